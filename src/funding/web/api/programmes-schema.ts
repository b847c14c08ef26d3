import { z } from 'zod';
import { ConditionSchema, LeafSchema } from '../../schema/condition-schema.ts';
import { FactsFileSchema } from '../../schema/fact-schema.ts';
import { OfficesFileSchema, PapersFileSchema } from '../../schema/office-schema.ts';
import { ProgrammeVersionSchema } from '../../schema/programme-schema.ts';
import { Day, Key, SpokenSchema } from '../../schema/spoken-schema.ts';

/** A version without what only editors need. */
export const PublishedVersionSchema = ProgrammeVersionSchema.omit({ faelle: true, offen: true })
  .extend({
    isBeingChecked: z
      .boolean()
      .describe(
        'Nobody has looked at the sources since 90 days: `leistung` is empty then, and the rule should not be relied on',
      ),
  })
  .describe(
    'One version of a programme in the exchange format of the rule files; it counts from `gueltig_von` to `gueltig_bis`, both included',
  );

export const PublishedProgrammeSchema = z
  .strictObject({
    id: Key.describe('Never changes and is never used again'),
    url: z.url(),
    funds: z
      .strictObject({ state: z.enum(['open', 'used_up']), confirmedOn: Day })
      .nullable()
      .describe(
        'What the office of the network knows about the funds; null = nothing, or too long ago',
      ),
    versions: z.array(PublishedVersionSchema).min(1).describe('In the order of time'),
  })
  .describe('A way of funding with all its versions');

const NamedThings = z.strictObject({
  asOf: Day,
  facts: FactsFileSchema.shape.facts.describe('The questions that the rules ask, by name'),
  offices: OfficesFileSchema.shape.offices,
  papers: PapersFileSchema.shape.papers,
});

/** The answer of `/api/v1/funding/programmes`. */
export const FundingProgrammesSchema = NamedThings.extend({
  programmes: z.array(PublishedProgrammeSchema),
}).describe('All ways of funding. They tell what to ask for; the offices decide.');

/** The answer of `/api/v1/funding/programmes/{id}`. */
export const FundingProgrammeSchema = NamedThings.extend({
  programme: PublishedProgrammeSchema,
}).describe('One way of funding, with the facts, offices and papers that it names');

/** The schemas by the names under which they are published. */
export const FUNDING_SCHEMAS = {
  FundingProgrammes: FundingProgrammesSchema,
  FundingProgramme: FundingProgrammeSchema,
  FundingVersion: PublishedVersionSchema,
  FundingCondition: ConditionSchema,
  FundingLeaf: LeafSchema,
  FundingText: SpokenSchema,
} as const;
