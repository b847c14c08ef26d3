import path from 'node:path';
import { expect, test } from 'vitest';
import { findServices, topicsIn } from '../../src/contact/model/services/find-services.ts';
import { loadNetwork } from '../../src/network/index.ts';
import { DEMO_QUESTIONS, type JudgedQuestion, MORE_QUESTIONS } from './advice-questions.ts';
import { FURTHER_QUESTIONS } from './further-advice-questions.ts';

const network = await loadNetwork(path.resolve(import.meta.dirname, '../../network/wesel'));
const { adviceServices } = network.settings;

const firstTwo = (words: string): readonly string[] =>
  findServices(adviceServices, { words }, network.everydayWords)
    .slice(0, 2)
    .map(({ service }) => service.key);

const missed = (questions: readonly JudgedQuestion[]) =>
  questions
    .filter(([question, ...right]) => !firstTwo(question).some((key) => right.includes(key)))
    .map(([question, right]) => `${question} → ${right}, not ${firstTwo(question).join(', ')}`);

test('every question of the demo has the right service among the first two', () => {
  expect(missed(DEMO_QUESTIONS)).toEqual([]);
});

test.each([
  ['as people write them', MORE_QUESTIONS],
  ['further ones', FURTHER_QUESTIONS],
])('at least nine of ten questions have it too: %s', (_name, questions) => {
  const wrong = missed(questions);
  expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(questions.length / 10);
});

test('place and language decide between services that can all help', () => {
  const first = (need: Parameters<typeof findServices>[1]) =>
    findServices(adviceServices, need, network.everydayWords)[0]?.service.key;
  expect(first({ topics: ['find-course'], place: 'Xanten' })).toBe('bildungsrad');
  expect(first({ words: 'Hilfe auf Arabisch beim Lesen' })).toBe('leseinsel');
  expect(first({ topics: ['recognition'], language: 'uk' })).toBe('sprachhaus-brueckentor');
});

test('a question nobody understands leads to those who are there for everything', () => {
  expect(firstTwo('qwertz uiop')).toEqual(['frag-wesel', 'bildungsrad']);
});

test('a message about two things has both topics', () => {
  const topics = topicsIn('Ich möchte Deutsch lernen und habe Schulden', network.everydayWords);
  expect(
    topics
      .slice(0, 2)
      .map(({ topic }) => topic)
      .sort(),
  ).toEqual(['crisis', 'german']);
});
