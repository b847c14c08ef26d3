import type { RecordProblems } from '../problems.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';
import {
  COURSE_TYPES,
  EDUCATION_TYPES,
  EDUCATIONAL_LEAVE_CODES,
  FEDERAL_FUNDING,
  OTHER_FEDERAL_FUNDING,
} from './codes.ts';
import { codeOf, codesOf, lineOf, linesOf, paragraphsOf, unknownCode } from './stated.ts';

export interface StatedFunding {
  /** Our keys. */
  readonly keys: readonly string[];
  /** What has no key, in words, each a line. */
  readonly lines: readonly string[];
}

const [LEAVE_IN_NRW, ...LEAVE_ELSEWHERE] = EDUCATIONAL_LEAVE_CODES;

/** What pays for a course, from the codes, the admission for the training voucher and the words beside them. */
export function readFunding(
  service: XmlNode,
  education: XmlNode | undefined,
  teaching: XmlNode | undefined,
  problems: RecordProblems,
): StatedFunding {
  const keys = new Set<string>();
  const lines: string[] = [];
  for (const code of codesOf(teaching, 'FUNDING_TYPES_FEDERAL')) {
    const key = FEDERAL_FUNDING[code];
    const words = OTHER_FEDERAL_FUNDING[code];
    if (key !== undefined) keys.add(key);
    else if (words !== undefined) lines.push(words);
    else if (code !== '0') unknownCode(problems, 'FUNDING_TYPES_FEDERAL', code);
  }
  for (const code of codesOf(teaching, 'FUNDING_TYPES_REGIONAL')) {
    if (Number(code) === LEAVE_IN_NRW) keys.add('bildungsurlaub');
    else if (LEAVE_ELSEWHERE.some((other) => other === Number(code)))
      lines.push('Bildungsurlaub oder Bildungszeit in einem anderen Bundesland');
    else if (code !== '0') unknownCode(problems, 'FUNDING_TYPES_REGIONAL', code);
  }
  for (const certificate of childrenOf(education, 'CERTIFICATE')) {
    const status = lineOf(certificate, 'CERTIFICATE_STATUS');
    if (status === '1') keys.add('bildungsgutschein');
    else if (status !== '' && !/^\d$/.test(status))
      unknownCode(problems, 'CERTIFICATE_STATUS', status);
  }
  const kind = codeOf(teaching, 'EDUCATION_TYPE');
  if (kind === String(EDUCATION_TYPES.jobLanguageCourse)) keys.add('berufssprachkurs');
  const isActivation =
    lineOf(service, 'COURSE_TYPE') === String(COURSE_TYPES.activation) ||
    kind === String(EDUCATION_TYPES.activation);
  if (isActivation) keys.add('avgs');
  for (const subsidy of childrenOf(education, 'SUBSIDY'))
    lines.push(paragraphsOf(subsidy, 'SUBSIDY_DESCRIPTION'));
  lines.push(paragraphsOf(teaching, 'FUNDING_TYPES_REMARKS'));
  // A text, whatever it looks like: leading zeros and strokes are part of it.
  for (const number of linesOf(teaching, 'MEASURE_NUMBER')) lines.push(`Maßnahmenummer: ${number}`);
  return { keys: [...keys], lines: [...new Set(lines.filter((line) => line !== ''))] };
}
