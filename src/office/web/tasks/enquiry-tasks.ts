import { localized } from '../../../platform/texts/localized.ts';
import { gathered, type OfficeTask, type TaskSource } from '../../model/office-task.ts';
import { enquiryWork } from '../../queries/enquiry-work.ts';
import { officeTexts } from '../../texts.ts';
import { ENQUIRIES_PATH } from '../paths.ts';
import type { SourceParts } from './task-parts.ts';

/** People who wait: escalated ones at once, those whom no service got, those late at a service, and what was held back. */
export function enquiryTasks({ db, network }: SourceParts): TaskSource {
  return {
    action: 'enquiry.oversee',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      const { escalated, own, late, held, mails } = await enquiryWork(db, now);
      const house = localized(network.settings.contact.name, language);
      const one = (
        key: string,
        { count, since }: { count: number; since: Date | null },
        task: Pick<OfficeTask, 'urgency' | 'title' | 'reason' | 'step'>,
      ): OfficeTask[] => (count === 0 ? [] : [{ key, since, path: ENQUIRIES_PATH, ...task }]);
      return [
        ...gathered(
          escalated,
          (line) => ({
            key: `enquiry ${line.id}`,
            urgency: 'now',
            title: t('office.task.enquiry', { number: line.number }),
            reason: t('office.task.enquiry.reason', { name: line.memberName ?? house }),
            since: line.since,
            path: `${ENQUIRIES_PATH}/${line.id}`,
            step: t('office.task.enquiry.step'),
          }),
          ({ since }, count) => ({
            key: 'enquiries',
            urgency: 'now',
            title: t('office.task.enquiries', { count }),
            reason: t('office.task.enquiries.reason'),
            since,
            path: ENQUIRIES_PATH,
            step: t('office.task.enquiries.step'),
          }),
        ),
        ...one('own enquiries', own, {
          urgency: 'now',
          title: t('office.task.ownEnquiries', { count: own.count }),
          reason: t('office.task.ownEnquiries.reason'),
          step: t('office.task.enquiries.step'),
        }),
        ...one('late enquiries', late, {
          urgency: 'soon',
          title: t('office.task.lateEnquiries', { count: late.count }),
          reason: t('office.task.lateEnquiries.reason'),
          step: t('office.task.enquiries.step'),
        }),
        ...one('held enquiries', held, {
          urgency: 'soon',
          title: t('office.task.held', { count: held.count }),
          reason: t('office.task.held.reason'),
          step: t('office.task.held.step'),
        }),
        ...one('unplaced mails', mails, {
          urgency: 'soon',
          title: t('office.task.mails', { count: mails.count }),
          reason: t('office.task.mails.reason'),
          step: t('office.task.mails.step'),
        }).map((task) => ({ ...task, path: `${ENQUIRIES_PATH}/eingang` })),
      ];
    },
  };
}
