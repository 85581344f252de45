import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  amountIn,
  calculated,
  type Operation,
  readOperand,
  type Rounding,
  roundedContent,
  toCents,
} from '../../../shared/plan/amount-arithmetic';
import type { Field } from '../../../shared/plan/field';
import { fieldNamed } from '../../../shared/plan/sheet';

function field(sheet: 'accumulators' | 'preExisting', name: string): Field {
  const found = fieldNamed(sheet, name);
  if (found === undefined) throw new Error(`no field ${name}`);
  return found;
}
const money = field('accumulators', 'annual_Max');
const integer = field('preExisting', 'from_Range');

function result(before: string, operation: Operation, operand: string): string | undefined {
  return rounded(before, { operation, operand }, toCents);
}

interface Step {
  readonly operation: Operation;
  readonly operand: string;
}

function rounded(before: string, { operation, operand }: Step, rounding: Rounding): string | undefined {
  const amount = amountIn(money, before);
  const by = readOperand(operand, operation);
  const exact = amount === undefined || by === undefined ? undefined : calculated(amount, operation, by);
  return exact === undefined ? undefined : roundedContent(money, exact, rounding);
}

describe('calculating with amounts', () => {
  test('is exact where doubles are not', () => {
    expect(result('0.1', 'add', '0.2')).toBe('0.3');
    expect(result('1.1', 'multiply', '1.1')).toBe('1.21');
    expect(result('4.35', 'multiply', '100')).toBe('435');
  });

  test('rounds halves up to the cent, away from nought', () => {
    expect(result('1.005', 'add', '0')).toBe('1.01');
    expect(result('-1.005', 'add', '0')).toBe('-1.01');
    expect(result('10', 'divide', '3')).toBe('3.33');
    expect(result('-0.001', 'add', '0')).toBe('0');
  });

  test('a percentage is a factor and nothing to add', () => {
    expect(result('200', 'multiply', '105 %')).toBe('210');
    expect(result('200', 'divide', '50%')).toBe('400');
    expect(result('200', 'add', '5%')).toBeUndefined();
  });

  test('there is no result of a division by nought, nor one of more digits than are stored exactly', () => {
    expect(result('1', 'divide', '0')).toBeUndefined();
    expect(result('999999999999999', 'multiply', '10.01')).toBeUndefined();
  });

  test('only amounts and whole numbers are calculated with', () => {
    expect(amountIn(field('accumulators', 'plan_ID'), '12')).toBeUndefined();
    expect(amountIn(money, 'a lot')).toBeUndefined();
    expect(amountIn(money, null)).toBeUndefined();
    const three = amountIn(integer, '3');
    expect(three === undefined ? '' : roundedContent(integer, three.times('1.5'), toCents)).toBe('5');
  });

  test('rounds to steps, nearest, up and down', () => {
    const to = (step: string, direction: Rounding['direction']): Rounding => ({ step, direction });
    const stepped = (amount: string, rounding: Rounding): string | undefined =>
      rounded(amount, { operation: 'add', operand: '0' }, rounding);
    expect(stepped('1037.5', to('25', 'nearest'))).toBe('1050');
    expect(stepped('1037.49', to('25', 'nearest'))).toBe('1025');
    expect(stepped('1025.01', to('25', 'up'))).toBe('1050');
    expect(stepped('1025', to('25', 'up'))).toBe('1025');
    expect(stepped('-2.5', to('1', 'up'))).toBe('-2');
    expect(stepped('-2.5', to('1', 'down'))).toBe('-3');
    expect(stepped('1049.99', to('50', 'down'))).toBe('1000');
  });

  test('sums and products of cents are those of whole numbers', () => {
    const cents = fc.integer({ min: -10_000_000, max: 10_000_000 });
    const text = (value: bigint): string => {
      const digits = (value < 0n ? -value : value).toString().padStart(3, '0');
      const plain = `${digits.slice(0, -2)}.${digits.slice(-2)}`.replace(/\.?0+$/, (zeros) =>
        zeros.startsWith('.') ? '' : zeros.replace(/0+$/, ''),
      );
      return value < 0n ? `-${plain}` : plain;
    };
    fc.assert(
      fc.property(cents, cents, (left, right) => {
        const [a, b] = [BigInt(left), BigInt(right)];
        expect(result(text(a), 'add', text(b))).toBe(text(a + b));
        const product = a * b;
        const away = product < 0n ? product - 50n : product + 50n;
        expect(result(text(a), 'multiply', text(b))).toBe(text(away / 100n));
      }),
    );
  });
});
