import { describe, expect, test } from 'vitest';
import type { Term } from '../../network/index.ts';
import { mapTopics } from './map-topics.ts';

function term(key: string, parent: string | null, words: string[], dvv: string[] = []): Term {
  return { key, parent, label: { de: key }, codes: {}, match: { words, dvv }, hint: null };
}

const TOPICS = [
  term('pflege', null, ['pflege']),
  term('pflegeassistenz', 'pflege', ['pflegehelfer', 'basiskurs pflege']),
  term('metall', null, ['metall']),
  term('schweissen', 'metall', ['schweiß', 'mag-']),
  term('it', null, [], ['5.01', '5']),
  term('ki', 'it', ['ki-', 'ki']),
  term('sprachen', null, ['sprachen'], ['4']),
  term('englisch', 'sprachen', ['englisch'], ['4.06']),
];

const topics = (
  title: string,
  more: { keywords?: string[]; categories?: string[]; subtitle?: string } = {},
) =>
  mapTopics(
    {
      title,
      subtitle: more.subtitle ?? null,
      keywords: more.keywords ?? [],
      categories: more.categories ?? [],
    },
    TOPICS,
  );

describe('mapTopics', () => {
  test('finds words and beginnings of words, whatever the spelling', () => {
    expect(topics('MAG-Schweißerlehrgang')).toEqual(['schweissen']);
    expect(topics('SCHWEISSEN für Anfänger')).toEqual(['schweissen']);
    expect(topics('Der Basiskurs Pflegehilfe')).toEqual(['pflegeassistenz']);
  });

  test('short words are whole words: no children under artificial intelligence', () => {
    expect(topics('KI-Werkzeuge im Büro')).toEqual(['ki']);
    expect(topics('Kinder und Magie')).toEqual([]);
  });

  test('a first-level topic counts only without a child of its own', () => {
    expect(topics('Pflege zu Hause')).toEqual(['pflege']);
    expect(topics('Pflegehelfer in der Pflege')).toEqual(['pflegeassistenz']);
  });

  test('the title counts more than keywords', () => {
    expect(topics('Englisch für Schweißer', { keywords: ['Pflegehelfer', 'Englisch'] })).toEqual([
      'englisch',
      'schweissen',
      'pflegeassistenz',
    ]);
  });

  test('categories count only without words, the longest fitting one', () => {
    expect(topics('Konversation', { categories: ['4.06'] })).toEqual(['englisch']);
    expect(topics('Konversation', { categories: ['4.22'] })).toEqual(['sprachen']);
    expect(topics('Englisch', { categories: ['5.01'] })).toEqual(['englisch']);
    expect(topics('Irgendwas', { categories: ['5.99', '51'] })).toEqual(['it']);
    expect(topics('Irgendwas', { categories: ['51'] })).toEqual([]);
  });

  test('never more than four', () => {
    expect(topics('Schweißen Englisch KI Pflegehelfer Metall Pflege').length).toBeLessThanOrEqual(
      4,
    );
  });
});
