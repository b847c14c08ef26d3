import { z } from 'zod';
import { isLocalDate } from '../../platform/clock.ts';
import { LocalizedSchema } from './localized.ts';

/** What people need, in everyday words; each has a picture. `unsure` is for those who cannot say. */
export const NEED_TOPICS = [
  'find-course',
  'money',
  'no-certificate',
  'job-change',
  'job-loss',
  'return-to-work',
  'young',
  'german',
  'recognition',
  'reading-writing',
  'company',
  'crisis',
  'unsure',
] as const;
export type NeedTopic = (typeof NEED_TOPICS)[number];

/** Whom a service is there for in the first place; none named = everybody. */
export const AUDIENCES = [
  'young',
  'women',
  'parents',
  'migrants',
  'jobseekers',
  'employees',
  'companies',
  'low-literacy',
  'disabled',
  'older',
] as const;
export type Audience = (typeof AUDIENCES)[number];

export const WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
export type Weekday = (typeof WEEKDAYS)[number];

export const STEP_FREE = ['yes', 'no', 'on_request', 'unknown'] as const;
export type StepFree = (typeof STEP_FREE)[number];

/** Whether people may simply come: `no` = without appointment, `possible` = both, `needed` = only with one. */
export const APPOINTMENTS = ['no', 'possible', 'needed', 'unknown'] as const;

const Day = z.string().refine(isLocalDate, 'ein Tag wie 2027-03-22');
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'eine Uhrzeit wie 09:00');
const TimeSpanSchema = z
  .strictObject({ from: Time, to: Time })
  .refine(({ from, to }) => from < to, 'ein Ende nach dem Beginn');

const WeeklyHoursSchema = z
  .strictObject({
    days: z.array(z.enum(WEEKDAYS)).min(1),
    from: Time,
    to: Time,
    /** Name of the place where, for services that move; absent = at every place. */
    at: z.string().min(1).optional(),
  })
  .refine(({ from, to }) => from < to, 'ein Ende nach dem Beginn');
export type WeeklyHours = z.output<typeof WeeklyHoursSchema>;

const HoursExceptionSchema = z
  .strictObject({
    from: Day,
    /** Last day, the same as `from` where absent. */
    to: Day.optional(),
    /** Empty = closed. */
    hours: z.array(TimeSpanSchema).default([]),
    note: LocalizedSchema.optional(),
  })
  .refine(({ from, to }) => to === undefined || from <= to, 'ein letzter Tag nach dem ersten');
export type HoursException = z.output<typeof HoursExceptionSchema>;

const ServicePlaceSchema = z.strictObject({
  name: z.string().min(1),
  street: z.string().min(1).optional(),
  postalCode: z.string().regex(/^\d{5}$/, 'eine Postleitzahl'),
  place: z.string().min(1),
  stepFree: z.enum(STEP_FREE).default('unknown'),
  /** Further words about the way in: door, lift, toilet. */
  access: LocalizedSchema.optional(),
  /** How to get there by bus or train. */
  bus: LocalizedSchema.optional(),
});
export type ServicePlace = z.output<typeof ServicePlaceSchema>;

/** Addresses below /beratung that are no services. */
const RESERVED_KEYS: readonly string[] = ['termine', 'zahlen', 'warteliste', 'neu'];

export const AdviceServiceSchema = z.strictObject({
  key: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .refine((key) => !RESERVED_KEYS.includes(key), 'ein Name, der keine andere Seite ist'),
  name: z.string().min(1),
  purpose: LocalizedSchema,
  /** Slug of the member that answers for it. Without one it is only named: the portal sends no enquiries there. */
  member: z.string().min(1).optional(),
  topics: z.array(z.enum(NEED_TOPICS)).default([]),
  /** Matters of everyday-words.yaml with how much the service is about them: 3 = that is what it is for, 1 = it knows who helps. */
  matters: z.record(z.string(), z.int().min(1).max(3)).default({}),
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  /** ISO 639-1, e.g. `uk`. */
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}$/, 'ein Kürzel wie de'))
    .min(1)
    .default(['de']),
  /** What it costs in words; absent = unknown. */
  cost: LocalizedSchema.optional(),
  fundedBy: z.string().min(1).optional(),
  places: z.array(ServicePlaceSchema).default([]),
  /** The usual week; empty = unknown or by appointment. */
  hours: z.array(WeeklyHoursSchema).default([]),
  hoursNote: LocalizedSchema.optional(),
  exceptions: z.array(HoursExceptionSchema).default([]),
  openOnHolidays: z.boolean().default(false),
  appointment: z.enum(APPOINTMENTS).default('unknown'),
  phone: z.string().optional(),
  email: z.email().optional(),
  url: z.url().optional(),
  /** One thing a line. */
  whatToBring: LocalizedSchema.optional(),
  /** When somebody last looked whether this is right. */
  checkedOn: Day.optional(),
  /** Where the facts come from: a page or "Angaben der Stelle". */
  source: z.string().min(1).optional(),
  isDemo: z.boolean().default(false),
});
export type AdviceService = z.output<typeof AdviceServiceSchema>;

/** advice-services.yaml */
export const AdviceServicesSchema = z.array(AdviceServiceSchema).min(1);
export const AdviceServicesFileSchema = z.strictObject({ services: AdviceServicesSchema });

const MatterSchema = z.strictObject({
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  topics: z.array(z.enum(NEED_TOPICS)).default([]),
  audiences: z.array(z.enum(AUDIENCES)).default([]),
  /** Everything is a little about this: it counts less beside a clear matter. */
  isGeneral: z.boolean().default(false),
  /** The language that somebody who says this speaks. */
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  /**
   * Beginnings of words ("schuld"), inner parts ("~ausbildung"), whole words ("=amt") or several that stand near each other ("kein geld"). A
   * question mark before it ("?hilfe") is a word that says little by itself.
   */
  words: z.array(z.string().min(2)).min(1),
});
/** Something people ask about, with the words in which they do. */
export type Matter = z.output<typeof MatterSchema>;

/** everyday-words.yaml */
export const EverydayWordsFileSchema = z.strictObject({
  matters: z.array(MatterSchema).min(1),
});
export type EverydayWords = readonly Matter[];

/** Sentences about services and words that do not fit together. */
export function adviceProblems(
  services: readonly AdviceService[],
  words: EverydayWords,
): readonly string[] {
  const problems: string[] = [];
  const matters = new Set(words.map(({ key }) => key));
  if (matters.size < words.length)
    problems.push('everyday-words.yaml: Ein key steht zweimal. Erlaubt ist: jeder nur einmal.');
  const seen = new Set<string>();
  for (const [index, service] of services.entries()) {
    const at = `advice-services.yaml, services[${index}]`;
    if (seen.has(service.key))
      problems.push(
        `${at}.key: „${service.key}“ steht schon weiter oben. Erlaubt ist: nur einmal.`,
      );
    seen.add(service.key);
    for (const key of Object.keys(service.matters))
      if (!matters.has(key))
        problems.push(
          `${at}.matters: Der Wert ist „${key}“. Erlaubt ist: ein key aus everyday-words.yaml.`,
        );
    for (const { at: place } of service.hours)
      if (place !== undefined && !service.places.some(({ name }) => name === place))
        problems.push(
          `${at}.hours: Der Ort ist „${place}“. Erlaubt ist: der Name eines Ortes dieser Stelle.`,
        );
  }
  return problems;
}
