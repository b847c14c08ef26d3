import { expect, test } from 'vitest';
import { shortTitles } from './short-titles.ts';

test('the first part of a title is enough to know it again', () => {
  expect(
    shortTitles([
      'Kinderpflegerin werden – Vorbereitung auf den staatlichen Abschluss',
      'Excel: Pivot und Diagramme',
      'Schweißen am Abend',
    ]),
  ).toEqual(['Kinderpflegerin werden', 'Excel: Pivot und Diagramme', 'Schweißen am Abend']);
});

test('a long part is cut at a word', () => {
  expect(shortTitles(['Maschinen in der Lebensmittelherstellung führen – sauber'])).toEqual([
    'Maschinen in der …',
  ]);
});

test('titles that would look alike stay whole', () => {
  const titles = ['Englisch für den Beruf – A1', 'Englisch für den Beruf – B2', 'Löten lernen'];
  expect(shortTitles(titles)).toEqual(titles);
});
