import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Chip } from './chip.tsx';

test('a chip leads to the page without the filter and says so; its name contains the words that are seen', () => {
  const html = renderToString(<Chip language="de" label="abends" href="/kurse?q=deutsch" />);
  expect(html).toContain('href="/kurse?q=deutsch"');
  expect(html).toContain('aria-label="Filter entfernen: abends"');
  expect(html).toContain('<span>abends</span>');
});
