import { describe, expect, test } from 'vitest';
import { wordRemover } from './remove-words.ts';
import type { Subject } from './subject.ts';

const address = 'jo.müller+a@kurs-haus.example';
const somebody: Subject = {
  personId: 'jo',
  addresses: [address],
  ownAddresses: [address],
  macs: [],
  names: ['Jo (Johanna) Müller-Maß'],
  namesEverywhere: false,
};
const words = wordRemover(somebody, { how: 'replace' });
const withNames = wordRemover(somebody, { how: 'replace', names: true });

test.each([
  [`Fragen an ${address}.`, 'Fragen an [gelöscht].'],
  ['Fragen an JO.Müller+A@Kurs-Haus.example!', 'Fragen an [gelöscht]!'],
  [`mailto:${address}?subject=x`, 'mailto:[gelöscht]?subject=x'],
  [`<p>An <a class="x" href="mailto:${address}">Jo</a></p>`, '<p>An Jo</p>'],
  [`bei.${address}`, `bei.${address}`],
  [`${address}.org`, `${address}.org`],
  ['Jo (Johanna) Müller-Maß', 'Jo (Johanna) Müller-Maß'],
])('%s → %s', (text, expected) => {
  expect(words.remove(text)).toBe(expected);
  expect(words.isIn(text)).toBe(text !== expected);
});

describe('values', () => {
  test('what is nothing but the address becomes nothing', () => {
    expect(words.remove(` ${address} `)).toBeNull();
    expect(words.remove({ keywords: ['Holz', address] })).toEqual({ keywords: ['Holz'] });
  });

  test('whoever has the address goes as a whole, the value around stays', () => {
    const contact = { name: 'Jo', email: address.toUpperCase(), phone: '0281 1' };
    expect(words.remove({ title: 'Kurs', contact, runs: [{ note: `${address}\n` }] })).toEqual({
      title: 'Kurs',
      contact: null,
      runs: [{ note: '[gelöscht]' }],
    });
    expect(words.isIn({ deep: [{ note: `Hallo\n${address}` }] })).toBe(true);
  });

  test('numbers, times and what is empty stay as they are', () => {
    const value = { count: 3, isOpen: true, nothing: null, list: [null, 1] };
    expect(words.remove(value)).toEqual(value);
    expect(words.isIn(value)).toBe(false);
  });
});

test('names are taken out where the table says so, as whole words', () => {
  expect(withNames.remove('Es lehrt Jo (Johanna) Müller-Maß, gern.')).toBe(
    'Es lehrt [gelöscht], gern.',
  );
  expect(withNames.remove('Jo (Johanna) Müller-Maßmann')).toBe('Jo (Johanna) Müller-Maßmann');
});

test('one word is no name to look for', () => {
  const jo = wordRemover({ ...somebody, names: ['Jo'] }, { how: 'replace', names: true });
  expect(jo.remove('Jo lehrt.')).toBe('Jo lehrt.');
});

test('without words nothing is found', () => {
  const nobody = wordRemover(
    { ...somebody, ownAddresses: [], names: [] },
    { how: 'delete', names: true },
  );
  expect(nobody.isIn('')).toBe(false);
  expect(nobody.remove('<a href="mailto:x@y.example">x</a>')).toBe(
    '<a href="mailto:x@y.example">x</a>',
  );
});
