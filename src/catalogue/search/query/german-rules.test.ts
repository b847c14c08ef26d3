import { describe, expect, test } from 'vitest';
import {
  ask,
  idsFor,
  indexOf,
  indexOffer,
  indexOfTitles,
  NO_TERMS,
} from '../../../../tests/support/index-rows.ts';
import type { SynonymGroup } from '../text/synonyms.ts';

const group = (source: string, labels: string[], topics: string[] = []): SynonymGroup => ({
  source,
  labels,
  topics,
});

describe('codes and numbers are found in every spelling', async () => {
  const titles = [
    'Schweißerprüfung nach DIN EN ISO 9606-1',
    'Führerschein B 96',
    'Betreuungskraft § 43b SGB XI',
    'Lageristik TQ 3',
    'Sachkunde §34a GewO',
    'Fahreignung G25',
    'Anhängerführerschein BE',
    'C# für Anfänger',
    'C++ für Anfänger',
    '.NET-Entwicklung',
    'Deutsch A1.2',
    'SAP S/4HANA Überblick',
    'IT-Sicherheit für alle',
    'SPS-Programmierung',
    'Deutsch C1',
    'BWL kompakt',
    'KI im Büro',
    'Recht der AG',
  ] as const;
  const index = await indexOfTitles(titles);
  test.each([
    ['DIN EN ISO 9606', titles[0]],
    ['ISO 9606-1', titles[0]],
    ['iso 9606', titles[0]],
    ['9606', titles[0]],
    ['B96', titles[1]],
    ['b 96', titles[1]],
    ['B-96', titles[1]],
    ['§ 43b', titles[2]],
    ['§43b', titles[2]],
    ['43 b', titles[2]],
    ['Paragraph 43b', titles[2]],
    ['TQ3', titles[3]],
    ['TQ 3', titles[3]],
    ['tq-3', titles[3]],
    ['34a', titles[4]],
    ['§ 34 a', titles[4]],
    ['G 25', titles[5]],
    ['g25', titles[5]],
    ['BE', titles[6]],
    ['be', titles[6]],
    ['Führerschein BE', titles[6]],
    ['C#', titles[7]],
    ['C++', titles[8]],
    ['.NET', titles[9]],
    ['.net', titles[9]],
    ['A1.2', titles[10]],
    ['Deutsch A1', titles[10]],
    ['S/4HANA', titles[11]],
    ['S4HANA', titles[11]],
    ['S/4 HANA', titles[11]],
    ['SAP HANA', titles[11]],
    ['IT', titles[12]],
    ['it', titles[12]],
    ['it kurs', titles[12]],
    ['IT Sicherheit', titles[12]],
    ['SPS', titles[13]],
    ['sps', titles[13]],
    ['C1', titles[14]],
    ['BWL', titles[15]],
    ['KI', titles[16]],
    ['ki', titles[16]],
    ['AG', titles[17]],
  ])('%s finds %s', (q, title) => {
    const answer = ask(index, { q });
    expect(answer.correctedQuery).toBeNull();
    expect(answer.hits[0]?.offerId).toBe(title);
  });

  test.each(['C1', 'BE', 'AG', 'KI', '.NET', 'TQ3', 'C#'])('%s finds nothing else', (q) => {
    expect(idsFor(index, { q })).toHaveLength(1);
  });

  test.each(['IX', 'ISO 9607', 'TQ 4', 'B97', 'SPX', 'C3'])('%s is not guessed', (q) => {
    expect(ask(index, { q })).toMatchObject({ total: 0, correctedQuery: null });
  });
});

test('IT in capitals is not the pronoun, and the pronoun is no abbreviation', async () => {
  const index = await indexOfTitles([
    'Let it be – Singen',
    'IT-Grundlagen',
    'Be happy',
    'Klasse BE',
  ]);
  expect(idsFor(index, { q: 'IT' })).toEqual(['IT-Grundlagen']);
  expect(idsFor(index, { q: 'it' }).sort()).toEqual(['IT-Grundlagen', 'Let it be – Singen']);
  expect(idsFor(index, { q: 'BE' })).toEqual(['Klasse BE']);
});

describe('hyphen, space or one word', async () => {
  const titles = [
    'E-Commerce Manager',
    'Ecommerce kompakt',
    'E Commerce für Handwerker',
    'Pflegehelfer werden',
    'Pflege-Helfer gesucht',
    'Online-Marketing',
    'Onlinemarketing im Betrieb',
    'Online Marketing für Vereine',
  ];
  const index = await indexOfTitles(titles);
  test.each([
    ['E-Commerce', [0, 1, 2]],
    ['Ecommerce', [0, 1, 2]],
    ['E Commerce', [0, 1, 2]],
    ['Pflegehelfer', [3, 4]],
    ['Pflege Helfer', [3, 4]],
    ['Pflege-Helfer', [3, 4]],
    ['Online-Marketing', [5, 6, 7]],
    ['Onlinemarketing', [5, 6, 7]],
    ['Online Marketing', [5, 6, 7]],
    ['online marketing', [5, 6, 7]],
  ])('%s', (q, expected) => {
    expect(idsFor(index, { q }).sort()).toEqual(expected.map((at) => titles[at]).sort());
  });
});

describe('compounds with a left-out part', async () => {
  const titles = [
    'Lohn- und Gehaltsabrechnung',
    'Sanitär-, Heizungs- und Klimatechnik',
    'Groß- und Außenhandel',
    'Kundenberatung und -betreuung',
    'Abrechnung von Lohn und Steuer',
    'Technik, Beratung, Handel, Betreuung, Heizung',
  ];
  const index = await indexOfTitles(titles);
  test.each([
    ['Lohnabrechnung', titles[0]],
    ['Gehaltsabrechnung', titles[0]],
    ['Lohn- und Gehaltsabrechnung', titles[0]],
    ['Sanitärtechnik', titles[1]],
    ['Heizungstechnik', titles[1]],
    ['Klimatechnik', titles[1]],
    ['Großhandel', titles[2]],
    ['Aussenhandel', titles[2]],
    ['Kundenbetreuung', titles[3]],
    ['Kundenberatung', titles[3]],
  ])('%s finds %s first', (q, title) => {
    const answer = ask(index, { q });
    expect(answer.correctedQuery).toBeNull();
    expect(answer.hits[0]?.offerId).toBe(title);
  });

  test('a question with a left-out part finds the whole compound', async () => {
    const other = await indexOfTitles(['Lohnabrechnung und Gehaltsabrechnung', 'Lohnsteuer']);
    expect(idsFor(other, { q: 'Lohn- und Gehaltsabrechnung' })).toEqual([
      'Lohnabrechnung und Gehaltsabrechnung',
    ]);
  });

  test('parts of the compound in headings are found after it', () => {
    expect(idsFor(index, { q: 'Lohnabrechnung' })).toEqual([titles[0], titles[4]]);
  });
});

describe('words for course say nothing', async () => {
  const index = await indexOfTitles([
    'Excel für alle',
    'Motorsägenschein',
    'Niederländisch lernen',
    'Kurs: Töpfern',
  ]);
  test.each([
    ['Excel Kurs', 'Excel für alle'],
    ['kurs excel', 'Excel für alle'],
    ['Excel-Schulung', 'Excel für alle'],
    ['Motorsägenlehrgang', 'Motorsägenschein'],
    ['Niederländischkurs', 'Niederländisch lernen'],
    ['Kurs', 'Kurs: Töpfern'],
  ])('%s finds %s', (q, title) => {
    expect(idsFor(index, { q })).toContain(title);
  });
});

describe('synonyms', async () => {
  const terms = {
    ...NO_TERMS,
    topicLabels: new Map([['lager', ['Lager und Versand']]]),
    synonyms: [
      group('network', ['Auto', 'Pkw']),
      group('network', ['AEVO', 'Ausbildung der Ausbilder']),
      group('auxco', ['Lagerist', 'Fachkraft für Lagerlogistik'], ['lager']),
    ],
  };
  const index = await indexOf(
    [
      indexOffer('pkw', 'Pkw-Technik'),
      indexOffer('auto', 'Auto-Technik'),
      indexOffer('text', 'Kochen', { description: 'Anfahrt mit dem Pkw.' }),
      indexOffer('aevo', 'AEVO-Prüfung'),
      indexOffer('ada', 'Ausbildung der Ausbilder'),
      indexOffer('logistik', 'Fachkraft für Lagerlogistik'),
      indexOffer('stapler', 'Gabelstapler fahren', { topics: ['lager'] }),
      indexOffer('lagerist', 'Lagerist werden'),
    ],
    terms,
  );
  test.each([
    ['Auto', ['auto', 'pkw']],
    ['Autos', ['auto', 'pkw']],
    ['AEVO', ['aevo', 'ada']],
    ['Ausbildung der Ausbilder', ['ada', 'aevo']],
    ['Lagerist', ['lagerist', 'logistik', 'stapler']],
    ['Lageristin', ['lagerist', 'logistik', 'stapler']],
  ])('%s finds %j, the word itself first', (q, expected) => {
    expect(idsFor(index, { q })).toEqual(expected);
  });

  test('a synonym counts only in headings', () => {
    expect(idsFor(index, { q: 'Auto' })).not.toContain('text');
    expect(idsFor(index, { q: 'Pkw' })).toContain('text');
  });

  test('a label that stands for many occupations says nothing about any of them', async () => {
    const many = ['Koch', 'Maler', 'Maurer', 'Tischler'].map((label) =>
      group('esco', ['Helfer', label]),
    );
    const state = await indexOf([indexOffer('koch', 'Koch')], { ...NO_TERMS, synonyms: many });
    expect(idsFor(state, { q: 'Helfer' })).toEqual([]);
  });
});

test('a word that has hits is never changed; a far more usual one is offered', async () => {
  const rows = Array.from({ length: 30 }, (_, i) => indexOffer(`right${i}`, 'Projektmanagement'));
  const state = await indexOf([...rows, indexOffer('wrong', 'Projektmanagment')]);
  const answer = ask(state, { q: 'Projektmanagment' });
  expect(answer).toMatchObject({ total: 1, correctedQuery: null, didYouMean: 'Projektmanagement' });
  expect(ask(state, { q: 'Projektmanagement' }).didYouMean).toBeNull();
});

test.each([
  ['Anlagenmechanikar', 'Anlagenmechaniker'],
  ['Photovoltaick', 'Photovoltaik'],
  ['Fotovoltaik', 'Photovoltaik'],
  ['Kfeerzubereitung', null],
])('two mistakes are mended from six letters on: %s', async (q, understood) => {
  const state = await indexOfTitles(['Anlagenmechaniker', 'Photovoltaik', 'Kaffee']);
  expect(ask(state, { q }).correctedQuery).toBe(understood);
});

test('a compound that nobody has is understood by its parts, one of them misspelt', async () => {
  const state = await indexOfTitles([
    'Schweißer im Stahlbau',
    'Lehrgang zum Schweißer',
    'Lehrgang Kochen',
  ]);
  const answer = ask(state, { q: 'Schweisserlergang' });
  expect(answer.hits.map((hit) => hit.offerId)).toEqual(['Lehrgang zum Schweißer']);
});

describe('a compound that ends in a word for a course', async () => {
  const index = await indexOf([
    indexOffer('paint', 'Malen und Zeichnen'),
    indexOffer('once', 'Noch mal von vorn'),
    indexOffer('named', 'Vernissage', { description: 'Hier stellen die Malkurse aus.' }),
    indexOffer('write', 'Kreatives Schreiben'),
    indexOffer('workshop', 'Sommerwerkstatt'),
    indexOffer('car', 'Arbeiten in der Werkstatt'),
    indexOffer('text', 'Briefe', { description: 'Sie schreiben einen Brief.' }),
    indexOffer('ski', 'Ski und Rodel'),
  ]);
  test('finds the titles with its beginning behind or beside those with itself', () => {
    expect(idsFor(index, { q: 'Malkurs' })).toEqual(['named', 'paint']);
    expect(idsFor(index, { q: 'Schreibwerkstatt' })).toEqual(['write']);
  });
  test('three letters that are no verb are what they are', () => {
    expect(idsFor(index, { q: 'Skikurs' })).toEqual(['ski']);
  });
});
