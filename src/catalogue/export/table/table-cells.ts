import { CLOSED_WORDS } from '../../exchange/table/choices.ts';
import type { Column } from '../../exchange/table/columns.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { DetailSession, DetailVenue, HandedOnRun } from '../../queries/offer-runs.ts';
import { priceCells } from './price-cells.ts';

export type Cells = Readonly<Partial<Record<Column, string | null>>>;

/** The rows of an offer in the columns of the template: one per run, one without a run where it has none. */
export function tableRows(offer: HandedOnOffer, courseKey: string): Cells[] {
  const course = courseCells(offer, courseKey);
  if (offer.runs.length === 0) return [course];
  return offer.runs.map((run) => ({ ...course, ...runCells(run) }));
}

/** The German word for a value of a closed list: what the reader of the template understands first. */
export function wordFor(words: Readonly<Record<string, string>>, value: string): string | null {
  return Object.entries(words).find(([, meaning]) => meaning === value)?.[0] ?? null;
}

function courseCells(offer: HandedOnOffer, courseKey: string): Cells {
  const { course, contact } = offer;
  return {
    courseKey,
    title: offer.title,
    subtitle: offer.subtitle,
    kind: wordFor(CLOSED_WORDS.kind, offer.kind),
    description: course.descriptionHtml,
    learningAim: course.learningAim,
    requirements: course.requirements,
    targets: listText(offer.targets),
    topics: listText(offer.topics),
    keywords: listText(offer.keywords),
    funding: listText(offer.funding),
    fundingText: offer.fundingText,
    fundingGoal: course.fundingGoal && wordFor(CLOSED_WORDS.fundingGoal, course.fundingGoal),
    upgradingLevel: numberText(course.upgradingLevel),
    mandatoryTraining:
      course.mandatoryTraining === null
        ? null
        : wordFor(CLOSED_WORDS.mandatoryTraining, course.mandatoryTraining ? 'yes' : 'no'),
    certificates: course.certificateText ?? listText(course.certificates),
    occupations: listText(course.occupations),
    languages: listText(course.languages.map((tag) => wordFor(CLOSED_WORDS.languages, tag) ?? tag)),
    languageLevel:
      course.languageLevel && wordFor(CLOSED_WORDS.languageLevel, course.languageLevel),
    durationDays: numberText(course.durationDays),
    teachingUnits: numberText(course.teachingUnits),
    durationText: course.durationText,
    teacherProfile: course.teacherProfile,
    cancelTerms: course.cancelTerms,
    url: offer.url,
    contactName: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
    contactEmail: contact?.email ?? null,
  };
}

function runCells(run: HandedOnRun): Cells {
  const { seats, venue } = run;
  return {
    runKey: run.key,
    number: run.number,
    startKind: wordFor(CLOSED_WORDS.startKind, run.startKind),
    startsOn: run.startsOn && germanDay(run.startsOn),
    endsOn: run.endsOn && germanDay(run.endsOn),
    registrationEndsOn: run.registrationEndsOn && germanDay(run.registrationEndsOn),
    format: run.format === 'unknown' ? null : wordFor(CLOSED_WORDS.format, run.format),
    times: listText(run.times.map((time) => wordFor(CLOSED_WORDS.times, time) ?? time)),
    scheduleText: run.scheduleText,
    sessions: run.sessions.map(sessionText).join(' | ') || null,
    sessionCount: numberText(run.sessionCount),
    ...(venue === null ? {} : venueCells(venue)),
    ...priceCells(run.price),
    seatsMin: numberText(seats.min),
    seatsMax: numberText(seats.max),
    seatsFree: numberText(seats.free),
    status: wordFor(CLOSED_WORDS.status, run.status),
    childcare: run.childcare === 'unknown' ? null : wordFor(CLOSED_WORDS.childcare, run.childcare),
    bookingUrl: run.bookingUrl,
  };
}

function venueCells(venue: DetailVenue): Cells {
  const { position, access } = venue;
  // The middle of a postal code is our guess, not a position that the provider has stated.
  const exact = position?.precision === 'address' ? position : null;
  return {
    venueName: venue.name,
    street: venue.street,
    postalCode: venue.postalCode,
    place: venue.place,
    locality: venue.locality,
    country: venue.country,
    venueNote: venue.note,
    lat: exact === null ? null : String(exact.lat),
    lon: exact === null ? null : String(exact.lon),
    stepFree:
      access.step_free === undefined ? null : wordFor(CLOSED_WORDS.stepFree, access.step_free),
  };
}

function sessionText({ heldOn, startsAt, endsAt }: DetailSession): string {
  const hours = startsAt === null ? '' : ` ${startsAt}${endsAt === null ? '' : `-${endsAt}`}`;
  return `${germanDay(heldOn)}${hours}`;
}

function germanDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}.${month}.${year}`;
}

function listText(values: readonly string[]): string | null {
  return values.length === 0 ? null : values.join(', ');
}

function numberText(value: number | null): string | null {
  return value === null ? null : String(value).replace('.', ',');
}
