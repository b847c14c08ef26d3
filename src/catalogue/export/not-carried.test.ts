import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOT_CARRIED } from './not-carried.ts';

test('the page for providers says the same', () => {
  const page = readFileSync('docs/formats/exports.md', 'utf8');
  const [, section = ''] = page.split('## Hinaus und wieder herein');
  const lines = section.split('\n- **').slice(1);
  const titles = [
    'CSV und Excel',
    'CSV und Excel',
    'openQ-cat',
    'JSON-LD',
    'XCRI-CAP',
    'iCalendar',
  ];
  const stated = Object.values(NOT_CARRIED).map((fields) => `${Object.values(fields).join('; ')}.`);
  const said = titles.map((title) => lines.find((line) => line.startsWith(title)));
  expect(said.map((line) => line?.split(':** ')[1]?.split('\n')[0])).toEqual(stated);
});
