import type { FileSurvey } from './survey-file.ts';

export const ENCODINGS = [
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1252',
  'iso-8859-15',
  'iso-8859-2',
  'macintosh',
] as const;
export type Encoding = (typeof ENCODINGS)[number];

type Signs = Omit<FileSurvey, 'hash' | 'bytes'>;

/**
 * The encoding of a file, by evidence before claim: byte order mark, the pattern of UTF-16, strict UTF-8 (also if a declaration says
 * otherwise), then the declaration of XML or HTML, then the € of ISO-8859-15 where nothing speaks for windows-1252, which is what
 * programs mean by "ANSI" and by ISO-8859-1. A few broken bytes among many good UTF-8 characters do not turn a file into it.
 */
export function sniffEncoding({
  head,
  utf8Characters,
  utf8Mistakes,
  windowsSigns,
  latin9Euros,
}: Signs): Encoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = utf16WithoutMark(head);
  if (wide !== null) return wide;
  if (utf8Mistakes === 0 || utf8Characters > 4 * utf8Mistakes) return 'utf-8';
  const declared = declaredEncoding(head);
  if (declared !== null) return declared;
  // Nobody writes the sign ¤ that this byte is in windows-1252.
  return latin9Euros > 0 && windowsSigns === 0 ? 'iso-8859-15' : 'windows-1252';
}

function utf16WithoutMark(head: Uint8Array): Encoding | null {
  if (head.length < 4) return null;
  const [a, b, c, d] = head;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

const DECLARED =
  /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']|<meta[^>]{1,100}charset\s*=\s*["']?([\w-]+)/i;

function declaredEncoding(head: Uint8Array): Encoding | null {
  const [, xml, html] = DECLARED.exec(Buffer.from(head.subarray(0, 1024)).toString('latin1')) ?? [];
  const name = (xml ?? html ?? '').toLowerCase().replace(/^iso[-_]?8859[-_]/, 'iso-8859-');
  if (name === 'iso-8859-15' || name === 'latin-9' || name === 'latin9') return 'iso-8859-15';
  if (name === 'windows-1252' || name === 'cp1252') return 'windows-1252';
  return name === 'macintosh' || name === 'iso-8859-2' ? name : null;
}
