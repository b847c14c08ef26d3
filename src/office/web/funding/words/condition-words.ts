import {
  type Condition,
  type FactValue,
  isLeaf,
  type Leaf,
  type Operator,
  type RuleBook,
  type Spoken,
} from '../../../../funding/index.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { type OfficeTranslate, officeTexts } from '../../../texts.ts';
import { valueInWords } from './value-words.ts';

type TextKey = Parameters<OfficeTranslate>[0];

const OPERATOR_TEXTS: Readonly<Record<Operator, TextKey>> = {
  ist: 'funding.op.ist',
  ungleich: 'funding.op.ungleich',
  eins_von: 'funding.op.einsVon',
  keins_von: 'funding.op.keinsVon',
  mindestens: 'funding.op.mindestens',
  hoechstens: 'funding.op.hoechstens',
  mehr_als: 'funding.op.mehrAls',
  weniger_als: 'funding.op.wenigerAls',
  vor: 'funding.op.vor',
};

/** What an operator is called in lists. */
export const operatorWord = (operator: Operator, t: OfficeTranslate): string =>
  t(OPERATOR_TEXTS[operator]);

/** A condition as one line: "Unterrichtsstunden: mehr als 120", groups in brackets. */
export function conditionInWords(
  condition: Condition<Spoken>,
  book: Pick<RuleBook, 'facts' | 'programmes'>,
  language: Language,
): string {
  const t = officeTexts(language);
  const inner = (one: Condition<Spoken>) => conditionInWords(one, book, language);
  if (isLeaf(condition)) return leafInWords(condition, book, language);
  if ('prog' in condition) {
    const programme = programmeName(book, condition.prog, language);
    const states = condition.status.map((status) =>
      valueInWords('faelle.status', status, language),
    );
    return t('funding.condition.programme', { programme, states: joined(states, 'or', language) });
  }
  if ('nicht' in condition)
    return t('funding.condition.not', { condition: inner(condition.nicht) });
  if ('alle' in condition) return `(${joined(condition.alle.map(inner), 'and', language)})`;
  return `(${joined(condition.eines.map(inner), 'or', language)})`;
}

function leafInWords(
  leaf: Leaf<Spoken>,
  { facts }: Pick<RuleBook, 'facts'>,
  language: Language,
): string {
  const t = officeTexts(language);
  const given = Array.isArray(leaf.wert) ? leaf.wert : [leaf.wert];
  const values = given.map((value: FactValue) =>
    factValueInWords(leaf.fakt, value, facts, language),
  );
  const value = joined(values, leaf.op === 'keins_von' ? 'and' : 'or', language);
  const name = facts[leaf.fakt]?.name[language] ?? leaf.fakt;
  return leaf.op === 'ist' || leaf.op === 'eins_von'
    ? t('funding.condition.is', { name, value })
    : t('funding.condition.line', { name, operator: operatorWord(leaf.op, t), value });
}

/** A value of a fact: the words of an option, yes or no, a number with its unit. */
export function factValueInWords(
  fact: string,
  value: FactValue,
  facts: RuleBook['facts'],
  language: Language,
): string {
  const known = facts[fact];
  const option = known?.optionen?.find(({ wert }) => wert === value);
  if (option !== undefined) return option.text[language];
  const unit = known?.einheit?.[language];
  return unit === undefined || typeof value !== 'number'
    ? valueInWords(fact, value, language)
    : `${valueInWords('', value, language)}\u00a0${unit}`;
}

export function programmeName(
  { programmes }: Pick<RuleBook, 'programmes'>,
  id: string,
  language: Language,
): string {
  return programmes.find((programme) => programme.id === id)?.name[language] ?? id;
}

function joined(words: readonly string[], how: 'and' | 'or', language: Language): string {
  const type = how === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(language, { type }).format(words);
}
