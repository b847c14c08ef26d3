import type { ProgrammeVersion } from '../../../../funding/index.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { officeTexts } from '../../../texts.ts';
import { fieldOfPlace, fieldWord } from './field-words.ts';

/** What a part of a draft is called. */
export function partTitle(part: string, document: ProgrammeVersion, language: Language): string {
  const t = officeTexts(language);
  if (part === 'angaben') return t('funding.part.facts');
  if (part === 'antrag') return t('funding.part.application');
  if (part === 'quellen') return t('funding.part.sources');
  const benefit = /^leistung\.(\d+)$/.exec(part)?.[1];
  if (benefit !== undefined)
    return document.leistung[Number(benefit)]?.name[language] ?? t('funding.field.leistung');
  return fieldWord(fieldOfPlace(part), t);
}
