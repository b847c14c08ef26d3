import { describe, expect, test } from 'vitest';
import { followsRule, isJudged } from '../../bench/relevance/follows-rule.ts';
import { judgedOffer, judgedRun } from './judged-offers.ts';

const welding = judgedOffer({
  key: 'mag-abend',
  title: 'MAG-Schweißen',
  subtitle: 'am Abend',
  keywords: ['Stahl'],
  topicLabels: ['Schweißen'],
  description: 'Wir treffen uns in der Werkstatt.',
  runs: [judgedRun({ place: 'Wesel' })],
});

describe('a rule', () => {
  test('looks only where it says', () => {
    expect(followsRule(welding, { title: /stahl/iu })).toBe(false);
    expect(followsRule(welding, { keyword: /stahl/iu })).toBe(true);
    expect(followsRule(welding, { about: /werkstatt/iu })).toBe(false);
    expect(followsRule(welding, { anywhere: /werkstatt/iu })).toBe(true);
  });

  test('reads title and subtitle as one text', () => {
    expect(followsRule(welding, { title: /schweißen · am abend/iu })).toBe(true);
  });

  test('needs all its patterns', () => {
    expect(followsRule(welding, { topic: /schweiß/iu, place: /wesel/iu })).toBe(true);
    expect(followsRule(welding, { topic: /schweiß/iu, place: /moers/iu })).toBe(false);
  });

  test('is not followed by what it excludes', () => {
    expect(followsRule(welding, { topic: /schweiß/iu, not: { title: /mag/iu } })).toBe(false);
    expect(followsRule(welding, { not: { anywhere: /wig/iu } })).toBe(true);
  });
});

test('a judgement names offers by key or by rule', () => {
  expect(isJudged(welding, ['mag-abend'])).toBe(true);
  expect(isJudged(welding, ['mag'])).toBe(false);
  expect(isJudged(welding, ['mag', { keyword: /stahl/iu }])).toBe(true);
});
