import { z } from 'zod';
import { keyFor, open, seal } from '../../../platform/security/secret.ts';
import { macOf } from '../../../platform/security/tokens.ts';

/** What senders tell about themselves and their question, as `enquiry.sealed` keeps it. */
export const SealedEnquiry = z.object({
  name: z.string().nullable(),
  email: z.string().nullable(),
  phone: z.string().nullable(),
  message: z.string().nullable(),
  /** When a call suits. */
  callTimes: z.array(z.string()).default([]),
});
export type SealedEnquiry = z.output<typeof SealedEnquiry>;

/** The words of a message to or from a sender, as `enquiry_message.sealed` keeps them. */
export const SealedMessage = z.object({ subject: z.string().nullable(), text: z.string() });
export type SealedMessage = z.output<typeof SealedMessage>;

/** Encrypts a value for a row; only the same table and id can open it. All areas of the contact point do it like this, erasure and export rely on it. */
export function sealRow(secret: Buffer, table: string, id: string, value: unknown): Buffer {
  return seal(keyFor(secret, 'enquiries'), JSON.stringify(value), `${table}:${id}`);
}

/** What {@link sealRow} has encrypted; null when it was deleted or the portal's secret is another one now. */
export function openRow(
  secret: Buffer,
  table: string,
  id: string,
  sealed: Buffer | null,
): unknown | null {
  if (sealed === null) return null;
  const text = open(keyFor(secret, 'enquiries'), sealed, `${table}:${id}`);
  return text === null ? null : JSON.parse(text);
}

/** {@link openRow} for the columns whose shape is known. */
export function openAs<Shape extends z.ZodType>(
  shape: Shape,
  secret: Buffer,
  row: { readonly table: string; readonly id: string; readonly sealed: Buffer | null },
): z.output<Shape> | null {
  const opened = openRow(secret, row.table, row.id, row.sealed);
  return opened === null ? null : shape.parse(opened);
}

/** By what the rows of an address or a number are found: `email_mac`, `phone_mac`. Null for null. */
export function lookupMac(
  secret: Buffer,
  kind: 'email' | 'phone',
  value: string | null,
): Buffer | null {
  if (value === null) return null;
  const key = kind === 'email' ? value.trim().normalize('NFC').toLowerCase() : phoneKey(value);
  return key === '' ? null : macOf(keyFor(secret, 'enquiry lookup'), kind, key);
}

/** The form by which numbers are compared: digits with the country, `02064 / 1234` → `4920641234`. */
export function phoneKey(phone: string): string {
  const plain = phone.replace(/\(0\)/g, '').replace(/[^\d+]/g, '');
  if (plain.startsWith('+')) return plain.replace(/\D/g, '');
  const digits = plain.replace(/\D/g, '');
  if (digits.startsWith('00')) return digits.slice(2);
  return digits.startsWith('0') ? `49${digits.slice(1)}` : digits;
}

/** The secret word in the address of the sender's page; the same form leads to the same page. */
export function enquiryToken(secret: Buffer, formKey: string): string {
  return macOf(keyFor(secret, 'enquiry token'), formKey).toString('base64url');
}
