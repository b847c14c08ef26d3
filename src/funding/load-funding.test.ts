import path from 'node:path';
import { expect, test } from 'vitest';
import { RULE_FILES, writeRuleFiles } from '../../tests/support/rule-files.ts';
import { loadFunding, readRules } from './load-funding.ts';
import { loadPersonas } from './load-personas.ts';

const WESEL = path.resolve(import.meta.dirname, '../../network/wesel');

test('the rules of the demonstration network are without a fault, their own cases included', async () => {
  const { book, problems } = await readRules(WESEL, { today: '2026-11-23' });
  expect(problems).toEqual([]);
  expect(book.programmes.length).toBeGreaterThanOrEqual(51);
  expect(Object.keys(book.facts)).toContain('kurs.ziel');
  expect(await loadPersonas(WESEL)).toHaveLength(96);
});

test('versions of a programme stand in the order of time', async () => {
  const book = await loadFunding(await writeRuleFiles(RULE_FILES));
  const versions = book.programmes.filter(({ id }) => id === 'scheck');
  expect(versions.map(({ gueltig_von }) => gueltig_von)).toEqual(['2024-01-01', '2026-01-01']);
});

test('a deployment without such a folder has no programmes', async () => {
  const folder = await writeRuleFiles({ 'vocabularies.yaml': 'funding: []\n' });
  expect((await loadFunding(folder)).programmes).toEqual([]);
  expect(await loadPersonas(folder)).toEqual([]);
});
