import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { OFFICE_SHARES_PATH, presencePath } from '../../model/appointments/appointment-paths.ts';
import type { DutyShare } from '../../queries/appointments/duty-shares.ts';
import { contactTexts } from '../../texts.ts';
import { SharesView } from './shares-view.tsx';

/** How evenly the partners share the presence hours; for each partner and for the office (`member` null). */
export function SharesPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember | null;
    readonly months: readonly LocalDate[];
    readonly shares: readonly DutyShare[];
  },
): JSX.Element {
  const { language, member } = props;
  const t = contactTexts(language);
  return (
    <WorkspaceFrame
      {...props}
      path={member === null ? OFFICE_SHARES_PATH : `${presencePath(member.slug)}/anteile`}
      title={t('appointments.shares.title')}
      steps={
        member === null
          ? []
          : [{ label: t('appointments.presence.short'), path: presencePath(member.slug) }]
      }
    >
      <SharesView {...props} />
    </WorkspaceFrame>
  );
}
