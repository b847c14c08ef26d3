import type { MeetingWay, Presence } from './presence.ts';

/** What somebody needs of an appointment; absent = does not matter. */
export interface SlotFilter {
  readonly serviceKey?: string | undefined;
  readonly topic?: string | undefined;
  readonly town?: string | undefined;
  /** ISO 639-1. */
  readonly language?: string | undefined;
  readonly way?: MeetingWay | undefined;
  /** Only where it is known that no step is in the way; on the phone there is none. */
  readonly stepFree?: boolean | undefined;
  readonly child?: boolean | undefined;
}

/** Whether a presence is what somebody needs. Unknown is never yes. */
export function fits(presence: Presence, filter: SlotFilter): boolean {
  const { serviceKey, topic, town, language, way } = filter;
  const isAway = presence.ways.some((own) => own !== 'place');
  if (serviceKey !== undefined && presence.serviceKey !== serviceKey) return false;
  if (topic !== undefined && presence.topics.length > 0 && !presence.topics.includes(topic))
    return false;
  if (town !== undefined && !(presence.ways.includes('place') && presence.town === town))
    return false;
  if (language !== undefined && !presence.languages.includes(language)) return false;
  if (way !== undefined && !presence.ways.includes(way)) return false;
  if (filter.stepFree === true && presence.stepFree !== true && !isAway) return false;
  return filter.child !== true || presence.childWelcome || isAway;
}
