const MOST_CHARACTERS = 600;
/** Only to tell whether an address leads to another host. */
const OWN_ORIGIN = 'https://own.invalid';
/** Signs that an address of ours is made of; everything else comes percent-encoded. */
const PLAIN = /^\/(?![/\\])[\w\-./~%?&=+,:;@!$'()*]*$/;
/** Pages of signing in and out lead on, not back to themselves. */
const SIGN_IN_PAGES = /^(?:\/[a-z]{2})?\/(?:anmelden|abmelden)(?:\/|$)/;

/**
 * The way on after signing in, if it is a path of ours; else null (open redirect, ASVS 3.7.2). Refuses whole addresses, `//host`,
 * `/\host`, control characters, and whatever becomes one of these when it is decoded once or several times.
 */
export function ownPath(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > MOST_CHARACTERS || !PLAIN.test(given))
    return null;
  if (!URL.canParse(given, OWN_ORIGIN)) return null;
  const { origin, pathname, search } = new URL(given, OWN_ORIGIN);
  if (origin !== OWN_ORIGIN || !staysHere(pathname) || SIGN_IN_PAGES.test(pathname)) return null;
  return `${pathname}${search}`;
}

/** Whether a path, as it is and decoded again and again, begins with one slash and holds nothing that browsers read as one. */
function staysHere(pathname: string): boolean {
  let path = pathname;
  for (let round = 0; round < 4; round++) {
    if (/^\/[/\\]|[\\\p{Cc}]/u.test(path)) return false;
    const decoded = decodedPath(path);
    if (decoded === null) return false;
    if (decoded === path) return true;
    path = decoded;
  }
  return false;
}

function decodedPath(path: string): string | null {
  try {
    return decodeURIComponent(path);
  } catch {
    return null;
  }
}
