import { describe, expect, test } from 'vitest';
import {
  type Grade,
  type GradedAnswer,
  meansOf,
  precisionAt10,
  recallAt20,
  reciprocalRank,
} from '../../bench/relevance/measures.ts';

function answer(grades: readonly Grade[], good: number, forbidden: string[] = []): GradedAnswer {
  return { grades, good, forbidden };
}

const many = (count: number, grade: Grade): Grade[] => Array.from({ length: count }, () => grade);

describe('recall@20', () => {
  test('is the share of the good offers that is shown', () => {
    expect(recallAt20(answer(['good', 'wrong', 'good'], 4))).toBe(0.5);
  });

  test('asks for no more than twenty', () => {
    expect(recallAt20(answer(many(20, 'good'), 300))).toBe(1);
  });

  test('counts neither acceptable offers nor what comes after the twentieth', () => {
    expect(recallAt20(answer([...many(20, 'acceptable'), 'good'], 1))).toBe(0);
  });

  test('says nothing where nothing good exists', () => {
    expect(recallAt20(answer(['wrong'], 0))).toBeNull();
  });
});

describe('precision@10', () => {
  test('is the share of right offers among those shown, be they few', () => {
    expect(precisionAt10(answer(['good', 'acceptable', 'wrong', 'wrong'], 1))).toBe(0.5);
  });

  test('looks at the first ten only', () => {
    expect(precisionAt10(answer([...many(10, 'good'), ...many(10, 'wrong')], 10))).toBe(1);
  });

  test.each([
    ['wrong where something good exists', 3, 0],
    ['right where nothing good exists', 0, 1],
  ])('an empty answer is %s', (_when, good, precision) => {
    expect(precisionAt10(answer([], good))).toBe(precision);
  });
});

describe('the reciprocal rank', () => {
  test('falls with the place of the first good offer', () => {
    expect(reciprocalRank(answer(['wrong', 'acceptable', 'wrong', 'good'], 2))).toBe(0.25);
  });

  test('is nought without a good offer among twenty', () => {
    expect(reciprocalRank(answer([...many(20, 'wrong'), 'good'], 1))).toBe(0);
  });
});

test('means leave out questions that say nothing about a measure, and count forbidden hits', () => {
  const answers = [answer(['good'], 1), answer(['wrong'], 0, ['x'])];
  expect(meansOf(answers)).toEqual({
    questions: 2,
    recallAt20: 1,
    precisionAt10: 0.5,
    meanReciprocalRank: 1,
    withForbiddenHits: 1,
  });
});
