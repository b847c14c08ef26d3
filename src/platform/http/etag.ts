/** Compressed forms of an answer are other bytes, so their validators differ: `"abc"`, `"abc-br"`, `"abc-gzip"`. */
export function etagOf(etag: string, encoding: 'br' | 'gzip'): string {
  return etag.replace(/"$/, `-${encoding}"`);
}

/** Whether `If-None-Match` names this validator, in whichever encoding it was kept. `*` names everything. */
export function isKnownEtag(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = (tag: string) =>
    tag
      .trim()
      .replace(/^W\//, '')
      .replace(/-(?:br|gzip)"$/, '"');
  const wanted = bare(etag);
  return ifNoneMatch.split(',').some((tag) => bare(tag) === wanted);
}
