import { expect, test } from 'vitest';
import { findPersonalText, stripPersonalText } from './personal-text.ts';

const words = {
  name: 'Name',
  email: 'E-Mail',
  phone: 'Telefon',
  number: 'Nummer',
  code: 'Kennung',
  address: 'Adresse',
  date: 'Datum',
  link: 'Seite',
};
const strip = (text: string, names: string[] = []) => stripPersonalText(text, { words, names });

test.each([
  ['Ich heiße Anna Kowalska und suche Arbeit.', 'Ich heiße [Name] und suche Arbeit.'],
  ['ich heisse anna kowalska und suche arbeit', 'ich heisse [Name] und suche arbeit'],
  ['mein name ist ayşe yılmaz-öztürk aus moers', 'mein name ist [Name] aus moers'],
  ['Mein Name: Jean-Luc O’Neill. Hilfe!', 'Mein Name: [Name]. Hilfe!'],
  [
    'Ich war bei Herrn Dr. von der Heide im Jobcenter.',
    'Ich war bei Herrn Dr. [Name] im Jobcenter.',
  ],
  ['Frau Schmidt-Lüdenscheid sagt nein', 'Frau [Name] sagt nein'],
  ['die frau müller vom amt', 'die frau [Name] vom amt'],
  ['Ich bin Olena Petrenko aus der Ukraine.', 'Ich bin [Name] aus der Ukraine.'],
  [
    'Meine Tochter Lena, 16, sucht eine Lehrstelle.',
    'Meine Tochter [Name], 16, sucht eine Lehrstelle.',
  ],
  ['Mein Sohn heißt Mohammed al Rashid und ist 15.', 'Mein Sohn heißt [Name] und ist 15.'],
  ['Was kostet das?\n\nViele Grüße\nAnna Kowalska', 'Was kostet das?\n\nViele Grüße\n[Name]'],
  ['Danke! LG Steffi', 'Danke! LG [Name]'],
  ['Hallo Sabine,\ngeht das?', 'Hallo [Name],\ngeht das?'],
  ['My name is John Smith and I need help', 'My name is [Name] and I need help'],
])('names: %s', (text, expected) => {
  expect(strip(text)).toBe(expected);
});

test.each([
  ['Schreiben Sie an anna.kowalska+kurs@web.example bitte', 'Schreiben Sie an [E-Mail] bitte'],
  ['anna (at) web (punkt) de', '[E-Mail]'],
  ['anna at web punkt de', '[E-Mail]'],
  ['anna＠web．de', '[E-Mail]'],
  ['an\u200bna@w\u00adeb.de', '[E-Mail]'],
  ['Insta @anna.kow_99', 'Insta [Name]'],
  ['https://www.facebook.com/anna.kow siehe da', '[Seite] siehe da'],
])('electronic addresses: %s', (text, expected) => {
  expect(strip(text)).toBe(expected);
});

test.each([
  ['Rufen Sie 0151/23 45-678 9 an', 'Rufen Sie [Telefon] an'],
  ['Tel. +49 (0)281 123456', 'Tel. [Telefon]'],
  ['0281-12 34 56', '[Telefon]'],
  ['٠١٥١٢٣٤٥٦٧٨', '[Nummer]'],
  ['IBAN DE89 3704 0044 0532 0130 00 bitte', 'IBAN [Nummer] bitte'],
  ['de89370400440532013000', '[Nummer]'],
  ['Kundennummer: 331A123456', '[Kennung]'],
  ['BG-Nummer 33102//0012345', '[Kennung]'],
  ['meine Nummer ist 33112345', 'meine Nummer ist [Nummer]'],
  ['Anfrage K-7Q3FX ist offen', 'Anfrage [Kennung] ist offen'],
  ['Zettel 7QF3-K2MN-8PXA', 'Zettel [Kennung]'],
  ['Az. 12 S 345/26', '[Kennung]'],
  ['geboren am 12.03.1985 in Wesel', '[Datum] in Wesel'],
  ['geb. 12. März 1985', '[Datum]'],
  ['seit 01.04.2024 krank', 'seit [Datum] krank'],
  ['Ich wohne Goethestraße 12a, 46483 Wesel.', 'Ich wohne [Adresse], [Adresse].'],
  ['goethestr. 5 in moers', '[Adresse] in moers'],
  ['Am Nordglacis 47', '[Adresse]'],
  ['PLZ 46535', 'PLZ [Adresse]'],
])('numbers, codes, addresses: %s', (text, expected) => {
  expect(strip(text)).toBe(expected);
});

test.each([
  'Bis 500 € im Jahr, höchstens 50.000 € Einkommen, 1.000 – 1.500 Euro Prämie.',
  'Nach § 82 SGB III mehr als 120 Stunden, 25 bis 100 Prozent, ab B1.',
  'Im Jahr 2026/2027, montags 9–13 Uhr, 14 Tage vorher.',
  'Schweißen nach DIN EN ISO 9606-1 und MS Office lernen.',
  'Als Frau in der Technik wieder arbeiten, Kinder willkommen.',
  'Ich bin Krankenschwester aus der Ukraine und wohne in Moers.',
  'Guten Tag, ich suche einen Kurs.',
])('what says nothing about anybody stays: %s', (text) => {
  expect(strip(text)).toBe(text);
});

test('the name of the sender goes wherever it stands, in any case', () => {
  expect(strip('anna sagt: Kowalskas Zeugnis, ANNA!', ['Anna Kowalska'])).toBe(
    '[Name] sagt: [Name] Zeugnis, [Name]!',
  );
});

test('published contacts of the network may stay, others not', () => {
  const allowed = ['030 23125 100', 'frag@bildungsnetz-wesel.example'];
  const found = findPersonalText(
    'Rufen Sie 030/23125-100 an, frag@bildungsnetz-wesel.example oder 030 99887 766.',
    { allowed },
  );
  expect(found.map(({ kind, text }) => `${kind} ${text}`)).toEqual(['phone 030 99887 766']);
});

// An expression that tries all ways to read it would take hours, and the test's own limit ends it.
test('a long text without an end is read', () => {
  for (const piece of ['1 ', 'a@', 'Frau ', 'A-', '(', '12.', 'Grüße ', 'a.'])
    expect(findPersonalText(piece.repeat(4000 / piece.length))).toBeDefined();
});
