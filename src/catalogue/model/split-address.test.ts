import { expect, test } from 'vitest';
import { splitAddress } from './split-address.ts';

test.each([
  [
    'Demo-VHS, Ritterstraße 10-14, 46483 Wesel',
    ['Demo-VHS', 'Ritterstraße 10-14', '46483', 'Wesel'],
  ],
  ['Ritterstraße 10, 46483 Wesel, Deutschland', [null, 'Ritterstraße 10', '46483', 'Wesel']],
  ['Haus 3, Raum 12', ['Haus 3, Raum 12', null, null, null]],
  ['Demohaus\n46483 Wesel', ['Demohaus', null, '46483', 'Wesel']],
  ['Wesel', ['Wesel', null, null, null]],
  ['', [null, null, null, null]],
])('%s', (text, [name, street, postalCode, place]) => {
  expect(splitAddress(text)).toMatchObject({ name, street, postalCode, place });
});
