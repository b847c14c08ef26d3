import type { Term } from '../../network/index.ts';
import { foldedWords } from './words.ts';

/**
 * Keys of a closed list for what a source states: a key stays, a label or one of the term's words becomes its key, anything else
 * is dropped (`unknown`), because a filter can only offer values that the network knows.
 */
export function resolveTerms(
  stated: readonly string[],
  terms: readonly Term[],
): { keys: string[]; unknown: string[] } {
  const keys = new Set<string>();
  const unknown: string[] = [];
  for (const value of stated) {
    const found =
      terms.find((term) => term.key === value) ?? terms.find((term) => isNamed(term, value));
    if (found === undefined) unknown.push(value);
    else keys.add(found.key);
  }
  return { keys: [...keys], unknown };
}

function isNamed(term: Term, value: string): boolean {
  const folded = foldedWords(value);
  if (foldedWords(term.label.de) === folded) return true;
  return term.match.words.some((word) => {
    const sought = foldedWords(word).trim();
    return (
      sought !== '' &&
      (folded.includes(` ${sought} `) || (sought.length >= 5 && folded.includes(` ${sought}`)))
    );
  });
}
