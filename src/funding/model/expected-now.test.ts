import { expect, test } from 'vitest';
import { expectedNow } from './expected-now.ts';
import type { Persona } from './persona.ts';

const PERSONA: Persona = {
  id: 'eins',
  titel: 'Demo',
  beschreibung: 'Demo',
  stichtag: '2026-11-22',
  frager: 'person',
  fakten: {},
  unbekannt: [],
  erwartet: {
    applicable: [{ id: 'scheck', grund: 'passt', betraege: { zuschuss_eur: 400 } }],
    needs_advice: [],
    not_applicable: [{ id: 'zusatz', grund: 'passt nicht' }],
    unknown: [],
  },
  rechnung: { variante: 'scheck', person_eur: 400 },
  hinweise: [],
  vertrauen: 'hoch',
};

const change = (personaId: string) => ({
  personaId,
  programmeId: 'scheck',
  status: 'needs_advice' as const,
  amounts: {},
  reason: 'Neue Richtlinie',
});

test('what the office has changed stands instead of the file; the sum that hung on it is open', () => {
  const now = expectedNow(PERSONA, [change('eins')]);
  expect(now.erwartet).toEqual({
    applicable: [],
    needs_advice: [{ id: 'scheck', grund: 'Neue Richtlinie' }],
    not_applicable: [{ id: 'zusatz', grund: 'passt nicht' }],
    unknown: [],
  });
  expect(now.rechnung).toBeNull();
});

test('changes of others leave somebody as they were', () => {
  expect(expectedNow(PERSONA, [change('zwei')])).toBe(PERSONA);
});
