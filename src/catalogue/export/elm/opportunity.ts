import { fundingLeft } from '../../../members/index.ts';
import { berlinDateTime } from '../../../platform/berlin-time.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { HandedOnRun } from '../../queries/offer-runs.ts';
import { type ExportContext, pageOf, providerPageOf } from '../format.ts';
import { element, required, type Xml } from '../xml/xml.ts';
import { concept, german, note, reference, webPage } from './elements.ts';
import { EURO, GERMAN, modeUri, scheduleUri, typeUri } from './vocabulary.ts';

/** Names of things inside a file. They are addresses, so that files can be put together. */
export const ids = {
  opportunity: (page: string, run: HandedOnRun | null) =>
    run === null ? `${page}#angebot` : `${page}#${run.id}`,
  specification: (page: string) => `${page}#inhalt`,
  outcome: (page: string) => `${page}#lernziel`,
  provider: (offer: HandedOnOffer, context: ExportContext) =>
    `${providerPageOf(offer, context)}#anbieter`,
  seat: (offer: HandedOnOffer, context: ExportContext) => `${providerPageOf(offer, context)}#sitz`,
  venue: (venueId: string, context: ExportContext) => `${context.portal.url}/#ort-${venueId}`,
};

/** An offer as learning opportunities: one per run, one without dates where it has none. */
export function opportunities(offer: HandedOnOffer, context: ExportContext): Xml[] {
  const runs = offer.runs.filter(({ status }) => status !== 'cancelled');
  const all: readonly (HandedOnRun | null)[] = runs.length === 0 ? [null] : runs;
  return all.map((run) => opportunity(offer, run, context));
}

function opportunity(offer: HandedOnOffer, run: HandedOnRun | null, context: ExportContext): Xml {
  const page = pageOf(offer, context);
  const { course, source } = offer;
  return required(
    'learningOpportunity',
    [
      required('identifier', [
        element('skos:notation', run?.id ?? offer.id, { type: context.portal.url }),
      ]),
      german('title', offer.title),
      german('description', course.descriptionText ?? offer.subtitle),
      concept('type', typeUri(offer.kind)),
      note('additionalNote', rightsOf(source)),
      webPage('homepage', page),
      offer.url === null ? null : webPage('supplementaryDocument', offer.url),
      run === null || run.startsOn === null ? null : periodOf(run),
      course.durationDays === null ? null : element('duration', `P${course.durationDays}D`),
      run && concept('mode', modeUri(run)),
      ...fundingLeft(offer.funding, offer.seals.proofs, context.today).map((key) =>
        required('grant', [german('title', context.fundingLabel(key) ?? key)]),
      ),
      run && concept('learningSchedule', scheduleUri(run)),
      note('scheduleInformation', run?.scheduleText ?? course.durationText),
      run === null || run.registrationEndsOn === null
        ? null
        : element('applicationDeadline', berlinDateTime(run.registrationEndsOn, '23:59')),
      run && priceOf(run),
      reference('providedBy', ids.provider(offer, context)),
      run === null || run.venue === null
        ? null
        : reference('location', ids.venue(run.venue.id, context)),
      reference('learningAchievementSpecification', ids.specification(page)),
      concept('defaultLanguage', GERMAN),
      element('modified', offer.updatedAt.toISOString()),
    ],
    { id: ids.opportunity(page, run) },
  );
}

function periodOf(run: HandedOnRun): Xml {
  return required('temporal', [
    element('startDate', run.startsOn && berlinDateTime(run.startsOn, run.startsAt ?? '00:00')),
    element('endDate', run.endsOn && berlinDateTime(run.endsOn, '23:59')),
  ]);
}

function priceOf({ price }: HandedOnRun): Xml | null {
  const cents = price.state === 'free' ? 0 : price.state === 'known' ? price.cents : null;
  if (cents === null && price.text === null) return null;
  return required('priceDetail', [
    cents === null
      ? null
      : required('amount', [concept('unit', EURO), element('value', (cents / 100).toFixed(2))]),
    german('description', price.text),
  ]);
}

function rightsOf(source: HandedOnOffer['source']): string | null {
  const parts = [source?.name, source?.licence, source?.attribution];
  return parts.filter((part) => part != null).join(', ') || null;
}
