import { hashOf } from './sketch.ts';
import { type TitleMeaning, withoutLevelWords } from './title-meaning.ts';
import type { TwinFacts, TwinRun } from './twin-facts.ts';

/** Longer titles are looked for by their first words. */
const MOST_WORDS = 8;
const MOST_RUNS = 6;
const MOST_NUMBERS = 6;
const BANDS = 4;
const ROWS = 4;

/**
 * The keys under which an offer meets those that may be the same course: whoever shares none with it is never compared with it. The
 * title counts whole and without each one of its words (so that titles that differ in one meet), within the member; between members it
 * has to come with the day of a start or with the text.
 */
export function twinKeys(facts: TwinFacts): readonly number[] {
  const { memberId, title, runs } = facts;
  const meaning = textOf(title, () => true);
  const keys = new Set<string>();
  keys.add(`t ${memberId} ${meaning}`);
  const words = [...withoutLevelWords(title)];
  if (words.length > 1) {
    for (const left of words.slice(0, MOST_WORDS)) {
      keys.add(`t ${memberId} ${textOf(title, (word) => word !== left)}`);
    }
  }
  for (const number of [...facts.numbers].slice(0, MOST_NUMBERS))
    keys.add(`n ${memberId} ${number}`);
  for (const run of firstOf(runs)) {
    keys.add(`s ${meaning} ${run.startsOn}`);
    if (run.address !== null && run.startsAt !== null)
      keys.add(`r ${run.startsOn} ${run.startsAt} ${run.address}`);
  }
  for (let band = 0; band < BANDS && facts.sketch.length > 0; band++) {
    keys.add(`d ${meaning} ${band} ${facts.sketch.slice(band * ROWS, (band + 1) * ROWS).join()}`);
  }
  if (facts.page !== null) keys.add(`p ${facts.page}`);
  return [...new Set([...keys].map(hashOf))];
}

/** A whole number for what a title says: another one as soon as it says something else. */
export function titleKey(title: TitleMeaning): number {
  return hashOf(textOf(title, () => true));
}

function textOf(title: TitleMeaning, isTaken: (word: string) => boolean): string {
  const words = [...withoutLevelWords(title)].filter(isTaken).sort();
  return `${words.join(' ')}|${title.marks.join(' ')}`;
}

function firstOf(runs: readonly TwinRun[]): readonly TwinRun[] {
  const dated = runs.filter(({ startsOn }) => startsOn !== null);
  const days = new Map(dated.map((run) => [run.startsOn, run]));
  return [...days.values()].slice(0, MOST_RUNS);
}
