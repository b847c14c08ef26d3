import { z } from 'zod';
import { guardedRoute } from '../../../accounts/index.ts';
import type { Route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { AREAS } from '../../model/settings-area.ts';
import { officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { SETTINGS_PATH } from '../paths.ts';
import { areaRoutes } from './area-routes.ts';
import { presentNetwork } from './change-flow.ts';
import { areaHint, areaTitle } from './field-labels.ts';
import { historyRoutes } from './history-routes.ts';
import { serviceRoutes } from './service-routes.ts';
import { SettingsPage } from './settings-page.tsx';
import {
  areaPath,
  HISTORY_PATH,
  SERVICES_PATH,
  TEXTS_PATH,
  TOPICS_PATH,
} from './settings-paths.ts';
import { textRoutes } from './text-routes.ts';
import { topicRoutes } from './topic-routes.ts';

/** The network's own data: forms, preview, history. */
export function settingsRoutes(parts: OfficeParts): Route[] {
  const { shell, guards } = parts;
  return [
    guardedRoute({
      method: 'GET',
      path: SETTINGS_PATH,
      localized: true,
      access: guards.may('settings.edit'),
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(['saved', 'undone']).optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const t = officeTexts(language);
        const { unfit } = await presentNetwork(parts);
        const areas = AREAS.map(({ key }) => ({
          label: areaTitle(key, t),
          hint: areaHint(key, t),
          path: areaPath(key),
        }));
        const links = [
          ...areas,
          { label: t('services.title'), hint: t('services.hint'), path: SERVICES_PATH },
          { label: t('topics.title'), hint: t('topics.hint'), path: TOPICS_PATH },
          { label: t('texts.title'), hint: t('texts.hint'), path: TEXTS_PATH },
          { label: t('history.title'), hint: t('history.hint'), path: HISTORY_PATH },
        ];
        const { done } = input.query;
        return htmlResponse(SettingsPage({ shell, language, links, done, unfit }));
      },
    }),
    ...serviceRoutes(parts),
    ...textRoutes(parts),
    ...topicRoutes(parts),
    ...historyRoutes(parts),
    // Last: the others are no areas.
    ...areaRoutes(parts),
  ];
}
