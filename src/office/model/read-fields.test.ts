import { describe, expect, test } from 'vitest';
import { typedOf, withTyped } from './read-fields.ts';
import type { AreaField } from './settings-area.ts';

const fields: readonly AreaField[] = [
  { place: 'name.de', kind: 'line' },
  { place: 'name.en', kind: 'line', isOptional: true },
  { place: 'hours.de', kind: 'area', isOptional: true },
  { place: 'hours.en', kind: 'area', isOptional: true },
  { place: 'address', kind: 'lines' },
  { place: 'days', kind: 'number' },
];
const value = {
  name: { de: 'Laden', en: 'Shop' },
  hours: { de: 'Mo' },
  address: ['Straße 1', 'Wesel'],
  days: 7,
  untouched: { stays: true },
};

test('what is shown and sent back unchanged is the same value', () => {
  expect(withTyped(value, fields, typedOf(value, fields))).toEqual(value);
});

describe('what was typed', () => {
  const typed = typedOf(value, fields);

  test('an empty optional text goes, with its whole entry where nothing is left', () => {
    const made = withTyped(value, fields, { ...typed, 'name.en': ' ', 'hours.de': '' });
    expect(made).toEqual({ ...value, name: { de: 'Laden' }, hours: undefined });
  });

  test('an empty text that must be there stays empty for the schema to refuse', () => {
    expect(withTyped(value, fields, { ...typed, 'name.de': '' })).toMatchObject({
      name: { de: '' },
    });
  });

  test('lines become a list, whatever ends them', () => {
    expect(withTyped(value, fields, { ...typed, address: ' A \r\n\r\nB ' })).toMatchObject({
      address: ['A', 'B'],
    });
  });

  test('digits become a number, anything else stays for the schema to refuse', () => {
    expect(withTyped(value, fields, { ...typed, days: '14' })).toMatchObject({ days: 14 });
    expect(withTyped(value, fields, { ...typed, days: 'viele' })).toMatchObject({ days: 'viele' });
  });
});
