import type { Difference, RuleBook, Voice } from '../../../../funding/index.ts';
import { groupBy } from '../../../../platform/group-by.ts';
import type { Language } from '../../../../platform/texts/index.ts';
import { formats } from '../../../../ui/format.ts';
import { type OfficeTranslate, officeTexts } from '../../../texts.ts';
import { conditionInWords, programmeName } from './condition-words.ts';
import { fieldWord } from './field-words.ts';
import { valueInWords } from './value-words.ts';

/** A difference as one line, and of texts what stood there before and after. */
export interface DifferenceInWords {
  readonly line: string;
  /** Words that changed, in German first; null = not there. */
  readonly texts?: readonly {
    readonly voice: string;
    readonly before: string | null;
    readonly after: string | null;
  }[];
}

/** What two versions differ in, e.g. "Höchstbetrag (Zuschuss): 500 € → 600 €", "Bedingung neu: …", "Text „So geht’s“ geändert". */
export function differencesInWords(
  found: readonly Difference[],
  book: RuleBook,
  language: Language,
): readonly DifferenceInWords[] {
  const t = officeTexts(language);
  const days = [...movedCaseDays(found)];
  const inOneLine = new Set<Difference>(days.flatMap(([, cases]) => cases));
  return [
    ...found
      .filter((difference) => !inOneLine.has(difference))
      .map((difference) => inWords(difference, book, language, t)),
    ...days.map(([day, { length: count }]) => ({
      line: t('funding.difference.caseDays', { day: formats(language).dateShort(day), count }),
    })),
  ];
}

/** Own cases that are asked on another day now, by that day: they move together with the first day of a version. */
function movedCaseDays(found: readonly Difference[]): ReadonlyMap<string, readonly Difference[]> {
  const moved = found.filter((one) => one.kind === 'value' && one.at.field === 'faelle.stichtag');
  const dayOf = (one: Difference) => (one.kind === 'value' ? String(one.after ?? '') : '');
  return new Map(
    [...groupBy(moved, dayOf)].filter(([day, { length }]) => day !== '' && length > 1),
  );
}

function inWords(
  difference: Difference,
  book: RuleBook,
  language: Language,
  t: OfficeTranslate,
): DifferenceInWords {
  const { at } = difference;
  const word = fieldWord(at.field, t);
  const what =
    at.part === null || difference.kind === 'part'
      ? word
      : t('funding.difference.of', { what: word, part: at.part[language] });
  switch (difference.kind) {
    case 'value': {
      const { before, after } = difference;
      if (before === null && after === null)
        return { line: t('funding.difference.changed', { what }) };
      const say = (value: typeof before) =>
        value === null ? t('funding.difference.none') : valueInWords(at.field, value, language);
      return {
        line: t('funding.difference.value', { what, before: say(before), after: say(after) }),
      };
    }
    case 'text': {
      const { before, after } = difference;
      const line =
        before === null
          ? t('funding.difference.textNew', { what })
          : after === null
            ? t('funding.difference.textGone', { what })
            : t('funding.difference.text', { what });
      const texts = difference.voices.map((voice) => ({
        voice: voiceWord(voice, t),
        before: before?.[voice] ?? null,
        after: after?.[voice] ?? null,
      }));
      return { line, texts };
    }
    case 'list':
      return { line: listLine(difference, what, book, language, t) };
    case 'condition': {
      const { before, after } = difference;
      const say = (condition: NonNullable<typeof before>) =>
        conditionInWords(condition, book, language);
      const where = { list: what };
      if (before === null)
        return {
          line: t('funding.difference.conditionNew', {
            ...where,
            condition: after === null ? '' : say(after),
          }),
        };
      if (after === null)
        return {
          line: t('funding.difference.conditionGone', { ...where, condition: say(before) }),
        };
      return {
        line: t('funding.difference.condition', {
          ...where,
          before: say(before),
          after: say(after),
        }),
      };
    }
    default: {
      const values = { what, part: at.part?.[language] ?? '' };
      const isNew = difference.change === 'added';
      return {
        line: t(isNew ? 'funding.difference.partNew' : 'funding.difference.partGone', values),
      };
    }
  }
}

function listLine(
  { at, added, removed }: Extract<Difference, { kind: 'list' }>,
  what: string,
  book: RuleBook,
  language: Language,
  t: OfficeTranslate,
): string {
  if (added.length === 0 && removed.length === 0) return t('funding.difference.order', { what });
  const say = (keys: readonly string[]) =>
    keys.map((key) => keyInWords(at.field, key, book, language)).join(', ');
  const parts = [
    ...(added.length > 0 ? [t('funding.difference.added', { values: say(added) })] : []),
    ...(removed.length > 0 ? [t('funding.difference.removed', { values: say(removed) })] : []),
  ];
  return t('funding.difference.list', { what, changes: parts.join('; ') });
}

/** A key of a list in words: an office, a paper, a programme; law and gaps are words already. */
function keyInWords(field: string, key: string, book: RuleBook, language: Language): string {
  if (field === 'stelle') return book.offices[key]?.name[language] ?? key;
  if (field === 'unterlagen') return book.papers[key]?.[language] ?? key;
  return programmeName(book, key, language);
}

const VOICE_TEXTS = {
  de: 'funding.voice.de',
  einfach: 'funding.voice.einfach',
  en: 'funding.voice.en',
} as const satisfies Record<Voice, Parameters<OfficeTranslate>[0]>;

export const voiceWord = (voice: Voice, t: OfficeTranslate): string => t(VOICE_TEXTS[voice]);
