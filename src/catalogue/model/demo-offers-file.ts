import { z } from 'zod';
import {
  ACCESS_FEATURES,
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  FUNDING_GOALS,
  LANGUAGE_LEVELS,
  OFFER_KINDS,
  RUN_STATUSES,
  START_KINDS,
  TIME_MODELS,
  UPGRADING_LEVELS,
} from '../tables.ts';
import { WEEKDAYS } from './offer-query.ts';

const Text = z.string().trim().min(1);
const Key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const Keys = z.array(z.string().min(1)).default([]);
const Count = z.number().int().min(0);
const AccessSchema = z
  .partialRecord(z.enum(ACCESS_FEATURES), z.enum(['yes', 'on_request', 'no']))
  .default({});
const TIME = /^([01]\d|2[0-3]):[0-5]\d-([01]\d|2[0-3]):[0-5]\d$/;
const PriceSchema = z.union([z.number().min(0), z.enum(['free', 'on_request', 'unknown'])]);
const SeatsSchema = z.strictObject({
  min: Count.optional(),
  max: Count.optional(),
  free: Count.optional(),
});

/** What may differ between the repetitions of a run. */
const variable = {
  format: z.enum(DELIVERY_FORMATS).optional(),
  venue: z.string().optional(),
  price: PriceSchema.optional(),
  priceText: Text.optional(),
  seats: SeatsSchema.optional(),
  status: z.enum(RUN_STATUSES).optional(),
  childcare: z.enum(CHILDCARE_STATES).optional(),
};

const RunSchema = z
  .strictObject({
    ...variable,
    start: z
      .strictObject({ inDays: z.number().int(), weekday: z.enum(WEEKDAYS).optional() })
      .optional(),
    startKind: z.enum(START_KINDS).default('fixed'),
    days: z.array(z.enum(WEEKDAYS)).min(1).optional(),
    time: z.string().regex(TIME).optional(),
    weeks: z.number().int().min(1).max(200).optional(),
    meetings: z.number().int().min(1).max(400).optional(),
    everyWeeks: z.number().int().min(1).max(12).default(1),
    end: z.strictObject({ afterDays: z.number().int().min(0) }).optional(),
    times: z.array(z.enum(TIME_MODELS)).default([]),
    schedule: Text.optional(),
    registrationEnds: z.strictObject({ daysBefore: Count }).optional(),
    number: Text.optional(),
    repeat: z
      .strictObject({
        times: z.number().int().min(2).max(30),
        everyWeeks: z.number().int().min(1).max(52),
        later: z.strictObject(variable).default({}),
      })
      .optional(),
  })
  .refine((run) => (run.startKind === 'fixed') === (run.start !== undefined), {
    error: 'start genau dann, wenn startKind fixed ist',
  })
  .refine((run) => !run.days || (run.weeks === undefined) !== (run.meetings === undefined), {
    error: 'zu days genau eines von weeks und meetings',
  })
  .refine((run) => !run.days || run.end === undefined, { error: 'days oder end, nicht beides' });
export type DemoRun = z.output<typeof RunSchema>;

const ContactSchema = z.strictObject({
  name: Text.optional(),
  role: Text.optional(),
  phone: Text.optional(),
  email: z.email().optional(),
  url: z.url().optional(),
  hours: Text.optional(),
});
export type DemoContact = z.output<typeof ContactSchema>;

const VenueSchema = z.strictObject({
  name: Text.optional(),
  street: Text.optional(),
  postalCode: Text.optional(),
  place: Text.optional(),
  locality: Text.optional(),
  country: z.string().length(2).default('DE'),
  note: Text.optional(),
  access: AccessSchema,
});
export type DemoVenue = z.output<typeof VenueSchema>;

const OfferSchema = z.strictObject({
  key: Key,
  kind: z.enum(OFFER_KINDS).default('course'),
  title: Text,
  subtitle: Text.optional(),
  description: Text.optional(),
  audience: Text.optional(),
  requirements: Text.optional(),
  topics: Keys,
  targets: Keys,
  certificates: Keys,
  certificateText: Text.optional(),
  funding: Keys,
  fundingText: Text.optional(),
  fundingGoal: z.enum(FUNDING_GOALS).optional(),
  upgradingLevel: z.literal(UPGRADING_LEVELS).optional(),
  mandatoryTraining: z.boolean().optional(),
  learningAim: Text.optional(),
  occupations: Keys,
  teacherProfile: Text.optional(),
  cancelTerms: Text.optional(),
  keywords: Keys,
  languages: Keys,
  level: z.enum(LANGUAGE_LEVELS).optional(),
  teachingUnits: z.number().positive().optional(),
  durationDays: z.number().int().positive().optional(),
  durationText: Text.optional(),
  access: AccessSchema,
  contact: z.string().optional(),
  url: z.url().optional(),
  withdrawn: z.boolean().default(false),
  /** Days from the day of seeding on which it was confirmed last; grey before -90. */
  confirmed: z.number().int().min(-110).max(0).optional(),
  runs: z.array(RunSchema),
});
export type DemoOffer = z.output<typeof OfferSchema>;

/** demo/offers/<provider>.yaml, see the README beside the files. */
export const DemoOffersFileSchema = z.strictObject({
  provider: Key,
  contacts: z.record(z.string(), ContactSchema).default({}),
  venues: z.record(z.string(), VenueSchema).default({}),
  offers: z.array(OfferSchema).min(1),
});
export type DemoOffersFile = z.output<typeof DemoOffersFileSchema>;
