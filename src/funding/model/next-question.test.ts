import { describe, expect, test } from 'vitest';
import {
  someProgramme,
  someRules,
  weselPersonas,
  weselRules,
} from '../../../tests/support/funding-rules.ts';
import type { FactValue } from './condition.ts';
import { evaluateForPage } from './evaluate-for-page.ts';
import type { Answers } from './fact.ts';
import { type Asker, nextQuestion } from './next-question.ts';
import type { Persona } from './persona.ts';
import type { Programme, RuleSet } from './programme.ts';

const today = '2026-11-23';

function next<T>(rules: RuleSet<T>, answers: Answers, asker: Asker = 'person') {
  return nextQuestion(rules, evaluateForPage(rules, { answers, today }), answers, { asker });
}

describe('which fact is asked', () => {
  const adult = { fakt: 'person.alter', op: 'mindestens', wert: 18 } as const;
  const working = { fakt: 'person.arbeit', op: 'ist', wert: true } as const;
  const hours = { fakt: 'kurs.stunden', op: 'mindestens', wert: 20 } as const;
  const pays = { art: '', typ: 'text', name: '', traegt: 'foerderung' } as const;
  const programme = (id: string, ...alle: (typeof adult | typeof working | typeof hours)[]) =>
    someProgramme({ id, regel: { alle } });
  const rules = someRules(
    programme('one', adult),
    programme('two', working, hours),
    programme('three', adult, working),
    programme('four', working),
  );
  const changed = (name: string, parts: object): RuleSet<string> => {
    const fact = rules.facts[name];
    return fact ? { ...rules, facts: { ...rules.facts, [name]: { ...fact, ...parts } } } : rules;
  };

  test('the one that most programmes wait for', () => {
    expect(next(rules, {})).toBe('person.arbeit');
    expect(next(rules, { 'person.arbeit': false })).toBe('person.alter');
    expect(next(rules, { 'person.arbeit': true })).toBe('person.alter');
  });

  test('none a second time, and none when nothing is undecided', () => {
    expect(next(rules, { 'person.arbeit': null, 'person.alter': null })).toBe('kurs.stunden');
    expect(next(rules, { 'person.arbeit': false, 'person.alter': 20 })).toBeNull();
  });

  test('rather an easy one, and sensitive ones last', () => {
    expect(next(changed('person.arbeit', { frage_aufwand: 3 }), {})).toBe('person.alter');
    expect(next(changed('person.arbeit', { sensibel: true }), {})).toBe('person.alter');
  });

  test('rather the one on which more money depends', () => {
    const rich: Programme<string> = { ...programme('five', hours), leistung: [pays, pays] };
    const alone = someRules(programme('one', adult), rich);
    expect(next(alone, {})).toBe('kurs.stunden');
  });

  test('nothing for programmes that are meant for others, or only stand beside', () => {
    const one = programme('one', adult);
    expect(next(someRules(one), {}, 'betrieb')).toBeNull();
    expect(next(someRules({ ...one, kategorie: 'begleitend' }), {})).toBeNull();
  });

  test('an assumption is questioned where the fact says so and it can still change something', () => {
    const inNrw = { fakt: 'person.nrw', op: 'ist', wert: true } as const;
    const one = someProgramme({ id: 'one', regel: { alle: [inNrw, adult] } });
    const asking = { ...changed('person.nrw', { fragen_wenn: adult }), programmes: [one] };
    expect(next(asking, { 'person.alter': 18 })).toBe('person.nrw');
    expect(next(asking, { 'person.alter': 17 })).toBeNull();
    expect(next(someRules(one), { 'person.alter': 18 })).toBeNull();
  });

  test('an open figure of a likely programme is worth a question too', () => {
    const money = {
      art: 'zuschuss',
      typ: 'prozent',
      ergebnis: 'zuschuss_eur',
      name: '',
      basis: 'kurs.kosten_eur',
    } as const;
    expect(next(someRules(someProgramme({ id: 'a', leistung: [money] })), {})).toBe(
      'kurs.kosten_eur',
    );
  });
});

describe('the rules of the network', async () => {
  const [rules, personas] = await Promise.all([weselRules(), weselPersonas()]);
  const withCourse = personas.filter(
    ({ id, fakten }) => id.startsWith('dev-') && Object.hasOwn(fakten, 'kurs.ziel'),
  );

  /** The questions to somebody who knows what stands in the file, on the page of their course. */
  function asked({ fakten, unbekannt, frager }: Persona): readonly string[] {
    const answers: Record<string, FactValue | null> = Object.fromEntries(
      Object.entries(fakten).filter(([fact]) => fact.startsWith('kurs.')),
    );
    if (frager === 'betrieb') answers['person.status'] = 'beschaeftigt';
    const questions: string[] = [];
    for (let fact = next(rules, answers, frager); fact; fact = next(rules, answers, frager)) {
      questions.push(fact);
      const isUnknown = unbekannt.includes(fact);
      answers[fact] = isUnknown ? null : (fakten[fact] ?? rules.facts[fact]?.annahme ?? null);
    }
    return questions;
  }

  test('begin with what somebody does, and then what the course is for', () => {
    expect(next(rules, {})).toBe('person.status');
    expect(next(rules, { 'person.status': 'beschaeftigt' })).toBe('kurs.ziel');
  });

  test('are through after eight questions at most on the page of a course, mostly after six', () => {
    const counts = withCourse.map((persona) => asked(persona).length).sort((a, b) => a - b);
    expect(counts.at(-1)).toBeLessThanOrEqual(8);
    expect(counts[Math.floor(counts.length / 2)]).toBeLessThanOrEqual(6);
  });
});
