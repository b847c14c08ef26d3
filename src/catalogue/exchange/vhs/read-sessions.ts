import { parseDay } from '../../model/parse-day.ts';
import { parseTime } from '../../model/parse-time.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { SessionRecord } from '../record.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';

/** What a format calls the parts of a meeting. */
export interface MeetingFields {
  /** The meeting itself, for remarks. */
  readonly meeting: string;
  readonly day: string;
  readonly from: string;
  readonly to: string;
}

const OPEN_VHS: MeetingFields = {
  meeting: 'termin',
  day: 'beginn_datum',
  from: 'beginn_uhrzeit',
  to: 'ende_uhrzeit',
};

/** The meetings of a course that have a day, in order of time. */
export function readSessions(course: XmlNode, problems: RecordProblems): SessionRecord[] {
  const stated = [
    ...childrenOf(course, 'termin'),
    ...childrenOf(childOf(course, 'ortetermine'), 'termin'),
  ];
  return readMeetings(stated, OPEN_VHS, problems);
}

/** Those of the stated meetings that have a day, in order of time. */
export function readMeetings(
  stated: readonly XmlNode[],
  fields: MeetingFields,
  problems: RecordProblems,
): SessionRecord[] {
  const { meeting: name } = fields;
  if (stated.length > MOST_SESSIONS) {
    problems.add(
      name,
      `Der Kurs hat ${stated.length} Termine; übernommen werden die ersten ${MOST_SESSIONS}.`,
    );
  }
  const sessions: SessionRecord[] = [];
  for (const meeting of stated.slice(0, MOST_SESSIONS)) {
    const dayText = textOf(meeting, fields.day);
    const heldOn = parseDay(dayText);
    if (heldOn === null) {
      if (dayText !== '')
        problems.add(
          `${name}.${fields.day}`,
          `${quoted(dayText)} ist kein Datum; der Termin fehlt.`,
        );
      continue;
    }
    const startsAt = readTime(meeting, fields.from, `${name}.`, problems);
    const endsAt = readTime(meeting, fields.to, `${name}.`, problems);
    const isBackwards = startsAt !== null && endsAt !== null && endsAt < startsAt;
    if (isBackwards)
      problems.add(
        `${name}.${fields.to}`,
        `Das Ende ${endsAt} liegt vor dem Beginn ${startsAt} und wurde weggelassen.`,
      );
    sessions.push({ heldOn, startsAt, endsAt: isBackwards ? null : endsAt, note: null });
  }
  return sessions.sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
}

function sortKey({ heldOn, startsAt }: SessionRecord): string {
  return `${heldOn} ${startsAt ?? ''}`;
}

/** A time of day; `prefix` stands before the field's name in a remark. */
export function readTime(
  node: XmlNode,
  name: string,
  prefix: string,
  problems: RecordProblems,
): string | null {
  const text = textOf(node, name);
  if (text === '') return null;
  const time = parseTime(text);
  if (time === null) problems.add(`${prefix}${name}`, `${quoted(text)} ist keine Uhrzeit.`);
  return time;
}
