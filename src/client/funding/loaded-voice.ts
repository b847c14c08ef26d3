import type { ResultFile, RulesFile } from '../../funding/model/check/rules-file.ts';
import type { Voice } from '../../funding/model/localized.ts';
import type * as ResultModule from '../funding-result.ts';
import { loadResultWords, loadRules } from './load-rules.ts';
import type { Place } from './read-place.ts';

export type ResultScreens = typeof ResultModule;

/** What has arrived of one voice: the questions first, what a result says in the background. */
export interface LoadedVoice {
  readonly voice: Voice;
  readonly file: RulesFile;
  readonly result: Promise<readonly [ResultFile, ResultScreens]>;
}

/** Fetches a voice. The same is fetched for everybody, whatever they answer. */
export async function loadVoice(
  place: Place,
  voice: Voice,
  given?: RulesFile,
): Promise<LoadedVoice> {
  const file = given ?? (await loadRules(place.addresses[voice]));
  return { voice, file, result: loadResult(place, voice) };
}

function loadResult(place: Place, voice: Voice): Promise<readonly [ResultFile, ResultScreens]> {
  const screens: Promise<ResultScreens> = import(place.results);
  const result = Promise.all([loadResultWords(place.words[voice]), screens]);
  // Whoever waits for it hears of the failure.
  result.catch(() => {});
  return result;
}
