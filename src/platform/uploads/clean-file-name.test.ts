import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanFileName } from './clean-file-name.ts';

test.each([
  ['Zertifikat Größe.PDF', 'Zertifikat Größe.pdf'],
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Scans\\azav.pdf', 'azav.pdf'],
  ['a\r\nSet-Cookie: x=1.pdf', 'aSet-Cookie x 1.pdf'],
  ['rechnung\u202efdp.pdf', 'rechnungfdp.pdf'],
  ['"><script>.pdf', 'script.pdf'],
  ['', 'datei.pdf'],
  ['...', 'datei.pdf'],
  [`${'ä'.repeat(300)}.pdf`, `${'ä'.repeat(80)}.pdf`],
])('%j becomes %j (ASVS 5.3.2, 5.4.2)', (given, name) => {
  expect(cleanFileName(given, 'application/pdf')).toBe(name);
});

test('another ending than the content has is told', () => {
  expect(cleanFileName('a.exe', 'application/pdf')).toBeNull();
  expect(cleanFileName('a.jpeg', 'image/jpeg')).toBe('a.jpg');
});

test('whatever the name, it holds nothing that ends a line, a quotation or a folder', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (given) => {
      const name = cleanFileName(given, 'image/png');
      if (name === null) return;
      expect(name).toMatch(/^[^\p{Cc}\p{Cf}"'<>/\\;]+\.png$/u);
      expect(name.startsWith('.')).toBe(false);
    }),
  );
});
