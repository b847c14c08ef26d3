import { expect, test } from 'vitest';
import { isHtml, textToHtml } from './text-to-html.ts';

test('plain text gets paragraphs and breaks and is escaped', () => {
  expect(textToHtml('Eins < zwei\r\nDrei & vier\r\n\r\nFünf')).toBe(
    '<p>Eins &lt; zwei<br>Drei &amp; vier</p><p>Fünf</p>',
  );
  expect(textToHtml(' \n ')).toBe('');
});

test('mark-up stays; line ends count only where it has no blocks of its own', () => {
  expect(textToHtml('Eins <b>zwei</b>\nDrei')).toBe('<p>Eins <b>zwei</b><br>Drei</p>');
  expect(textToHtml('<p>Eins\nzwei</p>')).toBe('<p>Eins\nzwei</p>');
});

test('a sentence with < is no HTML', () => {
  expect(isHtml('für Kinder < 6 Jahren und > 3')).toBe(false);
  expect(isHtml('a<br/>b')).toBe(true);
});
