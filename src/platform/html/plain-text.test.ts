import fc from 'fast-check';
import { expect, test } from 'vitest';
import { htmlToPlain, isPlainHtml, plainToHtml } from './plain-text.ts';

test.each([
  ['One line.', '<p>One line.</p>'],
  ['First line\nsecond line\n\nAnother.', '<p>First line<br>second line</p><p>Another.</p>'],
  [
    'Bring:\n- shoes\n• gloves\nThen come.',
    '<p>Bring:</p><ul><li>shoes</li><li>gloves</li></ul><p>Then come.</p>',
  ],
  ['2 < 3 & "so" <script>', '<p>2 &lt; 3 &amp; &quot;so&quot; &lt;script&gt;</p>'],
  ['  \n\n ', ''],
])('%j becomes %s', (text, html) => {
  expect(plainToHtml(text)).toBe(html);
});

test('what was typed comes back, whatever it is', () => {
  const line = fc.string({ maxLength: 12 }).map((text) => text.replace(/\s+/g, ' ').trim());
  const text = fc.array(
    fc.oneof(
      line,
      line.map((one) => `- ${one}`),
      fc.constant(''),
    ),
  );
  fc.assert(
    fc.property(text, (lines) => {
      const html = plainToHtml(lines.join('\n'));
      expect(plainToHtml(htmlToPlain(html))).toBe(html);
      expect(html).not.toMatch(/<(?!\/?(?:p|ul|li|br)>)/);
    }),
  );
});

test('delivered mark-up becomes text, and is known to be more than text', () => {
  const html =
    '<h3>Wer wir sind</h3><p>Ein <b>kleines</b> Team,<br />seit 1998.</p>\n<ol><li>eins</li><li><p>zwei</p></li></ol>';
  expect(htmlToPlain(html)).toBe('Wer wir sind\n\nEin kleines Team,\nseit 1998.\n\n- eins\n- zwei');
  expect(isPlainHtml(html)).toBe(false);
  expect(isPlainHtml('<p>Ganz</p>\n<ul><li>schlicht</li></ul>')).toBe(true);
});
