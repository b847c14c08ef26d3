import { CourseDocument } from '../../../model/course-document.ts';

/** A field of a form and what is wrong with it, as a key of the texts below `editor.wrong`. */
export interface WrongField {
  readonly field: string;
  readonly reason:
    | 'missing'
    | 'long'
    | 'day'
    | 'time'
    | 'number'
    | 'price'
    | 'oldPrice'
    | 'address'
    | 'other';
}

export type Applied =
  | { readonly kind: 'document'; readonly document: CourseDocument }
  | { readonly kind: 'wrong'; readonly wrong: readonly WrongField[] };

/**
 * Checks a course into which a form was put. A wrong value is named by the last word of its place, which is the name of its field;
 * of runs by `fieldOf`.
 */
export function apply(
  changed: unknown,
  fieldOf: (place: readonly PropertyKey[]) => string = ([first]) => String(first),
): Applied {
  const read = CourseDocument.safeParse(changed);
  if (read.success) return { kind: 'document', document: read.data };
  const wrong = read.error.issues.map(({ path, code }): WrongField => {
    const field = fieldOf(path);
    if (code === 'too_small' && field === 'title') return { field, reason: 'missing' };
    if (code === 'too_big') return { field, reason: 'long' };
    return { field, reason: /url$/i.test(field) ? 'address' : 'other' };
  });
  return { kind: 'wrong', wrong };
}
