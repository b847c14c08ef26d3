import type { SchoolHolidays } from '../../../../network/index.ts';
import { localized } from '../../../../platform/texts/localized.ts';
import type { Words } from '../../words/words.ts';

/** Who says when there are school holidays, and up to which day that is known. */
export function holidaysNote({ source, until }: SchoolHolidays, words: Words): string {
  const { t, language, format } = words;
  const said = localized(source, language);
  return t('editor.field.skipsHint', { source: said, until: format.dateShort(until) });
}
