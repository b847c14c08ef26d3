import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { Pager, pagesAround } from './pager.tsx';

test.each([
  [1, 1, [1]],
  [1, 3, [1, 2, 3]],
  [1, 12, [1, 2, null, 12]],
  [4, 12, [1, 2, 3, 4, 5, null, 12]],
  [6, 12, [1, null, 5, 6, 7, null, 12]],
  [12, 12, [1, null, 11, 12]],
])('page %i of %i', (page, count, shown) => {
  expect(pagesAround(page, count)).toEqual(shown);
});

test('first, last and present page are always there, in order, and a gap hides at least two pages', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.nat(499), (count, offset) => {
      const page = (offset % count) + 1;
      const shown = pagesAround(page, count);
      expect(shown).toEqual(expect.arrayContaining([1, page, count]));
      shown.forEach((number, place) => {
        if (number !== null) return;
        const [before, after] = [shown[place - 1], shown[place + 1]];
        expect(Number(after) - Number(before)).toBeGreaterThan(2);
      });
    }),
  );
});

const render = (page: number, pageCount: number) =>
  renderToString(
    <Pager language="de" page={page} pageCount={pageCount} href={(n) => `/kurse?page=${n}`} />,
  );

test('one page needs no pager', () => {
  expect(render(1, 1)).toBe('');
});

test('the present page is marked, the ends have no step beyond them', () => {
  const first = render(1, 3);
  expect(first).toContain('rel="next" href="/kurse?page=2"');
  expect(first).not.toContain('rel="prev"');
  expect(first).toMatch(/aria-label="Seite 1" aria-current="page"/);
  expect(render(3, 3)).not.toContain('rel="next"');
});
