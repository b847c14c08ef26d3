import { stem } from './stem.ts';

const AGENT = /(?:er|ern|erin|erinnen)$/;
/** Laborant, Praktikant. */
const OF_A_NOUN = /.{5}ant$/;
const SHORTEST = 6;

/**
 * The stem of what somebody does from the word for who does it, or the other way round: Buchhalter and Buchhaltung, Fotograf and
 * Fotografie, Psychologe and Psychologie, Pädagogin and Pädagogik; from Laborant to Labor; null where German has no such pair.
 */
export function derivedStem(folded: string): string | null {
  const own = stem(folded);
  if (OF_A_NOUN.test(own)) return own.slice(0, -3);
  const found = otherOf(folded, own);
  return found === null || found.length < SHORTEST || found === own ? null : found;
}

function otherOf(folded: string, own: string): string | null {
  if (/ung(?:en)?$/.test(folded)) return stem(folded.replace(/ung(?:en)?$/, ''));
  if (/(?:graf|log)ie?n?$/.test(folded) && /(?:graf|log)i$/.test(own)) return own.slice(0, -1);
  if (/gogik$/.test(own)) return own.slice(0, -2);
  if (/(?:graf|log)$/.test(own)) return `${own}i`;
  if (/gog$/.test(own)) return `${own}ik`;
  return AGENT.test(folded) ? `${own}ung` : null;
}
