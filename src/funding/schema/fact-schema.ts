import { z } from 'zod';
import type { Fact } from '../model/fact.ts';
import type { Spoken } from '../model/localized.ts';
import { ConditionSchema } from './condition-schema.ts';
import { FactName, FactValueSchema, SpokenSchema } from './spoken-schema.ts';

/** An option as rules name it. */
const Option = z.string().regex(/^[A-Za-z0-9_]+$/, { error: 'Buchstaben, Ziffern und _' });

const FactSchema = z.strictObject({
  typ: z.enum(['zahl', 'ja_nein', 'auswahl', 'datum']),
  frage: SpokenSchema,
  name: SpokenSchema,
  hilfe: SpokenSchema.exactOptional(),
  optionen: z
    .array(z.strictObject({ wert: Option, text: SpokenSchema }))
    .min(2)
    .exactOptional(),
  annahme: FactValueSchema.exactOptional(),
  quelle: z.enum(['nutzer', 'kurs', 'system']).exactOptional(),
  sensibel: z.boolean().exactOptional(),
  frage_aufwand: z.int().min(1).max(3).exactOptional(),
  fragen_wenn: ConditionSchema.exactOptional(),
  einheit: SpokenSchema.exactOptional(),
}) satisfies z.ZodType<Fact<Spoken>>;

/** facts.yaml: the questions that rules can ask. */
export const FactsFileSchema = z.strictObject({ facts: z.record(FactName, FactSchema) });
