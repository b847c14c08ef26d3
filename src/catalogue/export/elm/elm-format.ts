import { textBytes } from '../../../platform/text-bytes.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { ExportContext, ExportFormat } from '../format.ts';
import { opening, type Xml } from '../xml/xml.ts';
import { ids, opportunities } from './opportunity.ts';
import { organisation, outcome, seat, specification, venues } from './specification.ts';

type Offers = () => AsyncIterable<HandedOnOffer>;

/**
 * Learning opportunities of the European Learning Model, application profile LOQ 3.1. The file has a section for each kind of thing, so
 * the offers are read once per section; only the names of providers and venues are held, each of which stands there once.
 */
async function* courses(offers: Offers, context: ExportContext): AsyncGenerator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n${opening('Courses', ROOT)}\n`;
  yield* section('learningOpportunityReferences', offers, (offer) => opportunities(offer, context));
  yield* section('learningAchievementSpecificationReferences', offers, (offer) => [
    specification(offer, context),
  ]);
  yield* section('learningOutcomeReferences', offers, (offer) => [outcome(offer, context)]);
  yield* section(
    'agentReferences',
    offers,
    onceEach((offer) => [{ id: ids.provider(offer, context), xml: organisation(offer, context) }]),
  );
  yield* section(
    'locationReferences',
    offers,
    onceEach((offer) => [
      { id: ids.seat(offer, context), xml: seat(offer, context) },
      ...venues(offer, context),
    ]),
  );
  yield '</Courses>\n';
}

async function* section(
  name: string,
  offers: Offers,
  entriesOf: (offer: HandedOnOffer) => readonly Xml[],
): AsyncGenerator<string> {
  yield `${opening(name)}\n`;
  for await (const offer of offers()) {
    for (const { text } of entriesOf(offer)) yield `${text}\n`;
  }
  yield `</${name}>\n`;
}

function onceEach(
  entriesOf: (offer: HandedOnOffer) => readonly { id: string; xml: Xml }[],
): (offer: HandedOnOffer) => readonly Xml[] {
  const seen = new Set<string>();
  return (offer) =>
    entriesOf(offer).flatMap(({ id, xml }) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return [xml];
    });
}

const ROOT = {
  xmlns: 'http://data.europa.eu/snb/model/ap/loq-constraints/',
  'xmlns:skos': 'http://www.w3.org/2004/02/skos/core#',
  xsdVersion: '3.1.0',
};

export const elmFormat: ExportFormat = {
  name: 'elm',
  suffix: 'elm.xml',
  mediaType: 'application/xml; charset=utf-8',
  isDownload: true,
  write: (offers, context) => textBytes(courses(offers, context)),
};
