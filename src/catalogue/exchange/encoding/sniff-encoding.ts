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

interface Signs {
  readonly head: Uint8Array;
  readonly utf8Characters: number;
  readonly utf8Mistakes: number;
}

/**
 * The encoding of a file, by evidence before claim: byte order mark, the pattern of UTF-16, strict UTF-8 (also if a declaration says
 * otherwise), then the XML declaration, then windows-1252, which is what programs mean by "ANSI" and by ISO-8859-1. A few broken
 * bytes among many good UTF-8 characters do not turn a file into windows-1252.
 */
export function sniffEncoding({ head, utf8Characters, utf8Mistakes }: Signs): Encoding {
  const [first, second, third] = head;
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const wide = utf16WithoutMark(head);
  if (wide !== null) return wide;
  if (utf8Mistakes === 0 || utf8Characters > 4 * utf8Mistakes) return 'utf-8';
  return declaredEncoding(head) ?? 'windows-1252';
}

function utf16WithoutMark(head: Uint8Array): Encoding | null {
  if (head.length < 4) return null;
  const [a, b, c, d] = head;
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le';
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return 'utf-16be';
  return null;
}

function declaredEncoding(head: Uint8Array): Encoding | null {
  const beginning = Buffer.from(head.subarray(0, 200)).toString('latin1');
  const name = /^\s*<\?xml[^>]*encoding\s*=\s*["']([\w-]+)["']/.exec(beginning)?.[1]?.toLowerCase();
  if (name === 'iso-8859-15' || name === 'latin-9' || name === 'latin9') return 'iso-8859-15';
  return name === 'macintosh' || name === 'iso-8859-2' ? name : null;
}
