import { describe, expect, it } from 'vitest';
import { QuestionQueue } from '../../../electron/drafts/store/question-queue';
import { openDurable } from '../../../electron/drafts/store/durable-database';
import { loadSqlite } from '../../../electron/drafts/store/sqlite-driver';
import type { StoreQuestion } from '../../../electron/drafts/store/store-calls';
import { StoreWriter } from '../../../electron/drafts/store/store-writer';
import path from 'node:path';
import { temporaryFolder } from './store-bed';

async function bed(): Promise<{
  writer: StoreWriter;
  insert: (number: number) => unknown;
  put: (number: number) => void;
  found: () => unknown[];
  undone: string[];
}> {
  const sqlite = await loadSqlite();
  const database = openDurable(sqlite, path.join(temporaryFolder(), 'joint.db'));
  database.exec('CREATE TABLE numbers (number INTEGER PRIMARY KEY) STRICT');
  const undone: string[] = [];
  const writer = new StoreWriter({
    database,
    undone: () => undone.push('undone'),
    refused: (trouble) => undone.push(trouble),
  });
  const statement = database.prepare('INSERT INTO numbers (number) VALUES (?)');
  const insert = (number: number): unknown => statement.run(number);
  const put = (number: number): void => {
    writer.write(() => insert(number));
  };
  const found = (): unknown[] =>
    database
      .prepare('SELECT number FROM numbers ORDER BY number')
      .all()
      .map((row) => row['number']);
  return { writer, insert, put, found, undone };
}

describe('writes that wait for the disk together', () => {
  it('are whole or not at all, each by itself', async () => {
    const { writer, insert, put, found } = await bed();
    const half = (): void =>
      writer.write(() => {
        insert(7);
        throw new Error('half done');
      });
    const outcomes = writer.together([() => put(1), half, () => put(1), () => put(2)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, false, true]);
    expect(found()).toEqual([1, 2]);
    put(3);
    expect(found()).toEqual([1, 2, 3]);
  });

  it('are done one by one where the disk refuses, and only those it refuses fail', async () => {
    const { writer, insert, put, found, undone } = await bed();
    const full = (): void =>
      writer.write(() => {
        insert(9);
        throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      });
    const outcomes = writer.together([() => put(1), full, () => put(2)]);
    expect(outcomes.map(({ ok }) => ok)).toEqual([true, false, true]);
    expect(outcomes[1]).toMatchObject({ error: { name: 'NotKept', trouble: 'diskFull' } });
    expect(found()).toEqual([1, 2]);
    expect(undone).toContain('diskFull');
  });
});

describe('questions to the store', () => {
  it('are answered in the order they came, those of a run together', () => {
    const groups: number[] = [];
    const answered: number[] = [];
    let drain = (): void => undefined;
    const queue = new QuestionQueue({
      soon: (callback) => {
        drain = callback;
      },
      ask: ({ number }) => number,
      together: (works) => {
        groups.push(works.length);
        return works.map((work) => ({ ok: true, value: work() }));
      },
      answer: ({ number }) => answered.push(number),
    });
    const calls: StoreQuestion['call'][] = [
      'keepMarks',
      'recordAttempt',
      'state',
      'keepMarks',
      'applyEdits',
      'close',
    ];
    for (const [number, call] of calls.entries()) queue.add({ number, call, input: null });
    drain();
    expect(answered).toEqual([0, 1, 2, 3, 4, 5]);
    expect(groups.filter((size) => size > 0)).toEqual([2, 1, 1, 1, 1]);
  });
});
