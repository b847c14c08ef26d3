import { expect, test } from 'vitest';
import { compareTitles } from '../../model/twins/compare-titles.ts';
import { titleMeaning } from '../../model/twins/title-meaning.ts';
import { titleWords } from './title-words.ts';

const meaning = (title: string, numbers: readonly string[] = []) =>
  titleMeaning(titleWords(title), new Set(numbers));

/** The same course, said in other words, another order or another form. */
const SAME = [
  ['Excel Grundlagen', 'Excel-Grundlagen'],
  ['Excel Grundlagen', 'Grundlagen Excel'],
  ['EXCEL GRUNDLAGEN', 'Excel Grundlagen'],
  ['Excel Grundlagen', 'Excel Grundlagen (Abendkurs)'],
  ['Excel Grundlagen', 'Excel Grundlagen – Bildungsurlaub'],
  ['Excel Grundlagen', 'Excel Grundlagen kompakt'],
  ['Excel Grundlagen online', 'Excel Grundlagen in Präsenz'],
  ['Schweißen für Anfänger', 'Schweissen für Anfänger'],
  ['Schweißkurs', 'Schweißen'],
  ['MAG-Schweißen', 'Schweißen (MAG)'],
  ['Deutsch A1', 'Deutsch A 1'],
  ['Deutsch als Fremdsprache A2.1', 'Deutsch als Fremdsprache - A2.1 (vormittags)'],
  ['Deutsch A1', 'Deutsch A1 Intensivkurs'],
  ['Englisch Teil I', 'Englisch Teil 1'],
  ['Fahrerlaubnis B96', 'Fahrerlaubnis B 96'],
  ['Erste Hilfe', 'Erste-Hilfe-Kurs'],
  ['Yogakurs', 'Yoga'],
  ['Yoga am Montag', 'Yoga donnerstags'],
  ['Nähkurs', 'Nähen'],
  ['Buchhalter/in Vollzeit', 'Buchhalter:in Teilzeit'],
  ['Kaufmann für Büromanagement', 'Kauffrau für Büromanagement'],
  ['Gabelstaplerfahrer', 'Gabelstaplerfahrerin'],
  ['WordPress', 'Word Press'],
  ['C++ Programmierung', 'Programmierung in C++'],
  ['Fotografieren lernen', 'Fotografieren lernen, 12.03.2027'],
  ['Malen 18:00 Uhr', 'Malen 9.30–11 Uhr'],
  ['Pflegehelfer (m/w/d)', 'Pflegehelferin'],
  ['Wirbelsäulengymnastik', 'Wirbelsäulengymnastik, samstags'],
] as const;

/** Probably the same course: something else has to speak for it. */
const CLOSE = [
  ['Excel für Einsteiger', 'Excel Grundkurs'],
  ['Einführung in die Buchhaltung', 'Buchhaltung Grundlagen'],
  ['Exel Grundlagen', 'Excel Grundlagen'],
  ['Bewerbungstraining am Computer', 'Bewerbugnstraining am Computer'],
] as const;

/** One says more: it takes the same day, place and text to ask about them. */
const LONGER = [
  ['Erste Hilfe am Kind', 'Erste Hilfe am Kind: Notfälle'],
  ['Gesund kochen mit Gemüse', 'Gesund kochen mit Gemüse und Freude'],
  ['WordPress Werkstatt Grundlagen', 'WordPress Werkstatt Grundlagen – Momentaufnahme'],
] as const;

/** Two courses, whatever else they have in common. */
const OTHER = [
  ['Excel 1', 'Excel 2'],
  ['Excel', 'Excel 2'],
  ['Deutsch A1', 'Deutsch A2'],
  ['Deutsch A1.1', 'Deutsch A1.2'],
  ['Deutsch B1', 'Deutsch B1/B2'],
  ['Englisch Teil I', 'Englisch Teil II'],
  ['Englisch Teil 1', 'Englisch Teil II'],
  ['Modul III Pflege', 'Modul IV Pflege'],
  ['Fahrerlaubnis B96', 'Fahrerlaubnis BE'],
  ['Fahrerlaubnis Klasse B', 'Fahrerlaubnis Klasse BE'],
  ['Führerschein C', 'Führerschein CE'],
  ['MAG-Schweißen', 'WIG-Schweißen'],
  ['Schweißen', 'MAG-Schweißen'],
  ['C Programmierung', 'C++ Programmierung'],
  ['C# Programmierung', 'C++ Programmierung'],
  ['Excel 2019', 'Excel 2021'],
  ['Excel Grundlagen', 'Excel Aufbau'],
  ['Excel', 'Excel für Fortgeschrittene'],
  ['Excel Grundlagen', 'Word Grundlagen'],
  ['Yoga', 'Yoga für Kinder'],
  ['Yoga für Frauen', 'Yoga für Männer'],
  ['Yoga für Senioren', 'Yoga'],
  ['Englisch', 'Englisch Konversation'],
  ['Spanisch A1', 'Italienisch A1'],
  ['Business English B1', 'English B1'],
  ['IHK-Prüfung Bilanzbuchhalter', 'Bilanzbuchhalter IHK'],
  ['Prüfungsvorbereitung Industriemeister', 'Industriemeister'],
  ['Lohn mit DATEV', 'Lohn ohne DATEV'],
  ['Deutsch mit Prüfung', 'Deutsch ohne Prüfung'],
  ['Stadtführung Wesel', 'Stadtführung Dinslaken'],
  ['TQ1 Maschinenführer', 'TQ2 Maschinenführer'],
  ['Gitarre für Anfänger', 'Klavier für Anfänger'],
  ['Aquarell im Sommer', 'Aquarell im Herbst'],
  ['Staplerschein Theorie', 'Staplerschein Praxis'],
  ['Industriemeister Metall', 'Industriemeister Elektrotechnik'],
  ['Pflegehelfer', 'Pflegefachkraft'],
  ['3D-Druck', 'Druck'],
  ['Erwachsene lernen schwimmen', 'Kinder lernen schwimmen'],
  ['Deutsch B2 Modul 1', 'Deutsch B2 Modul 3'],
  ['Arabisch B1 für Muttersprachler', 'Türkisch B1 für Muttersprachler'],
  ['Europäisches Portugiesisch: Beratung', 'Brasilianisches Portugiesisch: Beratung'],
  ['2026', '2027'],
  ['Kurs', 'Seminar'],
] as const;

test.each([
  ...SAME.map(([one, other]) => ['same', one, other] as const),
  ...CLOSE.map(([one, other]) => ['close', one, other] as const),
  ...LONGER.map(([one, other]) => ['longer', one, other] as const),
  ...OTHER.map(([one, other]) => ['other', one, other] as const),
])('%s: %s – %s', (likeness, one, other) => {
  expect(compareTitles(meaning(one), meaning(other))).toBe(likeness);
  expect(compareTitles(meaning(other), meaning(one))).toBe(likeness);
});

test('a title is the same as itself', () => {
  for (const [one] of [...SAME, ...CLOSE, ...LONGER]) {
    expect(compareTitles(meaning(one), meaning(one))).toBe('same');
  }
});

test('the number of a run is no part of the title', () => {
  const numbered = meaning('Töpfern an der Scheibe 26h4711', ['26h4711']);
  expect(compareTitles(numbered, meaning('Töpfern an der Scheibe'))).toBe('same');
});

test('the place where it is held may stand in the title, but not where little else does', () => {
  const places = new Set(titleWords('Wesel Moers').map(({ stem }) => stem));
  const one = meaning('Excel Grundlagen in Wesel');
  expect(compareTitles(one, meaning('Excel Grundlagen in Moers'), places)).toBe('close');
  expect(compareTitles(meaning('Rundgang Wesel'), meaning('Rundgang Moers'), places)).toBe('other');
});
