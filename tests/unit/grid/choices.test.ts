import { describe, expect, test } from 'vitest';
import {
  choiceFor,
  matchingChoices,
  openedChoices,
  steppedChoice,
} from '../../../renderer/grid/model/choices';
import { editorHint } from '../../../renderer/grid/model/editor-hint';
import { fieldNamed, type SheetName } from '../../../shared/plan/sheet';

const choices = [
  { value: 'FAM', note: 'Family' },
  { value: 'EEFAM', note: 'Employee and family' },
  { value: 'EE', note: 'Employee' },
  { value: 'CH', note: 'Child of a family' },
];

describe('choices', () => {
  test('are those that begin with what is typed, then those that hold it, then those whose note does', () => {
    expect(matchingChoices(choices, 'fam').map(({ value }) => value)).toEqual(['FAM', 'EEFAM', 'CH']);
    expect(matchingChoices(choices, ' ee ').map(({ value }) => value)).toEqual(['EE', 'EEFAM']);
    expect(matchingChoices(choices, '').map(({ value }) => value)).toEqual(['FAM', 'EEFAM', 'EE', 'CH']);
    expect(matchingChoices(choices, 'none of these')).toEqual([]);
  });

  test('that are typed come in natural order', () => {
    const plans = ['225', '2', '223', '1223', '22'].map((value) => ({ value, note: '' }));
    expect(matchingChoices(plans, '2').map(({ value }) => value)).toEqual(['2', '22', '223', '225', '1223']);
  });

  test('that are typed already are not offered', () => {
    expect(matchingChoices(choices, 'ch')).toEqual([]);
  });

  test('are stepped through around the end', () => {
    expect([steppedChoice(-1, 1, 3), steppedChoice(2, 1, 3), steppedChoice(0, -1, 3)]).toEqual([0, 0, 2]);
    expect(steppedChoice(0, 1, 0)).toBe(-1);
  });
});

describe('the choice a cell holds', () => {
  const read = (text: string): string => (text === 'Familie' ? 'FAM' : text);

  test('is the one with the same text, before one with the same letters', () => {
    const twins = [
      { value: 'fam', note: '' },
      { value: 'FAM', note: '' },
    ];
    expect([choiceFor(twins, 'FAM', read), choiceFor(twins, ' Fam ', read)]).toEqual([1, 0]);
  });

  test('is the one its text is read as', () => {
    expect(choiceFor(choices, 'Familie', read)).toBe(0);
  });

  test('is none where the cell is empty or holds something else', () => {
    expect([choiceFor(choices, '', read), choiceFor(choices, 'E', read)]).toEqual([-1, -1]);
  });

  test('is in the opened list however far down it stands', () => {
    const many = Array.from({ length: 300 }, (_, at) => ({ value: `P${at}`, note: '' }));
    expect(openedChoices(many, 7).active).toBe(7);
    const far = openedChoices(many, 250);
    expect(far.choices[far.active]?.value).toBe('P250');
    expect(far.choices).toHaveLength(100);
    expect(openedChoices(many, -1)).toMatchObject({ active: -1, choices: many.slice(0, 100) });
  });
});

describe('the hint under the editor', () => {
  function hint(sheet: SheetName, name: string, typed: string): string | undefined {
    const field = fieldNamed(sheet, name);
    if (field === undefined) throw new Error(name);
    const found = editorHint(field, typed, new Set(['ov']));
    return found === undefined ? undefined : `${found.isProblem ? '! ' : ''}${found.text}`;
  }

  test('counts characters near the limit and beyond it', () => {
    expect(hint('accumulators', 'accum_Name', 'SEVEN77')).toBeUndefined();
    expect(hint('accumulators', 'accum_Name', 'EIGHT888')).toBe('8 of 10 characters');
    expect(hint('accumulators', 'accum_Name', 'ELEVEN11111')).toBe('! 11 of 10 characters');
    expect(hint('preExisting', 'ex_Code', '12345')).toBe('5 of 6 characters');
  });

  test('tells how an amount is read', () => {
    expect(hint('accumulators', 'annual_Max', '(500)')).toBe('= -500.00');
    expect(hint('accumulators', 'annual_Max', '$1,250')).toBe('= 1,250.00');
    expect(hint('accumulators', 'annual_Max', '1250')).toBeUndefined();
    expect(hint('accumulators', 'annual_Max', '($5')).toBeUndefined();
    expect(hint('accumulators', 'annual_Max', '5 %')).toMatch(/^! A percentage/);
    expect(hint('preExisting', 'from_Range', 'two')).toMatch(/^! This is not a whole number/);
  });

  test('tells at once of an amount that nothing typed after it would mend, and waits while it is begun', () => {
    for (const typed of [
      '1.250,',
      '1.250,00',
      '1,2,',
      '1,2,3',
      '1250,',
      '12345678901234567',
      '(5)0',
      '1 2',
      '1,25.',
    ]) {
      expect(hint('accumulators', 'annual_Max', typed)).toMatch(/^! /);
    }
    for (const typed of ['-', '$', '(', '.', '-.', '1,', '1,2', '1,25', '1,250,', '(500', '(1,2', '(.5']) {
      expect(hint('accumulators', 'annual_Max', typed)).toBeUndefined();
    }
    expect(hint('preExisting', 'from_Range', '12.5')).toMatch(/^! This is not a whole number/);
    expect(hint('preExisting', 'from_Range', '1,')).toBeUndefined();
  });

  test('warns of a name that is the code of a benefit', () => {
    expect(hint('accumulators', 'accum_Name', 'OV')).toMatch(/^! The code of a benefit/);
  });

  test('says nothing of nothing', () => {
    expect(hint('accumulators', 'annual_Max', '  ')).toBeUndefined();
  });
});
