import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { testDatabase } from '../../../tests/support/database.ts';
import { alone } from './alone.ts';

const database = await testDatabase();

test('works under one key come one after the other, others at the same time; a failed one lets the next go on', async () => {
  const said: string[] = [];
  const work = (key: number, name: string, fails = false) =>
    alone(database.db, key, async () => {
      said.push(`${name} begins`);
      await sleep(30);
      said.push(`${name} ends`);
      if (fails) throw new Error(`${name} failed`);
      return name;
    });
  const first = work(1, 'first', true);
  while (said.length === 0) await sleep(1);
  const second = work(1, 'second');
  const other = work(2, 'other');
  await expect(first).rejects.toThrow('first failed');
  expect(await Promise.all([second, other])).toEqual(['second', 'other']);
  const ofKey = said.filter((line) => !line.startsWith('other'));
  expect(ofKey).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
});
