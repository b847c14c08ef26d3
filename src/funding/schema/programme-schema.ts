import { z } from 'zod';
import { STATUSES } from '../model/condition.ts';
import type { Spoken } from '../model/localized.ts';
import type { Application, Competence, ProgrammeVersion, Rule } from '../model/programme.ts';
import { BenefitSchema } from './benefit-schema.ts';
import { ConditionSchema } from './condition-schema.ts';
import {
  Day,
  FactName,
  FactValueSchema,
  HttpsUrl,
  Key,
  SpokenSchema,
  Trust,
  Words,
} from './spoken-schema.ts';

const CompetenceSchema = z.strictObject({
  wenn: ConditionSchema.exactOptional(),
  sonst: z.literal(true).exactOptional(),
  stelle: Key,
  norm: Words.exactOptional(),
  hinweis: SpokenSchema.exactOptional(),
}) satisfies z.ZodType<Competence<Spoken>>;

const ApplicationSchema = z.strictObject({
  reihenfolge: SpokenSchema.exactOptional(),
  vor: z
    .enum(['kursbeginn', 'ausbildungsbeginn', 'gruendung', 'vertragsabschluss', 'kosten'])
    .exactOptional(),
  frist: SpokenSchema.exactOptional(),
  hinweis: SpokenSchema.exactOptional(),
  fristen: z
    .array(
      z.strictObject({ art: z.enum(['beantragen', 'betrieb']), tage_vor: z.int().min(0).max(730) }),
    )
    .min(1)
    .exactOptional(),
}) satisfies z.ZodType<Application<Spoken>>;

const conditions = () => z.array(ConditionSchema).min(1).exactOptional();
const programmes = () => z.array(Key).min(1).exactOptional();

const RuleSchema = z.strictObject({
  nie_wenn: conditions(),
  alle: z.array(ConditionSchema).exactOptional(),
  abhaengig_von: programmes(),
  beraten_wenn: conditions(),
  immer_beraten: SpokenSchema.exactOptional(),
  alternativ_zu: programmes(),
}) satisfies z.ZodType<Rule<Spoken>>;

const CaseSchema = z.strictObject({
  name: Words,
  stichtag: Day,
  fakten: z.record(FactName, FactValueSchema.nullable()),
  status: z.enum(STATUSES),
  betraege: z.record(Key, z.number().nullable()).exactOptional(),
});

/** One version of a programme, as its file and the office's editing pages hold it. */
export const ProgrammeVersionSchema = z.strictObject({
  id: Key,
  name: SpokenSchema,
  kategorie: z.enum(['kern', 'begleitend', 'beendet']),
  zielgruppe: z.array(z.enum(['person', 'betrieb'])).min(1),
  ebene: z.enum(['bund', 'land', 'land_eu', 'eu_bund', 'bund_land']),
  status: z.enum(['aktiv', 'eingeschraenkt', 'unsicher', 'beendet']),
  gueltig_von: Day,
  gueltig_bis: Day.exactOptional(),
  luecke: Words.exactOptional(),
  anspruch: z.enum(['muss', 'soll', 'kann', 'wettbewerb', 'gesetz']),
  recht: z.array(Words).min(1),
  merkmal: z.string().min(1).exactOptional(),
  text: z.strictObject({
    kurz: SpokenSchema,
    wer: SpokenSchema.exactOptional(),
    was: SpokenSchema.exactOptional(),
    so_gehts: SpokenSchema.exactOptional(),
    achtung: SpokenSchema.exactOptional(),
  }),
  stelle: z.array(Key),
  zustaendig: z.array(CompetenceSchema).min(1).exactOptional(),
  antrag: ApplicationSchema.exactOptional(),
  kombi: z
    .strictObject({
      mit: programmes(),
      nicht_mit: programmes(),
      hinweis: SpokenSchema.exactOptional(),
    })
    .exactOptional(),
  leistung: z.array(BenefitSchema),
  regel: RuleSchema,
  unterlagen: z.array(Key).exactOptional(),
  stattdessen: programmes(),
  ohne_ersatz: Words.exactOptional(),
  quellen: z
    .array(
      z.strictObject({
        titel: Words,
        url: HttpsUrl,
        stand: z.string().regex(/^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?|unbekannt)$/, {
          error: 'ein Jahr (2026), ein Monat (2026-02), ein Tag (2026-02-01) oder unbekannt',
        }),
      }),
    )
    .min(1),
  geprueft: Day,
  vertrauen: Trust,
  offen: z.array(Words).exactOptional(),
  faelle: z.array(CaseSchema),
}) satisfies z.ZodType<ProgrammeVersion>;
