import { z } from 'zod';
import { NEED_TOPICS } from '../../../network/index.ts';
import { MEETING_WAYS } from '../../model/appointments/presence.ts';

const Time = z.string().regex(/^\d\d:\d\d$/);
const Topic = z.enum(NEED_TOPICS);

const DemoPresenceSchema = z.strictObject({
  key: z.string(),
  member: z.string(),
  service: z.string(),
  adviser: z.email(),
  shownName: z.string(),
  weekday: z.int().min(1).max(7),
  from: Time,
  to: Time,
  slotMinutes: z.int(),
  bufferMinutes: z.int().default(0),
  ways: z.array(z.enum(MEETING_WAYS)).min(1),
  /** Name of a place of the service; its first one unless told. */
  place: z.string().optional(),
  childWelcome: z.boolean().default(false),
  languages: z.array(z.string()).min(1),
  topics: z.array(Topic).default([]),
  bring: z.string().optional(),
  bookings: z
    .array(
      z.strictObject({
        name: z.string(),
        contact: z.string(),
        way: z.enum(MEETING_WAYS),
        topic: Topic,
        slot: z.int().min(1),
      }),
    )
    .default([]),
});
export type DemoPresence = z.output<typeof DemoPresenceSchema>;

/** demo/contact/presence.yaml, explained in the file. */
export const DemoPresencesSchema = z.strictObject({
  presences: z.array(DemoPresenceSchema),
  waiting: z.array(
    z.strictObject({
      service: z.string(),
      member: z.string(),
      name: z.string(),
      contact: z.string(),
      language: z.string(),
      topic: Topic,
      way: z.enum(MEETING_WAYS),
    }),
  ),
});
