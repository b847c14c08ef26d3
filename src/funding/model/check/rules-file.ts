import type { RuleSet } from '../programme.ts';
import type { ResultWords } from '../voice/result-words.ts';
import type { CheckWords } from './check-words.ts';
import type { AllLaterWords } from './later-words.ts';

/** What the browser gets to ask and to decide, in one voice. */
export interface RulesFile {
  readonly words: CheckWords;
  readonly rules: RuleSet<string>;
}

/** What it gets besides, in the background, to show a result. */
export interface ResultFile {
  readonly words: CheckWords;
  readonly results: ResultWords;
  readonly later: AllLaterWords;
}
