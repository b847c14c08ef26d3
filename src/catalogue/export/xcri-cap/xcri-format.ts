import { textBytes } from '../../../platform/text-bytes.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { type ExportContext, type ExportFormat, providerPageOf } from '../format.ts';
import { element, opening, required, type Xml } from '../xml/xml.ts';
import { course } from './course.ts';

/** XCRI-CAP 1.2 (EN 15982 with courses): providers with their courses, one provider after the other as the offers come. */
async function* catalog(
  offers: AsyncIterable<HandedOnOffer>,
  context: ExportContext,
): AsyncGenerator<string> {
  const root = { ...NAMESPACES, generated: context.now.toISOString() };
  yield `<?xml version="1.0" encoding="utf-8"?>\n${opening('catalog', root)}\n`;
  yield `${element('dc:contributor', context.portal.name)?.text ?? ''}\n`;
  let last: HandedOnOffer | null = null;
  for await (const offer of offers) {
    if (last?.provider.id !== offer.provider.id) {
      if (last !== null) yield `${locationOf(last).text}\n</provider>\n`;
      yield `<provider>\n${providerHead(offer, context)}\n`;
    }
    yield `${course(offer, context).text}\n`;
    last = offer;
  }
  if (last !== null) yield `${locationOf(last).text}\n</provider>\n`;
  yield '</catalog>\n';
}

function providerHead(offer: HandedOnOffer, context: ExportContext): string {
  const { provider } = offer;
  return [
    element('dc:identifier', providerPageOf(offer, context)),
    element('dc:title', provider.name),
    element('mlo:url', provider.website ?? providerPageOf(offer, context)),
  ]
    .map((part) => part?.text ?? '')
    .join('\n');
}

function locationOf({ provider, providerAddress }: HandedOnOffer): Xml {
  return required('mlo:location', [
    element('mlo:town', providerAddress.place),
    element('mlo:postcode', providerAddress.postalCode),
    element('mlo:address', providerAddress.street),
    element('mlo:phone', provider.phone),
    element('mlo:email', provider.email),
  ]);
}

const NAMESPACES = {
  xmlns: 'http://xcri.org/profiles/1.2/catalog',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:mlo': 'http://purl.org/net/mlo',
};

export const xcriFormat: ExportFormat = {
  name: 'xcri',
  suffix: 'xcri.xml',
  mediaType: 'application/xml; charset=utf-8',
  isDownload: true,
  write: (offers, context) => textBytes(catalog(offers(), context)),
};
