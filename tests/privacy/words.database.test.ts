import { expect, test } from 'vitest';
import { COLUMN_WORDS, isForPeople } from '../../src/accounts/privacy/column-words.ts';
import { tablesOf } from '../../src/platform/privacy/index.ts';
import { readColumns } from '../../src/platform/privacy/table-columns.ts';
import { LANGUAGES } from '../../src/platform/texts/index.ts';
import { privacyRegister } from '../../src/start/privacy-register.ts';
import { testDatabase } from '../support/database.ts';

test('every column that people can read about themselves has a word in every language, and no word is left over', async () => {
  const { db } = await testDatabase();
  const shown = new Set(Object.keys(privacyRegister.names).map((id) => id.replace(/_id$/, '')));
  const all = await readColumns(db);
  for (const { table, links, inner, sealed } of tablesOf(privacyRegister)) {
    const columns = (all.get(table) ?? []).filter(
      ({ name, holds }) => holds !== 'bytes' || sealed?.includes(name) === true,
    );
    for (const { exports } of links) {
      const names = exports === 'row' ? columns.map(({ name }) => name) : exports;
      for (const name of names) {
        if (isForPeople(name) && !inner?.includes(name)) shown.add(name);
      }
    }
  }
  expect(Object.keys(COLUMN_WORDS).sort()).toEqual([...shown].sort());
  const untold = Object.entries(COLUMN_WORDS).filter(([, word]) =>
    LANGUAGES.some((language) => word[language] === undefined),
  );
  expect(untold).toEqual([]);
});

test('every text of the register is there in every language', () => {
  const texts = privacyRegister.processings.flatMap(({ title, purpose, recipients, tables }) => [
    ...[title, purpose, recipients],
    ...tables.flatMap(({ what, kept }) => [what, kept]),
  ]);
  expect(texts.length).toBeGreaterThan(60);
  const untold = texts.filter((text) => LANGUAGES.some((language) => text[language] === undefined));
  expect(untold).toEqual([]);
});
