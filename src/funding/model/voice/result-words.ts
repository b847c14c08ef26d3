import type { Spoken, Voice } from '../localized.ts';
import type { Office, Programme, ProgrammeVersion, RuleBook } from '../programme.ts';
import { officeIn } from './office-in-voice.ts';

/** What only a finished result shows, in one voice: the browser gets it in a second file. */
export interface ResultWords {
  /** By `id` and `gueltig_von`, joined with a space. */
  readonly programmes: Readonly<Record<string, ProgrammeWords>>;
  readonly offices: Readonly<Record<string, Office<string>>>;
  readonly papers: Readonly<Record<string, string>>;
}

export interface ProgrammeWords {
  readonly kurz: string;
  readonly unterlagen?: readonly string[];
  readonly so_gehts?: string;
  readonly achtung?: string;
  readonly reihenfolge?: string;
  readonly frist?: string;
  readonly hinweis?: string;
  readonly kombi_hinweis?: string;
  /** Texts of the benefits by their place in `leistung`. */
  readonly leistung?: Readonly<
    Record<number, { readonly text?: string; readonly je_text?: string }>
  >;
}

/** The key of a version. */
export function versionKey({
  id,
  gueltig_von,
}: Pick<Programme<unknown>, 'id' | 'gueltig_von'>): string {
  return `${id} ${gueltig_von}`;
}

/** The words of the versions, with the offices and papers that they name. */
export function wordsOf(
  voice: Voice,
  versions: readonly ProgrammeVersion[],
  { offices, papers }: Pick<RuleBook, 'offices' | 'papers'>,
): ResultWords {
  const named = new Set(
    versions.flatMap(({ stelle, zustaendig = [], unterlagen = [] }) => [
      ...stelle,
      ...zustaendig.map((entry) => entry.stelle),
      ...unterlagen,
    ]),
  );
  const isNamed = ([key]: readonly [string, unknown]) => named.has(key);
  return {
    programmes: Object.fromEntries(
      versions.map((version) => [versionKey(version), programmeWords(voice, version)]),
    ),
    offices: Object.fromEntries(
      Object.entries(offices)
        .filter(isNamed)
        .map(([key, office]) => [key, officeIn(voice, office)]),
    ),
    papers: Object.fromEntries(
      Object.entries(papers)
        .filter(isNamed)
        .map(([key, paper]) => [key, paper[voice]]),
    ),
  };
}

function programmeWords(
  voice: Voice,
  { unterlagen, text, antrag, kombi, leistung }: Programme<Spoken>,
): ProgrammeWords {
  const benefits = leistung.flatMap((benefit, place) =>
    benefit.text || benefit.je_text
      ? [
          [
            place,
            {
              ...(benefit.text ? { text: benefit.text[voice] } : {}),
              ...(benefit.je_text ? { je_text: benefit.je_text[voice] } : {}),
            },
          ] as const,
        ]
      : [],
  );
  return {
    kurz: text.kurz[voice],
    ...(unterlagen ? { unterlagen } : {}),
    ...(text.so_gehts ? { so_gehts: text.so_gehts[voice] } : {}),
    ...(text.achtung ? { achtung: text.achtung[voice] } : {}),
    ...(antrag?.reihenfolge ? { reihenfolge: antrag.reihenfolge[voice] } : {}),
    ...(antrag?.frist ? { frist: antrag.frist[voice] } : {}),
    ...(antrag?.hinweis ? { hinweis: antrag.hinweis[voice] } : {}),
    ...(kombi?.hinweis ? { kombi_hinweis: kombi.hinweis[voice] } : {}),
    ...(benefits.length > 0 ? { leistung: Object.fromEntries(benefits) } : {}),
  };
}
