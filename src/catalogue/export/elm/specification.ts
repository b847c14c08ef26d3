import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import { type ExportContext, pageOf, providerPageOf } from '../format.ts';
import { element, required, type Xml } from '../xml/xml.ts';
import { concept, german, note, reference, webPage } from './elements.ts';
import { ids } from './opportunity.ts';
import { countryUri, fieldUris, languageUris } from './vocabulary.ts';

const MINUTES_PER_UNIT = 45;

/** What a course teaches, whenever it takes place. */
export function specification(offer: HandedOnOffer, context: ExportContext): Xml {
  const page = pageOf(offer, context);
  const { course } = offer;
  const isced = offer.topics.flatMap((key) => context.topicCodes(key, 'isced'));
  const units = course.teachingUnits;
  return required(
    'learningAchievementSpecification',
    [
      german('title', offer.title),
      german('description', course.descriptionText ?? offer.subtitle),
      webPage('homepage', page),
      ...fieldUris(isced).map((uri) => concept('ISCEDFCode', uri)),
      units === null
        ? null
        : element('volumeOfLearning', `PT${Math.round(units * MINUTES_PER_UNIT)}M`),
      ...languageUris(course.languages).map((uri) => concept('language', uri)),
      note('entryRequirement', course.requirements),
      reference('learningOutcome', ids.outcome(page)),
    ],
    { id: ids.specification(page) },
  );
}

/** The model wants an outcome; where the source states none, it is what the title says. */
export function outcome(offer: HandedOnOffer, context: ExportContext): Xml {
  return required('learningOutcome', [german('title', offer.course.learningAim ?? offer.title)], {
    id: ids.outcome(pageOf(offer, context)),
  });
}

export function organisation(offer: HandedOnOffer, context: ExportContext): Xml {
  const { provider } = offer;
  return required(
    'organisation',
    [
      german('legalName', provider.name),
      webPage('homepage', provider.website ?? providerPageOf(offer, context)),
      reference('location', ids.seat(offer, context)),
    ],
    { id: ids.provider(offer, context) },
  );
}

interface Address {
  readonly street: string | null;
  readonly postalCode: string | null;
  readonly place: string | null;
  readonly country: string;
}

/** The seat of a provider. */
export function seat(offer: HandedOnOffer, context: ExportContext): Xml {
  const { place } = offer.providerAddress;
  return location(ids.seat(offer, context), place, offer.providerAddress);
}

/** Where an offer takes place. */
export function venues(offer: HandedOnOffer, context: ExportContext): { id: string; xml: Xml }[] {
  return offer.runs.flatMap(({ venue }) => {
    if (venue === null) return [];
    const id = ids.venue(venue.id, context);
    return [{ id, xml: location(id, venue.name ?? venue.place, venue) }];
  });
}

function location(id: string, name: string | null, address: Address): Xml {
  const town = [address.postalCode, address.place].filter((part) => part !== null).join(' ');
  const full = [address.street, town].filter((part) => part !== null && part !== '').join(', ');
  return required(
    'location',
    [
      german('geographicName', name),
      required('address', [
        note('fullAddress', full),
        concept('countryCode', countryUri(address.country)),
      ]),
    ],
    { id },
  );
}
