import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { testContext } from '../../tests/support/command-context.ts';
import { DataFileError } from '../platform/yaml/read-yaml.ts';
import { fundingEvaluateCommand } from './funding-evaluate.ts';

const context = await testContext();

async function evaluated(personas: readonly object[]) {
  const file = path.join(context.config.dataDir, 'personas.json');
  await writeFile(file, JSON.stringify({ schema: 1, personas }));
  return fundingEvaluateCommand.run([file], context);
}

const course = { 'kurs.ziel': 'anpassung', 'kurs.stunden': 30, 'kurs.kosten_eur': 900 };
const fakten = { ...course, 'person.status': 'selbststaendig', 'person.zve_eur': 26000 };

test('one line for each, with figures in euros, what is missing and the costs', async () => {
  const { exitCode, text = '' } = await evaluated([
    { id: 'one', stichtag: '2026-11-22', frager: 'person', fakten, unbekannt: [] },
    { id: 'two', fakten, unbekannt: ['person.zve_eur'], erwartet: { applicable: [] } },
  ]);
  expect(exitCode).toBe(0);
  const [one, two] = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(one).toMatchObject({
    id: 'one',
    needs_advice: expect.any(Array),
    not_applicable: expect.arrayContaining([{ id: 'beschaeftigte_82' }]),
    rechnung: { variante: 'bildungsscheck_nrw', person_eur: 450, foerderung_eur: 450 },
  });
  expect(one.applicable).toContainEqual({
    id: 'bildungsscheck_nrw',
    betraege: { zuschuss_eur: 450 },
  });
  expect(two.unknown).toContainEqual({ id: 'bildungsscheck_nrw', fehlt: ['person.zve_eur'] });
  expect(two.rechnung).toBeNull();
});

test('a fact that does not exist is told', async () => {
  const { messages } = await evaluated([{ id: 'one', fakten: { 'person.groesse': 170 } }]);
  expect(messages).toEqual([
    expect.stringContaining('Den Fakt „person.groesse“ gibt es nicht; er zählt nicht.'),
  ]);
});

test('a file that cannot be used is refused with its line, and no file is wrong usage', async () => {
  const wrong = evaluated([{ id: 'one', stichtag: 'morgen', fakten: {} }]);
  await expect(wrong).rejects.toThrow(DataFileError);
  await expect(wrong).rejects.toThrow(/personas\.json, Zeile 1, personas\[0\]\.stichtag/);
  expect(await fundingEvaluateCommand.run([], context)).toMatchObject({ exitCode: 2 });
});
