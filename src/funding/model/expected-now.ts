import type { Status } from './condition.ts';
import type { Persona } from './persona.ts';

/** What somebody comes to on purpose since a rule has changed. */
export interface Expectation {
  readonly personaId: string;
  readonly programmeId: string;
  readonly status: Status;
  readonly amounts: Readonly<Record<string, number | null>>;
  readonly reason: string;
}

/** A persona with what is expected of it now: what the office has changed counts instead of the file. */
export function expectedNow(persona: Persona, changed: readonly Expectation[]): Persona {
  const own = changed.filter(({ personaId }) => personaId === persona.id);
  if (own.length === 0) return persona;
  const ids = new Set(own.map(({ programmeId }) => programmeId));
  const { erwartet, rechnung } = persona;
  const kept = <Entry extends { readonly id: string }>(entries: readonly Entry[]) =>
    entries.filter(({ id }) => !ids.has(id));
  const added = (status: Status) =>
    own
      .filter((one) => one.status === status)
      .map(({ programmeId, reason, amounts }) => ({
        id: programmeId,
        grund: reason,
        ...(Object.keys(amounts).length === 0 ? {} : { betraege: amounts }),
      }));
  const isCostOpen = [...ids].some((id) => rechnung?.variante.includes(id));
  return {
    ...persona,
    erwartet: {
      applicable: [...kept(erwartet.applicable), ...added('applicable')],
      needs_advice: [...kept(erwartet.needs_advice), ...added('needs_advice')],
      not_applicable: [...kept(erwartet.not_applicable), ...added('not_applicable')],
      // Which facts are missing was not part of the change.
      unknown: kept(erwartet.unknown),
    },
    // What the course then costs was not stated.
    rechnung: isCostOpen ? null : rechnung,
  };
}
