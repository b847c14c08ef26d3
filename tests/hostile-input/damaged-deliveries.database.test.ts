import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../support/database.ts';
import { addProvider } from '../support/members.ts';
import { buildProgram, dropProgram } from './child-program.ts';
import { DELIVER_PROCESS, deliverDamaged } from './deliver-child.ts';
import { SPECIMEN_NAMES } from './specimens/specimens.ts';

const isLong = process.env.LONG_TESTS === '1';
const COPIES = isLong ? 120 : 5;

const { db, address } = await testDatabase();

beforeAll(async () => {
  await buildProgram(DELIVER_PROCESS);
  for (const name of SPECIMEN_NAMES) await addProvider(db, name);
});
afterAll(() => dropProgram(DELIVER_PROCESS));

// The counts of the log are those of the tables, what is refused or waits has changed nothing, and the sane file repairs everything.
test(`${COPIES} damaged deliveries of each specimen: published or refused with reasons, never half, in bounded memory`, {
  timeout: 3_600_000,
}, async () => {
  const { states, problems, memoryMb } = await deliverDamaged(address, SPECIMEN_NAMES, COPIES);
  if (isLong) process.stdout.write(`deliveries: ${JSON.stringify(states)}, ${memoryMb} MB\n`);
  expect(problems).toEqual([]);
  expect(Object.keys(states).sort()).toEqual(['published', 'refused', 'waiting']);
  expect(memoryMb).toBeLessThan(300);
});
