// One address, nothing that a header, an envelope or a list of addresses could be ended or continued with.
const ONE_ADDRESS = /^[^\s\p{C}\p{Z}"(),:;<>[\]\\@]{1,64}@[^\s\p{C}\p{Z}"(),:;<>[\]\\@]+$/u;

/** Whether a text is a single address that may stand in a header and an envelope as it is (ASVS 1.3.11). */
export function isSingleAddress(text: string): boolean {
  return text.length <= 254 && ONE_ADDRESS.test(text);
}

/** A text for a header: line ends, control and invisible characters become a space, so that it stays one line (ASVS 1.3.11). */
export function headerText(text: string): string {
  return text
    .replace(/[\p{C}\p{Zl}\p{Zp}]+/gu, ' ')
    .replace(/ {2,}/g, ' ')
    .trim();
}

/** A text for the body: one kind of line end, no control characters. */
export function bodyText(text: string): string {
  return text.replace(/\r\n?|[\u2028\u2029]/g, '\n').replace(/[^\P{Cc}\n\t]/gu, '');
}
