import type { CompoundParts } from './compounds.ts';
import { fold } from './fold.ts';

const AND = String.raw`(?:,|\/|&|\+|und|oder|sowie|bzw\.?|u\.)`;
// Lohn- und Gehaltsabrechnung; Sanitär-, Heizungs- und Klimatechnik
const OPEN_ENDS = new RegExp(
  String.raw`((?:(?<![\p{L}\p{N}])\p{L}{2,}[-‑]\s*(?:${AND}\s*)+)+)(\p{L}{5,})(?![\p{L}-])`,
  'gu',
);
// Kundenberatung und -betreuung
const OPEN_BEGINNING = new RegExp(
  String.raw`(\p{L}{6,})\s*${AND}\s*[-‑](\p{L}{3,})(?!\p{L})`,
  'gu',
);
// Both patterns try every word of a text; first the hyphen beside its "and" is looked for, without which they cannot match.
const OPEN_END_SIGN = new RegExp(String.raw`[-‑]\s*${AND}`);
const OPEN_BEGINNING_SIGN = new RegExp(String.raw`[-‑](?<=${AND}\s*[-‑])`);
const STUB = /(\p{L}{2,})[-‑]/gu;

/** A compound of which a text leaves out what its neighbour has: written as one word with a sign that no other word has. */
export interface Ellipsis {
  /** `lohn~gehaltsabrechnung` or `kundenberatung^betreuung`, folded. */
  readonly key: string;
  /** The piece as it stands there: `lohn`, `betreuung`. */
  readonly piece: string;
}

/** The compounds that a text leaves unfinished: `Lohn- und Gehaltsabrechnung`, `Kundenberatung und -betreuung`. */
export function ellipsesOf(text: string): Ellipsis[] {
  const found: Ellipsis[] = [];
  const openEnds = OPEN_END_SIGN.test(text) ? text.matchAll(OPEN_ENDS) : [];
  for (const [, stubs = '', last = ''] of openEnds) {
    const whole = fold(last);
    for (const [, stub = ''] of stubs.matchAll(STUB)) {
      const piece = fold(stub);
      found.push({ key: `${piece}~${whole}`, piece });
    }
  }
  const openBeginnings = OPEN_BEGINNING_SIGN.test(text) ? text.matchAll(OPEN_BEGINNING) : [];
  for (const [, first = '', end = ''] of openBeginnings) {
    const piece = fold(end);
    if (piece === 'in' || piece === 'innen' || piece === 'frau' || piece === 'mann') continue;
    found.push({ key: `${fold(first)}^${piece}`, piece });
  }
  return found;
}

export function isEllipsis(word: string): boolean {
  return word.includes('~') || word.includes('^');
}

/** The compounds that were meant, folded: `lohn~gehaltsabrechnung` gives `lohnabrechnung`; nothing where the neighbour is none. */
export function resolveEllipsis(key: string, parts: CompoundParts): string[] {
  const [before = '', after = ''] = key.split(/[~^]/);
  const isOpenEnd = key.includes('~');
  const whole = isOpenEnd ? after : before;
  const leaves = parts.leafSpans(whole);
  return leaves.slice(1).map((leaf, at) => {
    // What stands before the cut keeps its linking letter: Kunden-betreuung.
    const cut = isOpenEnd ? leaf.start : (leaves[at + 1]?.start ?? leaf.start);
    return isOpenEnd ? before + whole.slice(cut) : whole.slice(0, cut) + after;
  });
}
