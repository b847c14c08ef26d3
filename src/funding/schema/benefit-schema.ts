import { z } from 'zod';
import type { Spoken } from '../model/localized.ts';
import type { Benefit, Deviation, PointsStep } from '../model/programme.ts';
import { ConditionSchema, LeafSchema } from './condition-schema.ts';
import { FactName, Key, SpokenSchema, Words } from './spoken-schema.ts';

const Percent = z.number().min(0).max(100);
const Euros = z.number().min(0);
/** A fact, or the `ergebnis` of a benefit before. */
const Reference = z.union([FactName, Key]);

const StepSchema = z.strictObject({
  unter: z.number().exactOptional(),
  ab: z.number().exactOptional(),
  wert: z.number(),
});

const PointsStepSchema = z.strictObject({
  wenn: LeafSchema,
  punkte: z.number().positive(),
  nicht_unter: z.number().exactOptional(),
  nicht_ueber: z.number().exactOptional(),
  norm: Words.exactOptional(),
}) satisfies z.ZodType<PointsStep<Spoken>>;

const DeviationSchema = z.strictObject({
  wenn: ConditionSchema,
  wert: z.number(),
  norm: Words.exactOptional(),
  ergebnis: Key.exactOptional(),
}) satisfies z.ZodType<Deviation<Spoken>>;

/** What is paid by a programme. Which fields a kind of benefit needs is checked with the rules (`benefit-problems.ts`). */
export const BenefitSchema = z.strictObject({
  art: Key,
  typ: z.enum([
    'prozent',
    'prozent_gedeckelt',
    'staffel',
    'fest',
    'monatlich',
    'jaehrlich',
    'text',
  ]),
  ergebnis: Key.exactOptional(),
  wenn: ConditionSchema.exactOptional(),
  basis: Reference.exactOptional(),
  prozent: Percent.exactOptional(),
  prozent_von: Reference.exactOptional(),
  abzueglich: Key.exactOptional(),
  traegt: z.enum(['foerderung', 'betrieb', 'person']).exactOptional(),
  bei_bestehen: z.literal(true).exactOptional(),
  basis_max: Euros.exactOptional(),
  max_eur: Euros.exactOptional(),
  max_gesamt_eur: Euros.exactOptional(),
  betrag_eur: Euros.exactOptional(),
  wert: z.number().exactOptional(),
  je: FactName.exactOptional(),
  je_text: SpokenSchema.exactOptional(),
  nach: FactName.exactOptional(),
  stufen: z.array(StepSchema).min(2).exactOptional(),
  abweichung: z.array(DeviationSchema).min(1).exactOptional(),
  abzug_prozentpunkte: PointsStepSchema.exactOptional(),
  zuschlag_prozentpunkte: PointsStepSchema.exactOptional(),
  text: SpokenSchema.exactOptional(),
  name: SpokenSchema,
  norm: Words.exactOptional(),
  hinweis: SpokenSchema.exactOptional(),
}) satisfies z.ZodType<Benefit<Spoken>>;
