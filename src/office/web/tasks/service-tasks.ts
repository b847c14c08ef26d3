import { isStale, listServices } from '../../../contact/index.ts';
import { localDate } from '../../../platform/clock.ts';
import type { TaskSource } from '../../model/office-task.ts';
import { officeTexts } from '../../texts.ts';
import type { SourceParts } from './task-parts.ts';

/** A page of the settings. */
const SERVICES_PATH = '/buero/einstellungen/beratung';
const NAMED = 3;

/** Advice services whose details nobody has looked at for half a year. */
export function serviceTasks({ db, network }: SourceParts): TaskSource {
  return {
    action: 'settings.edit',
    async tasks({ language, now }) {
      const t = officeTexts(language);
      const services = await listServices(db, network);
      const stale = services.filter((service) => isStale(service, localDate(now)));
      const [only] = stale;
      if (only === undefined) return [];
      const names = stale.slice(0, NAMED).map(({ name }) => name);
      return [
        {
          key: 'services',
          urgency: 'later',
          title: t('office.task.services', { count: stale.length }),
          reason: t('office.task.services.reason', { names: names.join(', ') }),
          since: null,
          path: stale.length === 1 ? `${SERVICES_PATH}/${only.key}` : SERVICES_PATH,
          step: t('office.task.services.step'),
        },
      ];
    },
  };
}
