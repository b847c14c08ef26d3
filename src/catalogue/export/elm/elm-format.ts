import { textBytes } from '../../../platform/text-bytes.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { ExportContext, ExportFormat } from '../format.ts';
import { opening, type Xml } from '../xml/xml.ts';
import { ids, opportunities } from './opportunity.ts';
import { WaitingSections } from './sections.ts';
import { organisation, outcome, seat, specification, venues } from './specification.ts';

const LATER = [
  'learningAchievementSpecificationReferences',
  'learningOutcomeReferences',
  'agentReferences',
  'locationReferences',
] as const;

/**
 * Learning opportunities of the European Learning Model, application profile LOQ 3.1. The file has a section for each kind of thing: while
 * the first is written, the others wait outside the memory. Held are only the names of providers and venues, each of which stands there
 * once.
 */
async function* courses(
  offers: AsyncIterable<HandedOnOffer>,
  context: ExportContext,
): AsyncGenerator<string> {
  const agents = onceEach((offer) => [
    { id: ids.provider(offer, context), xml: organisation(offer, context) },
  ]);
  const locations = onceEach((offer) => [
    { id: ids.seat(offer, context), xml: seat(offer, context) },
    ...venues(offer, context),
  ]);
  const later = await WaitingSections.open(LATER);
  try {
    yield `<?xml version="1.0" encoding="utf-8"?>\n${opening('Courses', ROOT)}\n`;
    yield `${opening('learningOpportunityReferences')}\n`;
    for await (const offer of offers) {
      for (const { text } of opportunities(offer, context)) yield `${text}\n`;
      await later.add('learningAchievementSpecificationReferences', [
        specification(offer, context),
      ]);
      await later.add('learningOutcomeReferences', [outcome(offer, context)]);
      await later.add('agentReferences', agents(offer));
      await later.add('locationReferences', locations(offer));
    }
    yield '</learningOpportunityReferences>\n';
    for (const name of LATER) {
      yield `${opening(name)}\n`;
      yield* later.pieces(name);
      yield `</${name}>\n`;
    }
    yield '</Courses>\n';
  } finally {
    await later.close();
  }
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
  write: (offers, context) => textBytes(courses(offers(), context)),
};
