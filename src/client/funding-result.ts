import { withLaterWords } from '../funding/model/check/later-words.ts';
import type { ResultFile } from '../funding/model/check/rules-file.ts';
import type { RuleSet } from '../funding/model/programme.ts';
import { withResultWords } from '../funding/model/with-result-words.ts';

// The screens of a result: fetched in the background while questions are answered (`funding/open-check.ts`).
export { costSheet } from '../funding/model/cost-sheet.ts';
export { groupsOf, resultView, resultWords } from './funding/result-view.ts';

/** The rules with all that a result says. */
export function wholeRules(rules: RuleSet<string>, file: ResultFile): RuleSet<string> {
  return withResultWords(withLaterWords(rules, file.later), file.results);
}
