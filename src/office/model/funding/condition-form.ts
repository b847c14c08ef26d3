import { numberOf } from './draft-field.ts';

/** The kinds of facts. */
export type FactKind = 'zahl' | 'ja_nein' | 'auswahl' | 'datum';

/** What can be asked of a fact of a kind. One option or several is decided by what is ticked. */
export const OPERATORS_OF = {
  ja_nein: ['ist'],
  zahl: ['mindestens', 'hoechstens', 'mehr_als', 'weniger_als', 'ist', 'ungleich'],
  auswahl: ['eins_von', 'keins_von'],
  datum: ['vor'],
} as const satisfies Record<FactKind, readonly string[]>;

/** Whether a condition stands alone or begins a group of its own. */
export const GROUP_KINDS = ['single', 'eines', 'alle', 'nicht'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** The fields of the form of one condition, as typed or as the condition has them. */
export interface TypedCondition {
  readonly fakt: string;
  readonly op: string;
  readonly values: readonly string[];
  readonly norm: string;
  /** Reason to ask, or note: one text in three voices. */
  readonly words: { readonly de: string; readonly einfach: string; readonly en: string };
  readonly group: GroupKind;
}

export const NEW_CONDITION: TypedCondition = {
  fakt: '',
  op: '',
  values: [],
  norm: '',
  words: { de: '', einfach: '', en: '' },
  group: 'single',
};

/** A condition as its form shows it. */
export function typedCondition(
  leaf: {
    readonly fakt: string;
    readonly op: string;
    readonly wert: unknown;
    readonly norm?: string;
  },
  words: TypedCondition['words'] | undefined,
): TypedCondition {
  const values = Array.isArray(leaf.wert) ? leaf.wert : [leaf.wert];
  return {
    ...NEW_CONDITION,
    fakt: leaf.fakt,
    op: leaf.op,
    values: values.map((value) =>
      typeof value === 'number' ? String(value).replace('.', ',') : String(value),
    ),
    norm: leaf.norm ?? '',
    ...(words === undefined ? {} : { words }),
  };
}

export type ReadCondition =
  | { readonly condition: unknown; readonly wrong: null }
  /** The field that is wrong. */
  | { readonly condition: null; readonly wrong: 'fakt' | 'op' | 'wert' | 'words' };

/** The condition that was typed, in the shape of the rules. `wordsName` says whether its words are a reason or a note. */
export function readCondition(
  typed: TypedCondition,
  kind: FactKind | null,
  wordsName: 'grund' | 'hinweis',
  /** What the condition has besides, which the form does not show. */
  kept: object = {},
): ReadCondition {
  const no = (wrong: 'fakt' | 'op' | 'wert' | 'words') => ({ condition: null, wrong }) as const;
  if (kind === null) return no('fakt');
  const operators: readonly string[] = OPERATORS_OF[kind];
  const isChoice = kind === 'auswahl';
  const known = isChoice ? simpleOperator(typed.op) : typed.op;
  if (!operators.includes(known)) return no('op');
  const values = typed.values.map((value) => value.trim()).filter((value) => value !== '');
  const [first] = values;
  if (first === undefined) return no('wert');
  const value = kind === 'zahl' ? numberOf(first) : kind === 'ja_nein' ? first === 'true' : first;
  if (kind === 'zahl' && typeof value !== 'number') return no('wert');
  if (kind === 'datum' && !/^\d{4}-\d{2}-\d{2}$/.test(first)) return no('wert');
  const words = Object.values(typed.words).map((text) => text.trim());
  const isSaid = words.some((text) => text !== '');
  if (isSaid && words.includes('')) return no('words');
  const [de = '', einfach = '', en = ''] = words;
  const leaf = {
    ...kept,
    fakt: typed.fakt,
    op: isChoice ? choiceOperator(known, values.length) : known,
    wert: isChoice && values.length > 1 ? values : value,
    ...(typed.norm.trim() === '' ? {} : { norm: typed.norm.trim() }),
    ...(isSaid ? { [wordsName]: { de, einfach, en } } : {}),
  };
  return { condition: grouped(leaf, typed.group), wrong: null };
}

/** Of options: whether it has to be one of them or none of them. */
export const simpleOperator = (op: string): string =>
  op === 'ist' ? 'eins_von' : op === 'ungleich' ? 'keins_von' : op;

const choiceOperator = (op: string, count: number): string =>
  count > 1 ? op : op === 'keins_von' ? 'ungleich' : 'ist';

function grouped(leaf: unknown, group: GroupKind): unknown {
  if (group === 'single') return leaf;
  return group === 'nicht' ? { nicht: leaf } : { [group]: [leaf] };
}
