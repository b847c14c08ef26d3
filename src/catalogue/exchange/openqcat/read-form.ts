import type { DeliveryFormat, TimeModel } from '../../tables.ts';
import type { RecordProblems } from '../problems.ts';
import { childrenOf, type XmlNode } from '../xml/xml-node.ts';
import { INSTRUCTION_FORMS } from './codes.ts';
import { codeOf, truthOf, unknownCode } from './stated.ts';

/** INSTRUCTION_FORM that says when or with whom, not how: on request, weekend, block, single and group. */
const TIMES_AND_GROUPS: Readonly<Record<string, readonly TimeModel[]>> = {
  0: [],
  3: ['weekend'],
  6: ['block'],
  8: [],
  9: [],
};
const TIMES_IN_FORM: Readonly<Record<string, TimeModel>> = { 1: 'fulltime', 2: 'parttime' };
const EXECUTION: Readonly<Record<string, DeliveryFormat>> = {
  1: 'onsite',
  2: 'online',
  3: 'hybrid',
};

export interface StatedForm {
  readonly format: DeliveryFormat | 'unknown';
  readonly times: readonly TimeModel[];
}

/** How and when is taught, from the old and the new list of forms. Without a code, a self-study module or a street says it. */
export function readForm(
  education: XmlNode | undefined,
  teaching: XmlNode | undefined,
  hasStreet: boolean,
  problems: RecordProblems,
): StatedForm {
  const form = codeOf(teaching, 'INSTRUCTION_FORM');
  const execution = codeOf(teaching, 'EXECUTION_FORM');
  const times = new Set<TimeModel>(TIMES_AND_GROUPS[form] ?? []);
  const inForm = TIMES_IN_FORM[form];
  if (inForm !== undefined) times.add(inForm);
  const time = codeOf(teaching, 'INSTRUCTION_TIME');
  if (time === '1') times.add('fulltime');
  else if (time === '2' || truthOf(teaching, 'EXTRA_OCCUPATIONAL') === true) times.add('parttime');
  else if (time !== '' && time !== '0') unknownCode(problems, 'INSTRUCTION_TIME', time);
  if (form !== '' && INSTRUCTION_FORMS[form] === undefined && TIMES_AND_GROUPS[form] === undefined)
    unknownCode(problems, 'INSTRUCTION_FORM', form);
  if (execution !== '' && execution !== '0' && EXECUTION[execution] === undefined)
    unknownCode(problems, 'EXECUTION_FORM', execution);
  const isSelfStudy =
    childrenOf(education, 'MODULE_COURSE').length === 0 &&
    childrenOf(education, 'MODULE_CBT').length + childrenOf(education, 'MODULE_WBT').length > 0;
  const format =
    INSTRUCTION_FORMS[form] ??
    EXECUTION[execution] ??
    (isSelfStudy ? 'selfpaced' : hasStreet ? 'onsite' : 'unknown');
  return { format, times: [...times] };
}
