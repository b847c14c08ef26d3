import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ownPath } from './next-path.ts';

test.each([
  ['/mitglieder', '/mitglieder'],
  ['/en/mitglieder/werkhof', '/en/mitglieder/werkhof'],
  ['/kurse?q=schwei%C3%9Fen&near=46483', '/kurse?q=schwei%C3%9Fen&near=46483'],
  ['/mitglieder/konto?sessions=ended', '/mitglieder/konto?sessions=ended'],
  ['/kurse/../mitglieder', '/mitglieder'],
  ['/kurse?back=//evil.example', '/kurse?back=//evil.example'],
])('%j leads on', (given, path) => {
  expect(ownPath(given)).toBe(path);
});

test.each([
  'https://evil.example/',
  'http:/evil.example',
  'javascript:alert(1)',
  'data:text/html,x',
  '//evil.example',
  '///evil.example',
  '/\\evil.example',
  '\\/evil.example',
  '/\t/evil.example',
  '/\n/evil.example',
  ' //evil.example',
  '/%2f/evil.example',
  '/%2Fevil.example',
  '/%5Cevil.example',
  '/%255Cevil.example',
  '/%25252Fevil.example',
  '/%252525252525252Fevil.example',
  '/%09/evil.example',
  '/%0d%0aSet-Cookie:x=y',
  '/./%2Fevil.example',
  '/.//evil.example',
  '/kurse/..//evil.example',
  '/%2e%2e//evil.example',
  '/kurse/%ZZ',
  '/kurse#part',
  '/küche',
  'mitglieder',
  '@evil.example',
  '',
  '/anmelden',
  '/en/anmelden/code',
  '/abmelden',
  `/${'a'.repeat(600)}`,
])('ASVS 3.7.2: %j leads nowhere', (given) => {
  expect(ownPath(given)).toBeNull();
});

test.each([undefined, null, 7, ['/mitglieder'], { toString: () => '/mitglieder' }])(
  'what is no text leads nowhere: %j',
  (given) => {
    expect(ownPath(given)).toBeNull();
  },
);

/** Pieces that addresses of other hosts are made of. */
const piece = fc.constantFrom(
  '/',
  '\\',
  '//',
  ':',
  'https:',
  'javascript:',
  '%2f',
  '%5c',
  '%252f',
  '%2e',
  '.',
  '..',
  '@',
  '?',
  '#',
  '&',
  '=',
  '\t',
  '\n',
  '\r',
  '\0',
  ' ',
  '%00',
  '%09',
  '%0a',
  '%',
  'evil.example',
  'kurse',
  'ä',
  '\u2028',
  '\u3002',
);

test('ASVS 3.7.2: whatever is given, the way on is a path of ours, however often it is decoded', () => {
  const decodings = (text: string): string[] => {
    const all = [text];
    try {
      for (let round = 0; round < 6; round++) all.push(decodeURIComponent(all.at(-1) ?? ''));
    } catch {
      // Not decodable any further.
    }
    return all;
  };
  const given = fc.oneof(
    fc.array(piece, { maxLength: 9 }).map((pieces) => pieces.join('')),
    fc.array(piece, { maxLength: 9 }).map((pieces) => `/${pieces.join('')}`),
    fc.string(),
    fc.webUrl(),
  );
  let ways = 0;
  fc.assert(
    fc.property(given, (text) => {
      const path = ownPath(text);
      if (path === null) return;
      ways += 1;
      for (const base of ['https://netz.example', 'http://localhost:3000/en/anmelden']) {
        expect(new URL(path, base).origin).toBe(new URL(base).origin);
      }
      for (const decoded of decodings(path.split('?')[0] ?? '')) {
        expect(decoded).toMatch(/^\/(?![/\\])/);
        expect(decoded).not.toMatch(/[\\\p{Cc}]/u);
        expect(new URL(decoded, 'https://netz.example').origin).toBe('https://netz.example');
      }
      // It can be used as it is, also a second time.
      expect(ownPath(path)).toBe(path);
    }),
    { numRuns: 3000 },
  );
  expect(ways).toBeGreaterThan(20);
});
