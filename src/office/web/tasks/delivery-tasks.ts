import { gathered, type TaskSource } from '../../model/office-task.ts';
import { type DeliveryLine, stuckDeliveries } from '../../queries/delivery-lines.ts';
import { type OfficeTranslate, officeTexts } from '../../texts.ts';
import { DELIVERIES_PATH, deliveryPath } from '../paths.ts';
import type { SourceParts } from './task-parts.ts';

function reasonOf({ state, waitsFor }: DeliveryLine, t: OfficeTranslate): string {
  if (state === 'refused') return t('office.task.delivery.refused');
  if (waitsFor === 'office') return t('office.task.delivery.release');
  return waitsFor === 'member'
    ? t('office.task.delivery.member')
    : t('office.task.delivery.waiting');
}

/** Deliveries that were refused or wait for a person. */
export function deliveryTasks({ db }: SourceParts): TaskSource {
  return {
    action: 'delivery.view',
    async tasks({ language }) {
      const t = officeTexts(language);
      const lines = (await stuckDeliveries(db)).map((line) => ({
        ...line,
        since: line.receivedAt,
      }));
      return gathered(
        lines,
        (line) => ({
          key: `delivery ${line.id}`,
          urgency: 'soon',
          title: t('office.task.delivery', { member: line.memberName ?? line.sourceName }),
          reason: reasonOf(line, t),
          since: line.since,
          path: deliveryPath(line.id),
          step: t('office.task.delivery.step'),
        }),
        ({ since }, count) => ({
          key: 'deliveries',
          urgency: 'soon',
          title: t('office.task.deliveries', { count }),
          reason: t('office.task.deliveries.reason'),
          since,
          path: DELIVERIES_PATH,
          step: t('office.task.deliveries.step'),
        }),
      );
    },
  };
}
