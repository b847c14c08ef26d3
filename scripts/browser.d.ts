export class NoBrowserError extends Error {}

/** Path of a Chromium; throws {@link NoBrowserError} with a sentence that says what to do. */
export function findBrowser(environment?: Readonly<Record<string, string | undefined>>): string;

export function browserFlags(): string[];
