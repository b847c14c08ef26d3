import { extensionOf, hasExtension, type MediaType } from './media-type.ts';

const LONGEST = 80;

/** The ending of a name in lower case; null = it has none. */
function endingOf(name: string): string | null {
  return /\.([^.\s]{1,10})$/.exec(name)?.[1]?.toLowerCase() ?? null;
}

/**
 * The name under which a file is kept and handed out: without folders, control and direction characters and whatever could end a
 * header line or an attribute (ASVS 5.3.2, 5.4.2), with the ending of its content. Null = its own ending says something else
 * (5.2.2), e.g. `zeugnis.pdf.exe`.
 */
export function cleanFileName(given: string, type: MediaType): string | null {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu, '')
    .replace(/["'`<>|:*?;%&$#=+,~^{}[\]\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const ending = endingOf(plain);
  if (ending !== null && !hasExtension(type, ending)) return null;
  const stem = (ending === null ? plain : plain.slice(0, -ending.length - 1)).replace(
    /^[.\s]+|[.\s]+$/g,
    '',
  );
  const short = [...stem].slice(0, LONGEST).join('').trim();
  return `${short === '' ? 'datei' : short}.${extensionOf(type)}`;
}
