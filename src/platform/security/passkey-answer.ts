import { z } from 'zod';

const Text = z
  .string()
  .max(20_000)
  .regex(/^[\w-]+$/);
const Credential = { id: Text, rawId: Text, type: z.literal('public-key') };

/** What `navigator.credentials.create` gave, as our script sends it: bytes as base64url. */
const NewPasskeyAnswerSchema = z.object({
  ...Credential,
  response: z.object({
    clientDataJSON: Text,
    attestationObject: Text,
    transports: z.array(z.string().max(30)).max(10).default([]),
  }),
});
export type NewPasskeyAnswer = z.output<typeof NewPasskeyAnswerSchema>;

/** The same of `navigator.credentials.get`. */
const PasskeyAnswerSchema = z.object({
  ...Credential,
  response: z.object({ clientDataJSON: Text, authenticatorData: Text, signature: Text }),
  /** Whom the device says it belongs to; absent where the portal has named the passkeys. */
  userHandle: z.string().max(100).nullable().default(null),
});
export type PasskeyAnswer = z.output<typeof PasskeyAnswerSchema>;

/** Reads the field of the form that our script has filled; null for anything else. */
export function readNewPasskeyAnswer(field: unknown): NewPasskeyAnswer | null {
  return parsed(NewPasskeyAnswerSchema, field);
}

/** Reads the field of the form that our script has filled; null for anything else. */
export function readPasskeyAnswer(field: unknown): PasskeyAnswer | null {
  return parsed(PasskeyAnswerSchema, field);
}

function parsed<Answer>(schema: z.ZodType<Answer>, field: unknown): Answer | null {
  if (typeof field !== 'string') return null;
  try {
    return schema.safeParse(JSON.parse(field)).data ?? null;
  } catch {
    return null;
  }
}
