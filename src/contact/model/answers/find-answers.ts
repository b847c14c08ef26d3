import type { LocalDate } from '../../../platform/clock.ts';
import { isShown, type PublicAnswer } from './public-answer.ts';
import { isAsked, matterSet, sentencesOf } from './read-question.ts';

export interface AskedWords {
  /** As typed: a search, a question, a whole message. */
  readonly words: string;
  readonly today: LocalDate;
  /** Only when the words read like a question: whoever looks for a course is not disturbed. */
  readonly mustAsk?: boolean;
}

export interface FoundAnswer {
  readonly answer: PublicAnswer;
  /** 0 to 1. */
  readonly score: number;
}

/** At most two answers, best first; none where none fits well. */
export type FindAnswers = (asked: AskedWords) => readonly FoundAnswer[];

const MOST_FOUND = 2;
/** Measured on tests/contact/judged-answers.yaml: below it wrong answers begin to outnumber right ones. */
const LEAST_SCORE = 0.45;
/** The second one is shown only when it is nearly as good. */
const SECOND_SHARE = 0.7;
/** What a word counts that no answer knows, against one that a single answer knows: names, places and courses say that it is about something else. */
const UNKNOWN_SHARE = 0.7;
/** Longer messages are cut: a question stands at the beginning or in a sentence of its own. */
const MOST_CHARACTERS = 2000;
const MOST_SENTENCES = 30;

interface Prepared {
  readonly answer: PublicAnswer;
  readonly wordings: readonly ReadonlySet<string>[];
  readonly all: ReadonlySet<string>;
}

/** Prepares answers for being found by everyday words. A word counts the more, the fewer answers are about it. */
export function createFinder(answers: readonly PublicAnswer[]): FindAnswers {
  const prepared = answers.map(prepare);
  const weights = weightsOf(prepared);
  const unknown = Math.log(1 + prepared.length) * UNKNOWN_SHARE;
  const weigh = (items: Iterable<string>): number => {
    let sum = 0;
    for (const item of items) sum += weights.get(item) ?? unknown;
    return sum;
  };

  function fitOf(asked: ReadonlySet<string>, { all, wordings }: Prepared): number {
    const askedWeight = weigh(asked);
    if (askedWeight === 0) return 0;
    const covered = weigh([...asked].filter((item) => all.has(item))) / askedWeight;
    if (covered === 0) return 0;
    let closest = 0;
    for (const wording of wordings) {
      const shared = weigh([...asked].filter((item) => wording.has(item)));
      closest = Math.max(closest, (2 * shared) / (askedWeight + weigh(wording)));
    }
    return (covered + closest) / 2;
  }

  return ({ words, today, mustAsk = false }) => {
    const text = words.slice(0, MOST_CHARACTERS);
    if (mustAsk && !isAsked(text)) return [];
    const asked = sentencesOf(text).slice(0, MOST_SENTENCES).map(matterSet);
    const found = prepared
      .filter(({ answer }) => isShown(answer, today))
      .map((one) => ({
        answer: one.answer,
        score: Math.max(...asked.map((set) => fitOf(set, one))),
      }))
      .filter(({ score }) => score >= LEAST_SCORE)
      .sort((a, b) => b.score - a.score || (a.answer.slug < b.answer.slug ? -1 : 1));
    const best = found[0]?.score ?? 0;
    return found.filter(({ score }) => score >= best * SECOND_SHARE).slice(0, MOST_FOUND);
  };
}

function prepare(answer: PublicAnswer): Prepared {
  const { question, wordings } = answer.document;
  const sets = [question.de, question.en ?? '', ...wordings]
    .map(matterSet)
    .filter((set) => set.size > 0);
  return { answer, wordings: sets, all: new Set(sets.flatMap((set) => [...set])) };
}

function weightsOf(prepared: readonly Prepared[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { all } of prepared)
    for (const item of all) counts.set(item, (counts.get(item) ?? 0) + 1);
  return new Map([...counts].map(([item, count]) => [item, Math.log(1 + prepared.length / count)]));
}
