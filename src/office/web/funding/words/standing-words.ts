import type { ProgrammeVersion, RuleBook, Standing } from '../../../../funding/index.ts';
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

/** A sentence of the checks, with the words of the pages for statuses, facts and figures. */
export function sentenceInWords(
  sentence: string,
  { leistung }: Pick<ProgrammeVersion, 'leistung'>,
  { facts }: Pick<RuleBook, 'facts'>,
  language: Language,
): string {
  const figures = new Map(leistung.map(({ ergebnis = '', name }) => [ergebnis, name[language]]));
  return sentence.replace(/[a-z][a-z0-9_.]*[a-z0-9]/g, (word) => {
    const status = STATUSES.has(word) ? valueInWords('faelle.status', word, language) : undefined;
    const said = status ?? facts[word]?.name[language] ?? figures.get(word);
    return said === undefined ? word : `„${said}“`;
  });
}

const STATUSES = new Set(['applicable', 'needs_advice', 'unknown', 'not_applicable']);
