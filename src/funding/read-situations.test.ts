import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Facts } from './model/fact.ts';
import type { Spoken } from './model/localized.ts';
import { readSituations } from './read-situations.ts';

const spoken = (text: string): Spoken => ({ de: text, einfach: text, en: text });
const fact = (typ: 'zahl' | 'auswahl') => ({
  typ,
  name: spoken('Name'),
  frage: spoken('Frage?'),
  frage_aufwand: 1 as const,
});
const facts: Facts<Spoken> = {
  'person.alter': fact('zahl'),
  'person.status': {
    ...fact('auswahl'),
    optionen: [{ wert: 'arbeitslos', text: spoken('Ohne Arbeit') }],
  },
};
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'situations-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function read(fakten: Readonly<Record<string, unknown>>) {
  const file = path.join(folder, 'personas.json');
  await writeFile(file, JSON.stringify({ personas: [{ id: 'one', fakten }] }, null, 1));
  return readSituations(file, '2026-11-22', facts);
}

it('takes today where no key date stands', async () => {
  const { situations, warnings } = await read({ 'person.alter': 40, 'person.status': null });
  expect(situations).toEqual([
    {
      id: 'one',
      stichtag: '2026-11-22',
      frager: 'person',
      fakten: { 'person.alter': 40, 'person.status': null },
      unbekannt: [],
    },
  ]);
  expect(warnings).toEqual([]);
});

it('refuses values that a fact cannot have, each with its line and what is allowed', async () => {
  await expect(read({ 'person.alter': 'vierzig', 'person.status': 'rentner' })).rejects.toThrow(
    /Zeile 6, .*„vierzig“. Erlaubt ist: eine Zahl\.\n.*Zeile 7, .*„rentner“. Erlaubt ist: arbeitslos\./,
  );
});

it('warns of facts that do not exist and names what is like them', async () => {
  const { situations, warnings } = await read({ 'person.altr': 40 });
  expect(situations).toHaveLength(1);
  expect(warnings).toEqual([
    'Den Fakt „person.altr“ gibt es nicht; er zählt nicht. Erlaubt ist: person.alter.',
  ]);
});
