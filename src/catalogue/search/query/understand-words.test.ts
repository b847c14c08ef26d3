import { describe, expect, test } from 'vitest';
import {
  ask,
  idsFor,
  indexOf,
  indexOffer,
  indexOfTitles,
} from '../../../../tests/support/index-rows.ts';

/** Ten titles: what holds here needs no large catalogue to learn from. */
const TITLES = [
  'MAG-Schweißerlehrgang',
  'Pflegehelferausbildung',
  'Excel für Einsteiger',
  'Englisch im Büro (B2)',
  'Umschulung Kaufmann/-frau für Büromanagement',
  'Gabelstaplerschein',
  'Erste Hilfe am Kind',
  'Lohn- und Gehaltsabrechnung mit DATEV',
  'Erzieher:in in Teilzeit',
  'C++ und C# im Vergleich',
] as const;
const small = await indexOfTitles(TITLES);
const find = (q: string) => idsFor(small, { q });

describe('in a catalogue of ten offers', () => {
  test.each([
    ['Schweißen', 'MAG-Schweißerlehrgang'],
    ['schweissen', 'MAG-Schweißerlehrgang'],
    ['Schweißer', 'MAG-Schweißerlehrgang'],
    ['Schweißerin', 'MAG-Schweißerlehrgang'],
    ['Schweißer (m/w/d)', 'MAG-Schweißerlehrgang'],
    ['MAG Schweißen', 'MAG-Schweißerlehrgang'],
    ['Lehrgänge', 'MAG-Schweißerlehrgang'],
    ['Pflegehelfer', 'Pflegehelferausbildung'],
    ['Pflegehelferin', 'Pflegehelferausbildung'],
    ['Pflege', 'Pflegehelferausbildung'],
    ['Helfer', 'Pflegehelferausbildung'],
    ['Ausbildung Pflegehelfer', 'Pflegehelferausbildung'],
    ['Pflegeausbildung', 'Pflegehelferausbildung'],
    ['Gabelstapler', 'Gabelstaplerschein'],
    ['Kauffrau', 'Umschulung Kaufmann/-frau für Büromanagement'],
    ['Kaufleute', 'Umschulung Kaufmann/-frau für Büromanagement'],
    ['Buero', 'Englisch im Büro (B2)'],
    ['B2', 'Englisch im Büro (B2)'],
    ['Erzieher', 'Erzieher:in in Teilzeit'],
    ['Erzieherinnen', 'Erzieher:in in Teilzeit'],
    ['Erzieher*in', 'Erzieher:in in Teilzeit'],
    ['C++', 'C++ und C# im Vergleich'],
    ['c#', 'C++ und C# im Vergleich'],
    ['für Einsteiger', 'Excel für Einsteiger'],
  ])('%s finds %s', (q, title) => {
    expect(find(q)).toContain(title);
  });

  test.each([
    ['Schweisen', 'Schweißer', 'MAG-Schweißerlehrgang'],
    ['Pfelgehelfer', 'Pflegehelfer', 'Pflegehelferausbildung'],
    ['Exel', 'Excel', 'Excel für Einsteiger'],
    ['Englsich', 'Englisch', 'Englisch im Büro (B2)'],
    ['Gabelstabler', 'Gabelstapler', 'Gabelstaplerschein'],
    ['Erziher', 'Erzieher', 'Erzieher:in in Teilzeit'],
    ['Umschullung Büro', 'Umschulung Büro', 'Umschulung Kaufmann/-frau für Büromanagement'],
  ])('%s is understood as %s', (q, understood, title) => {
    const answer = ask(small, { q });
    expect(answer.correctedQuery).toBe(understood);
    expect(answer.hits.map((hit) => hit.offerId)).toContain(title);
  });

  test.each(['Quantenphysik', 'Excel Quantenphysik', 'xyz', 'Schweißen Excel', 'Kur'])(
    '%s finds nothing: no word is dropped',
    (q) => {
      expect(find(q)).toEqual([]);
    },
  );

  test('a word that has hits is not corrected', () => {
    for (const q of ['Excel', 'Schweißen', 'Pflege', 'Englisch']) {
      expect(ask(small, { q }).correctedQuery).toBeNull();
    }
  });

  test('signs alone are no words', () => {
    expect(ask(small, { q: ' –!? ' }).total).toBe(TITLES.length);
  });

  test('words of nothing but grammar find titles with them', () => {
    expect(find('für')).toEqual(
      expect.arrayContaining([
        'Excel für Einsteiger',
        'Umschulung Kaufmann/-frau für Büromanagement',
      ]),
    );
  });
});

describe('where a word stands', () => {
  test('a title counts more than a description, a keyword more than that too', async () => {
    const state = await indexOf([
      indexOffer('text', 'Kochen', { description: 'Hier geht es auch um Töpfern und anderes.' }),
      indexOffer('title', 'Töpfern'),
      indexOffer('keyword', 'Kochen', { keywords: ['Töpfern'] }),
    ]);
    expect(idsFor(state, { q: 'Töpfern' })).toEqual(['title', 'keyword', 'text']);
  });

  test('topics with all labels, provider, place, certificate and subtitle are found', async () => {
    const terms = {
      topicParents: new Map([['welding', 'metal']]),
      topicLabels: new Map([
        ['metal', ['Metall']],
        ['welding', ['Schweißen', 'Welding']],
      ]),
      certificateLabels: new Map([['tuev', ['TÜV-Zertifikat']]]),
    };
    const state = await indexOf(
      [
        indexOffer('a', 'Kurs', {
          subtitle: 'Abendkurs',
          topics: ['welding'],
          provider: { slug: 'x', name: 'Demo Bildungswerk' },
          certificates: ['tuev'],
          certificateText: 'Prüfbescheinigung',
        }),
      ],
      terms,
    );
    for (const q of [
      'Abendkurs',
      'Metall',
      'Welding',
      'Bildungswerk',
      'TÜV',
      'Prüfbescheinigung',
    ]) {
      expect(idsFor(state, { q }), q).toEqual(['a']);
    }
  });
});

test('a misspelling of others is not taken for a word when the right one is far more usual', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => indexOffer(`right${i}`, 'Projektmanagement'));
  const state = await indexOf([...rows, indexOffer('wrong', 'Projektmanagment')]);
  expect(ask(state, { q: 'Projektmanagmet' }).correctedQuery).toBe('Projektmanagement');
});

test('a mistake less counts more than a usual word', async () => {
  const rows = Array.from({ length: 60 }, (_, i) => indexOffer(`w${i}`, 'Schreiben'));
  const state = await indexOf([
    ...rows,
    ...['a', 'b', 'c'].map((id) => indexOffer(id, 'Schweißen')),
  ]);
  expect(ask(state, { q: 'Schweisen' }).correctedQuery).toBe('Schweißen');
});

test('a letter too many is a mistake, not the beginning of a rare word', async () => {
  const rows = Array.from({ length: 6 }, (_, i) => indexOffer(`e${i}`, 'Excel'));
  const state = await indexOf([...rows, indexOffer('other', 'Excellent English')]);
  expect(ask(state, { q: 'Excell' }).correctedQuery).toBe('Excel');
  expect(idsFor(state, { q: 'Excelle' })).toEqual(['other']);
});

test('a long question of unknown words is answered with nothing, soon', async () => {
  const state = await indexOfTitles([
    'Schweißen',
    'Pflege',
    'Excel',
    'Englisch',
    'Deutsch',
    'Kochen',
    'Nähen',
  ]);
  const q = 'Schweisen Pflge Exel Englsich Deutch Kohen Naehn';
  expect(ask(state, { q }).total).toBe(0);
  expect(ask(state, { q: 'Pflege Pflege Pflege' }).total).toBe(1);
});
