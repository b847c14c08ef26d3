import type { FactKind } from './condition-form.ts';
import { numberOf } from './draft-field.ts';

/** The form of a case of a version, as typed or as the case has it. */
export interface TypedCase {
  readonly name: string;
  readonly stichtag: string;
  readonly status: string;
  /** By fact: empty = not answered, `?` = "weiß ich nicht". */
  readonly facts: Readonly<Record<string, string>>;
  /** By name of the figure: empty = not held, `?` = must stay open. */
  readonly amounts: Readonly<Record<string, string>>;
}

/** "Weiß ich nicht", or an amount that must stay open. */
export const UNKNOWN = '?';

type Value = boolean | number | string | null;

const textOf = (value: Value): string =>
  value === null
    ? UNKNOWN
    : typeof value === 'number'
      ? String(value).replace('.', ',')
      : String(value);

const textsOf = (values: Readonly<Record<string, Value>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, textOf(value)]));

/** A case as its form shows it; a new one has the given key date. */
export function typedCase(
  one: {
    readonly name: string;
    readonly stichtag: string;
    readonly status: string;
    readonly fakten: Readonly<Record<string, Value>>;
    readonly betraege?: Readonly<Record<string, number | null>>;
  } | null,
  keyDate: string,
): TypedCase {
  return {
    name: one?.name ?? '',
    stichtag: one?.stichtag ?? keyDate,
    status: one?.status ?? '',
    facts: textsOf(one?.fakten ?? {}),
    amounts: textsOf(one?.betraege ?? {}),
  };
}

/** The case in the shape of the rules; what cannot be read stays for the schema to refuse. */
export function readCase(typed: TypedCase, kindOf: (fact: string) => FactKind | null): unknown {
  const facts = filled(typed.facts).map(([name, text]) => [name, factValue(text, kindOf(name))]);
  const amounts = filled(typed.amounts).map(([name, text]) => [name, factValue(text, 'zahl')]);
  return {
    name: typed.name,
    stichtag: typed.stichtag,
    fakten: Object.fromEntries(facts),
    status: typed.status,
    ...(amounts.length === 0 ? {} : { betraege: Object.fromEntries(amounts) }),
  };
}

const filled = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts)
    .map(([name, text]) => [name, text.trim()] as const)
    .filter(([, text]) => text !== '');

function factValue(text: string, kind: FactKind | null): Value {
  if (text === UNKNOWN) return null;
  if (kind === 'zahl') return numberOf(text);
  if (kind === 'ja_nein') return text === 'true' ? true : text === 'false' ? false : text;
  return text;
}
