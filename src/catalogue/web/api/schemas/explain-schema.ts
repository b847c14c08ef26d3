import { z } from 'zod';
import { SORTS } from '../../../model/offer-query.ts';
import { READINGS, TEXT_FIELDS, WORD_ROLES } from '../../../search/types.ts';

const list = <Item extends z.ZodType>(item: Item) => z.array(item).readonly();

const MeaningSchema = z
  .strictObject({
    reading: z.enum(READINGS).describe('How the term came to stand for the word'),
    text: z.string().describe('As people write it; the key of a topic'),
    terms: list(z.string()).describe('Terms of the index, all of which an offer needs'),
    weight: z.number().describe('How much it counts: 1 for the word itself, times how rare it is'),
    onlyHeadings: z
      .boolean()
      .describe('Whether only title, subtitle, topic, keyword and certificate are looked at'),
    offers: z.int().min(0),
  })
  .describe('Something that stands for a word of the query');

const WordSchema = z.strictObject({
  word: z.string().describe('As it was typed'),
  role: z
    .enum(WORD_ROLES)
    .describe(
      '`phrase`: its place counts as well; `exclusion`: offers with it are left out; `unimportant`: need not be met; `place`: read as the place of the search (`readAsNear`)',
    ),
  searchedInstead: z.string().nullable().describe('Where a misspelt word was replaced'),
  meanings: list(MeaningSchema).describe(
    'An offer needs one of these; none = nothing has the word',
  ),
});

const MatchSchema = z.strictObject({
  word: z.string().describe('The word of the query'),
  reading: z.enum(READINGS),
  text: z.string(),
  fields: list(z.enum(TEXT_FIELDS)).describe('Where it stands; empty for a topic, which is a fact'),
  words: list(z.string()).describe('The folded words of the offer that it met'),
  share: z.number().min(0).max(1).describe('Share of the score'),
});

const HitReasonSchema = z.strictObject({
  offerId: z.string(),
  score: z.number().describe('Comparable within one answer'),
  matches: list(MatchSchema),
});

const RankReasonSchema = z
  .strictObject({
    offerId: z.string(),
    relevanceStep: z
      .number()
      .nullable()
      .describe('Offers of the same step fit equally well; null without words'),
    isBookable: z.boolean(),
    start: z.string().describe('ISO date, `rolling` or `on_request` of the first matching run'),
    metres: z.number().nullable().describe('As far as the order goes; null without centre'),
    turn: z
      .strictObject({ place: z.int(), offers: z.int(), members: z.int() })
      .nullable()
      .describe(
        'Its place today among those that are equal in all of this; null if there are none',
      ),
  })
  .describe('The reasons for the order, as they count (/rangfolge)');

/** Why the hits are hits and stand where they stand. */
export const ExplanationSchema = z
  .strictObject({
    words: list(WordSchema),
    hits: list(HitReasonSchema).describe('In the order of the hits, as are `ranks`'),
    sort: z.enum(SORTS),
    ranks: list(RankReasonSchema),
  })
  .describe(
    'With `explain=1`: how the words were understood, what made each hit a hit and why it stands where it stands',
  );
