import { describe, expect, test } from 'vitest';
import { robotsRules } from './robots-rules.ts';

const allows = (text: string, path: string) => robotsRules(text)(path);

describe('which group counts (RFC 9309, 2.2.1)', () => {
  test.each([
    ['nobody is named', '', true],
    ['everybody', 'User-agent: *\nDisallow: /', false],
    ['others only', 'User-agent: Andere\nDisallow: /', true],
    [
      'us before everybody',
      'User-agent: *\nDisallow: /\n\nUser-agent: bildungsnetz\nAllow: /',
      true,
    ],
    ['us with a version', 'User-agent: Bildungsnetz/1.0\nDisallow: /', false],
    ['several in one group', 'User-agent: Andere\nUser-agent: Bildungsnetz\nDisallow: /', false],
    [
      'groups of ours together',
      'User-agent: Bildungsnetz\nDisallow: /a\n\nUser-agent: Bildungsnetz\nDisallow: /kurse',
      false,
    ],
    ['rules before any group', 'Disallow: /\nUser-agent: *\nDisallow: /x', true],
    [
      'BOM, CRLF, capitals, comments, other lines',
      '\ufeffUSER-AGENT: * # alle\r\nCrawl-delay: 5\r\nDISALLOW : /kurse # alles\r\nSitemap: https://demo.example/s.xml',
      false,
    ],
    ['an empty rule', 'User-agent: *\nDisallow:', true],
  ])('%s', (_name, text, expected) => {
    expect(allows(text, '/kurse/1')).toBe(expected);
  });
});

describe('which rule counts (RFC 9309, 2.2.2 and 2.2.3)', () => {
  test.each<[string, string, boolean]>([
    ['Disallow: /kurse\nAllow: /kurse/offen', '/kurse/offen/1', true],
    ['Allow: /kurse/offen\nDisallow: /kurse', '/kurse/zu', false],
    ['Disallow: /kurse\nAllow: /kurse', '/kurse', true],
    ['Disallow: /*.pdf$', '/kurse/a.pdf', false],
    ['Disallow: /*.pdf$', '/kurse/a.pdf?x=1', true],
    ['Disallow: /*?druck=*', '/kurse?druck=1', false],
    ['Disallow: /kurse$', '/kurse/1', true],
    ['Disallow: /a*b*c$', '/aXbXbc', false],
    ['Disallow: /übung', '/%C3%BCbung/1', false],
    ['Disallow: /%c3%bcbung', '/übung/1', false],
    ['Disallow: /%6Burse', '/kurse', false],
    ['Disallow: /Kurse', '/kurse', true],
    ['Disallow: /', '/robots.txt', true],
  ])('%s → %s', (rules, path, expected) => {
    expect(allows(`User-agent: *\n${rules}`, path)).toBe(expected);
  });

  test('many stars take no time', () => {
    const text = `User-agent: *\nDisallow: /${'*a'.repeat(2_000)}$`;
    expect(allows(text, `/${'a'.repeat(1_999)}`)).toBe(true);
  });
});
