/** So long a second person of the office may release what the first has asked for. */
export const RELEASE_DAYS = 7;

export interface FactorReset {
  readonly personId: string;
  /** Null = the account of whoever asked was erased since. */
  readonly requestedBy: string | null;
  readonly expiresAt: Date;
  readonly releasedAt: Date | null;
}

export type ReleaseRefusal = 'gone' | 'expired' | 'own' | 'same_person';

/**
 * Why this person may not release it; null = may. Two others have to say that it is really the one who has lost everything: a
 * single account that was taken over resets nobody (ASVS 6.4.4).
 */
export function releaseRefusal(
  reset: FactorReset,
  releaser: { readonly personId: string; readonly now: Date },
): ReleaseRefusal | null {
  if (reset.releasedAt !== null || reset.requestedBy === null) return 'gone';
  if (releaser.now >= reset.expiresAt) return 'expired';
  if (releaser.personId === reset.personId) return 'own';
  return releaser.personId === reset.requestedBy ? 'same_person' : null;
}
