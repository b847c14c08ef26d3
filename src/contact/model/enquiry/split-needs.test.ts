import { expect, test } from 'vitest';
import { splitNeeds } from './split-needs.ts';

/** Words in capitals are topics. */
const topicOf = (sentence: string) => /[A-Z]{3,}/.exec(sentence)?.[0]?.toLowerCase() ?? null;
const split = (message: string | null, topics: readonly string[] = []) =>
  splitNeeds({ message, topics }, topicOf).map(({ topic, words }) => [topic, words]);

test.each([
  ['nothing known', null, [], [['unsure', null]]],
  ['one picture', null, ['money'], [['money', null]]],
  ['"I do not know" beside a picture', null, ['unsure', 'money'], [['money', null]]],
  ['words without a topic', 'Hallo. Wer hilft?', [], [['unsure', null]]],
  ['one topic in several sentences', 'Ich suche MONEY. Viel MONEY!', [], [['money', null]]],
  [
    'two topics; greetings and doubts belong to their neighbour',
    'Guten Tag. Wer zahlt, MONEY? Ich habe wenig. Und GERMAN lernen?',
    [],
    [
      ['money', 'Guten Tag. Wer zahlt, MONEY? Ich habe wenig.'],
      ['german', 'Und GERMAN lernen?'],
    ],
  ],
  [
    'lines and "außerdem"',
    'MONEY fehlt\nGERMAN lernen außerdem YOUNG sein',
    [],
    [
      ['money', 'MONEY fehlt'],
      ['german', 'GERMAN lernen'],
      ['young', 'außerdem YOUNG sein'],
    ],
  ],
  [
    'a picture of which nobody speaks',
    'Wer zahlt, MONEY?',
    ['german'],
    [
      ['money', 'Wer zahlt, MONEY?'],
      ['german', null],
    ],
  ],
  [
    'never more than four',
    'AAA. BBB. CCC. DDD. EEE. FFF.',
    [],
    [
      ['aaa', 'AAA.'],
      ['bbb', 'BBB.'],
      ['ccc', 'CCC.'],
      ['ddd', 'DDD. EEE. FFF.'],
    ],
  ],
])('%s', (_what, message, topics, expected) => {
  expect(split(message, topics)).toEqual(expected);
});
