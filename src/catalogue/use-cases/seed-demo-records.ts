import type { LocalDate } from '../../platform/clock.ts';
import type {
  ContactRecord,
  OfferRecord,
  ParsedRecord,
  RunRecord,
  VenueRecord,
} from '../exchange/record.ts';
import { durationDays, repetitions, runDates } from '../model/demo-calendar-run.ts';
import type {
  DemoContact,
  DemoOffer,
  DemoOffersFile,
  DemoRun,
  DemoVenue,
} from '../model/demo-offers-file.ts';
import { paragraphsToHtml } from './seed-demo-html.ts';

/**
 * The offers of a demo file as an adapter would read them, with dates seen from `today`. Keys do not depend on the day, so ids
 * and links stay when the dates move.
 */
export function demoRecords(file: DemoOffersFile, today: LocalDate): ParsedRecord[] {
  return file.offers.map((offer, index): ParsedRecord => {
    const record = offerRecord(offer, file, today);
    return {
      kind: 'offer',
      record: index + 1,
      line: null,
      offer: record,
      raw: JSON.stringify(record),
      warnings: [],
    };
  });
}

function offerRecord(offer: DemoOffer, file: DemoOffersFile, today: LocalDate): OfferRecord {
  const contact = offer.contact ?? Object.keys(file.contacts)[0];
  return {
    key: offer.key,
    kind: offer.kind,
    title: offer.title,
    subtitle: offer.subtitle ?? null,
    descriptionHtml: offer.description === undefined ? null : paragraphsToHtml(offer.description),
    requirements: offer.requirements ?? null,
    audience: offer.audience ?? null,
    topics: offer.topics,
    categories: [],
    keywords: offer.keywords,
    targets: offer.targets,
    funding: offer.funding,
    fundingText: offer.fundingText ?? null,
    fundingGoal: offer.fundingGoal ?? null,
    upgradingLevel: offer.upgradingLevel ?? null,
    mandatoryTraining: offer.mandatoryTraining ?? null,
    learningAim: offer.learningAim ?? null,
    occupations: offer.occupations,
    teacherProfile: offer.teacherProfile ?? null,
    cancelTerms: offer.cancelTerms ?? null,
    certificates: offer.certificates,
    certificateText: offer.certificateText ?? null,
    languages: offer.languages,
    languageLevel: offer.level ?? null,
    durationDays: offer.durationDays ?? firstDuration(offer, today),
    teachingUnits: offer.teachingUnits ?? null,
    durationText: offer.durationText ?? null,
    access: offer.access,
    url: offer.url ?? null,
    contact: contact === undefined ? null : contactRecord(file.contacts[contact]),
    runs: offer.runs.flatMap((run, entry) =>
      Array.from({ length: repetitions(run) }, (_, repetition) =>
        runRecord(`${offer.key}-${entry + 1}`, run, repetition, file, today),
      ),
    ),
  };
}

function firstDuration(offer: DemoOffer, today: LocalDate): number | null {
  for (const run of offer.runs) {
    const days = durationDays(runDates(run, 0, today));
    if (days !== null) return days;
  }
  return null;
}

function runRecord(
  key: string,
  run: DemoRun,
  repetition: number,
  file: DemoOffersFile,
  today: LocalDate,
): RunRecord {
  const stated = repetition === 0 ? run : laterRun(run);
  const dates = runDates(run, repetition, today);
  const [startsAt = null, endsAt = null] = run.time?.split('-') ?? [];
  const suffix = repetition === 0 ? '' : `-${repetition + 1}`;
  return {
    key: run.repeat ? `${key}-${repetition + 1}` : key,
    number: run.number === undefined ? null : `${run.number}${suffix}`,
    startKind: run.startKind,
    startsOn: dates.startsOn,
    endsOn: dates.endsOn,
    registrationEndsOn: dates.registrationEndsOn,
    format: stated.format ?? 'onsite',
    times: run.times,
    scheduleText: run.schedule ?? null,
    sessionCount: dates.meetings.length > 0 ? dates.meetings.length : null,
    venue: stated.venue === undefined ? null : venueRecord(file.venues[stated.venue]),
    price: priceOf(stated),
    seats: {
      min: stated.seats?.min ?? null,
      max: stated.seats?.max ?? null,
      free: stated.seats?.free ?? null,
    },
    status: stated.status ?? 'open',
    childcare: stated.childcare ?? 'unknown',
    bookingUrl: null,
    sessions: dates.meetings.map((heldOn) => ({ heldOn, startsAt, endsAt, note: null })),
  };
}

/** A repetition with what `later` changes; a text about the price and a venue that no longer fit are dropped. */
function laterRun(run: DemoRun): DemoRun {
  const later = run.repeat?.later ?? {};
  const { priceText, venue, ...rest } = run;
  const isPlaceless = later.format === 'online' || later.format === 'selfpaced';
  return {
    ...rest,
    ...(priceText !== undefined && later.price === undefined ? { priceText } : {}),
    ...(venue !== undefined && !isPlaceless ? { venue } : {}),
    ...later,
  };
}

const euros = new Intl.NumberFormat('de-DE', {
  minimumFractionDigits: 0,
  maximumFractionDigits: 2,
});
const eurosAndCents = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 2 });

function priceOf({ price, priceText }: Pick<DemoRun, 'price' | 'priceText'>): RunRecord['price'] {
  if (typeof price !== 'number') {
    const state = price ?? 'unknown';
    return { state, cents: null, text: priceText ?? (state === 'free' ? 'kostenlos' : null) };
  }
  const amount = Number.isInteger(price) ? euros.format(price) : eurosAndCents.format(price);
  return { state: 'known', cents: Math.round(price * 100), text: priceText ?? `${amount} €` };
}

const contactRecord = (contact: DemoContact | undefined): ContactRecord | null =>
  contact
    ? {
        name: contact.name ?? null,
        role: contact.role ?? null,
        phone: contact.phone ?? null,
        email: contact.email ?? null,
        url: contact.url ?? null,
        hours: contact.hours ?? null,
      }
    : null;

const venueRecord = (venue: DemoVenue | undefined): VenueRecord | null =>
  venue
    ? {
        name: venue.name ?? null,
        street: venue.street ?? null,
        postalCode: venue.postalCode ?? null,
        place: venue.place ?? null,
        locality: venue.locality ?? null,
        country: venue.country,
        note: venue.note ?? null,
        position: null,
        access: venue.access,
      }
    : null;
