import { z } from 'zod';
import { type Condition, type Leaf, OPERATORS, STATUSES } from '../model/condition.ts';
import type { Spoken } from '../model/localized.ts';
import { FactName, FactValueSchema, Key, SpokenSchema, Words } from './spoken-schema.ts';

/** One condition about one fact. */
export const LeafSchema = z
  .strictObject({
    fakt: FactName,
    op: z.enum(OPERATORS),
    wert: z.union([FactValueSchema, z.array(FactValueSchema).min(1)]),
    norm: Words.exactOptional(),
    hinweis: SpokenSchema.exactOptional(),
    grund: SpokenSchema.exactOptional(),
  })
  .meta({ id: 'Leaf' }) satisfies z.ZodType<Leaf<Spoken>>;

const several = () => z.array(ConditionSchema).min(1);

/** A condition of a rule: about a fact, about another programme, or several of them joined. */
export const ConditionSchema: z.ZodType<Condition<Spoken>> = z
  .lazy(() =>
    z.union([
      LeafSchema,
      z.strictObject({ prog: Key, status: z.array(z.enum(STATUSES)).min(1) }),
      z.strictObject({ alle: several() }),
      z.strictObject({ eines: several() }),
      z.strictObject({ nicht: ConditionSchema }),
    ]),
  )
  .meta({ id: 'Condition' });
