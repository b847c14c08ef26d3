import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

/** Files by their path in NETWORK_DIR. */
export type RuleFiles = Readonly<Record<string, string>>;

const words = (text: string) => `{ de: ${text}, einfach: ${text}, en: ${text} }`;

/** A small set of rules without a fault: two facts with options, three programmes (one of two versions, one ended). */
export const RULE_FILES: RuleFiles = {
  'vocabularies.yaml': 'funding:\n  - key: bildungsscheck\n',
  'funding/facts.yaml': `facts:
  person.alter:
    typ: zahl
    name: ${words('Alter')}
    frage: ${words('Wie alt?')}
  person.status:
    typ: auswahl
    name: ${words('Status')}
    frage: ${words('Was tun Sie?')}
    optionen:
      - { wert: beschaeftigt, text: ${words('Arbeit')} }
      - { wert: arbeitslos, text: ${words('keine Arbeit')} }
  person.nrw:
    typ: ja_nein
    name: ${words('Wohnort')}
    frage: ${words('In NRW?')}
    annahme: true
  kurs.beginn:
    typ: datum
    name: ${words('Beginn')}
    frage: ${words('Wann?')}
  kurs.kosten_eur:
    typ: zahl
    name: ${words('Preis')}
    frage: ${words('Wie teuer?')}
`,
  'funding/offices.yaml': `offices:
  amt:
    name: ${words('Demo-Amt')}
    vertrauen: hoch
    geprueft: "2026-11-20"
`,
  'funding/papers.yaml': `papers:\n  ausweis: ${words('Ausweis')}\n`,
  'funding/programmes/scheck/2024-01-01.yaml': version({
    id: 'scheck',
    from: '2024-01-01',
    to: '2025-12-31',
  }),
  'funding/programmes/scheck/2026-01-01.yaml': version({
    id: 'scheck',
    from: '2026-01-01',
    more: 'merkmal: bildungsscheck\nunterlagen: [ ausweis ]\n',
  }),
  'funding/programmes/zusatz/2026-01-01.yaml': version({
    id: 'zusatz',
    from: '2026-01-01',
    rule: '  abhaengig_von: [ scheck ]\n',
  }),
  'funding/programmes/alt/2020-01-01.yaml': version({
    id: 'alt',
    from: '2020-01-01',
    to: '2021-12-31',
    state: 'beendet',
    more: 'stattdessen: [ scheck ]\n',
  }),
};

function version(parts: {
  readonly id: string;
  readonly from: string;
  readonly to?: string;
  readonly state?: 'beendet';
  readonly rule?: string;
  readonly more?: string;
}): string {
  const { id, from, to, state, rule = '', more = '' } = parts;
  return `id: ${id}
name: ${words('Demo-Programm')}
kategorie: ${state ?? 'kern'}
zielgruppe: [ person ]
ebene: land
status: ${state ?? 'aktiv'}
gueltig_von: "${from}"
${to === undefined ? '' : `gueltig_bis: "${to}"\n`}anspruch: kann
recht: [ Demo-Gesetz ]
${more}text:
  kurz: ${words('Geld für Kurse')}
stelle: [ amt ]
leistung:
  - art: zuschuss
    typ: prozent
    name: ${words('Zuschuss')}
    ergebnis: zuschuss_eur
    basis: kurs.kosten_eur
    prozent: 50
  - art: stufen
    typ: staffel
    name: ${words('Stufen')}
    nach: person.alter
    stufen:
      - { unter: 30, wert: 10 }
      - { unter: 50, wert: 20 }
      - { ab: 50, wert: 30 }
regel:
${rule}  alle:
    - { fakt: person.alter, op: mindestens, wert: 18 }
    - eines:
        - { fakt: person.nrw, op: ist, wert: true }
        - { fakt: person.status, op: eins_von, wert: [ beschaeftigt ] }
quellen:
  - { titel: Demo-Quelle, url: "https://demo.example/", stand: "2026" }
geprueft: "2026-11-20"
vertrauen: hoch
faelle:
  - name: erwachsen
    stichtag: "${from}"
    fakten: { person.alter: 40, kurs.kosten_eur: 800 }
    status: applicable
    betraege: { zuschuss_eur: 400 }
  - { name: zu jung, stichtag: "${from}", fakten: { person.alter: 17 }, status: not_applicable }
`;
}

/** Writes files as a network's folder that is gone after the test; answers its path. */
export async function writeRuleFiles(files: RuleFiles): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rules-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), text);
  }
  return folder;
}
