import { fundingLeft } from '../../../members/index.ts';
import { textBytes } from '../../../platform/text-bytes.ts';
import { knownProperties } from '../../../ui/known-properties.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { type ExportContext, type ExportFormat, pageOf, providerPageOf } from '../format.ts';
import { recordOf } from '../record-of.ts';
import { courseJsonLd } from './course-json-ld.ts';
import { courseProperties, instanceProperties } from './own-properties.ts';

/**
 * An offer with all its runs as JSON-LD, with the source it comes from and with all that only another course portal wants to know, so that
 * it reads the same there.
 */
export function offerJsonLd(offer: HandedOnOffer, context: ExportContext): Record<string, unknown> {
  const course = courseJsonLd(offer, offer.runs, {
    page: pageOf(offer, context),
    provider: providerPageOf(offer, context),
  });
  const record = recordOf(offer);
  const funding = fundingLeft(offer.funding, offer.seals.proofs, context.today);
  return {
    ...course,
    provider: withDesk(course.provider, offer.contact),
    hasCourseInstance: listOf(course.hasCourseInstance).map((instance, index) => {
      const run = record.runs[index];
      return run === undefined
        ? instance
        : { ...instance, additionalProperty: instanceProperties(run) };
    }),
    additionalProperty: courseProperties({ ...record, funding }),
  };
}

function listOf(value: unknown): object[] {
  return Array.isArray(value) ? value : [];
}

/** The provider with the desk that answers questions; its name stays on the page, where it can be taken off again. */
function withDesk(provider: unknown, contact: HandedOnOffer['contact']): unknown {
  if (typeof provider !== 'object' || contact === null) return provider;
  const { phone, email, url, role } = contact;
  if (phone === null && email === null) return provider;
  const desk = { telephone: phone, email, url, contactType: role };
  return {
    ...provider,
    contactPoint: knownProperties({ '@type': 'ContactPoint', ...desk }),
  };
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
