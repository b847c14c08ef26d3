import { gathered, type TaskSource, urgencyOf } from '../../model/office-task.ts';
import { unconfirmedMembers } from '../../queries/unconfirmed-members.ts';
import { waitingApplications } from '../../queries/waiting-things.ts';
import { officeTexts } from '../../texts.ts';
import { MEMBERS_PATH } from '../paths.ts';
import { DAY_MS, limitOf, type SourceParts } from './task-parts.ts';

/** A page of the members' domain. */
const APPLICATIONS_PATH = '/buero/aufnahme';

/** Organisations that want to become members. */
export function applicationTasks(parts: SourceParts): TaskSource {
  return {
    action: 'membership.decide',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      return gathered(
        await waitingApplications(parts.db),
        (line) => ({
          key: `application ${line.id}`,
          urgency: urgencyOf(line.since, now, limitOf(parts)),
          title: t('office.task.application', { name: line.name }),
          reason: t('office.task.application.reason'),
          since: line.since,
          path: `${APPLICATIONS_PATH}/${line.id}`,
          step: t('office.task.application.step'),
        }),
        ({ since }, count) => ({
          key: 'applications',
          urgency: urgencyOf(since, now, limitOf(parts)),
          title: t('office.task.applications', { count }),
          reason: t('office.task.application.reason'),
          since,
          path: APPLICATIONS_PATH,
          step: t('office.task.applications.step'),
        }),
      );
    },
  };
}

/** Members that have not said for long that their page is right. */
export function confirmationTasks({ db, network }: SourceParts): TaskSource {
  return {
    action: 'membership.decide',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      const days = network.settings.thresholds.memberConfirmedDays;
      const { count, names } = await unconfirmedMembers(
        db,
        new Date(now.getTime() - days * DAY_MS),
      );
      if (count === 0) return [];
      return [
        {
          key: 'confirmations',
          urgency: 'later',
          title: t('office.task.confirmations', { count }),
          reason: t('office.task.confirmations.reason', { names: names.join(', '), days }),
          since: null,
          path: `${MEMBERS_PATH}?show=unconfirmed`,
          step: t('office.task.confirmations.step'),
        },
      ];
    },
  };
}
