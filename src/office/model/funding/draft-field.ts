import { valueAt, withValueAt } from '../value-at.ts';

/** What a field of a draft holds. `lines`: a list of texts, one a line; `choices`: several keys; `spoken`: a text in three voices. */
export type DraftFieldKind =
  | 'line'
  | 'area'
  | 'day'
  | 'number'
  | 'lines'
  | 'choice'
  | 'choices'
  | 'spoken';

export interface DraftField {
  /** Where the value stands in the document, e.g. `leistung.0.max_eur`. */
  readonly place: string;
  readonly kind: DraftFieldKind;
  /** May stay empty: then it is not there. */
  readonly isOptional?: true;
  /** Of `choice` and `choices`: what can be chosen. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

/** What was typed or is shown, by the place of the control; texts in three voices have one per voice. */
export type TypedDraft = Readonly<Record<string, readonly string[]>>;

const VOICE_NAMES = ['de', 'einfach', 'en'] as const;

/** The controls of a field: itself, or one per voice. */
export const controlsOf = ({ place, kind }: DraftField): readonly string[] =>
  kind === 'spoken' ? VOICE_NAMES.map((voice) => `${place}.${voice}`) : [place];

/** The id and name of a control. */
export const controlId = (place: string): string => place.replaceAll('.', '-');

/** The values of the fields as a document has them. */
export function typedDraft(document: unknown, fields: readonly DraftField[]): TypedDraft {
  return Object.fromEntries(
    fields.flatMap((field) =>
      controlsOf(field).map((place) => [place, textsOf(valueAt(document, place), field.kind)]),
    ),
  );
}

function textsOf(value: unknown, kind: DraftFieldKind): readonly string[] {
  if (value === undefined || value === null) return kind === 'choices' ? [] : [''];
  if (Array.isArray(value))
    return kind === 'choices' ? value.map(String) : [value.map(String).join('\n')];
  return [typeof value === 'number' ? String(value).replace('.', ',') : String(value)];
}

/** The document with what was typed; the schema judges what cannot be read. Rows of lists that are left empty go. */
export function withTypedDraft(
  document: unknown,
  fields: readonly DraftField[],
  typed: TypedDraft,
): unknown {
  let made = document;
  for (const field of fields) {
    const texts = controlsOf(field).map((place) =>
      (typed[place]?.[0] ?? '').replaceAll('\r\n', '\n').trim(),
    );
    made = withValueAt(made, field.place, readField(field, texts, typed[field.place] ?? []));
  }
  return withoutHoles(made);
}

function readField(
  { kind, isOptional }: DraftField,
  texts: readonly string[],
  all: readonly string[],
): unknown {
  const [text = ''] = texts;
  if (kind === 'spoken') {
    const isEmpty = isOptional && texts.every((one) => one === '');
    return isEmpty
      ? undefined
      : Object.fromEntries(VOICE_NAMES.map((voice, at) => [voice, texts[at] ?? '']));
  }
  if (kind === 'choices') return all.length === 0 && isOptional ? undefined : all;
  if (kind === 'lines') {
    const lines = text
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
    return lines.length === 0 && isOptional ? undefined : lines;
  }
  if (text === '') return isOptional ? undefined : '';
  return kind === 'number' ? numberOf(text) : text;
}

/** "1.500,50" and "1500.5" are numbers; anything else stays for the schema to refuse. */
export function numberOf(text: string): number | string {
  const plain = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(text) ? text.replaceAll('.', '') : text;
  return /^-?\d{1,9}(?:[.,]\d{1,4})?$/.test(plain) ? Number(plain.replace(',', '.')) : text;
}

/** Rows of which nothing is left, and lists and objects without anything, are not there. */
function withoutHoles(value: unknown): unknown {
  if (Array.isArray(value))
    return value.map(withoutHoles).filter((entry) => entry !== undefined && !isHollow(entry));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([name, inner]) => [name, withoutHoles(inner)] as const)
    .filter(([name, inner]) => inner !== undefined && !(MAY_GO.has(name) && isHollow(inner)));
  return Object.fromEntries(entries);
}

/** Parts of a document that need not be there at all. */
const MAY_GO = new Set(['antrag', 'kombi', 'fristen', 'betraege']);

const isHollow = (value: unknown): boolean =>
  (Array.isArray(value) && value.length === 0) ||
  (typeof value === 'object' && value !== null && Object.values(value).every((one) => one === ''));
