import path from 'node:path';
import { loadFunding, loadPersonas } from '../../src/funding/index.ts';
import type { Fact } from '../../src/funding/model/fact.ts';
import type { Persona } from '../../src/funding/model/persona.ts';
import type { Programme, RuleBook, RuleSet } from '../../src/funding/model/programme.ts';

const folder = path.resolve(import.meta.dirname, '../../network/wesel');
let book: Promise<RuleBook> | undefined;
let personas: Promise<readonly Persona[]> | undefined;

/** The rules of the network of Wesel, read once for all tests. */
export function weselRules(): Promise<RuleBook> {
  book ??= loadFunding(folder);
  return book;
}

/** The people and companies whose result is known, read once for all tests. */
export function weselPersonas(): Promise<readonly Persona[]> {
  personas ??= loadPersonas(folder);
  return personas;
}

/** A programme that says nothing but what the test is about. */
export function someProgramme(parts: Partial<Programme<string>> & { readonly id: string }) {
  const programme: Programme<string> = {
    name: parts.id,
    kategorie: 'kern',
    zielgruppe: ['person'],
    status: 'aktiv',
    gueltig_von: '2020-01-01',
    anspruch: 'kann',
    recht: ['§ 1 Demo-Gesetz'],
    stelle: ['demo_amt'],
    leistung: [],
    regel: {},
    text: { kurz: '' },
    geprueft: '2026-11-20',
    ...parts,
  };
  return programme;
}

/** Rules with a few facts: three without an assumption, two with one. */
export function someRules(...programmes: readonly Programme<string>[]): RuleSet<string> {
  const fact = (typ: Fact<string>['typ'], parts: Partial<Fact<string>> = {}): Fact<string> => ({
    typ,
    frage: '?',
    name: '',
    ...parts,
  });
  return {
    facts: {
      'person.alter': fact('zahl'),
      'person.arbeit': fact('ja_nein'),
      'person.nrw': fact('ja_nein', { annahme: true }),
      'person.kinder': fact('zahl', { annahme: 0 }),
      'kurs.beginn': fact('datum'),
      'kurs.kosten_eur': fact('zahl'),
      'kurs.stunden': fact('zahl'),
      'kurs.dauer_monate': fact('zahl'),
    },
    offices: {},
    papers: {},
    programmes,
  };
}
