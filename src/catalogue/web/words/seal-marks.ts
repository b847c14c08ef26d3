import type { LocalDate } from '../../../platform/clock.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { formats } from '../../../ui/format.ts';
import type { SealMark } from '../../../ui/seal-mark.tsx';
import { type OfferSeals, sealsOn } from '../../queries/offer-seals.ts';
import type { Words } from './words.ts';

interface Marks {
  readonly title: string;
  readonly marks: readonly SealMark[];
}

/** The seals that count today, for a card: names and sentences. Null = none. */
export function sealMarksOf(seals: OfferSeals, today: LocalDate, words: Words): Marks | null {
  if (seals.seals.length === 0) return null;
  const marks = sealsOn(seals, today).map((seal) => ({
    key: `${seal.kind} ${seal.holder}`,
    label: localized(seal.shortLabel, words.language),
    sentence: localized(seal.sentence, words.language),
  }));
  return marks.length === 0 ? null : { title: words.t('seals.title'), marks };
}

/** The same for the page of one offer: also who gave it, until when it counts, and where it can be looked up. */
export function fullSealMarks(seals: OfferSeals, today: LocalDate, words: Words): Marks | null {
  const short = sealMarksOf(seals, today, words);
  if (short === null) return null;
  const { t, language } = words;
  const marks = sealsOn(seals, today).map((seal) => ({
    key: `${seal.kind} ${seal.holder}`,
    label: localized(seal.label, language),
    sentence: localized(seal.sentence, language),
    details:
      seal.validUntil === null
        ? t('seals.issuer', { issuer: seal.issuer })
        : t('seals.issuerUntil', {
            issuer: seal.issuer,
            day: formats(language).date(seal.validUntil),
          }),
    href: seal.url,
    hrefLabel: t('seals.about', { host: new URL(seal.url).host }),
  }));
  return { title: short.title, marks };
}
