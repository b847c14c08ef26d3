import { describe, expect, test } from 'vitest';
import type { ProgrammeVersion } from '../programme.ts';
import { differences } from './differences.ts';

const said = (text: string) => ({ de: text, einfach: text, en: text });
const leaf = (fakt: string, wert: boolean | number, more = {}) => ({
  fakt,
  op: typeof wert === 'number' ? ('hoechstens' as const) : ('ist' as const),
  wert,
  ...more,
});

const old: ProgrammeVersion = {
  id: 'demo',
  name: said('Demo'),
  kategorie: 'kern',
  zielgruppe: ['person'],
  ebene: 'land',
  status: 'aktiv',
  gueltig_von: '2026-01-01',
  anspruch: 'kann',
  recht: ['§ 1'],
  stelle: ['amt'],
  leistung: [{ art: 'zuschuss', typ: 'prozent_gedeckelt', name: said('Zuschuss'), max_eur: 500 }],
  regel: { alle: [leaf('a.b', true), leaf('a.c', 10, { norm: '§ 2' })] },
  text: { kurz: said('Kurz') },
  quellen: [{ titel: 'Gesetz', url: 'https://gesetz.example', stand: '2026' }],
  geprueft: '2026-01-01',
  vertrauen: 'hoch',
  faelle: [{ name: 'Fall', stichtag: '2026-01-02', fakten: { 'a.b': true }, status: 'applicable' }],
};
const changed = (more: Partial<ProgrammeVersion>) => differences(old, { ...old, ...more });
const at = (field: string, part: string | null = null) => ({
  field,
  part: part === null ? null : said(part),
});

test('the same is the same', () => {
  expect(changed({})).toEqual([]);
});

describe('named by what changed', () => {
  test('an amount, with its benefit', () => {
    const [benefit] = old.leistung;
    if (benefit === undefined) throw new Error('no benefit');
    expect(changed({ leistung: [{ ...benefit, max_eur: 600 }] })).toEqual([
      { kind: 'value', at: at('leistung.max_eur', 'Zuschuss'), before: 500, after: 600 },
    ]);
  });

  test('dates, lists of words, sources', () => {
    const source = { titel: 'Neu', url: 'https://neu.example', stand: '2027' };
    expect(
      changed({ gueltig_bis: '2027-01-01', recht: ['§ 3'], quellen: [...old.quellen, source] }),
    ).toEqual(
      expect.arrayContaining([
        { kind: 'value', at: at('gueltig_bis'), before: null, after: '2027-01-01' },
        { kind: 'list', at: at('recht'), added: ['§ 3'], removed: ['§ 1'] },
        { kind: 'part', at: at('quellen', 'Neu'), change: 'added' },
      ]),
    );
  });

  test('a text, with the voices that say something else', () => {
    const kurz = { ...said('Kurz'), en: 'In short' };
    expect(changed({ text: { kurz } })).toEqual([
      { kind: 'text', at: at('text.kurz'), voices: ['en'], before: said('Kurz'), after: kurz },
    ]);
  });

  test('conditions: new, gone, another value, another law; not by their order', () => {
    const [first, second] = old.regel.alle ?? [];
    if (first === undefined || second === undefined) throw new Error('no conditions');
    const rule = (...alle: NonNullable<ProgrammeVersion['regel']['alle']>) =>
      changed({ regel: { alle } }).map((one) => ({ ...one, at: one.at.field }));
    const more = leaf('a.d', false);
    expect(rule(first, second, more)).toEqual([
      { kind: 'condition', at: 'regel.alle', before: null, after: more },
    ]);
    expect(rule(second)).toEqual([
      { kind: 'condition', at: 'regel.alle', before: first, after: null },
    ]);
    const other = leaf('a.c', 12, { norm: '§ 2' });
    expect(rule(first, other)).toEqual([
      { kind: 'condition', at: 'regel.alle', before: second, after: other },
    ]);
    expect(rule(first, leaf('a.c', 10, { norm: '§ 9' }))).toEqual([
      { kind: 'value', at: 'regel.alle.norm', before: '§ 2', after: '§ 9' },
    ]);
    expect(rule(second, first)).toEqual([
      { kind: 'list', at: 'regel.alle', added: [], removed: [] },
    ]);
  });

  test('the answers of a case', () => {
    const [one] = old.faelle;
    if (one === undefined) throw new Error('no case');
    expect(changed({ faelle: [{ ...one, fakten: { 'a.b': false } }] })).toEqual([
      { kind: 'value', at: at('faelle.fakten', 'Fall'), before: null, after: null },
    ]);
  });
});

test('no field of a version changes unnamed', () => {
  const fields = Object.keys(old).filter((field) => field !== 'id');
  const unnamed = fields.filter((field) => {
    const next = { ...old, ...Object.fromEntries([[field, 'anders']]) };
    return differences(old, next).length === 0;
  });
  expect(unnamed).toEqual([]);
});
