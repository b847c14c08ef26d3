import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EXCHANGE_FORMATS } from '../../src/catalogue/exchange/formats.ts';
import { buildProgram, dropProgram } from './child-program.ts';
import { READ_PROCESS, type Reading, readDamaged } from './read-child.ts';
import { FORMATS_WITH_SPECIMEN, SPECIMEN_NAMES } from './specimens/specimens.ts';

const isLong = process.env.LONG_TESTS === '1';
const COPIES = isLong ? 2_000 : 20;
/** Of processor time; a guard against hanging, no measure of speed. */
const LONGEST_READ_MS = 5_000;
const MOST_MEMORY_MB = 300;

beforeAll(() => buildProgram(READ_PROCESS));
afterAll(() => dropProgram(READ_PROCESS));

function expectHardened(reading: Reading, files: number): void {
  expect(reading.problems).toEqual([]);
  expect(reading.files).toBe(files);
  expect(reading.refused).toBeGreaterThan(0);
  expect(reading.refused).toBeLessThan(files);
  expect(reading.slowest.ms, reading.slowest.what).toBeLessThan(LONGEST_READ_MS);
  expect(reading.memoryMb).toBeLessThan(MOST_MEMORY_MB);
}

test('every format that deliveries may come in is damaged here', () => {
  expect(new Set(FORMATS_WITH_SPECIMEN)).toEqual(new Set(EXCHANGE_FORMATS.map(({ name }) => name)));
});

describe('ASVS 1.5.1, 2.2.1, 15.2.2: damaged files are read or refused with a sentence, nothing else', () => {
  test.skipIf(isLong)(`${COPIES} copies of each specimen`, { timeout: 300_000 }, async () => {
    expectHardened(await readDamaged(SPECIMEN_NAMES, COPIES), COPIES * SPECIMEN_NAMES.length);
  });

  // A process for each, so that its memory is its own.
  test.runIf(isLong).each(SPECIMEN_NAMES)(
    `${COPIES} copies of %s`,
    { timeout: 3_600_000 },
    async (name) => {
      const reading = await readDamaged([name], COPIES);
      const { files, refused, slowest, memoryMb } = reading;
      process.stdout.write(
        `${name}: ${files} files, ${refused} refused, slowest ${slowest.ms} ms (${slowest.what}), ${memoryMb} MB\n`,
      );
      expectHardened(reading, COPIES);
    },
  );
});
