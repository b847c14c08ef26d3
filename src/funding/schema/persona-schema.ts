import { z } from 'zod';
import type { Persona } from '../model/persona.ts';
import { Day, FactName, FactValueSchema, Key, Words } from './spoken-schema.ts';

const Figures = z.record(Key, z.number().nullable());
const Expected = z.strictObject({ id: Key, grund: Words });
const Paid = z.strictObject({ id: Key, grund: Words, betraege: Figures.exactOptional() });

const PersonaSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  titel: Words,
  beschreibung: Words,
  stichtag: Day,
  frager: z.enum(['person', 'betrieb']),
  fakten: z.record(FactName, FactValueSchema.nullable()),
  unbekannt: z.array(FactName),
  erwartet: z.strictObject({
    applicable: z.array(Paid),
    needs_advice: z.array(Paid),
    not_applicable: z.array(Expected),
    unknown: z.array(z.strictObject({ id: Key, fragen: z.array(FactName).min(1) })),
  }),
  rechnung: z
    .strictObject({
      variante: Words,
      person_eur: z.number().exactOptional(),
      betrieb_kurskosten_eur: z.number().exactOptional(),
      foerderung_eur: z.number().exactOptional(),
    })
    .nullable(),
  hinweise: z.array(Words),
  vertrauen: z.enum(['hoch', 'mittel']),
}) satisfies z.ZodType<Persona>;

/** personas.json: people and companies whose result is known. */
export const PersonasFileSchema = z.strictObject({
  schema: z.literal(1),
  datenstand: Day,
  regelstand: Words,
  personas: z.array(PersonaSchema),
});
