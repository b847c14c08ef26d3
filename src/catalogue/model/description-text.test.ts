import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { descriptionHtml, descriptionText, tidyDescription } from './description-text.ts';

describe('descriptionHtml', () => {
  test('blank lines are paragraphs, hyphens and numbers are lists, line ends stay', () => {
    expect(
      descriptionHtml(
        'Für alle.\nAuch abends.\n\nSie lernen\n- Lesen & <Schreiben>\n* Rechnen\n\n1. Test\n2) Kurs',
      ),
    ).toBe(
      '<p>Für alle.<br>Auch abends.</p><p>Sie lernen</p><ul><li>Lesen &amp; &lt;Schreiben&gt;</li><li>Rechnen</li></ul><ol><li>Test</li><li>Kurs</li></ol>',
    );
  });

  test('a date at the beginning of a line is no list', () => {
    expect(descriptionHtml('3. Mai: Beginn\n10. Mai: Ende')).toBe(
      '<p>3. Mai: Beginn<br>10. Mai: Ende</p>',
    );
  });
});

describe('descriptionText', () => {
  test('what a delivery brought keeps paragraphs, headings, lists and words', () => {
    expect(
      descriptionText(
        '<h3>Inhalt</h3><p>Mit <b>Herz</b> &amp; <a href="https://vhs.example/" rel="nofollow noopener">Plan</a><br />zweite Zeile</p><ul><li><p>eins</p></li><li></li><li>zwei<ol><li>a</li><li>b</li></ol></li></ul><dl><dt>Wer</dt><dd>alle</dd></dl>',
      ),
    ).toBe('Inhalt\n\nMit Herz & Plan\nzweite Zeile\n\n- eins\n- zwei\n\n1. a\n2. b\n\nWer\nalle');
  });

  test('nothing to read is null', () => {
    for (const empty of [null, '', '<p> </p>', '<ul><li></li></ul>'])
      expect(descriptionText(empty)).toBeNull();
  });
});

test('tidied text stays as it is however often it goes to HTML and back, and no word is lost', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    '- ',
    '* ',
    '1. ',
    '2. ',
    '12) ',
    '-',
    ' ',
    'ab',
    '&',
    '&amp;',
    '<b>',
    '<',
    '"',
    "'",
    'ß',
    '•',
    '3.',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      const tidy = tidyDescription(text);
      expect(tidyDescription(tidy)).toBe(tidy);
      const letters = (given: string | null): string => (given ?? '').replace(/[^a-zß&<>"']/g, '');
      expect(letters(tidy)).toBe(letters(text));
    }),
    { numRuns: 1000 },
  );
});
