import type { LocalDate } from '../../../platform/clock.ts';
import { parseDay } from '../../model/parse-day.ts';
import { singleLine } from '../../model/storable-text.ts';
import { childOf, type XmlNode } from '../xml/xml-node.ts';

export interface StatedDate {
  readonly day: LocalDate | null;
  /** The words where they say something else than a day. */
  readonly words: string;
}

const MONTHS = [
  /^jan/i,
  /^feb/i,
  /^(?:mar|mär|mrz)/i,
  /^apr/i,
  /^ma[iy]/i,
  /^jun/i,
  /^jul/i,
  /^aug/i,
  /^sep/i,
  /^o[ck]t/i,
  /^nov/i,
  /^de[cz]/i,
];

/** A date: in the attribute `dtf` for machines, in the text for people (`3 November 2012`, `Herbst 2027`). A month alone is no day. */
export function readDate(node: XmlNode | undefined, name: string): StatedDate {
  const stated = childOf(node, name);
  const text = singleLine(stated?.text ?? '');
  const [first = ''] = text.split(',');
  const inText = parseDay(text) ?? parseDay(first) ?? wordedDay(text);
  const day = parseDay(stated?.attributes.get('dtf') ?? '') ?? inText;
  return { day, words: inText === null ? text : '' };
}

function wordedDay(text: string): LocalDate | null {
  const [, day = '', name = '', year = ''] =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?\s+(\p{L}+)\.?,?\s+(\d{4})$/u.exec(text) ?? [];
  const month = MONTHS.findIndex((pattern) => pattern.test(name)) + 1;
  if (name === '' || month === 0) return null;
  return parseDay(`${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`);
}
