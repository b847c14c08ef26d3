import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BestHits } from './best-hits.ts';

const hits = fc.array(fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 })), {
  maxLength: 3000,
});

test('whatever was added, the groups of a page are those that sorting everything would give', () => {
  fc.assert(
    fc.property(hits, fc.nat(60), fc.integer({ min: 1, max: 60 }), (keys, skip, size) => {
      const best = new BestHits(skip + size);
      for (const [offer, [first, second]] of keys.entries()) best.add(first, second, 0, offer);
      const sorted = keys
        .map(([first, second], offer) => ({ first, second, offer }))
        .sort((a, b) => a.first - b.first || a.second - b.second);
      const page = sorted.slice(skip, skip + size);
      const expected = [...new Set(page.map(({ first, second }) => `${first} ${second}`))];
      const groups = best.groups(skip, size);
      expect(groups.map(({ first, second }) => `${first} ${second}`)).toEqual(expected);
      for (const group of groups) {
        const same = sorted.filter(
          ({ first, second }) => first === group.first && second === group.second,
        );
        expect(group.offers.map(({ offer }) => offer).sort((a, b) => a - b)).toEqual(
          same.map(({ offer }) => offer),
        );
        expect(sorted.slice(group.better, group.better + same.length)).toEqual(same);
      }
    }),
    { numRuns: 200 },
  );
});
