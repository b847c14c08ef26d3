import { z } from 'zod';
import { ACCESS_FEATURES, LANGUAGE_LEVELS, OFFER_KINDS } from '../../../tables.ts';
import { FreshnessSchema, ProviderSchema } from './offers-schema.ts';
import { RunSchema } from './run-schema.ts';

const AccessSchema = z
  .partialRecord(z.enum(ACCESS_FEATURES), z.enum(['yes', 'on_request', 'no']))
  .describe('Barrier facts; one that is missing is unknown');

const ContactSchema = z.strictObject({
  name: z.string().nullable(),
  role: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
  hours: z.string().nullable(),
});

const SourceSchema = z
  .strictObject({
    name: z.string(),
    url: z.string().nullable(),
    licence: z.string().nullable().describe('Licence of the texts, as the source states it'),
    attribution: z.string().nullable().describe('To be named wherever the data are shown'),
    deliveredAt: z.iso.date().nullable(),
  })
  .describe('Where the data come from');

const VenueSchema = z.strictObject({
  name: z.string().nullable(),
  street: z.string().nullable(),
  postalCode: z.string().nullable(),
  place: z.string().nullable(),
  locality: z.string().nullable(),
  country: z.string(),
  access: AccessSchema,
});

const SessionSchema = z.strictObject({
  heldOn: z.iso.date(),
  startsAt: z.string().nullable().describe('Local time HH:MM'),
  endsAt: z.string().nullable().describe('Local time HH:MM'),
  note: z.string().nullable(),
});

export const OfferRunSchema = RunSchema.extend({
  number: z.string().nullable().describe('The provider’s own number of the run'),
  registrationEnds: z.iso.date().nullable(),
  schedule: z.string().nullable().describe('Times in words, as the provider gives them'),
  bookingUrl: z.string().nullable(),
  confirmedAt: z.iso.date(),
  venue: VenueSchema.nullable(),
  sessions: z.array(SessionSchema).describe('In order of time; empty where the source names none'),
}).describe('A run with venue, booking and sessions');

const VariantSchema = z
  .strictObject({
    id: z.string(),
    title: z.string(),
    url: z.url().describe('Page of the offer for people'),
    provider: ProviderSchema,
    start: z.iso.date().nullable().describe('The next start; null = at any time or on request'),
    place: z.string().nullable(),
    format: OfferRunSchema.shape.format.nullable().describe('Null where no run is to come'),
  })
  .describe('The same course in another form, as its providers have confirmed it');

const FundingFactSchema = z.strictObject({
  value: z
    .union([z.boolean(), z.number(), z.string()])
    .describe('Euros, teaching units, months, a day or a key, by the fact'),
  source: z
    .enum(['proven', 'stated', 'computed', 'lapsed'])
    .describe(
      'proven: by an approval that was checked; stated: by the provider; computed: follows from what is stated; lapsed: an approval is over',
    ),
  until: z.iso.date().optional().describe('The last day of the approval'),
});

export const OfferSchema = z
  .strictObject({
    id: z.string(),
    kind: z.enum(OFFER_KINDS),
    title: z.string(),
    subtitle: z.string().nullable(),
    url: z.url().describe('Page of the offer for people'),
    providerUrl: z.string().nullable().describe('Page of the offer at the provider'),
    provider: ProviderSchema.extend({ url: z.url() }),
    contact: ContactSchema.nullable(),
    topics: z.array(z.string()),
    targets: z.array(z.string()),
    keywords: z.array(z.string()),
    funding: z.array(z.string()),
    fundingText: z.string().nullable(),
    fundingFacts: z
      .record(z.string(), FundingFactSchema)
      .describe(
        'What funding needs to know of the next run, by the names of the rules (`kurs.…`, see /api/v1/funding/programmes); what is not known is left out',
      ),
    descriptionHtml: z
      .string()
      .nullable()
      .describe('Sanitised: a few plain elements without attributes that could do anything'),
    description: z.string().nullable().describe('The same as text'),
    learningAim: z.string().nullable().describe('What people can do afterwards, one aim per line'),
    requirements: z.string().nullable(),
    audience: z.string().nullable(),
    certificates: z.array(z.string()),
    certificateText: z.string().nullable(),
    occupations: z
      .array(z.string())
      .describe('Occupations it leads to: KldB 2010 codes and ESCO addresses'),
    languages: z.array(z.string()).describe('BCP 47'),
    languageLevel: z.enum(LANGUAGE_LEVELS).nullable().describe('German level needed'),
    duration: z.strictObject({
      days: z.number().nullable(),
      teachingUnits: z.number().nullable().describe('45 minutes each'),
      text: z.string().nullable(),
    }),
    teacherProfile: z.string().nullable().describe('Who teaches, in words of the provider'),
    cancelTerms: z.string().nullable().describe('What happens if somebody cannot come'),
    access: AccessSchema,
    confirmedAt: z.iso.date(),
    freshness: FreshnessSchema,
    source: SourceSchema.nullable(),
    runs: z.array(OfferRunSchema).describe('Earliest first, those without a date last'),
    variants: z
      .array(VariantSchema)
      .describe('Other forms of the same course, in the order of their starts'),
  })
  .describe('An offer with all its runs. Null = unknown, an empty list = nothing stated');
export type OfferJson = z.output<typeof OfferSchema>;
