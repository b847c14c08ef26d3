const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** Of a million codes three count at a time; so many tries leave a guess one chance in 16,000 a day (ASVS 6.3.1). */
const MOST_WRONG = [
  { count: 5, withinMs: 10 * MINUTE_MS },
  { count: 20, withinMs: DAY_MS },
] as const;

/** More devices than anybody has; a limit all the same. */
export const MOST_PASSKEYS = 10;
export const MOST_NAME_CHARACTERS = 60;

/** Whether another code is looked at after these wrong ones. */
export function mayTryCode(wrongAt: readonly Date[], now: Date): boolean {
  return MOST_WRONG.every(({ count, withinMs }) => {
    const recent = wrongAt.filter((at) => now.getTime() - at.getTime() < withinMs);
    return recent.length < count;
  });
}

/** The wrong codes to remember after one more: those of the last day. */
export function withWrongTry(wrongAt: readonly Date[], now: Date): readonly Date[] {
  return [...wrongAt.filter((at) => now.getTime() - at.getTime() < DAY_MS), now];
}

/** What people type for a code: apps show it in two groups. */
export function typedCode(text: string): string {
  return text.replace(/\s/g, '');
}

/** People who act for a member or the network always keep one: without it nobody could tell them from a thief of their mailbox. */
export function mayRemoveFactor(state: { factorCount: number; hasDuty: boolean }): boolean {
  return state.factorCount > 1 || !state.hasDuty;
}

/** A name for a passkey as people type it; null if it is empty or too long. */
export function readName(text: string): string | null {
  const name = text.replace(/\s+/g, ' ').trim();
  return name === '' || [...name].length > MOST_NAME_CHARACTERS ? null : name;
}
