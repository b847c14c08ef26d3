import { describe, expect, test } from 'vitest';
import { weselPersonas, weselRules } from '../../../tests/support/funding-rules.ts';
import { personaProblems } from './persona-problems.ts';

const [rules, personas] = await Promise.all([weselRules(), weselPersonas()]);

describe('statuses, amounts and costs of everybody whose result is known', () => {
  test.each(personas.map((persona) => [persona.id, persona.titel, persona] as const))(
    '%s: %s',
    (_id, _title, persona) => {
      expect(personaProblems(rules, persona)).toEqual([]);
    },
  );
});

test('somebody who is expected to come out otherwise is told with what is wrong', () => {
  const [persona] = personas;
  if (!persona) throw new Error('There is no persona.');
  const { erwartet } = persona;
  const wrong = {
    ...persona,
    rechnung: { variante: 'bgs_81', person_eur: 1, foerderung_eur: 4199 },
    erwartet: {
      ...erwartet,
      applicable: [{ id: 'bgs_81', grund: '', betraege: { kurskosten_uebernommen_eur: 1 } }],
      needs_advice: [],
      not_applicable: [{ id: 'bildungsurlaub_awbg', grund: '' }],
      unknown: [{ id: 'weiterbildungsgeld_87a', fragen: ['person.alter'] }],
    },
  };
  expect(personaProblems(rules, wrong)).toEqual([
    { programme: 'weiterbildungsgeld_87a', expected: 'unknown', actual: 'not_applicable' },
    { programme: 'bildungsscheck_nrw', expected: 'not_applicable', actual: 'needs_advice' },
    { programme: 'weiterbildungsgeld_87a', expected: '["person.alter"]', actual: '[]' },
    {
      programme: 'bgs_81',
      expected: '{"kurskosten_uebernommen_eur":1}',
      actual: '{"kurskosten_uebernommen_eur":4200}',
    },
    {
      programme: null,
      expected: '{"foerderung_eur":4199,"person_eur":1,"variante":"bgs_81"}',
      actual: '{"foerderung_eur":4200,"person_eur":0,"variante":"bgs_81"}',
    },
  ]);
});
