/** The address as a full `http(s)` URL; `www.…` gets a scheme; anything else (`javascript:`, text) is null. */
export function webAddress(text: string): string | null {
  const given = text.trim();
  if (given === '' || given.length > 2000 || /\s/.test(given)) return null;
  const candidate = /^www\./i.test(given) ? `https://${given}` : given;
  if (!/^https?:\/\//i.test(candidate) || !URL.canParse(candidate)) return null;
  const url = new URL(candidate);
  // Credentials in an address are a leak or a trick, never a course page.
  return url.username === '' && url.password === '' && url.hostname.includes('.') ? url.href : null;
}
