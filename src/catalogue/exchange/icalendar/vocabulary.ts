import type { Property } from './read-property.ts';

/** What is read of an event and kept of it. */
const READ = new Set(
  'UID SUMMARY DTSTART DTEND DURATION RRULE RDATE EXDATE RECURRENCE-ID SEQUENCE STATUS CLASS RELATED-TO LOCATION GEO DESCRIPTION URL CATEGORIES'.split(
    ' ',
  ),
);

/** Of no use here, or about persons (who invites, who comes) and rooms that not everybody shall enter (CONFERENCE). */
const UNUSED = new Set(
  'DTSTAMP CREATED LAST-MODIFIED TRANSP PRIORITY COLOR IMAGE ATTACH COMMENT CONTACT ORGANIZER ATTENDEE CONFERENCE RESOURCES REQUEST-STATUS REFRESH-INTERVAL SOURCE NAME EXRULE STRUCTURED-DATA STYLED-DESCRIPTION LOCATION-TYPE PARTICIPANT-TYPE'.split(
    ' ',
  ),
);

/** The lines of an event that are kept as its raw record. */
export function keptText(properties: readonly Property[]): string {
  return properties
    .filter(({ name }) => READ.has(name))
    .map(({ name, parameters, value }) => {
      const zone = parameters.get('TZID');
      return `${name}${zone === undefined ? '' : `;TZID=${zone}`}:${value}`;
    })
    .join('\n');
}

/** Names that neither the standard nor a program's own (`X-…`) vocabulary explains, each once. */
export function unknownNames(properties: readonly Property[]): string[] {
  const names = properties.map(({ name }) => name);
  return [...new Set(names)]
    .filter((name) => !READ.has(name) && !UNUSED.has(name) && !name.startsWith('X-'))
    .slice(0, 20);
}
