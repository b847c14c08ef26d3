import { expect, test } from 'vitest';
import { deliveryFileName } from './delivery-file-name.ts';

test.each([
  ['kurse.xml', 'kurse.xml'],
  ['C:\\Export\\kurse.xml', 'kurse.xml'],
  ['../../etc/passwd', 'passwd'],
  ['kurse\u202elmx.exe', 'kurselmx.exe'],
  ['a\r\nb.csv', 'ab.csv'],
  ['', 'datei'],
  ['x'.repeat(500), 'x'.repeat(120)],
])('%j is kept as %j', (given, kept) => {
  expect(deliveryFileName(given)).toBe(kept);
});
