/** No sign that sounds or looks like another: no 0/O, 1/I/L, 5/S, 2/Z, U/V; no K, with which it begins. */
const SIGNS = '346789ACDEFHJMNPRTWXY';
const LENGTH = 5;

/** The number that people read out on the telephone, from at least five random bytes: `K-7M4RX`. */
export function enquiryNumber(random: Uint8Array): string {
  const signs = Array.from(
    random.subarray(0, LENGTH),
    (byte) => SIGNS[byte % SIGNS.length] ?? SIGNS[0],
  );
  return `K-${signs.join('')}`;
}

/** A number as somebody types it (`k 7m4rx`), in its own form; null = none can be meant. */
export function readEnquiryNumber(typed: string): string | null {
  const signs = typed.toUpperCase().replace(/[^0-9A-Z]/g, '');
  const body = signs.length === LENGTH + 1 && signs.startsWith('K') ? signs.slice(1) : signs;
  if (body.length !== LENGTH || [...body].some((sign) => !SIGNS.includes(sign))) return null;
  return `K-${body}`;
}
