import { type PersonalKind, stripPersonalText } from './personal-text.ts';

const MOST_QUESTION = 200;
const MOST_ANSWER = 3000;

/**
 * What a talk leaves for others: the sentence that asks, and the answer, both without what may say who asked. The greeting and the
 * name below an answer go as well.
 */
export function draftOfTalk(talk: {
  readonly asked: string;
  readonly answered: string;
  /** Of the sender and of those who answered. */
  readonly names: readonly string[];
  /** What stands in the place of something personal, e.g. `Name`. */
  readonly words: Readonly<Record<PersonalKind, string>>;
}): { readonly question: string; readonly answer: string } {
  const { asked, answered, names, words } = talk;
  const strip = (text: string) => stripPersonalText(text, { names, words });
  const sentences = strip(asked)
    .split(/(?<=[.!?])\s+|\n+/)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
  const question = sentences.find((sentence) => sentence.endsWith('?')) ?? sentences.join(' ');
  return {
    question: question.slice(0, MOST_QUESTION),
    answer: withoutGreetings(strip(answered)).slice(0, MOST_ANSWER),
  };
}

function withoutGreetings(text: string): string {
  return text
    .replace(
      /^\s*(?:guten (?:tag|morgen|abend)|hallo|hi|liebe[rs]?|sehr geehrte[rs]?|dear|hello)\b[^\n]*\n+/i,
      '',
    )
    .replace(
      /\n\s*(?:(?:mit )?(?:vielen?|freundlichen|herzlichen?|besten?|liebe|schöne)\b[^\n]*gr[üu]|mfg|lg\b|kind regards|best regards|regards)[\s\S]*$/i,
      '',
    )
    .trim();
}
