import type { AreaField } from './settings-area.ts';
import { valueAt, withValueAt } from './value-at.ts';

/** What people typed, by the place of the field. */
export type TypedFields = Readonly<Record<string, string>>;

/** The id and name of a field's control. */
export const fieldId = (place: string): string => place.replaceAll('.', '-');

/** The texts of the fields as a value has them. */
export function typedOf(value: unknown, fields: readonly AreaField[]): TypedFields {
  return Object.fromEntries(
    fields.map(({ place }) => {
      const held = valueAt(value, place);
      const text = Array.isArray(held) ? held.join('\n') : String(held ?? '');
      return [place, text];
    }),
  );
}

/** The value with what was typed; empty fields that may be empty are taken away. The schema judges the rest. */
export function withTyped(
  value: unknown,
  fields: readonly AreaField[],
  typed: TypedFields,
): unknown {
  let made = value;
  for (const { place, kind, isOptional } of fields) {
    const text = (typed[place] ?? '').replaceAll('\r\n', '\n').trim();
    const put =
      isOptional && text === ''
        ? undefined
        : kind === 'number'
          ? numberOf(text)
          : kind === 'lines'
            ? linesOf(text)
            : text;
    made = withValueAt(made, place, put);
  }
  return withoutEmpty(made, fields);
}

/** A text without its German words is no text: an optional one goes as a whole. */
function withoutEmpty(value: unknown, fields: readonly AreaField[]): unknown {
  let made = value;
  for (const { place, isOptional } of fields) {
    const whole = /^(.+)\.de$/.exec(place)?.[1];
    if (whole === undefined || !isOptional) continue;
    const left = valueAt(made, whole);
    if (typeof left === 'object' && left !== null && Object.keys(left).length === 0)
      made = withValueAt(made, whole, undefined);
  }
  return made;
}

const numberOf = (text: string): number | string => (/^\d{1,6}$/.test(text) ? Number(text) : text);

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
