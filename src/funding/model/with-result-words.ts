import type { Programme, RuleSet } from './programme.ts';
import { type ProgrammeWords, type ResultWords, versionKey } from './voice/result-words.ts';

/** The rules together with the words of a finished result, as if they had been one file. */
export function withResultWords(rules: RuleSet<string>, words: ResultWords): RuleSet<string> {
  return {
    ...rules,
    offices: words.offices,
    papers: words.papers,
    programmes: rules.programmes.map((programme) => {
      const own = words.programmes[versionKey(programme)];
      return own ? withWords(programme, own) : programme;
    }),
  };
}

function withWords(programme: Programme<string>, words: ProgrammeWords): Programme<string> {
  const { kurz, unterlagen, so_gehts, achtung, reihenfolge, frist, hinweis, kombi_hinweis } = words;
  const { text, antrag, kombi, leistung } = programme;
  return {
    ...programme,
    ...(unterlagen ? { unterlagen } : {}),
    text: { ...text, kurz, ...(so_gehts ? { so_gehts } : {}), ...(achtung ? { achtung } : {}) },
    ...(antrag || reihenfolge || frist || hinweis
      ? {
          antrag: {
            ...antrag,
            ...(reihenfolge ? { reihenfolge } : {}),
            ...(frist ? { frist } : {}),
            ...(hinweis ? { hinweis } : {}),
          },
        }
      : {}),
    ...(kombi_hinweis ? { kombi: { ...kombi, hinweis: kombi_hinweis } } : {}),
    leistung: leistung.map((benefit, place) => ({ ...benefit, ...words.leistung?.[place] })),
  };
}
