import { expect, test } from 'vitest';
import { COLUMN_NAMES, COLUMNS, columnOf } from './columns.ts';
import { guessColumns } from './guess-columns.ts';
import { SYNONYMS } from './synonyms.ts';

const column = (name: string, ...values: string[]) => ({ name, values, hasMore: false });

test('by name first, else by what stands there, each only once', () => {
  expect(
    guessColumns([
      column('A', 'Schweißen am Abend', 'Löten am Morgen'),
      column('B', '11.01.2027', '18.01.2027'),
      column('C', '15.01.2027', '22.01.2027'),
      column('D', '46483', '47441'),
      column('E', '150,00 €', 'kostenlos'),
      column('F', 'kurse@demo.example'),
      column('G', 'Präsenz', 'online', 'Werkstatt'),
      column('H', '18:00', '9 Uhr'),
      column('Kurstitel', 'x'),
      column('Dozentin', 'Karla Demo', 'Karl Demo'),
      column('I'),
    ]),
  ).toEqual([
    null,
    'startsOn',
    'endsOn',
    'postalCode',
    'price',
    'contactEmail',
    'format',
    'startTime',
    'title',
    null,
    null,
  ]);
});

test('no name stands for two columns, and none of ours for another', () => {
  const seen = new Map<string, string>();
  for (const name of COLUMN_NAMES) {
    for (const own of COLUMNS[name]) expect(columnOf(own)).toBe(name);
    for (const synonym of SYNONYMS[name] ?? []) {
      expect(seen.get(synonym) ?? name, synonym).toBe(name);
      expect(columnOf(synonym), synonym).toBe(name);
      seen.set(synonym, name);
    }
  }
});
