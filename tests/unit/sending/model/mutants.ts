import type { BatchDecision } from '../../../../shared/batch/batch-decision';
import type { ItemOutcome } from '../../../../shared/batch/item-outcome';
import { itemOutcome } from '../../../../shared/batch/item-outcome';
import { runRules } from '../../../../electron/sending/engine/run-rules';
import type { Mutant } from './world';

const decide = runRules.decide;
const saved: ItemOutcome = { kind: 'updated', message: '' };

function allSaved(count: number): BatchDecision {
  return { kind: 'items', outcomes: Array.from({ length: count }, () => saved), surplus: [] };
}

interface Said {
  readonly status?: unknown;
  readonly body?: unknown;
  readonly id?: readonly { readonly value?: unknown }[];
}

function itemsIn(text: string): readonly Said[] | undefined {
  try {
    const json = JSON.parse(text) as readonly Said[] | { readonly data: readonly Said[] };
    return 'data' in json ? json.data : Array.isArray(json) ? json : undefined;
  } catch {
    return undefined;
  }
}

/** Mistakes that a program like this one can have, by what it then does. Each has to be caught. */
export const mutants: Readonly<Record<string, Mutant>> = {
  'items are matched by their position': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        const items = end.kind === 'answered' ? itemsIn(end.text) : undefined;
        if (decision.kind !== 'items' || items === undefined) return decision;
        const outcomes = sent.map((_, at) => itemOutcome(items[at]?.status, items[at]?.body));
        return { ...decision, outcomes };
      },
    },
  },
  'a missing item counts as saved': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        if (decision.kind !== 'items') return decision;
        return {
          ...decision,
          outcomes: decision.outcomes.map((one) => (one.kind === 'unknown' ? saved : one)),
        };
      },
    },
  },
  'a 2xx counts for all rows': {
    rules: {
      decide: (sheet, sent, end) =>
        end.kind === 'answered' && end.status < 300 ? allSaved(sent.length) : decide(sheet, sent, end),
    },
  },
  'a lost answer counts as saved': {
    rules: {
      decide: (sheet, sent, end) =>
        end.kind === 'noAnswer' ? allSaved(sent.length) : decide(sheet, sent, end),
    },
  },
  'a lost answer is simply sent again': {
    rules: {
      decide: (sheet, sent, end) =>
        end.kind === 'noAnswer' ? { kind: 'repeat', wait: 0, message: '' } : decide(sheet, sent, end),
    },
  },
  'what a gateway lost is simply sent again': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        return decision.kind === 'readBack' ? { kind: 'repeat', wait: 0, message: '' } : decision;
      },
    },
  },
  'what a gateway lost is read back before it can have landed': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        return decision.kind === 'readBack' ? { ...decision, landing: 0 } : decision;
      },
    },
  },
  'a row that was only accepted is read back before it can have landed': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        if (decision.kind !== 'items') return decision;
        return { ...decision, outcomes: decision.outcomes.map(({ kind, message }) => ({ kind, message })) };
      },
    },
  },
  'a refused sign-in counts as sent': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        return decision.kind === 'hold' ? allSaved(sent.length) : decision;
      },
    },
  },
  'an answer overwrites a newer edit': {
    around: (around, { store }) => ({
      ...around,
      keepMarks: (input) => {
        const marks = input.marks.map((mark) => {
          const row = store.rows.get(mark.update.rowId);
          if (row === undefined || mark.update.rebase === undefined) return mark;
          const rebase = { ...mark.update.rebase, frozen: row.cells, revision: row.revision };
          return { ...mark, update: { ...mark.update, rebase } };
        });
        return around.keepMarks({ ...input, marks });
      },
    }),
  },
  'after a crash rows on their way count as saved': {
    around: (around, { store }) => ({
      ...around,
      openSendings: async () => {
        const left = await around.rowsInStates(['sending']);
        store.update(
          left.map((row) => ({
            rowId: row.id,
            run: { state: 'updated', message: '', revision: row.revision },
          })),
        );
        return around.openSendings();
      },
    }),
  },
  'attempts are not written down': {
    around: (around) => ({ ...around, openSendings: () => Promise.resolve([]) }),
  },
  'of two items about a row the first wins': {
    rules: {
      decide: (sheet, sent, end) => {
        const decision = decide(sheet, sent, end);
        const items = end.kind === 'answered' ? itemsIn(end.text) : undefined;
        if (decision.kind !== 'items' || items === undefined) return decision;
        const outcomes = decision.outcomes.map((one, at) => {
          const item = items.find(({ id }) => id?.[1]?.value === sent[at]?.['accum_Name']);
          return item === undefined ? one : itemOutcome(item.status, item.body);
        });
        return { ...decision, outcomes };
      },
    },
  },
  'reading back does not wait for what may still land': { rules: { mayStillLand: () => false } },
  'an old body goes out after a wait': { rules: { isFresh: () => true } },
  'a pause does not make what was read old': {
    rules: { isFresh: (reading, now) => runRules.isFresh({ ...reading, hasRested: false }, now) },
  },
  'a computer that slept is not noticed': {
    rules: { isFresh: (reading, { at }) => runRules.isFresh(reading, { at, wall: at + reading.ahead }) },
  },
  'a body that has to wait goes out however old it is': {
    around: (around) => ({
      ...around,
      putBatch: (batch) => around.putBatch({ ...batch, mayGo: () => true }),
    }),
  },
  'fields nobody edited are sent as they were loaded': {
    rules: {
      prepare: (row, match) =>
        runRules.prepare(
          row,
          match.kind === 'found' && row.baseline !== null ? { kind: 'found', cells: row.baseline } : match,
        ),
    },
  },
  'a row that has gone is created again unasked': {
    rules: {
      prepare: (row, match) =>
        runRules.prepare(match.kind === 'absent' ? { ...row, baseline: null } : row, match),
    },
  },
  'a row that is created again goes over one that came meanwhile': {
    rules: {
      prepare: (row, match) =>
        runRules.prepare(
          row.baseline === null && match.kind === 'found' ? { ...row, baseline: match.cells } : row,
          match,
        ),
    },
  },
  'a row that went before it was read back counts as saved': {
    rules: {
      settle: (attempt, match) =>
        match.kind === 'absent' && attempt.before !== null
          ? { kind: 'updated', server: attempt.sent }
          : runRules.settle(attempt, match),
    },
  },
  'a row that went after it was written counts as saved': {
    rules: {
      verify: (attempt, match) =>
        match.kind === 'absent' ? { kind: 'holds', server: attempt.sent } : runRules.verify(attempt, match),
    },
  },
  'a row that came anew is taken for the one that was loaded': {
    rules: {
      prepare: (row, match) =>
        runRules.prepare(
          match.kind === 'found' && row.baseline !== null
            ? { ...row, baseline: { ...row.baseline, annual_Max: match.cells['annual_Max'] ?? null } }
            : row,
          match,
        ),
    },
  },
  'a third value counts as saved': {
    rules: {
      settle: (attempt, match) => {
        const settlement = runRules.settle(attempt, match);
        if (settlement.kind !== 'conflict' || match.kind !== 'found') return settlement;
        return { kind: 'updated', server: attempt.sent };
      },
    },
  },
  'what was written is not compared with what was sent': {
    rules: { verify: (attempt) => ({ kind: 'holds', server: attempt.sent }) },
  },
};
