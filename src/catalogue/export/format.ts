import type { LocalDate } from '../../platform/clock.ts';
import type { ExportMember } from '../queries/export/export-member.ts';
import type { HandedOnOffer } from '../queries/export/load-handed-on-offers.ts';

/** What every file says about where it comes from and how its links are made. */
export interface ExportContext {
  readonly portal: { readonly name: string; readonly url: string; readonly isDemo: boolean };
  /** The member whose offers these are; null for those of several. */
  readonly member: ExportMember | null;
  readonly now: Date;
  readonly today: LocalDate;
  /** German name of a topic; null for an unknown key. */
  topicLabel(key: string): string | null;
  /** German name of a way of funding. */
  fundingLabel(key: string): string | null;
  /** Codes of a topic in another classification, e.g. `isced`. */
  topicCodes(key: string, classification: string): readonly string[];
  /** Topics whose offers are not for working life. */
  readonly leisureTopics: ReadonlySet<string>;
}

/** A way out for courses: a pure writer. Adding one: a folder here and a line in `formats.ts`. */
export interface ExportFormat {
  /** As on the command line. */
  readonly name: string;
  /** Ends addresses and names of files: `csv` in `/kurse.csv`. */
  readonly suffix: string;
  readonly mediaType: string;
  /** Whether people keep the answer as a file; others read it where it is. */
  readonly isDownload: boolean;
  /** Only for one member's offers: the format has one sender. */
  readonly isOfOneMember?: boolean;
  /** Writes what `offers` gives each time it is called; in pieces, holding one offer at a time. */
  write(
    offers: () => AsyncIterable<HandedOnOffer>,
    context: ExportContext,
  ): AsyncIterable<Uint8Array>;
}

/** The address of an offer's page. */
export function pageOf(offer: Pick<HandedOnOffer, 'slug' | 'id'>, context: ExportContext): string {
  return `${context.portal.url}/kurse/${offer.slug}-${offer.id}`;
}

export function providerPageOf(offer: HandedOnOffer, context: ExportContext): string {
  return `${context.portal.url}/anbieter/${offer.provider.slug}`;
}
