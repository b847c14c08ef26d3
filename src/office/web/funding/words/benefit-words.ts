import type { Benefit, RuleBook, Spoken } from '../../../../funding/index.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { officeTexts } from '../../../texts.ts';
import { fieldWord } from './field-words.ts';
import { valueInWords } from './value-words.ts';

const FIGURES = [
  'prozent',
  'basis_max',
  'max_eur',
  'max_gesamt_eur',
  'betrag_eur',
  'wert',
] as const;

/** The figures of a benefit, one a line: "Höchstbetrag (Euro): 500 €". */
export function benefitFigures(
  benefit: Benefit<Spoken>,
  book: Pick<RuleBook, 'facts'>,
  language: Language,
): readonly string[] {
  const t = officeTexts(language);
  const say = (field: string, value: number) =>
    t('funding.figure', { name: fieldWord(field, t), value: valueInWords(field, value, language) });
  const plain = FIGURES.flatMap((name) => {
    const value = benefit[name];
    return value === undefined ? [] : [say(`leistung.${name}`, value)];
  });
  const by = benefit.nach === undefined ? '' : (book.facts[benefit.nach]?.name[language] ?? '');
  const steps = (benefit.stufen ?? []).map(({ unter, ab, wert }) =>
    unter === undefined
      ? t('funding.step.from', { by, from: ab ?? 0, value: wert })
      : t('funding.step.below', { by, below: unter, value: wert }),
  );
  return [...plain, ...steps];
}
