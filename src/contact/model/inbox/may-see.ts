/** What decides who may read a question. */
export interface Guarded {
  /** Who answers for it; null = the office. */
  readonly memberId: string | null;
  readonly escalatedAt: Date | null;
  /** Held back as a possible advertisement. */
  readonly heldAt: Date | null;
}

/**
 * Whether a desk may read a question: that of the member in charge, while nothing holds it back; the office (null) what is its own, what was
 * escalated to it, and what it has to release. Everything else it only counts.
 */
export function maySee(desk: string | null, { memberId, escalatedAt, heldAt }: Guarded): boolean {
  if (desk !== null) return memberId === desk && heldAt === null;
  return memberId === null || escalatedAt !== null || heldAt !== null;
}
