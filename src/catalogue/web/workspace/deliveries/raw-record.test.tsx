import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { RawRecord } from './raw-record.tsx';

test('a row of a table is shown column by column', () => {
  const html = render(<RawRecord raw='[{"titel":"Löten <b>","preis":"10"},{"preis":"12"}]' />);
  expect(html.match(/<dl/g)).toHaveLength(2);
  expect(html).toContain('<dt>titel</dt><dd>Löten &lt;b></dd>');
});

test('what is no table stays the text that it was', () => {
  const xml = '<SERVICE/>';
  expect(render(<RawRecord raw={xml} />)).toContain('&lt;SERVICE/>');
  expect(render(<RawRecord raw='{"@type":"Course"}' />)).toContain('<pre');
  expect(render(<RawRecord raw='[{"runs":["a"]}]' />)).toContain('<pre');
});
