import { berlinDateTime } from '../../../platform/berlin-time.ts';
import type { HandedOnOffer } from '../../queries/export/load-handed-on-offers.ts';
import type { DetailVenue, HandedOnRun } from '../../queries/offer-runs.ts';
import { type ExportContext, pageOf } from '../format.ts';
import { priceCells } from '../table/price-cells.ts';
import { element, required, type Xml } from '../xml/xml.ts';

/** An offer as a course; its address is its identifier, the provider's own key stands beside. */
export function course(offer: HandedOnOffer, context: ExportContext): Xml {
  const { course: facts, source } = offer;
  const rights = [source?.licence, source?.attribution].filter((part) => part != null).join(', ');
  return required('course', [
    element('dc:description', facts.descriptionText ?? offer.subtitle),
    facts.audience === null ? null : element('dc:description', `Zielgruppe: ${facts.audience}`),
    rights === '' ? null : element('dc:description', `Lizenz: ${rights}`),
    element('dc:identifier', pageOf(offer, context)),
    element('dc:identifier', offer.key),
    ...offer.topics.map((key) =>
      element('dc:subject', context.topicLabel(key) ?? key, { identifier: key }),
    ),
    ...offer.keywords.map((word) => element('dc:subject', word)),
    element('dc:title', offer.title),
    element('mlo:url', offer.url ?? pageOf(offer, context)),
    element('abstract', offer.subtitle),
    ...(facts.learningAim ?? '')
      .split('\n')
      .map((aim) => element('mlo:objective', aim.trim() || null)),
    element('mlo:prerequisite', facts.requirements),
    facts.certificateText === null
      ? null
      : required('mlo:qualification', [element('dc:title', facts.certificateText)]),
    ...offer.runs.map((run) => presentation(offer, run)),
  ]);
}

function presentation(offer: HandedOnOffer, run: HandedOnRun): Xml {
  const { seats, venue } = run;
  return required('presentation', [
    run.status === 'cancelled' ? element('dc:description', 'Fällt aus') : null,
    element('dc:description', run.scheduleText),
    element('dc:identifier', run.key),
    element('dc:identifier', run.number),
    element('dc:title', offer.title),
    element('mlo:url', run.bookingUrl),
    // The model wants a start and a duration: where there is no date, words say how it is.
    run.startsOn === null
      ? element('mlo:start', run.startKind === 'on_request' ? 'auf Anfrage' : 'laufend')
      : dated('mlo:start', run.startsOn, run.startsAt),
    run.endsOn === null ? null : dated('end', run.endsOn, null),
    duration(offer),
    run.registrationEndsOn === null ? null : dated('applyUntil', run.registrationEndsOn, null),
    studyMode(run),
    attendanceMode(run),
    attendancePattern(run),
    ...offer.course.languages.map((tag) => element('mlo:languageOfInstruction', tag)),
    element('mlo:places', seats.max),
    element('mlo:cost', cost(run)),
    venue && venueOf(venue),
  ]);
}

function dated(name: string, day: string, time: string | null): Xml | null {
  const [year, month, date] = day.split('-');
  const dtf = time === null ? day : berlinDateTime(day, time);
  return element(name, `${date}.${month}.${year}${time === null ? '' : `, ${time} Uhr`}`, { dtf });
}

function duration({ course: { durationDays, durationText, teachingUnits } }: HandedOnOffer): Xml {
  const units =
    teachingUnits === null
      ? null
      : `${String(teachingUnits).replace('.', ',')} Unterrichtseinheiten`;
  const days = durationDays === null ? null : `${durationDays} Tage`;
  const stated = [units, durationText].filter((part) => part !== null).join(', ');
  const words = stated || (days ?? 'nicht angegeben');
  const attributes = durationDays === null ? {} : { interval: `P${durationDays}D` };
  return required('mlo:duration', words, attributes);
}

/** FT and PT of the XCRI terms. */
function studyMode({ times }: HandedOnRun): Xml | null {
  if (times.includes('fulltime')) return element('studyMode', 'Vollzeit', { identifier: 'FT' });
  const isPartTime = times.includes('parttime') || times.includes('evening');
  return isPartTime ? element('studyMode', 'Teilzeit', { identifier: 'PT' }) : null;
}

/** CM on site, ON online, MM mixed, DS distance without attendance. */
function attendanceMode({ format }: HandedOnRun): Xml | null {
  if (format === 'unknown') return null;
  const [identifier, words] = MODES[format];
  return element('attendanceMode', words, { identifier });
}

const MODES = {
  onsite: ['CM', 'vor Ort'],
  online: ['ON', 'online'],
  hybrid: ['MM', 'gemischt'],
  selfpaced: ['DS', 'Selbstlernen'],
} as const;

/** DT by day, EV in the evening, WE at weekends. */
function attendancePattern({ times }: HandedOnRun): Xml | null {
  if (times.includes('evening'))
    return element('attendancePattern', 'abends', { identifier: 'EV' });
  if (times.includes('weekend')) {
    return element('attendancePattern', 'am Wochenende', { identifier: 'WE' });
  }
  const isByDay = times.includes('morning') || times.includes('afternoon');
  return isByDay ? element('attendancePattern', 'tagsüber', { identifier: 'DT' }) : null;
}

function cost({ price }: HandedOnRun): string | null {
  const { price: amount, priceNote } = priceCells(price);
  if (amount === null || priceNote === null) return amount ?? priceNote;
  return `${amount} (${priceNote})`;
}

function venueOf(venue: DetailVenue): Xml {
  const name = venue.name ?? venue.place;
  return required('venue', [
    required('provider', [
      element('dc:identifier', venue.id),
      element('dc:title', name),
      required('mlo:location', [
        element('mlo:town', venue.place),
        element('mlo:postcode', venue.postalCode),
        element('mlo:address', venue.street),
      ]),
    ]),
  ]);
}
