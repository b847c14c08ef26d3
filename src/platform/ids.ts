import { hash, randomBytes } from 'node:crypto';

// Crockford's base 32 in lower case: no i, l, o, u, so that an id can be read out on the phone.
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

function encode(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < 12; i++) text += ALPHABET[(bytes[i] ?? 0) & 31];
  return text;
}

/** A random id of 12 characters (60 bits), for records that people enter. */
export function randomId(): string {
  return encode(randomBytes(12));
}

/**
 * The id of a record that has a key elsewhere (source and source key). The same parts give the same id in every instance, so
 * links survive a restore or a repeated import, and one record can never be stored twice.
 */
export function stableId(...parts: readonly string[]): string {
  return encode(hash('sha256', parts.join('\u0000'), 'buffer'));
}

const SPELLED: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** Lower case with umlauts written out and other accents dropped (`Größe` → `groesse`, `Café` → `cafe`); other letters stay. */
export function germanAscii(text: string): string {
  const lower = text.toLowerCase();
  if (!/[^ -~]/.test(lower)) return lower;
  return lower
    .replace(/[äöüß]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Lower-case ASCII text for addresses: `Schweißen für Anfänger` → `schweissen-fuer-anfaenger`; never empty. */
export function slugOf(text: string, longest = 60): string {
  const ascii = germanAscii(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const cut = ascii.length <= longest ? ascii : ascii.slice(0, longest).replace(/-[^-]*$/, '');
  return cut.replace(/-+$/, '') || 'angebot';
}
