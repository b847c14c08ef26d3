import { expect, test } from 'vitest';
import { someProgramme, someRules } from '../../../tests/support/funding-rules.ts';
import { costSheet, costVariants } from './cost-sheet.ts';
import { evaluate } from './evaluate.ts';
import type { Answers } from './fact.ts';
import type { Asker } from './next-question.ts';
import type { Benefit, Programme } from './programme.ts';

function sheets(programmes: readonly Programme<string>[], asker: Asker = 'person', given = {}) {
  const answers: Answers = { 'kurs.kosten_eur': 1000, ...given };
  const evaluation = evaluate(someRules(...programmes), { answers, keyDate: '2026-11-23' });
  return {
    best: costSheet(evaluation, answers, asker),
    variants: costVariants(evaluation, answers, asker).map(({ variante }) => variante),
  };
}

const share = (percent: number, more: Partial<Benefit<string>> = {}): Benefit<string> => ({
  art: 'geld',
  typ: 'prozent',
  name: '',
  basis: 'kurs.kosten_eur',
  prozent: percent,
  traegt: 'foerderung',
  ...more,
});
const grant = (id: string, percent: number, more: Partial<Programme<string>> = {}) =>
  someProgramme({ id, leistung: [share(percent)], ...more });
const open = { alle: [{ fakt: 'person.alter', op: 'mindestens', wert: 18 }] } as const;

test('what must be granted comes before what may be, and then the smaller share of one’s own', () => {
  const prize = grant('prize', 90, { anspruch: 'wettbewerb' });
  const right = grant('right', 50, { anspruch: 'muss' });
  const { best, variants } = sheets([prize, grant('less', 60), right, grant('more', 70)]);
  expect(best).toEqual({
    variante: 'right',
    programmes: ['right'],
    status: 'applicable',
    ifPassed: false,
    personCents: 50_000,
    fundingCents: 50_000,
  });
  expect(variants).toEqual(['right', 'more', 'less', 'prize']);
});

test('what is only worth asking about is shown last and never the best', () => {
  const asked = grant('asked', 100, { regel: { immer_beraten: '' } });
  expect(sheets([asked])).toEqual({ best: null, variants: ['asked'] });
  expect(sheets([asked, grant('sure', 10)]).variants).toEqual(['sure', 'asked']);
});

test('nothing pays: the whole price; but nothing is said while something is open', () => {
  const never = grant('never', 100, { regel: { alle: [{ nicht: { alle: [] } }] } });
  expect(sheets([never]).best).toMatchObject({ variante: 'keine', personCents: 100_000 });
  expect(sheets([never], 'betrieb').best).toMatchObject({ companyCents: 100_000, fundingCents: 0 });
  expect(sheets([grant('open', 100, { regel: open })]).best).toBeNull();
});

test('an unknown price, or none, is no calculation', () => {
  expect(sheets([grant('a', 50)], 'person', { 'kurs.kosten_eur': null }).best).toBeNull();
  expect(sheets([grant('a', 50)], 'person', { 'kurs.kosten_eur': 0 }).best).toBeNull();
});

test('a surer way whose share nobody can compute keeps the answer open', () => {
  const text: Benefit<string> = { art: 'kurs', typ: 'text', name: '', traegt: 'foerderung' };
  const untold = (anspruch: 'muss' | 'kann') =>
    someProgramme({ id: 'untold', anspruch, leistung: [text] });
  expect(sheets([untold('muss'), grant('known', 50)]).best).toBeNull();
  expect(sheets([untold('kann'), grant('known', 50)]).best).toMatchObject({ variante: 'known' });
});

test('what comes only after the exam is in the name', () => {
  const upgrading = someProgramme({
    id: 'afbg',
    leistung: [share(50), share(25, { art: 'erlass', bei_bestehen: true })],
  });
  expect(sheets([upgrading]).best).toMatchObject({
    variante: 'afbg, bestanden',
    ifPassed: true,
    personCents: 25_000,
    fundingCents: 75_000,
  });
});

test('where the rules say what the person pays, funding is the rest', () => {
  const course = someProgramme({
    id: 'deutsch',
    leistung: [share(20, { traegt: 'person' }), share(10, { art: 'zurueck', bei_bestehen: true })],
  });
  expect(sheets([course]).best).toMatchObject({ personCents: 10_000, fundingCents: 90_000 });
});

test('a company’s share and what comes on top for it', () => {
  const shared = someProgramme({
    id: 'kurs',
    zielgruppe: ['person', 'betrieb'],
    leistung: [share(30, { traegt: 'betrieb' }), share(70, { art: 'rest' })],
  });
  const wages = someProgramme({
    id: 'lohn',
    zielgruppe: ['betrieb'],
    regel: { abhaengig_von: ['kurs'] },
  });
  const prize = someProgramme({ id: 'praemie', regel: { abhaengig_von: ['kurs'] } });
  expect(sheets([shared, wages, prize], 'betrieb').best).toEqual({
    variante: 'kurs + lohn',
    programmes: ['kurs', 'lohn'],
    status: 'applicable',
    ifPassed: false,
    companyCents: 30_000,
    fundingCents: 70_000,
  });
  expect(sheets([shared, wages, prize], 'person').best).toMatchObject({
    personCents: 0,
    companyCents: 30_000,
  });
});

test('ways that are not made for whoever asks come after all others', () => {
  const forPersons = grant('person', 75, { anspruch: 'muss' });
  const forCompanies = grant('betrieb', 10, { zielgruppe: ['betrieb'] });
  expect(sheets([forPersons, forCompanies], 'betrieb').variants).toEqual(['betrieb', 'person']);
  expect(sheets([forPersons], 'betrieb').best).toMatchObject({ personCents: 25_000 });
});
