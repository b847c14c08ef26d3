import type { OfficeTranslate } from '../../../texts.ts';

type TextKey = Parameters<OfficeTranslate>[0];

/** What fields of a programme are called, by their place without the numbers of lists. */
const FIELDS: Readonly<Record<string, TextKey>> = {
  name: 'funding.field.name',
  kategorie: 'funding.field.kategorie',
  zielgruppe: 'funding.field.zielgruppe',
  ebene: 'funding.field.ebene',
  status: 'funding.field.status',
  gueltig_von: 'funding.field.gueltigVon',
  gueltig_bis: 'funding.field.gueltigBis',
  luecke: 'funding.field.luecke',
  ohne_ersatz: 'funding.field.ohneErsatz',
  anspruch: 'funding.field.anspruch',
  recht: 'funding.field.recht',
  merkmal: 'funding.field.merkmal',
  'text.kurz': 'funding.field.kurz',
  'text.wer': 'funding.field.wer',
  'text.was': 'funding.field.was',
  'text.so_gehts': 'funding.field.soGehts',
  'text.achtung': 'funding.field.achtung',
  stelle: 'funding.field.stelle',
  zustaendig: 'funding.field.zustaendig',
  unterlagen: 'funding.field.unterlagen',
  'antrag.vor': 'funding.field.antragVor',
  'antrag.reihenfolge': 'funding.field.reihenfolge',
  'antrag.frist': 'funding.field.frist',
  'antrag.hinweis': 'funding.field.antragHinweis',
  'antrag.fristen': 'funding.field.fristen',
  'antrag.fristen.art': 'funding.field.fristArt',
  'antrag.fristen.tage_vor': 'funding.field.tageVor',
  'kombi.mit': 'funding.field.mit',
  'kombi.nicht_mit': 'funding.field.nichtMit',
  'kombi.hinweis': 'funding.field.kombiHinweis',
  'regel.nie_wenn': 'funding.field.nieWenn',
  'regel.alle': 'funding.field.alle',
  'regel.beraten_wenn': 'funding.field.beratenWenn',
  'regel.abhaengig_von': 'funding.field.abhaengigVon',
  'regel.alternativ_zu': 'funding.field.alternativZu',
  'regel.immer_beraten': 'funding.field.immerBeraten',
  leistung: 'funding.field.leistung',
  'leistung.prozent': 'funding.field.prozent',
  'leistung.basis_max': 'funding.field.basisMax',
  'leistung.max_eur': 'funding.field.maxEur',
  'leistung.max_gesamt_eur': 'funding.field.maxGesamtEur',
  'leistung.betrag_eur': 'funding.field.betragEur',
  'leistung.wert': 'funding.field.wert',
  'leistung.stufen': 'funding.field.stufen',
  'leistung.stufen.unter': 'funding.field.unter',
  'leistung.stufen.ab': 'funding.field.ab',
  'leistung.stufen.wert': 'funding.field.stufenWert',
  'leistung.abweichung': 'funding.field.abweichung',
  'leistung.abweichung.wert': 'funding.field.abweichungWert',
  'leistung.abweichung.wenn': 'funding.field.abweichungWenn',
  'leistung.abzug_prozentpunkte.punkte': 'funding.field.abzug',
  'leistung.abzug_prozentpunkte.nicht_unter': 'funding.field.nichtUnter',
  'leistung.abzug_prozentpunkte.wenn': 'funding.field.abzugWenn',
  'leistung.zuschlag_prozentpunkte.punkte': 'funding.field.zuschlag',
  'leistung.zuschlag_prozentpunkte.nicht_ueber': 'funding.field.nichtUeber',
  'leistung.zuschlag_prozentpunkte.wenn': 'funding.field.zuschlagWenn',
  'leistung.wenn': 'funding.field.leistungWenn',
  'leistung.text': 'funding.field.leistungText',
  'leistung.name': 'funding.field.leistungName',
  'leistung.hinweis': 'funding.field.leistungHinweis',
  'leistung.je_text': 'funding.field.jeText',
  stattdessen: 'funding.field.stattdessen',
  quellen: 'funding.field.quellen',
  'quellen.titel': 'funding.field.quelleTitel',
  'quellen.url': 'funding.field.quelleUrl',
  'quellen.stand': 'funding.field.quelleStand',
  geprueft: 'funding.field.geprueft',
  vertrauen: 'funding.field.vertrauen',
  offen: 'funding.field.offen',
  faelle: 'funding.field.faelle',
  'faelle.name': 'funding.field.fallName',
  'faelle.stichtag': 'funding.field.fallStichtag',
  'faelle.status': 'funding.field.fallStatus',
  'faelle.fakten': 'funding.field.fallFakten',
  'faelle.betraege': 'funding.field.fallBetraege',
};

/** Endings that mean the same wherever they stand. */
const ENDINGS: Readonly<Record<string, TextKey>> = {
  norm: 'funding.field.norm',
  hinweis: 'funding.field.hinweis',
  grund: 'funding.field.grund',
};

/** A place of a document without the numbers of its lists: `leistung.0.max_eur` → `leistung.max_eur`. */
export const fieldOfPlace = (place: string): string => place.replace(/\.\d+(?=\.|$)/g, '');

/** What a field is called; its name in the data where people never edit it. */
export function fieldWord(field: string, t: OfficeTranslate): string {
  const ending = field.split('.').at(-1) ?? field;
  const key = FIELDS[field] ?? ENDINGS[ending];
  return key === undefined ? field : t(key);
}
