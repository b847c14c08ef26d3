import { isSpoken, type ProgrammeVersion, type RuleBook } from '../../../../funding/index.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import type { DraftField } from '../../../model/funding/draft-field.ts';
import { valueAt } from '../../../model/value-at.ts';
import { officeTexts } from '../../../texts.ts';
import { fieldOfPlace } from '../words/field-words.ts';
import { choicesOf } from '../words/value-words.ts';

interface PartRequest {
  readonly document: ProgrammeVersion;
  readonly book: RuleBook;
  readonly language: Language;
}

/** Texts that a programme may have without having them now. */
const OPTIONAL_TEXTS = [
  'text.wer',
  'text.was',
  'text.so_gehts',
  'text.achtung',
  'antrag.reihenfolge',
  'antrag.frist',
  'antrag.hinweis',
  'kombi.hinweis',
  'regel.immer_beraten',
];
/** Texts that every programme has. */
const TEXTS = ['name', 'text.kurz', ...OPTIONAL_TEXTS] as const;
export const TEXT_PLACES: readonly string[] = TEXTS;

/** Lists of keys that are ticked, each on a page of its own. */
export const LIST_PLACES = [
  'stelle',
  'unterlagen',
  'kombi.mit',
  'kombi.nicht_mit',
  'regel.abhaengig_von',
  'regel.alternativ_zu',
  'stattdessen',
] as const;

/** The fields of a page of a draft; null = it has no such part. A part is a name (`angaben`) or a place in the document. */
export function fieldsOfPart(part: string, request: PartRequest): readonly DraftField[] | null {
  const { document } = request;
  if (part === 'angaben') return facts(request);
  if (part === 'antrag') return application(request);
  if (part === 'quellen') return sources(document);
  if (LIST_PLACES.some((place) => place === part)) return [listField(part, request)];
  if (/^leistung\.\d{1,2}$/.test(part)) return benefit(part, document);
  if (TEXTS.some((place) => place === part)) return [textField(part)];
  return isSpoken(valueAt(document, part)) ? [textField(part)] : null;
}

const textField = (place: string): DraftField => ({
  place,
  kind: 'spoken',
  ...(OPTIONAL_TEXTS.includes(place) || /\.(?:hinweis|je_text)$/.test(place)
    ? { isOptional: true as const }
    : {}),
});

function facts({ language }: PartRequest): readonly DraftField[] {
  const t = officeTexts(language);
  return [
    { place: 'gueltig_von', kind: 'day' },
    { place: 'gueltig_bis', kind: 'day', isOptional: true },
    { place: 'status', kind: 'choice', options: choicesOf('status', t) },
    { place: 'anspruch', kind: 'choice', options: choicesOf('anspruch', t) },
    { place: 'recht', kind: 'lines' },
    { place: 'geprueft', kind: 'day' },
    { place: 'vertrauen', kind: 'choice', options: choicesOf('vertrauen', t) },
    { place: 'luecke', kind: 'area', isOptional: true },
    { place: 'offen', kind: 'lines', isOptional: true },
  ];
}

/** Rows that are there, and one more to fill in. */
const rows = (list: readonly unknown[] | undefined): readonly number[] =>
  Array.from({ length: (list?.length ?? 0) + 1 }, (_, place) => place);

function application({ document, language }: PartRequest): readonly DraftField[] {
  const t = officeTexts(language);
  const none = { value: '', label: t('funding.none') };
  return [
    {
      place: 'antrag.vor',
      kind: 'choice',
      isOptional: true,
      options: [none, ...choicesOf('antrag.vor', t)],
    },
    ...rows(document.antrag?.fristen).flatMap((row): readonly DraftField[] => [
      {
        place: `antrag.fristen.${row}.art`,
        kind: 'choice',
        options: [none, ...choicesOf('antrag.fristen.art', t)],
      },
      { place: `antrag.fristen.${row}.tage_vor`, kind: 'number' },
    ]),
  ];
}

const sources = ({ quellen }: ProgrammeVersion): readonly DraftField[] =>
  rows(quellen).flatMap((row): readonly DraftField[] => [
    { place: `quellen.${row}.titel`, kind: 'line' },
    { place: `quellen.${row}.url`, kind: 'line' },
    { place: `quellen.${row}.stand`, kind: 'line' },
  ]);

function listField(place: string, { document, book, language }: PartRequest): DraftField {
  const named = fieldOfPlace(place);
  const options =
    named === 'stelle'
      ? Object.entries(book.offices).map(([value, { name }]) => ({ value, label: name[language] }))
      : named === 'unterlagen'
        ? Object.entries(book.papers).map(([value, name]) => ({ value, label: name[language] }))
        : programmeOptions(document, book, language);
  return {
    place,
    kind: 'choices',
    ...(place === 'stelle' ? {} : { isOptional: true as const }),
    options: [...options].sort((a, b) => a.label.localeCompare(b.label, language)),
  };
}

function programmeOptions(document: ProgrammeVersion, book: RuleBook, language: Language) {
  const others = book.programmes.filter(({ id }) => id !== document.id);
  return [...new Map(others.map(({ id, name }) => [id, name[language]]))].map(([value, label]) => ({
    value,
    label,
  }));
}

/** The figures that a benefit has, or may have by its kind. */
function benefit(part: string, document: ProgrammeVersion): readonly DraftField[] | null {
  const found = document.leistung[Number(part.slice('leistung.'.length))];
  if (found === undefined) return null;
  const number = (name: string, isOptional = false): DraftField => ({
    place: `${part}.${name}`,
    kind: 'number',
    ...(isOptional ? { isOptional: true as const } : {}),
  });
  const has = (name: string) => valueAt(found, name) !== undefined;
  const isShare = found.typ === 'prozent' || found.typ === 'prozent_gedeckelt';
  const fields = [
    ...(isShare ? [number('prozent')] : []),
    ...(isShare || has('basis_max') ? [number('basis_max', true)] : []),
    ...(isShare || has('max_eur') ? [number('max_eur', true)] : []),
    ...(isShare || has('max_gesamt_eur') ? [number('max_gesamt_eur', true)] : []),
    ...(has('betrag_eur') ? [number('betrag_eur')] : []),
    ...(has('wert') ? [number('wert')] : []),
    ...(found.stufen ?? []).flatMap((step, at) => [
      ...(step.unter === undefined ? [] : [number(`stufen.${at}.unter`)]),
      ...(step.ab === undefined ? [] : [number(`stufen.${at}.ab`)]),
      number(`stufen.${at}.wert`),
    ]),
    ...(found.stufen === undefined
      ? []
      : ['unter', 'wert'].map((name) => number(`stufen.${found.stufen?.length ?? 0}.${name}`))),
    ...(found.abweichung ?? []).map((_, at) => number(`abweichung.${at}.wert`)),
    ...(has('abzug_prozentpunkte')
      ? [number('abzug_prozentpunkte.punkte'), number('abzug_prozentpunkte.nicht_unter', true)]
      : []),
    ...(has('zuschlag_prozentpunkte')
      ? [
          number('zuschlag_prozentpunkte.punkte'),
          number('zuschlag_prozentpunkte.nicht_ueber', true),
        ]
      : []),
    { place: `${part}.norm`, kind: 'line' as const, isOptional: true as const },
  ];
  return fields;
}
