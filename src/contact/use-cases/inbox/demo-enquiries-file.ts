import { z } from 'zod';
import { ENQUIRY_CHANNELS, NEED_OUTCOMES } from '../../enquiry-tables.ts';

/** demo/contact/advisers.yaml: people who answer for a member. */
export const DemoAdvisersSchema = z.strictObject({
  advisers: z.array(
    z.strictObject({
      /** Slug. */
      member: z.string(),
      /** Before the @ of the address. */
      mailbox: z.string().regex(/^[a-z]+$/),
      name: z.string().endsWith('(Demo)'),
    }),
  ),
});
export type DemoAdviser = z.output<typeof DemoAdvisersSchema>['advisers'][number];

const Hours = z.int().min(0);
const DemoActSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('take'), hours: Hours }),
  z.strictObject({ do: z.literal('answer'), hours: Hours, text: z.string() }),
  z.strictObject({ do: z.literal('note'), hours: Hours, text: z.string() }),
  z.strictObject({ do: z.literal('call'), hours: Hours, text: z.string() }),
  z.strictObject({ do: z.literal('tried'), hours: Hours, text: z.string() }),
  z.strictObject({
    do: z.literal('close'),
    hours: Hours,
    outcome: z.enum(NEED_OUTCOMES),
    text: z.string().optional(),
  }),
]);
export type DemoAct = z.output<typeof DemoActSchema>;

/** demo/contact/enquiries.yaml, explained in the file. */
export const DemoEnquiriesSchema = z.strictObject({
  enquiries: z.array(
    z.strictObject({
      key: z.string(),
      channel: z.enum(ENQUIRY_CHANNELS),
      name: z.string().optional(),
      email: z.email().optional(),
      phone: z.string().optional(),
      message: z.string().optional(),
      topics: z.array(z.string()).default([]),
      callTimes: z.array(z.string()).default([]),
      language: z.string().default('de'),
      postalCode: z.string().optional(),
      service: z.string().optional(),
      offer: z.strictObject({ member: z.string(), key: z.string() }).optional(),
      reasonChips: z.array(z.string()).default([]),
      heldFor: z.array(z.string()).default([]),
      hoursAgo: Hours,
      acts: z.array(DemoActSchema).default([]),
    }),
  ),
});
export type DemoEnquiry = z.output<typeof DemoEnquiriesSchema>['enquiries'][number];
