import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOffer, NO_TERMS } from '../../../../../tests/support/index-rows.ts';
import { Pace } from '../../../../platform/pace.ts';
import { PhrasesBuilder } from '../../segment/build-phrases.ts';
import { BLOCK, beginningBound, rangeOfKind } from '../../segment/phrases.ts';
import { SUGGESTION_KINDS } from '../../types.ts';
import { bestBeginnings } from './best-beginnings.ts';

const TITLE = SUGGESTION_KINDS.indexOf('title');

/** Titles made of few letters, so that many begin alike; each as often as the number says. */
const titles = fc.uniqueArray(
  fc.tuple(fc.stringMatching(/^[abc]{3,6}$/), fc.integer({ min: 1, max: 5 })),
  { selector: ([text]) => text, minLength: 1, maxLength: 5 * BLOCK },
);

async function phrasesOf(given: readonly (readonly [string, number])[]) {
  const builder = new PhrasesBuilder();
  let offer = 0;
  for (const [title, times] of given) {
    for (let time = 0; time < times; time++) {
      builder.add(indexOffer(`o${offer}`, title), NO_TERMS, offer++, 0);
    }
  }
  return builder.build(new Pace());
}

test('the heaviest come first, none is missing, whatever the range', async () => {
  await fc.assert(
    fc.asyncProperty(titles, fc.stringMatching(/^[abc]{1,3}$/), async (given, typed) => {
      const phrases = await phrasesOf(given);
      const [low, high] = rangeOfKind(phrases, TITLE);
      const wanted = Buffer.from(typed);
      const from = beginningBound(phrases, wanted, [low, high], false);
      const to = beginningBound(phrases, wanted, [from, high], true);
      const found = [...bestBeginnings(phrases, [from, to])].map((at) => {
        const phrase = phrases.beginnings.phrases[at] ?? 0;
        return [phrases.keys.get(phrase), phrases.weights[phrase]];
      });
      const expected = given
        .filter(([title]) => title.startsWith(typed))
        .sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
      expect(found).toEqual(expected.map(([title, times]) => [title, times]));
    }),
    { numRuns: 60 },
  );
});

test('an empty range has none', async () => {
  expect([...bestBeginnings(await phrasesOf([['abc', 1]]), [0, 0])]).toEqual([]);
});
