import { parseDay } from '../../model/parse-day.ts';
import { parseTime } from '../../model/parse-time.ts';
import type { RecordProblems } from '../problems.ts';
import type { SessionRecord, VenueRecord } from '../record.ts';
import { MOST_SESSIONS } from '../record-limits.ts';
import { childOf, childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { DURATION_WORDS, SEGMENTS } from './codes.ts';
import { readLocation } from './read-location.ts';
import { codeOf, lineOf, paragraphsOf, truthOf, unknownCode } from './stated.ts';

/** What the phases of a session (MODULE_COURSE and its two kin) say together. */
export interface StatedPhases {
  readonly venue: VenueRecord | null;
  readonly min: string;
  readonly max: string;
  readonly isRolling: boolean;
  /** In words, a class of openQ-cat or the program's own text. */
  readonly durationText: string | null;
  readonly teachingUnits: number | null;
  readonly sessions: readonly SessionRecord[];
  /** Hours and phases in words. */
  readonly scheduleLines: readonly string[];
}

const MEETING =
  /^(\d{1,2}\.\d{1,2}\.\d{4})(?:[ ,]+(\d{1,2}[:.]\d{2})(?:\s?[-–]\s?(\d{1,2}[:.]\d{2}))?(?: Uhr)?)?$/;
const UNITS = /^(\d{1,5}(?:[.,]\d{1,2})?) (?:Unterrichtseinheiten|Unterrichtsstunden|UStd\.?|UE)$/i;

/** Reads all phases in their order; the place is that of the first one that is taught, not of the internship. */
export function readPhases(education: XmlNode | undefined, problems: RecordProblems): StatedPhases {
  const phases = ['MODULE_COURSE', 'MODULE_CBT', 'MODULE_WBT'].flatMap((name) =>
    childrenOf(education, name),
  );
  const main = phases.find((phase) => isTaught(segmentOf(phase, null))) ?? phases[0];
  const remarks = readRemarks(phases, problems);
  const durationText = phases.length === 1 ? durationOf(main, problems) : null;
  return {
    ...remarks,
    venue: readLocation(childOf(main, 'LOCATION'), problems),
    min: lineOf(main, 'MIN_PARTICIPANTS'),
    max: lineOf(main, 'MAX_PARTICIPANTS'),
    isRolling: phases.some((phase) => truthOf(phase, 'FLEXIBLE_START') === true),
    durationText,
    teachingUnits: remarks.teachingUnits ?? unitsIn(durationText ?? ''),
  };
}

function unitsIn(text: string): number | null {
  const units = UNITS.exec(text)?.[1];
  return units === undefined ? null : Number(units.replace(',', '.'));
}

function isTaught(segment: string): boolean {
  return segment === '' || segment === '0' || segment === '1';
}

function segmentOf(phase: XmlNode, problems: RecordProblems | null): string {
  const code = codeOf(childOf(phase, 'EXTENDED_INFO'), 'SEGMENT_TYPE');
  if (code !== '' && SEGMENTS[code] === undefined && problems !== null)
    unknownCode(problems, 'SEGMENT_TYPE', code);
  return code;
}

function durationOf(phase: XmlNode | undefined, problems: RecordProblems): string | null {
  const code = codeOf(phase, 'DURATION');
  const words = DURATION_WORDS[code];
  if (code !== '' && words === undefined) unknownCode(problems, 'DURATION', code);
  const text = lineOf(phase, 'DURATION');
  return (text === code ? '' : text) || words || null;
}

function readRemarks(phases: readonly XmlNode[], problems: RecordProblems) {
  const sessions: SessionRecord[] = [];
  const scheduleLines: string[] = [];
  let teachingUnits: number | null = null;
  for (const phase of phases) {
    const rest: string[] = [];
    for (const line of paragraphsOf(phase, 'INSTRUCTION_REMARKS').split('\n')) {
      const units = unitsIn(line.trim());
      const session = sessionOf(line.trim());
      if (units !== null) teachingUnits ??= units;
      else if (session === null) rest.push(line.replace(/\s+/g, ' ').trim());
      else if (sessions.length < MOST_SESSIONS) sessions.push(session);
    }
    const segment = SEGMENTS[segmentOf(phase, problems)] ?? '';
    const duration = phases.length > 1 ? (durationOf(phase, problems) ?? '') : '';
    const about = [segment, duration].filter(Boolean).join(' ');
    scheduleLines.push([about, rest.filter(Boolean).join(' ')].filter(Boolean).join(': '));
  }
  sessions.sort((a, b) => a.heldOn.localeCompare(b.heldOn));
  return { sessions, teachingUnits, scheduleLines: scheduleLines.filter(Boolean) };
}

/** `18.01.2027 18:00-20:15`: there is no element for single meetings, so programs write them line by line. */
function sessionOf(line: string): SessionRecord | null {
  const [, day = '', from = '', to = ''] = MEETING.exec(line) ?? [];
  const heldOn = day === '' ? null : parseDay(day);
  if (heldOn === null) return null;
  return { heldOn, startsAt: parseTime(from), endsAt: parseTime(to), note: null };
}
