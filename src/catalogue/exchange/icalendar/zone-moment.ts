import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';
import { berlinMoment, type LocalMoment } from '../../model/parse-moment.ts';
import type { Property } from './read-property.ts';

/** Day and time as the clocks of a zone show them; `zone` null = here, which is also what a calendar without zones means. */
export interface ZoneMoment extends LocalMoment {
  readonly zone: string | null;
}

const VALUE = /^(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(?:\d{2})?(Z)?)?$/i;
/** Names of our zone, also those of Windows and of Outlook's drawer of zones; their clocks are ours. */
const HERE =
  /Berlin|(?:W\.|West|Central|Romance|Mittel|Zentral)[\w. -]*europ|Romance Standard|^CES?T$|^MES?Z$/i;
const formats = new Map<string, Intl.DateTimeFormat | null>();

/** One value of a property of dates; null if it is none. `isKnownZone` false: the zone is a name of the sender's own. */
export function zoneMoment(
  value: string,
  { parameters }: Property,
): (ZoneMoment & { readonly isKnownZone: boolean }) | null {
  const parts = VALUE.exec(value.trim());
  if (parts === null) return null;
  const [, year, month, date, hour, minute, utc] = parts;
  const day = parseDay(`${year}-${month}-${date}`);
  if (day === null) return null;
  if (hour === undefined) return { day, time: null, zone: null, isKnownZone: true };
  const time = `${hour}:${minute}`;
  if (time > '23:59' || (minute ?? '') > '59') return null;
  const name = utc === undefined ? (parameters.get('TZID') ?? '') : 'UTC';
  const zone = zoneOf(name);
  return { day, time, zone: zone === 'unknown' ? null : zone, isKnownZone: zone !== 'unknown' };
}

/** What clocks here show at that moment. */
export function momentHere({ day, time, zone }: ZoneMoment): LocalMoment {
  if (zone === null || time === null) return { day, time };
  return berlinMoment(instantIn(zone, day, time));
}

function zoneOf(name: string): string | null {
  if (name === '' || HERE.test(name)) return null;
  if (/^(?:UTC|Z|GMT|Etc\/UTC|Etc\/GMT)$/i.test(name)) return 'UTC';
  // Some programs put their own address before the name: /freeassociation.sourceforge.net/Europe/London
  const usual = /(?:^|\/)([A-Z][A-Za-z_]+\/[A-Z][A-Za-z_+-]+)$/.exec(name)?.[1];
  return usual !== undefined && formatIn(usual) !== null ? usual : 'unknown';
}

function formatIn(zone: string): Intl.DateTimeFormat | null {
  const known = formats.get(zone);
  if (known !== undefined) return known;
  if (formats.size >= 200) formats.clear();
  let format: Intl.DateTimeFormat | null = null;
  try {
    format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
  } catch {
    // Not a zone of this world.
  }
  formats.set(zone, format);
  return format;
}

/** The instant at which clocks in the zone show the day and time; where they skip it, the one an hour on. */
function instantIn(zone: string, day: LocalDate, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`);
  const format = formatIn(zone);
  let instant = new Date(wall);
  // The first guess may fall on the other side of a change of the clocks.
  for (let round = 0; round < 2 && format !== null; round++) {
    const shown = Date.parse(`${format.format(instant).replace(' ', 'T')}:00Z`);
    instant = new Date(instant.getTime() + wall - shown);
  }
  return instant;
}
