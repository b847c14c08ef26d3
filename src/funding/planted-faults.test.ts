import { expect, test } from 'vitest';
import { RULE_FILES, type RuleFiles, writeRuleFiles } from '../../tests/support/rule-files.ts';
import { loadFunding } from './load-funding.ts';

const SCHECK = 'funding/programmes/scheck/2026-01-01.yaml';
const EARLIER = 'funding/programmes/scheck/2024-01-01.yaml';
const ENDED = 'funding/programmes/alt/2020-01-01.yaml';
const FACTS = 'funding/facts.yaml';
const OFFICES = 'funding/offices.yaml';

/** One mistake in the good files: [what, file, what stands there, what somebody wrote instead, the message]. */
type Fault = readonly [string, string, string, string, RegExp];

const FAULTS: readonly Fault[] = [
  [
    'no YAML',
    SCHECK,
    'leistung:',
    'leistung: [',
    /2026-01-01\.yaml, Zeile \d+: kein gültiges YAML/,
  ],
  [
    'a field nobody knows',
    SCHECK,
    'anspruch: kann',
    'anspruch: kann\nanspuch: muss',
    /Zeile 9, anspuch: Das Feld „anspuch“ ist hier nicht vorgesehen/,
  ],
  [
    'a field that is missing',
    SCHECK,
    'anspruch: kann\n',
    '',
    /, anspruch: Die Angabe fehlt\. Erlaubt ist: muss, soll/,
  ],
  [
    'a text without a voice',
    SCHECK,
    'kurz: { de: Geld für Kurse, einfach: Geld für Kurse, en: Geld für Kurse }',
    'kurz: { de: Geld, einfach: Geld }',
    /Zeile \d+, text\.kurz\.en: Die Angabe fehlt/,
  ],
  [
    'an empty text',
    SCHECK,
    'einfach: Geld für Kurse,',
    'einfach: " ",',
    /text\.kurz\.einfach: Der Wert ist „ “\. Erlaubt ist: ein Text/,
  ],
  [
    'a kind that does not exist',
    SCHECK,
    'kategorie: kern',
    'kategorie: wichtig',
    /Zeile 3, kategorie: Der Wert ist „wichtig“\. Erlaubt ist: kern/,
  ],
  [
    'a day that does not exist',
    SCHECK,
    'geprueft: "2026-11-20"',
    'geprueft: "2026-11-31"',
    /geprueft: Der Wert ist „2026-11-31“\. Erlaubt ist: ein Datum/,
  ],
  [
    'looked at in the future',
    SCHECK,
    'geprueft: "2026-11-20"',
    'geprueft: "2027-11-20"',
    /Zeile \d+, geprueft: Der Wert ist „2027-11-20“\. Erlaubt ist: ein Tag bis heute/,
  ],
  [
    'no source',
    SCHECK,
    '  - { titel: Demo-Quelle, url: "https://demo.example/", stand: "2026" }',
    '  []',
    /quellen: .*mindestens 1/,
  ],
  [
    'a source without https',
    SCHECK,
    'https://demo.example/',
    'http://demo.example/',
    /quellen\[0\]\.url: .*eine Adresse mit https/,
  ],
  [
    'a source of no day',
    SCHECK,
    'stand: "2026"',
    'stand: neulich',
    /quellen\[0\]\.stand: Der Wert ist „neulich“\. Erlaubt ist: ein Jahr/,
  ],
  ['no law', SCHECK, 'recht: [ Demo-Gesetz ]', 'recht: []', /recht: .*mindestens 1/],
  [
    'the folder of another programme',
    SCHECK,
    'id: scheck',
    'id: schek',
    /Zeile 1, id: Der Wert ist „schek“\. Erlaubt ist: „scheck“, der Name des Ordners/,
  ],
  [
    'the file of another day',
    SCHECK,
    'gueltig_von: "2026-01-01"',
    'gueltig_von: "2026-01-02"',
    /gueltig_von: Der Wert ist „2026-01-02“\. Erlaubt ist: „2026-01-01“, der Name der Datei/,
  ],
  [
    'an end before the beginning',
    SCHECK,
    'anspruch',
    'gueltig_bis: "2025-12-31"\nanspruch',
    /Zeile 8, gueltig_bis: .*2026-01-01 \(gueltig_von\) oder später/,
  ],
  [
    'an end nobody lives to see',
    SCHECK,
    'anspruch',
    'gueltig_bis: "2206-12-31"\nanspruch',
    /gueltig_bis: Der Wert ist „2206-12-31“\. Erlaubt ist: ein Tag zwischen/,
  ],
  [
    'two rules on one day',
    EARLIER,
    'gueltig_bis: "2025-12-31"',
    'gueltig_bis: "2026-06-30"',
    /scheck\/2026-01-01\.yaml, Zeile 7, gueltig_von: .*dort fehlt gueltig_bis: "2025-12-31"/,
  ],
  [
    'a version that never ends before the next',
    EARLIER,
    'gueltig_bis: "2025-12-31"\n',
    '',
    /scheck\/2026-01-01\.yaml, Zeile 7, gueltig_von: .*dort fehlt gueltig_bis/,
  ],
  [
    'days without a rule',
    EARLIER,
    'gueltig_bis: "2025-12-31"',
    'gueltig_bis: "2025-06-30"',
    /Die Fassung davor endet am 2025-06-30, diese beginnt am 2026-01-01.*in luecke sagen/,
  ],
  [
    'a reason for no gap',
    SCHECK,
    'anspruch',
    'luecke: Weil.\nanspruch',
    /Zeile 8, luecke: Die Fassung schließt an/,
  ],
  [
    'a fact nobody asks',
    SCHECK,
    'fakt: person.nrw',
    'fakt: person.nrv',
    /regel\.alle\[1\]\.eines\[0\]\.fakt: Den Fakt „person\.nrv“ gibt es in facts\.yaml nicht\. Erlaubt ist: person\.nrw/,
  ],
  [
    'an option that does not exist',
    SCHECK,
    'wert: [ beschaeftigt ]',
    'wert: [ verbeamtet ]',
    /eines\[1\]\.wert\[0\]: Der Wert ist „verbeamtet“\. Erlaubt ist: beschaeftigt, arbeitslos/,
  ],
  [
    'an operator that does not exist',
    SCHECK,
    'op: mindestens',
    'op: groesser',
    /regel\.alle\[0\]\.op: Der Wert ist „groesser“\. Erlaubt ist: ist, ungleich/,
  ],
  [
    'an operator that does not fit',
    SCHECK,
    '{ fakt: person.nrw, op: ist,',
    '{ fakt: person.nrw, op: mindestens,',
    /eines\[0\]\.op: „mindestens“ passt nicht zu „person\.nrw“ \(ja_nein\)/,
  ],
  [
    'a list for one value',
    SCHECK,
    'op: mindestens, wert: 18',
    'op: mindestens, wert: [ 18 ]',
    /regel\.alle\[0\]\.wert: .*ein einzelner Wert, oder op: eins_von/,
  ],
  [
    'one value for a list',
    SCHECK,
    'wert: [ beschaeftigt ]',
    'wert: beschaeftigt',
    /eines\[1\]\.wert: .*eine Liste/,
  ],
  [
    'a text for a number',
    SCHECK,
    'wert: 18',
    'wert: achtzehn',
    /regel\.alle\[0\]\.wert: Der Wert ist „achtzehn“\. Erlaubt ist: eine Zahl/,
  ],
  [
    'a field of no condition',
    SCHECK,
    'wert: 18 }',
    'wert: 18, norn: x }',
    /regel\.alle\[0\]\.norn: Das Feld „norn“ ist hier nicht vorgesehen/,
  ],
  [
    'the state of a programme in a rule',
    SCHECK,
    '    - eines:',
    '    - { prog: alt, status: [ applicable ] }\n    - eines:',
    /regel\.alle\[1\]\.prog: .*nur in „abweichung“/,
  ],
  [
    'an office nobody knows',
    SCHECK,
    'stelle: [ amt ]',
    'stelle: [ ant ]',
    /stelle\[0\]: Die Stelle „ant“ gibt es in offices\.yaml nicht\. Erlaubt ist: amt/,
  ],
  [
    'a paper nobody knows',
    SCHECK,
    'unterlagen: [ ausweis ]',
    'unterlagen: [ pass ]',
    /unterlagen\[0\]: Die Unterlage „pass“ gibt es in papers\.yaml nicht/,
  ],
  [
    'a way of funding nobody knows',
    SCHECK,
    'merkmal: bildungsscheck',
    'merkmal: bildungscheck',
    /merkmal: Das Merkmal „bildungscheck“ .*Erlaubt ist: bildungsscheck/,
  ],
  [
    'a programme nobody knows',
    ENDED,
    'stattdessen: [ scheck ]',
    'stattdessen: [ schecks ]',
    /stattdessen\[0\]: Das andere Programm „schecks“ gibt es nicht\. Erlaubt ist: scheck/,
  ],
  [
    'programmes in a circle',
    SCHECK,
    'regel:',
    'regel:\n  abhaengig_von: [ zusatz ]',
    /regel\.abhaengig_von\[0\]: .*scheck → zusatz → scheck/,
  ],
  [
    'uncertain and likely',
    SCHECK,
    'vertrauen: hoch',
    'vertrauen: niedrig',
    /Zeile \d+, vertrauen: .*regel\.immer_beraten ergänzen/,
  ],
  [
    'ended and likely',
    SCHECK,
    'status: aktiv',
    'status: unsicher',
    /Zeile 6, status: .*regel\.immer_beraten ergänzen/,
  ],
  [
    'ended without a last day',
    ENDED,
    'gueltig_bis: "2021-12-31"\n',
    '',
    /alt\/2020-01-01\.yaml, Zeile 3, kategorie: .*fehlt gueltig_bis/,
  ],
  [
    'ended without a way on',
    ENDED,
    'stattdessen: [ scheck ]\n',
    '',
    /kategorie: .*fehlt stattdessen .* oder ohne_ersatz/,
  ],
  [
    'steps that go down',
    SCHECK,
    'unter: 50',
    'unter: 20',
    /stufen\[1\]\.unter: Der Wert ist „20“\. Erlaubt ist: mehr als 30/,
  ],
  ['steps with a hole', SCHECK, 'ab: 50', 'ab: 60', /stufen\[2\]: .*nur „ab: 50“/],
  [
    'a percentage without a number',
    SCHECK,
    '    prozent: 50\n',
    '',
    /leistung\[0\]: Zu „typ: prozent“ fehlt: prozent/,
  ],
  [
    'per cent of a word',
    SCHECK,
    'basis: kurs.kosten_eur',
    'basis: kurs.beginn',
    /leistung\[0\]\.basis: .*ein Fakt vom Typ zahl/,
  ],
  [
    'no case that fails',
    SCHECK,
    'fakten: { person.alter: 17 }, status: not_applicable',
    'fakten: { person.alter: 18 }, status: applicable',
    /faelle: Es fehlt ein Fall, in dem das Programm nicht passt/,
  ],
  [
    'a case that comes out otherwise',
    SCHECK,
    'person.alter: 17 }',
    'person.alter: 18 }',
    /faelle\[1\]\.status: Der Fall „zu jung“ soll not_applicable sein, die Regel ergibt applicable/,
  ],
  [
    'a sum that comes out otherwise',
    SCHECK,
    'zuschuss_eur: 400',
    'zuschuss_eur: 500',
    /faelle\[0\]\.betraege\.zuschuss_eur: .*soll zuschuss_eur 500 sein, die Regel ergibt 400/,
  ],
  [
    'a case about a fact nobody asks',
    SCHECK,
    'person.alter: 17',
    'person.groesse: 17',
    /faelle\[1\]\.fakten\.person\.groesse: Den Fakt „person\.groesse“ gibt es/,
  ],
  [
    'a choice without options',
    FACTS,
    'typ: zahl',
    'typ: auswahl',
    /facts\.yaml, Zeile 3, facts\.person\.alter\.typ: .*fehlen die Optionen/,
  ],
  [
    'an assumption that is no answer',
    FACTS,
    'annahme: true',
    'annahme: vielleicht',
    /facts\.person\.nrw\.annahme: .*true oder false/,
  ],
  [
    'a fact of nobody',
    FACTS,
    '  person.nrw:',
    '  leute.nrw:',
    /facts\.leute\.nrw: .*person\., betrieb\., kurs\. oder abgeleitet\./,
  ],
  [
    'an office looked at in the future',
    OFFICES,
    '2026-11-20',
    '2027-01-01',
    /offices\.yaml, Zeile 5, offices\.amt\.geprueft: .*ein Tag bis heute/,
  ],
];

test.each(FAULTS)(
  '%s is refused with file, line and what to do',
  async (_name, file, found, wrong, message) => {
    expect(RULE_FILES[file]).toContain(found);
    const files: RuleFiles = {
      ...RULE_FILES,
      [file]: RULE_FILES[file]?.replace(found, wrong) ?? '',
    };
    const folder = await writeRuleFiles(files);
    await expect(loadFunding(folder, { today: '2026-11-23' })).rejects.toThrow(message);
  },
);

test('problems of several files are told together', async () => {
  const folder = await writeRuleFiles({
    ...RULE_FILES,
    [SCHECK]: RULE_FILES[SCHECK]?.replace('kategorie: kern', 'kategorie: x') ?? '',
    [OFFICES]: RULE_FILES[OFFICES]?.replace('vertrauen: hoch', 'vertrauen: x') ?? '',
  });
  await expect(loadFunding(folder)).rejects.toThrow(
    /offices\.yaml[\s\S]*scheck\/2026-01-01\.yaml|scheck\/2026-01-01\.yaml[\s\S]*offices\.yaml/,
  );
});
