import { currentLights } from './budget-lights.ts';
import { derivedFacts } from './derived-facts.ts';
import type { Facts } from './fact.ts';
import type { Spoken, Voice } from './localized.ts';
import type { Programme, ProgrammeVersion, RuleBook, RuleSet } from './programme.ts';
import { factIn } from './voice/fact-in-voice.ts';
import { endedProgrammeIn, programmeIn } from './voice/programme-in-voice.ts';
import { type ResultWords, wordsOf } from './voice/result-words.ts';

/**
 * What the browser gets to ask and decide: one voice, versions that count today or later, the facts that they name. Of programmes
 * that have ended only that they have. What a finished result shows besides is in `resultWordsInVoice`.
 */
export function rulesInVoice(book: RuleBook, voice: Voice, today: string): RuleSet<string> {
  const programmes = [
    ...liveVersions(book, today).map((programme) => programmeIn(voice, programme)),
    ...endedProgrammes(book, today).map((programme) => endedProgrammeIn(voice, programme)),
  ];
  return {
    facts: factsFor(programmes, book.facts, voice),
    offices: {},
    papers: {},
    programmes,
    lights: currentLights(book, today),
  };
}

/** The words of a finished result for the same versions: steps, cautions, papers to bring, offices. */
export function resultWordsInVoice(book: RuleBook, voice: Voice, today: string): ResultWords {
  return wordsOf(voice, liveVersions(book, today), book);
}

function liveVersions({ programmes }: RuleBook, today: string): readonly ProgrammeVersion[] {
  return programmes.filter(({ gueltig_bis }) => gueltig_bis === undefined || gueltig_bis >= today);
}

/** The last version of each programme that has none any more. */
function endedProgrammes(book: RuleBook, today: string): readonly ProgrammeVersion[] {
  const live = new Set(liveVersions(book, today).map(({ id }) => id));
  const last = new Map<string, ProgrammeVersion>();
  for (const version of book.programmes) {
    const other = last.get(version.id);
    const isLater = !other || other.gueltig_von < version.gueltig_von;
    if (!live.has(version.id) && isLater) last.set(version.id, version);
  }
  return [...last.values()];
}

/** The facts that rules name, and those that others are computed from. */
function factsFor(
  programmes: readonly Programme<string>[],
  facts: Facts<Spoken>,
  voice: Voice,
): Facts<string> {
  const named = textsIn(programmes);
  for (const { inputs } of Object.values(derivedFacts)) for (const fact of inputs) named.add(fact);
  return Object.fromEntries(
    Object.entries(facts)
      .filter(([name]) => named.has(name))
      .map(([name, fact]) => [name, factIn(voice, fact)]),
  );
}

/** All texts in a value; names of facts are among them. */
function textsIn(value: unknown, texts = new Set<string>()): Set<string> {
  if (typeof value === 'string') texts.add(value);
  else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) textsIn(part, texts);
  }
  return texts;
}
