import { z } from 'zod';
import { isLocalDate } from '../../../platform/clock.ts';

/** Whom to ask for at the other desk, if nobody is named. */
export const SLIP_ROLES = ['reception', 'adviser', 'course_lead', 'office'] as const;
export type SlipRole = (typeof SLIP_ROLES)[number];

/** What people are often asked to bring, in every language of the slips. */
export const SLIP_THINGS = [
  'nothing',
  'id',
  'letter',
  'certificates',
  'cv',
  'payslip',
  'language_certificate',
  'school_report',
  'glasses',
] as const;
export type SlipThing = (typeof SLIP_THINGS)[number];

export const SLIP_WEEKDAYS = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;

/** Longest texts that still fit on the A5 page with all others. */
export const MOST_NAME = 80;
export const MOST_LINE = 60;
export const MOST_BUS = 100;
export const MOST_OWN_WORDS = 80;
export const MOST_HOURS = 4;

const Text = (most: number) => z.string().trim().min(1).max(most);
const Time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** What a slip says. It names a person of the other desk at most, never the one who carries it. */
export const SlipContentSchema = z.strictObject({
  /** The service, provider or house. */
  name: Text(MOST_NAME),
  /** What for, e.g. the title of a course. */
  purpose: Text(MOST_NAME).nullable(),
  street: Text(MOST_LINE).nullable(),
  postalCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  place: Text(MOST_LINE),
  /** Floor, room, bell. */
  room: Text(MOST_LINE).nullable(),
  /** The day to come; null = at the opening hours. */
  day: z.string().refine(isLocalDate).nullable(),
  time: Time.nullable(),
  hours: z
    .array(z.strictObject({ days: z.array(z.enum(SLIP_WEEKDAYS)).min(1), from: Time, to: Time }))
    .max(MOST_HOURS),
  bus: Text(MOST_BUS).nullable(),
  phone: z.string().max(30).nullable(),
  person: z
    .discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('role'), role: z.enum(SLIP_ROLES) }),
      // A name that the other organisation has published itself.
      z.strictObject({ kind: z.literal('named'), name: Text(MOST_LINE) }),
    ])
    .nullable(),
  things: z.array(z.enum(SLIP_THINGS)).max(SLIP_THINGS.length),
  /** What else, in the issuer's words. */
  ownWords: Text(MOST_OWN_WORDS).nullable(),
});
export type SlipContent = z.output<typeof SlipContentSchema>;
