import path from 'node:path';
import { expect, test } from 'vitest';
import { loadFunding } from '../load-funding.ts';
import { programmeNamed } from './programme-named.ts';

const book = await loadFunding(path.resolve(import.meta.dirname, '../../../network/wesel'));

test.each([
  ['Bildungsprämie', 'bildungspraemie'],
  ['bildungspraemie', 'bildungspraemie'],
  ['Bildungsscheck', 'bildungsscheck_nrw'],
  ['Excel mit Bildungsschecks', 'bildungsscheck_nrw'],
  ['betrieblicher Bildungsscheck', 'bildungsscheck_betrieblich'],
  ['Bildungsgutscheine', 'bgs_81'],
  ['Aufstiegs-BAföG', 'afbg_massnahme'],
  ['BAföG', 'bafoeg'],
  ['avgs', 'avgs_45'],
  ['Meisterprämie', 'meisterpraemie_nrw'],
  ['Bürgergeldbonus', 'buergergeldbonus'],
  ['Englisch Bildungsurlaub', 'bildungsurlaub_awbg'],
  ['Förderung', 'any'],
  ['Zuschuss', 'any'],
  ['Weiterbildung', null],
  ['Pflege', null],
  ['Bürgergeld', null],
  ['Meister', null],
  ['Coaching', null],
  ['', null],
])('„%s“ names %s', (words, named) => {
  const found = programmeNamed(book, words, '2026-11-23');
  expect(found?.kind === 'programme' ? found.programme.id : (found?.kind ?? null)).toBe(named);
});
