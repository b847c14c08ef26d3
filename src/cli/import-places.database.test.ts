import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { importPlacesCommand } from './import-places.ts';
import { seedDemoCommand } from './seed-demo.ts';

const context = await testContext();

test('import-places prints what it did and names the source of the places', async () => {
  const file = path.join(context.config.dataDir, 'DE.txt');
  await writeFile(file, 'DE\t80331\tMünchen\tBayern\tBY\t\t\tMünchen\t09162\t48.13\t11.57\t4\n');
  const result = await importPlacesCommand.run([file], context);
  expect(result.exitCode).toBe(0);
  expect(result.output).toMatchObject({
    format: 'geonames',
    places: 1,
    created: 1,
    venuesPositioned: 0,
  });
  expect(result.messages?.join()).toContain('GeoNames (CC BY 4.0)');
});

test.each([[[]], [['a', 'b']]])('import-places with %j is wrong usage', async (args) => {
  expect((await importPlacesCommand.run(args, context)).exitCode).toBe(2);
});

test('import-places of a file that is not there is a refusal with a sentence', async () => {
  await expect(importPlacesCommand.run(['/nowhere/DE.zip'], context)).rejects.toThrow(
    '/nowhere/DE.zip: Die Datei kann nicht gelesen werden',
  );
});

test('seed demo takes no further words', async () => {
  expect((await seedDemoCommand.run(['bench'], context)).exitCode).toBe(2);
});
