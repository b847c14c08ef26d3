/** What one look at a link has shown. `unclear`: the server may be down, slow, or dislike programs; that says nothing about the link. */
export type LinkLook = 'there' | 'gone' | 'unclear';

/** So many looks in a row that found nothing there, and the member is told; one alone may be a mistake of the day. */
export const TOLD_AFTER_LOOKS = 3;

/** The name of the job that looks at links. */
export const CHECK_LINKS = 'check-links';

/** What an answer's status says about a link; null = there was no answer, for the given reason. */
export function lookOf(status: number | null, reason: string | null): LinkLook {
  if (status === 404 || status === 410 || reason === 'unknown_host') return 'gone';
  // Whoever wants a sign-in, or has enough of us, has something there.
  const isThere = status !== null && (status < 400 || [401, 403, 429].includes(status));
  return isThere ? 'there' : 'unclear';
}
