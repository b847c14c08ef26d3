/** The address if it leads to a web page; null for anything else (`javascript:`, a bare word), which must never become a link. */
export function webAddress(text: string | null): string | null {
  if (text === null) return null;
  try {
    const url = new URL(text.trim());
    return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null;
  } catch {
    return null;
  }
}

/** The `mailto:` address of an e-mail address; null if the text is none. */
export function mailAddress(text: string | null): string | null {
  const address = text?.trim() ?? '';
  if (!/^[^\s@<>"'?&]+@[^\s@<>"'?&]+\.[^\s@<>"'?&]+$/.test(address)) return null;
  return `mailto:${encodeURIComponent(address).replace('%40', '@')}`;
}
