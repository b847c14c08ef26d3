import type { FormBody } from '../../../../platform/http/form-body.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import { randomId } from '../../../../platform/ids.ts';
import type { OpenCourse } from '../../../use-cases/editing/answers.ts';

/** What goes along with every form of a course: from which state it was made, and its receipt. */
export interface SaveKeys {
  readonly version: number;
  readonly seen: string;
  readonly receipt: string;
}

/** For a form that is shown for the first time. */
export function newKeys(course: Pick<OpenCourse, 'version' | 'seen'>): SaveKeys {
  return { version: course.version, seen: course.seen, receipt: randomId() };
}

const RECEIPT = /^[0-9a-z]{12}$/;
const SEEN = /^[\x21-\x7e]{0,200}$/;

/** As they came back; a form without them counts as made from the very first state, so that nothing of others is overwritten. */
export function readKeys(form: FormBody): SaveKeys {
  const version = Number(formText(form, 'version'));
  const seen = formText(form, 'seen');
  const receipt = formText(form, 'receipt');
  return {
    version: Number.isSafeInteger(version) && version >= 0 ? version : 0,
    seen: SEEN.test(seen) ? seen : '',
    receipt: RECEIPT.test(receipt) ? receipt : randomId(),
  };
}
