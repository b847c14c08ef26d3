import type { z } from 'zod';
import type { WrongFields } from '../../../accounts/index.ts';
import { fieldId } from '../../model/read-fields.ts';
import type { AreaField } from '../../model/settings-area.ts';
import type { OfficeTranslate } from '../../texts.ts';

/**
 * What the schema says about fields, in sentences at them. `at` is where the fields stand in what was checked; an issue between two
 * fields stands at the first of them.
 */
export function wrongValues(
  issues: readonly z.core.$ZodIssue[],
  fields: readonly AreaField[],
  t: OfficeTranslate,
  at: readonly PropertyKey[] = [],
): WrongFields {
  const wrong = new Map<string, string>();
  for (const issue of issues) {
    const isHere = at.every((step, index) => issue.path[index] === step);
    if (!isHere) continue;
    const place = issue.path.slice(at.length).map(String).join('.');
    const field = fields.find(
      (one) =>
        one.place === place ||
        one.place.startsWith(`${place}.`) ||
        place.startsWith(`${one.place}.`),
    );
    if (field === undefined) continue;
    const id = fieldId(field.place);
    if (!wrong.has(id)) wrong.set(id, sentenceOf(issue, t));
  }
  return Object.fromEntries(wrong);
}

function sentenceOf(issue: z.core.$ZodIssue, t: OfficeTranslate): string {
  if (issue.code === 'invalid_format') {
    if (issue.format === 'email') return t('settings.wrong.email');
    if (issue.format === 'url') return t('settings.wrong.url');
  }
  if (issue.code === 'too_small' && issue.origin === 'string') return t('settings.wrong.missing');
  if (issue.code === 'too_small' && issue.origin === 'array')
    return t('settings.wrong.lines', { count: Number(issue.minimum) });
  if (issue.code === 'too_small')
    return t('settings.wrong.least', { least: Number(issue.minimum) });
  if (issue.code === 'too_big') return t('settings.wrong.most', { most: Number(issue.maximum) });
  if (issue.code === 'invalid_type' && issue.expected === 'number')
    return t('settings.wrong.number');
  if (issue.code === 'invalid_type') return t('settings.wrong.missing');
  return t('settings.wrong.other');
}
