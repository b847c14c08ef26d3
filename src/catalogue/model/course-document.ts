import { z } from 'zod';
import { isLocalDate } from '../../platform/clock.ts';
import {
  ACCESS_FEATURES,
  CHILDCARE_STATES,
  DELIVERY_FORMATS,
  FUNDING_GOALS,
  LANGUAGE_LEVELS,
  OFFER_KINDS,
  PRICE_STATES,
  RUN_STATUSES,
  START_KINDS,
  TIME_MODELS,
  UPGRADING_LEVELS,
} from '../tables.ts';
import { OCCUPATION_CODE } from './occupation-code.ts';
import { storableText } from './storable-text.ts';
import { webAddress } from './web-address.ts';

/** Characters and numbers of entries that a course may have; what a delivery may bring fits in. */
export const LONGEST = { title: 300, line: 500, text: 5_000, description: 50_000, word: 100 };
export const MOST = { runs: 2_000, sessions: 2_000, terms: 200, keywords: 100, occupations: 20 };
const LARGEST_INTEGER = 2_000_000_000;

/** Text as it is kept: storable, trimmed; nothing to read is null = unknown. */
const text = (longest: number) =>
  z
    .string()
    .transform((given) => storableText(given).trim())
    .pipe(z.string().max(longest))
    .nullable()
    .transform((given) => (given === '' ? null : given));
const day = z.string().refine(isLocalDate).nullable();
/** `HH:MM`, local time. */
const time = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/)
  .nullable();
const count = z.int().min(0).max(LARGEST_INTEGER).nullable();
const terms = (most: number, longest: number = LONGEST.word) =>
  z
    .array(z.string().transform((given) => storableText(given).trim()))
    .transform((given) => [...new Set(given)].filter((word) => word !== ''))
    .pipe(z.array(z.string().max(longest)).max(most));
const address = z
  .string()
  .transform((given) => given.trim())
  .nullable()
  .transform((given) => (given === '' ? null : given))
  .refine((given) => given === null || webAddress(given) !== null)
  .transform((given) => (given === null ? null : webAddress(given)));
const access = z.partialRecord(z.enum(ACCESS_FEATURES), z.enum(['yes', 'on_request', 'no']));

/** One meeting of a run. */
export const CourseSession = z.strictObject({
  heldOn: z.string().refine(isLocalDate),
  startsAt: time,
  endsAt: time,
  note: text(1_000),
});
export type CourseSession = z.output<typeof CourseSession>;

/** A place of teaching as people see it. A new one gets its position when the course is published. */
export const CourseVenue = z.strictObject({
  name: text(LONGEST.line),
  street: text(LONGEST.line),
  postalCode: text(LONGEST.line),
  place: text(LONGEST.line),
  locality: text(LONGEST.line),
  /** ISO 3166-1 alpha-2. */
  country: z.string().trim().min(2).max(60),
  note: text(LONGEST.line),
  /** Barrier facts that are known. */
  access,
});
export type CourseVenue = z.output<typeof CourseVenue>;

export const CourseRunDocument = z.strictObject({
  /** 12 characters, given by `randomId()` when the run is made; the same in every version and in `course_run`. */
  id: z.string().regex(/^[0-9a-z_-]{1,40}$/i),
  number: text(1_000),
  startKind: z.enum(START_KINDS),
  startsOn: day,
  endsOn: day,
  registrationEndsOn: day,
  format: z.enum([...DELIVERY_FORMATS, 'unknown']),
  /** What people state; times that follow from the sessions are derived when the course is published. */
  times: z.array(z.enum(TIME_MODELS)).transform((given) => [...new Set(given)]),
  scheduleText: text(1_000),
  sessions: z.array(CourseSession).max(MOST.sessions),
  /** Counts only where `sessions` is empty: so many meetings whose days are not known. */
  sessionCount: count,
  /** The member's venue this is; then `venue` is a copy of what that says. For a place that has to be written down: null. */
  venueId: z.string().max(40).nullable(),
  venue: CourseVenue.nullable(),
  priceState: z.enum(PRICE_STATES),
  priceCents: count,
  /** The price in words, with reductions and extras. */
  priceText: text(1_000),
  seatsMin: count,
  seatsMax: count,
  seatsFree: count,
  status: z.enum(RUN_STATUSES),
  /** Why a run was cancelled; must be there if it was promised to take place (C-A5). */
  cancelReason: text(LONGEST.line),
  childcare: z.enum(CHILDCARE_STATES),
  bookingUrl: address,
});
export type CourseRunDocument = z.output<typeof CourseRunDocument>;

export const CourseContact = z.strictObject({
  name: text(200),
  role: text(200),
  phone: text(100),
  email: text(200),
  url: address,
  hours: text(LONGEST.line),
});
export type CourseContact = z.output<typeof CourseContact>;

/**
 * Everything that people edit of a course, as one document. A draft may be incomplete: only the title must be there. Null = unknown,
 * an empty list = nothing stated. Parsing trims, drops what cannot be stored and writes addresses in full.
 */
export const CourseDocument = z.strictObject({
  kind: z.enum(OFFER_KINDS),
  title: z
    .string()
    .transform((given) => storableText(given).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1).max(LONGEST.title)),
  subtitle: text(LONGEST.line),
  /** Plain text: blank lines between paragraphs, lines that begin with "- " or "1. " are lists. */
  description: text(LONGEST.description),
  /** What people can do afterwards, one aim per line. */
  learningAim: text(LONGEST.text),
  requirements: text(LONGEST.text),
  audience: text(LONGEST.text),
  /** Keys of the network's closed lists. */
  topics: terms(MOST.terms),
  targets: terms(MOST.terms),
  funding: terms(MOST.terms),
  certificates: terms(MOST.terms),
  certificateText: text(LONGEST.text),
  /** Occupations it leads to: KldB 2010 codes or addresses of ESCO. */
  occupations: z
    .array(z.string().regex(OCCUPATION_CODE))
    .max(MOST.occupations)
    .transform((given) => [...new Set(given)]),
  /** BCP 47 tags of the teaching language. */
  languages: terms(MOST.terms, 35),
  languageLevel: z.enum(LANGUAGE_LEVELS).nullable(),
  durationDays: z.int().min(1).max(100_000).nullable(),
  /** One decimal. */
  teachingUnits: z
    .number()
    .min(0.1)
    .max(999_999)
    .transform((units) => Math.round(units * 10) / 10)
    .nullable(),
  durationText: text(LONGEST.line),
  fundingText: text(LONGEST.text),
  /** What stands at the end, where public money hangs on it. */
  fundingGoal: z.enum(FUNDING_GOALS).nullable(),
  upgradingLevel: z.literal(UPGRADING_LEVELS).nullable(),
  /** Whether employers must by law have people trained so: then § 82 SGB III does not pay. */
  mandatoryTraining: z.boolean().nullable(),
  /** Who teaches: training and experience, without a name unless the person agrees. */
  teacherProfile: text(LONGEST.text),
  cancelTerms: text(LONGEST.text),
  keywords: terms(MOST.keywords),
  /** Barrier facts of material and teaching that are known. */
  access,
  url: address,
  contact: CourseContact.nullable(),
  runs: z
    .array(CourseRunDocument)
    .max(MOST.runs)
    .refine((runs) => new Set(runs.map(({ id }) => id)).size === runs.length),
});
export type CourseDocument = z.output<typeof CourseDocument>;
