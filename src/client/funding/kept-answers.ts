import type { Answers } from '../../funding/model/fact.ts';

const KEY = 'funding-check';

/** The answers that somebody wanted to have remembered on this device; null if nobody did, or the browser does not let us look. */
export function keptAnswers(): Answers | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    if (typeof kept !== 'object' || kept === null) return null;
    const isAnswer = ([, value]: [string, unknown]) =>
      value === null || ['boolean', 'number', 'string'].includes(typeof value);
    return Object.fromEntries(Object.entries(kept).filter(isAnswer));
  } catch {
    return null;
  }
}

/** False where the browser refuses. */
export function keepAnswers(answers: Answers): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
}

export function forgetAnswers(): void {
  try {
    localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
}
