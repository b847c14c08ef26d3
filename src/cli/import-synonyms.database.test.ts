import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { importSynonymsCommand } from './import-synonyms.ts';

const context = await testContext();

test('import-synonyms prints what it did and the line that has to be shown', async () => {
  const file = path.join(context.config.dataDir, 'esco.csv');
  await writeFile(file, 'uri,art,isco08,bezeichnung,synonyme\nu,beruf,4321,Lagerist,Lagerkraft\n');
  const result = await importSynonymsCommand.run([file], context);
  expect(result.exitCode).toBe(0);
  expect(result.output).toMatchObject({
    format: 'esco',
    groups: 1,
    labels: 2,
    licence: 'CC BY 4.0',
  });
  expect(result.messages?.join()).toContain('Klassifikation ESCO der Europäischen Kommission');
});

test.each([[[]], [['a', 'b']], [['a', '--format', 'wz']], [['a', '--other']]])(
  'import-synonyms with %j is wrong usage',
  async (args) => {
    expect((await importSynonymsCommand.run(args, context)).exitCode).toBe(2);
  },
);
