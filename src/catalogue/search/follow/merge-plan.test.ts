import fc from 'fast-check';
import { expect, test } from 'vitest';
import { segmentsToMerge } from './merge-plan.ts';

const of = (...sizes: number[]) => sizes.map((offerCount) => ({ offerCount }));
const sizes = (segments: readonly { offerCount: number }[]) =>
  segments.map(({ offerCount }) => offerCount);

test('few segments stay as they are', () => {
  expect(segmentsToMerge(of(900, 1, 1, 1, 1, 1, 1, 1), 2000)).toEqual([]);
});

test('the youngest are made one, older ones only while they are not larger than all younger together', () => {
  expect(sizes(segmentsToMerge(of(900, 6, 1, 1, 1, 1, 1, 1, 1), 2000))).toEqual([
    6, 1, 1, 1, 1, 1, 1, 1,
  ]);
  expect(sizes(segmentsToMerge(of(900, 9, 1, 1, 1, 1, 1, 1, 1), 2000))).toEqual([
    1, 1, 1, 1, 1, 1, 1,
  ]);
});

test('segments that are large already wait for the next base', () => {
  expect(segmentsToMerge(of(1800, 1900, 1700, 1, 1, 1), 2000)).toEqual([]);
});

test('whatever comes, few small segments remain and an offer is not rebuilt again and again', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 400 }), (added) => {
      let segments: { offerCount: number }[] = [];
      let rebuilt = 0;
      for (const offerCount of added) {
        segments.push({ offerCount });
        const old = segmentsToMerge(segments, 2000);
        if (old.length === 0) continue;
        const merged = sizes(old).reduce((sum, size) => sum + size, 0);
        expect(merged).toBeLessThanOrEqual(2000);
        rebuilt += merged;
        segments = [
          ...segments.filter((segment) => !old.includes(segment)),
          { offerCount: merged },
        ];
      }
      expect(segments.filter((segment) => segment.offerCount <= 1000).length).toBeLessThan(10);
      const total = added.reduce((sum, size) => sum + size, 0);
      expect(rebuilt).toBeLessThanOrEqual(total * 12);
    }),
    { numRuns: 50 },
  );
});
