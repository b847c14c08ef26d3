import { localDate } from '../../../platform/clock.ts';
import { textBytes } from '../../../platform/text-bytes.ts';
import type { ExportMember } from '../../queries/export/export-member.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { type ExportContext, type ExportFormat, pageOf } from '../format.ts';
import type { Xml } from '../xml/xml.ts';
import { reasonsAgainst } from './admission.ts';
import { type CatalogueBody, type CatalogueHead, openQcat } from './catalogue.ts';
import { latin9 } from './latin9.ts';
import { services } from './service.ts';

export type OpenQcatEncoding = CatalogueHead['encoding'];

/** A whole catalogue as bytes in the encoding that it declares. */
export function openQcatBytes(
  body: CatalogueBody,
  member: ExportMember,
  context: ExportContext,
  encoding: OpenQcatEncoding,
): AsyncIterable<Uint8Array> {
  const head = { member, portal: context.portal, now: context.now, encoding };
  return textBytes(openQcat(head, body), encoding === 'utf-8' ? undefined : latin9);
}

/** SERVICE elements of the offers that the national portal admits. */
export async function* admittedServices(
  offers: AsyncIterable<HandedOnOffer>,
  context: ExportContext,
): AsyncGenerator<Xml> {
  const serviceContext = {
    today: localDate(context.now),
    topicLabel: context.topicLabel,
    pageUrl: (offer: HandedOnOffer) => pageOf(offer, context),
  };
  for await (const offer of offers) {
    if (reasonsAgainst(offer, context.today, context.leisureTopics).length > 0) continue;
    yield* services(offer, { ...serviceContext, supplierId: offer.provider.id });
  }
}

/** openQ-cat 1.1, the full catalogue of a member for the national portal. */
export const openQcatFormat: ExportFormat = {
  name: 'openqcat',
  suffix: 'openqcat.xml',
  mediaType: 'application/xml; charset=iso-8859-15',
  isDownload: true,
  isOfOneMember: true,
  write(offers, context) {
    if (context.member === null) throw new RangeError('openQ-cat has one sender');
    const body = { kind: 'full', services: admittedServices(offers(), context) } as const;
    return openQcatBytes(body, context.member, context, 'iso-8859-15');
  },
};
