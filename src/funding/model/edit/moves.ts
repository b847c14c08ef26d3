import type { Status } from '../condition.ts';
import { usualAnswers } from '../course-cost/course-examples.ts';
import { evaluate } from '../evaluate.ts';
import type { Answers } from '../fact.ts';
import type { Spoken } from '../localized.ts';
import type { Outcome } from '../outcome.ts';
import type { Persona } from '../persona.ts';
import type { ProgrammeVersion, RuleBook } from '../programme.ts';
import { relatedProgrammes } from './related-programmes.ts';

/** How a programme comes out for a test person. */
export interface Standing {
  readonly status: Status;
  /** By `ergebnis`; euros, per cent or counts; null = depends on something unknown. */
  readonly amounts: Readonly<Record<string, number | null>>;
}

/** A test person for whom a change of rules changes a result. The programme may be another than the one that is edited. */
export interface Move {
  readonly personaId: string;
  readonly programmeId: string;
  readonly before: Standing | null;
  readonly after: Standing | null;
}

/** The whole of a test person's answers: what nobody may assume is unknown, not unanswered. */
export function answersOf(persona: Pick<Persona, 'fakten' | 'unbekannt'>): Answers {
  const unknown = persona.unbekannt.map((fact) => [fact, null] as const);
  return { ...persona.fakten, ...Object.fromEntries(unknown) };
}

/**
 * Whose results differ between two versions of a programme. Both are held against each person's own key date as if they had begun
 * before it, so that a version of next year shows what it changes.
 */
export function movesBetween(
  book: RuleBook,
  personas: readonly Persona[],
  old: ProgrammeVersion | null,
  next: ProgrammeVersion,
): readonly Move[] {
  const all = [...book.programmes.filter(({ id }) => id !== next.id), ...(old ? [old] : []), next];
  const related = relatedProgrammes(all, next.id);
  const others = book.programmes.filter(({ id }) => id !== next.id && related.has(id));
  return personas.flatMap((persona) => {
    const before = standings(book, others, old, persona);
    const after = standings(book, others, next, persona);
    return [...new Set([...before.keys(), ...after.keys()])].flatMap((programmeId) => {
      const was = before.get(programmeId) ?? null;
      const is = after.get(programmeId) ?? null;
      return sameStanding(was, is)
        ? []
        : [{ personaId: persona.id, programmeId, before: was, after: is }];
    });
  });
}

function standings(
  book: RuleBook,
  others: readonly ProgrammeVersion[],
  version: ProgrammeVersion | null,
  persona: Persona,
): ReadonlyMap<string, Standing> {
  const keyDate = persona.stichtag;
  const begun = version === null ? [] : [begunBy(version, keyDate)];
  const rules = { ...book, programmes: [...others, ...begun] };
  // Assumptions given as answers change no result, and nobody has to look for what rests on them.
  const answers = { ...usualAnswers(book.facts), ...answersOf(persona) };
  const { outcomes } = evaluate<Spoken>(rules, { answers, keyDate });
  return new Map(outcomes.map((outcome) => [outcome.programme.id, standingOf(outcome)]));
}

const begunBy = (version: ProgrammeVersion, day: string): ProgrammeVersion =>
  version.gueltig_von <= day ? version : { ...version, gueltig_von: day };

function standingOf({ status, amounts }: Outcome<Spoken>): Standing {
  const figures = amounts.map(({ key, value, unit }) => {
    const figure = value !== null && unit === 'cents' ? value / 100 : value;
    return [key, figure] as const;
  });
  return { status, amounts: Object.fromEntries(figures) };
}

export function sameStanding(one: Standing | null, other: Standing | null): boolean {
  if (one === null || other === null) return one === other;
  const names = Object.keys(one.amounts);
  return (
    one.status === other.status &&
    names.length === Object.keys(other.amounts).length &&
    names.every((name) => one.amounts[name] === other.amounts[name])
  );
}
