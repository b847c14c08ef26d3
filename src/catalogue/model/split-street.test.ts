import { describe, expect, test } from 'vitest';
import { splitStreet } from './split-street.ts';

describe('splitStreet', () => {
  test.each([
    ['Barbarossaplatz 5', 'Barbarossaplatz 5', null],
    ['Alt-Mariendorf 43 (Hofeingang)', 'Alt-Mariendorf 43', 'Hofeingang'],
    ['Fuchssteiner Weg 13 - 19, Hofeingang', 'Fuchssteiner Weg 13 - 19', 'Hofeingang'],
    ['Tempelhofer Weg 62, 10829 Berlin', 'Tempelhofer Weg 62', null],
    ['Frankfurter  Allee 10, 7. OG', 'Frankfurter Allee 10', '7. OG'],
    ['Reichartstr. 2, GSG-Tor 1, Aufgang G', 'Reichartstr. 2', 'GSG-Tor 1, Aufgang G'],
    ['Hauptstraße, 5', 'Hauptstraße 5', null],
    ['(Eingang hinten)', null, 'Eingang hinten'],
    ['', null, null],
  ])('%s', (text, street, note) => {
    expect(splitStreet(text)).toEqual({ street, note });
  });
});
