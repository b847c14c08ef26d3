import { expect, test } from 'vitest';
import { QualityAnswerSchema, qualityAnswer } from './quality-answer.ts';

test('the published figures keep their own description', () => {
  const answer = qualityAnswer('https://netz.example');
  expect(QualityAnswerSchema.parse(answer)).toEqual(answer);
});

test('every measure is explained, and the ranking can be read', () => {
  const { overall, method } = qualityAnswer('https://netz.example');
  const { questions: _count, ...measures } = overall;
  expect(Object.keys(method).sort()).toEqual([...Object.keys(measures), 'ranking'].sort());
  expect(method.ranking).toBe('https://netz.example/rangfolge');
});
