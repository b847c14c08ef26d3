import { describe, expect, test } from 'vitest';
import { ellipsesOf } from './ellipses.ts';
import { joinedCodesOf, joinedNamesOf, joinedWordsOf } from './joined-words.ts';
import { isAbbreviation, wordsOf } from './words.ts';

const folded = (text: string) => wordsOf(text).map((word) => word.folded);

describe('gendered spellings are one word', () => {
  test.each([
    'Schweißer:in',
    'Schweißer*in',
    'Schweißer_in',
    'Schweißer·in',
    'Schweißer/in',
    'Schweißer/-in',
    'Schweißer / -in',
    'Schweißer / in',
    'Schweißer(in)',
    'Schweißer(-in)',
    'Schweißer:innen',
    'Schweißer*innen',
    'Schweißer_innen',
    'Schweißer/-innen',
    'Schweißer-in',
    'Schweißer-innen',
    'SchweißerIn',
    'SchweißerInnen',
    'Schweißer (m/w/d)',
    'Schweißer (w/m/d)',
    'Schweißer (m|w|d)',
    'Schweißer (d/m/w)',
    'Schweißer (m, w, d)',
    'Schweißer*in (m/w/d)',
  ])('%s', (text) => {
    expect(folded(text)).toEqual(['schweisser']);
  });

  test.each([
    ['Angestellte/r', ['angestellte']],
    ['Angestellte(r)', ['angestellte']],
    ['Angestellte:r', ['angestellte']],
    ['Auszubildende*r', ['auszubildende']],
    ['Lehrer/innen', ['lehrer']],
    ['Kauffrau/-mann', ['kauffrau']],
    ['Kaufmann/-frau', ['kaufmann']],
    ['Kaufmann / -frau', ['kaufmann']],
    ['Kaufmann/frau', ['kaufmann']],
    ['Kaufmann (-frau)', ['kaufmann']],
    ['Kaufmann*frau', ['kaufmann']],
    ['Bürokaufmann/-frau', ['burokaufmann']],
    ['Pflegefachfrau/-mann', ['pflegefachfrau']],
    ['Fachmann/-frau für Lagerlogistik', ['fachmann', 'fur', 'lagerlogistik']],
  ])('%s', (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test.each([
    ['Check-in', ['check', 'in']],
    ['Log-in', ['log', 'in']],
    ['Mann und Frau', ['mann', 'und', 'frau']],
    ['Berlin', ['berlin']],
    ['INTERNET', ['internet']],
    ['Frauen/Männer', ['frauen', 'manner']],
  ])('%s stays as it is', (text, words) => {
    expect(folded(text)).toEqual(words);
  });
});

describe('codes and numbers', () => {
  test.each([
    ['C++ und C#', ['c++', 'und', 'c#']],
    ['B2-Niveau', ['b2', 'niveau']],
    ['§ 53b SGB XI', ['53b', 'sgb', 'xi']],
    ['§43b', ['43b']],
    ['DIN EN ISO 9606', ['din', 'en', 'iso', '9606']],
    ['ISO 9606-1', ['iso', '9606-1']],
    ['B96', ['b96']],
    ['TQ3', ['tq3']],
    ['34a', ['34a']],
    ['G25', ['g25']],
    ['.NET-Entwicklung', ['.net', 'entwicklung']],
    ['ASP.NET', ['asp', '.net']],
    ['Deutsch A1.2', ['deutsch', 'a1.2']],
    ['Industrie 4.0', ['industrie', '4.0']],
    ['SAP S/4HANA', ['sap', 's4hana']],
    ['SAP S/4 HANA', ['sap', 's4', 'hana']],
    ['12.3.2026', ['12', '3', '2026']],
    ['am 12.3. um 18.30 Uhr', ['am', '12', '3', 'um', '18', '30', 'uhr']],
    ['2026-09-01', ['2026', '09', '01']],
    ['DGUV V3', ['dguv', 'v3']],
    ['Microsoft 365', ['microsoft', '365']],
    ['MAG-Schweißerlehrgang', ['MAG', 'schweisserlehrgang']],
    ['In der Prüfung', ['in', 'der', 'prufung']],
    ['', []],
    ['— … !', []],
  ])('%s', (text, words) => {
    expect(folded(text)).toEqual(words);
  });

  test.each([
    ['TQ 3', ['tq3']],
    ['TQ-3', ['tq3']],
    ['Führerschein B 96', ['b96']],
    ['G 25', ['g25']],
    ['§ 43 b SGB XI', ['43b']],
    ['§ 34 a GewO', ['34a']],
    ['Modul drei', []],
    ['Projektmanagement 2', []],
  ])('%s is also written as one: %j', (text, words) => {
    expect(joinedCodesOf(text).map((word) => word.folded)).toEqual(words);
  });
});

describe('short words in capitals', () => {
  test.each(['AG', 'IT', 'SPS', 'C1', 'BWL', 'KI', 'BE', 'B96', 'AEVO'])(
    '%s is an abbreviation',
    (word) => {
      expect(isAbbreviation(word)).toBe(true);
    },
  );
  test.each(['Kfz', 'it', 'Excel', 'DATEV', 'iT'])('%s is none', (word) => {
    expect(isAbbreviation(word)).toBe(false);
  });

  test('IT and it, BE and be are different words, SPS and sps the same', () => {
    expect(folded('IT it BE be SPS sps')).toEqual(['IT', 'it', 'BE', 'be', 'sps', 'sps']);
  });

  test('in a text all in capitals they are no abbreviations', () => {
    expect(folded('KURSE IN WESEL')).toEqual(['kurse', 'IN', 'wesel']);
    expect(folded('PFLEGEKURSE IN WESEL')).toEqual(['pflegekurse', 'in', 'wesel']);
  });
});

test('words keep the spelling in which they are shown', () => {
  expect(wordsOf('Größe XL').map((word) => word.shown)).toEqual(['Größe', 'XL']);
});

test.each([
  ['E-Mail und E-Learning', ['email', 'elearning']],
  ['E Commerce', ['ecommerce']],
  ['Online-Shop', ['onlineshop']],
  ['Online-Marketing', ['onlinemarketing']],
  ['Veranstaltungs-Kaufmann', []],
  ['ohne', []],
])('%s is also written as one: %j', (text, words) => {
  expect(joinedWordsOf(text).map((word) => word.folded)).toEqual(words);
});

test('names are also written as one', () => {
  expect(joinedNamesOf('Kamp-Lintfort am Niederrhein').map((word) => word.folded)).toEqual([
    'kamplintfort',
  ]);
});

test.each([
  ['Lohn- und Gehaltsabrechnung', ['lohn~gehaltsabrechnung']],
  ['Sanitär-, Heizungs- und Klimatechnik', ['sanitar~klimatechnik', 'heizungs~klimatechnik']],
  ['Büro-/Projektorganisation', ['buro~projektorganisation']],
  ['Groß- und Außenhandel', ['gross~aussenhandel']],
  ['Kundenberatung und -betreuung', ['kundenberatung^betreuung']],
  ['Schweißaufsicht sowie -technik', ['schweissaufsicht^technik']],
  ['MAG- und WIG-Schweißen', []],
  ['Kaufmann und -frau', []],
  ['Online-Kurs', []],
])('%s leaves out %j', (text, keys) => {
  expect(ellipsesOf(text).map((ellipsis) => ellipsis.key)).toEqual(keys);
});
