import { formats } from '../../../ui/format.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { clipped } from '../text/clipped.ts';

/** A list of courses that people subscribe to: what Atom and RSS have in common. */
export interface Feed {
  readonly title: string;
  readonly subtitle: string;
  /** The page with the same courses. */
  readonly page: string;
  /** Its own address. */
  readonly self: string;
  /** Whoever speaks for the portal. */
  readonly author: string;
  readonly entries: readonly FeedEntry[];
}

export interface FeedEntry {
  /** Never changes, wherever the page moves (RFC 4151). */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly provider: string;
  readonly topics: readonly string[];
  readonly text: string;
  readonly publishedAt: Date;
  /** Last real change: whoever subscribed is told again. */
  readonly updatedAt: Date;
  /** Licence and name to mention, where the source states them. */
  readonly rights: string | null;
}

/** The newest change of a feed; null for one without entries. */
export function newestOf({ entries }: Pick<Feed, 'entries'>): Date | null {
  if (entries.length === 0) return null;
  return new Date(Math.max(...entries.map(({ updatedAt }) => updatedAt.getTime())));
}

/** An offer as an entry. `since` is the day from which on ids are made by this rule; it is part of them. */
export function feedEntry(
  offer: HandedOnOffer,
  urls: { readonly host: string; readonly page: string },
  topicLabel: (key: string) => string | null,
): FeedEntry {
  const { source } = offer;
  const rights = [source?.licence, source?.attribution].filter((part) => part != null).join(', ');
  return {
    id: `tag:${urls.host},2026:kurs/${offer.id}`,
    title: offer.title,
    page: urls.page,
    provider: offer.provider.name,
    topics: offer.topics.map((key) => topicLabel(key) ?? key),
    text: textOf(offer),
    publishedAt: offer.createdAt,
    updatedAt: offer.updatedAt,
    rights: rights === '' ? null : rights,
  };
}

const LONGEST_TEXT = 500;

function textOf(offer: HandedOnOffer): string {
  const { dateShort } = formats('de');
  const start = offer.runs.find((run) => run.startsOn !== null && run.status !== 'cancelled');
  const place = start?.place?.name ?? null;
  const description = offer.subtitle ?? offer.course.descriptionText ?? '';
  const lines = [
    offer.provider.name,
    start?.startsOn == null ? null : `Beginn ${dateShort(start.startsOn)}`,
    place,
    clipped(description, LONGEST_TEXT),
  ];
  return lines.filter((line) => line !== null && line !== '').join(' · ');
}
