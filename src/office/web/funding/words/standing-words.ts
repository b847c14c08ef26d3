import type { Standing } from '../../../../funding/index.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { officeTexts } from '../../../texts.ts';
import { valueInWords } from './value-words.ts';

/** How a programme comes out, with the amounts that are not the same in the other standing: "Das kann gehen, 500 €". */
export function standingInWords(
  standing: Standing | null,
  other: Standing | null,
  language: Language,
): string {
  const t = officeTexts(language);
  if (standing === null) return t('funding.preview.absent');
  const amounts = Object.entries(standing.amounts)
    .filter(([name, value]) => other?.amounts[name] !== value)
    .map(([name, value]) =>
      value === null ? t('funding.preview.amountOpen') : valueInWords(name, value, language),
    );
  return [valueInWords('faelle.status', standing.status, language), ...amounts].join(', ');
}

/** A sentence of the checks with the names of statuses in the words of the pages. */
export const statusesInWords = (sentence: string, language: Language): string =>
  sentence.replace(
    /\b(?:not_applicable|applicable|needs_advice|unknown)\b/g,
    (status) => `„${valueInWords('faelle.status', status, language)}“`,
  );
