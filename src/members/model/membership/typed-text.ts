import { z } from 'zod';

// Characters that PostgreSQL refuses (NUL, half of a surrogate pair) or that nobody can see, e.g. those that turn the order of letters.
const INVISIBLE = /[^\P{Cc}\t\n\r]|\p{Cs}|[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufffe\uffff]/gu;

const clean = (text: string): string => text.normalize('NFC').replace(INVISIBLE, '');

/** One line that somebody typed: runs of white space become one blank. Null where nothing is left. */
export const typedLine = (longest: number) =>
  z
    .string()
    .transform((text) => clean(text).replace(/\s+/gu, ' ').trim())
    .pipe(z.string().max(longest))
    .transform((text) => (text === '' ? null : text));

/** Some lines that somebody typed; line ends become `\n`. Null where nothing is left. */
export const typedLines = (longest: number) =>
  z
    .string()
    .transform((text) => clean(text).replace(/\r\n?/g, '\n').trim())
    .pipe(z.string().max(longest))
    .transform((text) => (text === '' ? null : text));

/** A website as people type it, with or without `https://`; null for none. Anything but http(s) with a host name is refused. */
export const typedWebsite = z
  .string()
  .max(300)
  .transform((text, context) => {
    const typed = clean(text).trim();
    if (typed === '') return null;
    const address = /^[a-z][a-z0-9+.-]*:/i.test(typed) ? typed : `https://${typed}`;
    const url = URL.canParse(address) ? new URL(address) : null;
    const isWeb = url?.protocol === 'https:' || url?.protocol === 'http:';
    if (url === null || !isWeb || !url.hostname.includes('.') || url.username !== '') {
      context.addIssue({ code: 'custom', message: 'no website' });
      return z.NEVER;
    }
    return url.href;
  });
