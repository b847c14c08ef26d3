import { parseDay } from '../../model/parse-day.ts';
import { parseTime } from '../../model/parse-time.ts';
import { quoted, type RecordProblems } from '../problems.ts';
import type { SessionRecord } from '../record.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import { childOf, childrenOf, textOf, type XmlNode } from '../xml/xml-node.ts';

/** The meetings that have a day, in order of time. */
export function readSessions(course: XmlNode, problems: RecordProblems): SessionRecord[] {
  const stated = [
    ...childrenOf(course, 'termin'),
    ...childrenOf(childOf(course, 'ortetermine'), 'termin'),
  ];
  if (stated.length > MOST_SESSIONS) {
    problems.add(
      'termin',
      `Der Kurs hat ${stated.length} Termine; übernommen werden die ersten ${MOST_SESSIONS}.`,
    );
  }
  const sessions: SessionRecord[] = [];
  for (const meeting of stated.slice(0, MOST_SESSIONS)) {
    const dayText = textOf(meeting, 'beginn_datum');
    const heldOn = parseDay(dayText);
    if (heldOn === null) {
      if (dayText !== '')
        problems.add('termin.beginn_datum', `${quoted(dayText)} ist kein Datum; der Termin fehlt.`);
      continue;
    }
    const startsAt = readTime(meeting, 'beginn_uhrzeit', problems);
    const endsAt = readTime(meeting, 'ende_uhrzeit', problems);
    const isBackwards = startsAt !== null && endsAt !== null && endsAt < startsAt;
    if (isBackwards)
      problems.add(
        'termin.ende_uhrzeit',
        `Das Ende ${endsAt} liegt vor dem Beginn ${startsAt} und wurde weggelassen.`,
      );
    sessions.push({ heldOn, startsAt, endsAt: isBackwards ? null : endsAt, note: null });
  }
  return sessions.sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
}

function sortKey({ heldOn, startsAt }: SessionRecord): string {
  return `${heldOn} ${startsAt ?? ''}`;
}

function readTime(meeting: XmlNode, name: string, problems: RecordProblems): string | null {
  const text = textOf(meeting, name);
  if (text === '') return null;
  const time = parseTime(text);
  if (time === null) problems.add(`termin.${name}`, `${quoted(text)} ist keine Uhrzeit.`);
  return time;
}
