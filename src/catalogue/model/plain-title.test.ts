import { expect, test } from 'vitest';
import { plainTitle } from './plain-title.ts';

test.each([
  ['Deutsch &#8211; <b>B1</b>', 'Deutsch – B1'],
  ['Kochen &amp; Backen', 'Kochen & Backen'],
  ['F&uuml;r Einsteiger&nbsp;(A1)', 'Für Einsteiger (A1)'],
  ['&lt;b&gt;Excel&lt;/b&gt; kompakt', 'Excel kompakt'],
  ['C++ <vector> für Profis', 'C++ <vector> für Profis'],
  ['5 < 7 und R&D; weiter', '5 < 7 und R&D; weiter'],
  ['<script>alert(1)</script>Kurs<img src=x onerror=alert(1)>', 'Kurs'],
  ['Kurs<svg/onload=alert(1)>', 'Kurs'],
  ['Excel\n  kompakt\u0000', 'Excel kompakt'],
  ['&#0;&#xd800;Kurs', 'Kurs'],
])('%s', (text, title) => {
  expect(plainTitle(text)).toBe(title);
});

test('a title of nothing but brackets takes no time', () => {
  expect(plainTitle('<script '.repeat(100_000)).length).toBeLessThan(20_001);
});
