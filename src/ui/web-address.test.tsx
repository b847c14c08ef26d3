import { render } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { WebAddress } from './web-address.tsx';

const shown = (address: string) => render(<WebAddress address={address} />);

test('an address breaks after its signs and stays the same when it is copied', () => {
  const address = 'https://kurse.example/kurse.csv?q=pflege&near=46483';
  const html = shown(address);
  expect(html.split('<wbr/>').map((part) => part.replace(/<[^>]+>/g, ''))).toEqual([
    'https://',
    'kurse.',
    'example/',
    'kurse.',
    'csv?',
    'q=',
    'pflege&amp;',
    'near=',
    '46483',
  ]);
});
