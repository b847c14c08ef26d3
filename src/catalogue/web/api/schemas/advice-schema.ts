import { z } from 'zod';
import { AUDIENCES, NEED_TOPICS, WEEKDAYS } from '../../../../network/index.ts';

const Words = z.strictObject({ de: z.string(), en: z.string().optional() });
const Day = z.iso.date();

/** An advice service as it is told to everybody. */
export const AdviceServiceSchema = z.strictObject({
  key: z.string(),
  name: z.string(),
  url: z.url().describe('Page of the portal'),
  purpose: Words,
  isMember: z.boolean().describe('False = only named, not part of the network'),
  isDemo: z.boolean(),
  topics: z.array(z.enum(NEED_TOPICS)),
  audiences: z.array(z.enum(AUDIENCES)).describe('Empty = everybody'),
  languages: z.array(z.string()).describe('ISO 639-1'),
  cost: Words.nullable().describe('Null = unknown'),
  places: z.array(
    z.strictObject({
      name: z.string(),
      street: z.string().nullable(),
      postalCode: z.string(),
      place: z.string(),
      stepFree: z.enum(['yes', 'no', 'on_request', 'unknown']),
      bus: Words.nullable(),
    }),
  ),
  hours: z
    .array(
      z.strictObject({
        days: z.array(z.enum(WEEKDAYS)),
        from: z.string(),
        to: z.string(),
        at: z.string().nullable().describe('Name of one of the places; null = all'),
      }),
    )
    .describe('The usual week; closed on public holidays of the Land unless openOnHolidays'),
  openOnHolidays: z.boolean(),
  exceptions: z
    .array(
      z.strictObject({
        from: Day,
        to: Day,
        hours: z.array(z.strictObject({ from: z.string(), to: z.string() })),
      }),
    )
    .describe('Count instead of the week; no hours = closed'),
  appointment: z.enum(['no', 'possible', 'needed', 'unknown']),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  website: z.string().nullable(),
  whatToBring: Words.nullable(),
  checkedOn: Day.nullable(),
  isStale: z.boolean().describe('Nobody has looked for six months: ask before you go'),
});
export type AdviceServiceJson = z.output<typeof AdviceServiceSchema>;

/** The answer of `/api/v1/advice-services`. */
export const AdviceServicesSchema = z.strictObject({ services: z.array(AdviceServiceSchema) });
