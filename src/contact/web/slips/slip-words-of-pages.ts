import type { StatusTone } from '../../../ui/status.tsx';
import type { SlipChannel } from '../../model/slips/slip-channel.ts';
import type { SlipRole } from '../../model/slips/slip-content.ts';
import { isOpenLong, type SlipOutcome } from '../../model/slips/slip-state.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import type { ContactTranslate } from '../../texts.ts';

export const CHANNEL_TEXTS = {
  desk: 'slips.channel.desk',
  phone: 'slips.channel.phone',
  outdoors: 'slips.channel.outdoors',
  event: 'slips.channel.event',
  company: 'slips.channel.company',
} as const satisfies Record<SlipChannel, string>;

export const ROLE_TEXTS = {
  reception: 'slips.role.reception',
  adviser: 'slips.role.adviser',
  course_lead: 'slips.role.course_lead',
  office: 'slips.role.office',
} as const satisfies Record<SlipRole, string>;

const OUTCOME_TEXTS = {
  wait: 'slips.state.issued',
  done: 'slips.state.closed',
  not_come: 'slips.state.not_come',
  elsewhere: 'slips.state.elsewhere',
} as const satisfies Record<SlipOutcome, string>;

/** In a few words how far a slip has come. */
export function slipStatus(
  slip: SlipView,
  now: Date,
  t: ContactTranslate,
): { readonly tone: StatusTone; readonly text: string } {
  if (isOpenLong(slip, now)) return { tone: 'deadline', text: t('slips.state.open') };
  switch (slip.state) {
    case 'blank':
      return { tone: 'neutral', text: t('slips.state.blank') };
    case 'issued':
      return { tone: 'neutral', text: t('slips.state.issued') };
    case 'arrived':
      return { tone: 'positive', text: t('slips.state.arrived') };
    case 'enrolled':
      return { tone: 'positive', text: t('slips.state.enrolled') };
    case 'closed':
      return {
        tone: slip.arrivedAt === null ? 'neutral' : 'positive',
        text: t(OUTCOME_TEXTS[slip.outcome ?? 'done']),
      };
  }
}
