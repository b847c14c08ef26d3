import { z } from 'zod';

/** Version of the sentence `contact.consent` in the texts: whoever changes its meaning gives it a new one. */
export const CONSENT_TEXT = '2026-11';

/** Years after the agreement was taken back for which it can still be asked for (§§ 195, 199 BGB). */
export const PROOF_YEARS = 3;

/** A person to ask, as typed; empty = not said. */
export interface ContactText {
  readonly name: string;
  readonly role: string;
  readonly phone: string;
  readonly email: string;
}

export const CONTACT_LONGEST = 120;

export type ContactProblem = 'name' | 'long' | 'way' | 'email' | 'phone';

/** What is wrong, by field; empty = nothing. A person without telephone and e-mail address cannot be asked anything. */
export function contactProblems(
  contact: ContactText,
): Partial<Record<keyof ContactText, ContactProblem>> {
  const { name, phone, email } = contact;
  const problems: Partial<Record<keyof ContactText, ContactProblem>> = {};
  if (name === '') problems.name = 'name';
  for (const field of ['name', 'role', 'phone', 'email'] as const) {
    if (contact[field].length > CONTACT_LONGEST) problems[field] = 'long';
  }
  if (phone === '' && email === '') problems.phone = 'way';
  if (phone !== '' && !/^[+\d][\d\s()/.-]{3,}$/.test(phone)) problems.phone ??= 'phone';
  if (email !== '' && !z.email().safeParse(email).success) problems.email ??= 'email';
  return problems;
}
