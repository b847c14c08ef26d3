/** Where iso-8859-15 differs from the first 256 characters of Unicode. */
const OWN: Readonly<Record<string, number>> = {
  '€': 0xa4,
  Š: 0xa6,
  š: 0xa8,
  Ž: 0xb4,
  ž: 0xb8,
  Œ: 0xbc,
  œ: 0xbd,
  Ÿ: 0xbe,
};
const REPLACED = new Set(Object.values(OWN));

/**
 * XML text as iso-8859-15. A character that the encoding does not have becomes a character reference, so that nothing is lost; names of
 * elements are ASCII and never concerned.
 */
export function latin9(xml: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of xml) {
    const code = character.codePointAt(0) ?? 0;
    const own = OWN[character];
    if (own !== undefined) bytes.push(own);
    else if (code < 256 && !REPLACED.has(code)) bytes.push(code);
    else for (const digit of `&#${code};`) bytes.push(digit.charCodeAt(0));
  }
  return Uint8Array.from(bytes);
}
