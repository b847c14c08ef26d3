/** Proving who one is counts for so long where an action is sensitive (ASVS 7.5.1–7.5.3). */
export const PROOF_MINUTES = 15;

/** Whether the last proof (sign-in or repetition) still counts for sensitive acts. */
export function isProofFresh(provedAt: Date, now: Date): boolean {
  return now.getTime() - provedAt.getTime() <= PROOF_MINUTES * 60_000;
}
