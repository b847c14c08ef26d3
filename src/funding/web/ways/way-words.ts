import type { Language } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import type { Fact } from '../../model/fact.ts';
import type { Spoken, Voice } from '../../model/localized.ts';
import type { Edge, WayAnswer } from '../../model/ways/way.ts';
import { fundingTexts } from '../../texts.ts';

/** An answer as people choose it: "Ja", "Ich bin arbeitslos", "ab 10 bis unter 50". */
export function answerLabel(
  answer: WayAnswer,
  fact: Fact<Spoken>,
  { language, voice }: { language: Language; voice: Voice },
): string {
  const t = fundingTexts(language);
  if (typeof answer.value === 'boolean') return answer.value ? t('check.yes') : t('check.no');
  if (fact.typ === 'zahl') return rangeLabel(answer, language);
  const option = fact.optionen?.find(({ wert }) => wert === answer.value);
  return option?.text[voice] ?? String(answer.value);
}

function rangeLabel({ from, to }: WayAnswer, language: Language): string {
  const t = fundingTexts(language);
  const { count } = formats(language);
  const parts = [
    from &&
      (from.belongsAbove
        ? t('ways.from', { n: count(from.at) })
        : t('ways.over', { n: count(from.at) })),
    to && upTo(to, language),
  ];
  return parts.filter(Boolean).join(' ');
}

function upTo({ at, belongsAbove }: Edge, language: Language): string {
  const t = fundingTexts(language);
  const n = formats(language).count(at);
  return belongsAbove ? t('ways.under', { n }) : t('ways.upTo', { n });
}
