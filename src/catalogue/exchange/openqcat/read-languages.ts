import { quoted, type RecordProblems } from '../problems.ts';
import type { XmlNode } from '../xml/xml-node.ts';
import { linesOf } from './stated.ts';

const TWO_LETTERS = /^[a-z]{2}$/;

/** Teaching languages as BCP 47 from ISO 639-2, both its forms (`deu`, `ger`); tags of three letters are in no list of ours. */
export function readLanguages(
  education: XmlNode | undefined,
  teaching: XmlNode | undefined,
  problems: RecordProblems,
): string[] {
  const stated = linesOf(teaching, 'TEACHING_LANGUAGES');
  const tags = new Set<string>();
  for (const code of stated.length > 0 ? stated : linesOf(education, 'LANGUAGE')) {
    const tag = tagOf(code.toLowerCase());
    if (tag === null)
      problems.add('TEACHING_LANGUAGES', `${quoted(code)} ist kein bekanntes Sprachkürzel.`);
    else tags.add(tag);
  }
  return [...tags];
}

// A file names the same few codes tens of thousands of times.
const known = new Map<string, string | null>();

function tagOf(code: string): string | null {
  const before = known.get(code);
  if (before !== undefined) return before;
  const tag = canonicalTag(code);
  if (known.size < 1_000) known.set(code, tag);
  return tag;
}

function canonicalTag(code: string): string | null {
  if (!/^[a-z]{2,3}$/.test(code)) return null;
  const [tag = ''] = Intl.getCanonicalLocales(code);
  return TWO_LETTERS.test(tag) ? tag : null;
}
