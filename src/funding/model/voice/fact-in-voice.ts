import type { Fact } from '../fact.ts';
import type { Spoken, Voice } from '../localized.ts';
import { bareCondition } from './condition-in-voice.ts';

/** A fact in one voice. */
export function factIn(voice: Voice, fact: Fact<Spoken>): Fact<string> {
  const { frage, name, hilfe, optionen, einheit, fragen_wenn, ...rest } = fact;
  return {
    ...rest,
    frage: frage[voice],
    name: name[voice],
    ...(hilfe === undefined ? {} : { hilfe: hilfe[voice] }),
    ...(optionen === undefined
      ? {}
      : { optionen: optionen.map(({ wert, text }) => ({ wert, text: text[voice] })) }),
    ...(einheit === undefined ? {} : { einheit: einheit[voice] }),
    ...(fragen_wenn === undefined ? {} : { fragen_wenn: bareCondition(fragen_wenn) }),
  };
}
