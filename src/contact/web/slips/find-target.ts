import { localDate } from '../../../platform/clock.ts';
import { NOTHING_SAID, saidOfService } from '../../model/slips/said-of-service.ts';
import {
  type CourseTarget,
  courseTarget,
  memberIdOf,
  type SlipTarget,
  shownContacts,
} from '../../queries/slips/slip-target.ts';
import type { SlipParts } from './slip-parts.ts';

/** What an address or a form says about where the slip leads. */
export interface ChosenTarget {
  readonly service: string;
  readonly course: string;
  readonly run: string;
  /** An address that is typed. */
  readonly isFree: boolean;
}

export type FoundTarget = SlipTarget | CourseTarget;

const NOWHERE: SlipTarget = {
  serviceKey: null,
  offerId: null,
  runId: null,
  memberId: null,
  contacts: [],
  said: NOTHING_SAID,
};

/** What is known about the chosen place; null = nothing was chosen, or there is no such thing. */
export async function findTarget(
  { db, network }: Pick<SlipParts, 'db' | 'network'>,
  chosen: ChosenTarget,
  now: Date,
): Promise<FoundTarget | null> {
  if (chosen.service !== '') {
    const service = network.settings.adviceServices.find(({ key }) => key === chosen.service);
    if (service === undefined) return null;
    const memberId = service.member === undefined ? null : await memberIdOf(db, service.member);
    const contacts = memberId === null ? [] : await shownContacts(db, memberId);
    const said = saidOfService(service);
    return { ...NOWHERE, serviceKey: service.key, said, memberId, contacts };
  }
  if (chosen.course !== '') {
    const runId = chosen.run === '' ? null : chosen.run;
    return courseTarget(db, { offerId: chosen.course, runId, today: localDate(now) });
  }
  return chosen.isFree ? NOWHERE : null;
}
