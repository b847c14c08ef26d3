import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isCleanMarkup } from './is-clean-markup.ts';
import { sanitiseThoroughly } from './sanitise-description.ts';

test.each([
  '<p>Deutsch &amp; mehr</p><ul><li>eins</li><li><b>zwei</b><ol><li>drei</li></ol></li></ul>',
  'Nur Text &lt;ohne&gt; Zeichen',
  '<h3>Inhalt</h3><p><strong>fett <em>schräg</em></strong></p>',
])('%s needs no sanitising', (html) => {
  expect(isCleanMarkup(html)).toBe(true);
});

test.each([
  '<p>offen',
  '<p>eins</li>',
  '<p><ul><li>eins</li></ul></p>',
  '<b><p>eins</p></b>',
  '<script>x</script>',
  '<p onclick="x">eins</p>',
  '<p>1 > 0</p>',
  '<p>&nbsp;</p>',
  '<P>eins</P>',
  'eins<br>zwei',
  '<svg/onload=x>',
])('%s is looked at thoroughly', (html) => {
  expect(isCleanMarkup(html)).toBe(false);
});

test('ASVS 1.3.1: what it calls clean the sanitiser leaves as it is', () => {
  const part = fc.constantFrom(
    ...[
      '<p>',
      '</p>',
      '<ul>',
      '</ul>',
      '<ol>',
      '</ol>',
      '<li>',
      '</li>',
      '<b>',
      '</b>',
      '<em>',
      '</em>',
    ],
    ...[
      '<h3>',
      '</h3>',
      '<sub>',
      '</sub>',
      '<br>',
      'Wort',
      ' ',
      '\n',
      '&amp;',
      '&lt;',
      '&',
      '<',
      '>',
      '"',
      "'",
    ],
  );
  let clean = 0;
  const pairs = fc
    .constantFrom('p', 'ul', 'li', 'b', 'h3', 'ol')
    .chain((name) =>
      fc.array(part, { maxLength: 4 }).map((inside) => `<${name}>${inside.join('')}</${name}>`),
    );
  fc.assert(
    fc.property(fc.array(fc.oneof(part, pairs), { maxLength: 6 }), (parts) => {
      const html = parts.join('');
      if (!isCleanMarkup(html)) return;
      clean += 1;
      expect(sanitiseThoroughly(html)).toBe(html);
    }),
    { numRuns: 3_000 },
  );
  expect(clean).toBeGreaterThan(100);
});
