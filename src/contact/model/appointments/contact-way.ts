import type { ContactKind } from './appointment-state.ts';

/** The one way to reach somebody: an e-mail address or a telephone number, as typed. */
export interface ContactWay {
  readonly kind: ContactKind;
  readonly value: string;
}

const LEAST_DIGITS = 6;
const MOST_DIGITS = 15;

/** Which of both was typed into the one field; null if it is neither. */
export function readContactWay(text: string): ContactWay | null {
  const value = text.trim();
  if (/^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/.test(value)) return { kind: 'email', value };
  const digits = value.replace(/\D/g, '').length;
  const isPhone =
    /^\+?[\d\s()/.-]+$/.test(value) && digits >= LEAST_DIGITS && digits <= MOST_DIGITS;
  return isPhone ? { kind: 'phone', value } : null;
}
