import { expect, test } from 'vitest';
import { paragraphsToHtml } from './seed-demo-html.ts';

test.each([
  ['One line.', '<p>One line.</p>'],
  ['Two\nlines of one.\n\nAnother.\n', '<p>Two lines of one.</p><p>Another.</p>'],
  ['Bring:\n- shoes\n- gloves', '<p>Bring:</p><ul><li>shoes</li><li>gloves</li></ul>'],
  ['- a\n- b\nThen this.', '<ul><li>a</li><li>b</li></ul><p>Then this.</p>'],
  ['Less < more & <script>', '<p>Less &lt; more &amp; &lt;script&gt;</p>'],
])('%j', (text, html) => {
  expect(paragraphsToHtml(text)).toBe(html);
});
