import { EmailAddress } from './email-address.ts';

/** An address or a telephone number by which somebody is looked for. */
export type OneReach =
  | { readonly email: string; readonly phone: null }
  | { readonly email: null; readonly phone: string };

const PHONE = /^\+?[\d\s/().-]+$/;
const LEAST_DIGITS = 6;

/** What somebody typed into a field for either; null = it is neither. */
export function readReach(typed: string): OneReach | null {
  const email = EmailAddress.safeParse(typed);
  if (email.success) return { email: email.data, phone: null };
  const phone = typed.trim();
  const digits = phone.replace(/\D/g, '').length;
  return PHONE.test(phone) && digits >= LEAST_DIGITS ? { email: null, phone } : null;
}
