import type { CheckWord } from '../../funding/model/check/check-words.ts';
import type { FactValue } from '../../funding/model/condition.ts';
import type { CheckState } from './check-state.ts';
import type { Speech } from './speech.ts';

/** Where one is: the place in the trail of questions, or one of the other screens. */
export type Step = number | 'all' | 'result';

/** What a page tells the check about itself. */
export interface CheckPlaces {
  /** Language prefix of addresses: '' or '/en'. */
  readonly prefix: string;
  /** The page's ways to people, to stand below a result. */
  readonly advice: HTMLTemplateElement | null;
  readonly level: 'h2' | 'h3';
  /** Day on which all rules had been looked at. */
  readonly checkedOn: string;
}

/** The running check as its screens see it. */
export interface Check {
  readonly state: CheckState;
  readonly speech: Speech;
  readonly places: CheckPlaces;
  say(key: CheckWord, values?: Readonly<Record<string, string | number>>): string;
  /** Shows a screen as a step of its own, to which the way back leads. */
  go(step: Step): void;
  /** The next question, or the result when there is none. */
  goOn(): void;
  /** Asks for one fact, wherever one is. */
  ask(fact: string): void;
  answer(fact: string, value: FactValue | null): void;
  /** Shows the same screen anew, with a word for those who do not see it. */
  refresh(words?: string): void;
  /** Back to the very beginning; nothing stays. */
  restart(): void;
}
