import { fundingLeft } from '../../members/index.ts';
import type { LocalDate } from '../../platform/clock.ts';
import type { CardFact, OfferCard as CardView } from '../../ui/result-card.tsx';
import type { CardRun } from '../queries/offer-cards.ts';
import type { TimeModel } from '../tables.ts';
import type { FoundOffer } from '../use-cases/find-offers.ts';
import { offerHref } from './courses/course-links.ts';
import { cardBadges } from './words/badges.ts';
import type { CardFunding } from './words/card-funding.ts';
import { confirmedWords } from './words/confirmed-words.ts';
import { distanceWords } from './words/distance-words.ts';
import { placeWords } from './words/place-words.ts';
import { priceWords } from './words/price-words.ts';
import { sealMarksOf } from './words/seal-marks.ts';
import { shareWords } from './words/share-words.ts';
import { startWords, timesWords } from './words/start-words.ts';
import type { Words } from './words/words.ts';

const EXTENTS: ReadonlySet<TimeModel> = new Set(['fulltime', 'parttime', 'block']);

/** What a list knows besides its offers. */
export interface CardSurroundings {
  /** Whether the Rhine lies between the centre of the search and the venue: said, because straight lines do not show it. */
  readonly isAcrossRiver?: boolean;
  /** Null or absent: nothing is known of funds and shares. */
  readonly funding?: CardFunding | null;
}

/** A found offer as the result card of the pages shows it. A fact that is not known says so or is left out. */
export function offerCardView(
  found: FoundOffer,
  today: LocalDate,
  words: Words,
  { isAcrossRiver = false, funding = null }: CardSurroundings = {},
): CardView {
  const { card } = found;
  const own =
    funding?.own && found.run
      ? shareWords(
          found.run,
          {
            course: card.course,
            funding: fundingLeft(card.funding, card.seals.proofs, today),
          },
          funding.own,
          words,
        )
      : null;
  return {
    id: card.id,
    title: card.title,
    href: offerHref(words.language, card),
    facts: factsOf(found, words, { isAcrossRiver, own }),
    provider: card.provider.name,
    badges: cardBadges(card, found.run, today, words, funding?.usedUp),
    caution: card.freshness === 'fresh' ? null : confirmedWords(card, words),
    seals: sealMarksOf(card.seals, today, words),
    source: card.freshness === 'fresh' ? confirmedWords(card, words) : null,
    place: found.run?.place?.name ?? null,
    titleLanguage: words.language === 'de' ? undefined : 'de',
  };
}

function factsOf(
  { run, runCount, distanceKm }: FoundOffer,
  words: Words,
  {
    isAcrossRiver,
    own,
  }: { readonly isAcrossRiver: boolean; readonly own: ReturnType<typeof shareWords> },
): CardFact[] {
  const { t } = words;
  const start = run ? startWords(run, words) : t('start.onRequest');
  const more = runCount > 1 ? t('card.moreRuns', { count: runCount - 1 }) : null;
  const times = run ? timesBesideClock(run, words) : null;
  const isOnline = run?.format === 'online' || run?.format === 'selfpaced';
  const distance = distanceKm === null || isOnline ? null : distanceWords(distanceKm, words);
  const river = isAcrossRiver && distance !== null ? t('place.across') : null;
  const place = run ? placeWords(run, words) : t('place.ask');
  return [
    { icon: 'calendar', term: t('fact.start'), text: joined(start, more) },
    ...(times === null ? [] : [{ icon: 'clock' as const, term: t('fact.times'), text: times }]),
    {
      icon: isOnline ? 'online' : 'place',
      term: t('fact.place'),
      text: joined(place, distance, river),
    },
    {
      icon: 'euro',
      term: t('fact.price'),
      ...(own ?? { text: run ? priceWords(run.price, words) : t('price.ask') }),
    },
  ];
}

/** Beside "18:00–20:15 Uhr" nobody needs "abends"; how much of the day and week it takes is worth saying. */
function timesBesideClock(run: CardRun, words: Words): string | null {
  const times = run.startsAt === null ? run.times : run.times.filter((time) => EXTENTS.has(time));
  return timesWords({ times }, words);
}

const joined = (...parts: (string | null)[]): string =>
  parts.filter((part) => part !== null).join(' · ');
