import { textBytes } from '../../../platform/text-bytes.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { type ExportContext, type ExportFormat, pageOf, providerPageOf } from '../format.ts';
import { courseJsonLd } from './course-json-ld.ts';

/** An offer with all its runs as JSON-LD, with the source it comes from. */
export function offerJsonLd(offer: HandedOnOffer, context: ExportContext): Record<string, unknown> {
  return courseJsonLd(offer, offer.runs, {
    page: pageOf(offer, context),
    provider: providerPageOf(offer, context),
  });
}

async function* graph(
  offers: AsyncIterable<HandedOnOffer>,
  context: ExportContext,
): AsyncGenerator<string> {
  yield '{"@context":"https://schema.org","@graph":[\n';
  let separator = '';
  for await (const offer of offers) {
    const { '@context': _shared, ...course } = offerJsonLd(offer, context);
    yield `${separator}${JSON.stringify(course)}`;
    separator = ',\n';
  }
  yield '\n]}\n';
}

/** schema.org Course with CourseInstance. */
export const jsonLdFormat: ExportFormat = {
  name: 'jsonld',
  suffix: 'jsonld',
  mediaType: 'application/ld+json',
  isDownload: false,
  write: (offers, context) => textBytes(graph(offers(), context)),
};
