import { z } from 'zod';
import { guardedRoute } from '../../../accounts/index.ts';
import {
  changed,
  differences,
  listRevisions,
  overlaid,
  overlayAt,
  undoingOf,
  undoNetworkChange,
} from '../../../network/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { namesOfPeople } from '../../queries/names-of-people.ts';
import { usedTopics } from '../../queries/used-topics.ts';
import { officeTexts } from '../../texts.ts';
import type { OfficeParts } from '../office-parts.ts';
import { baseOf } from './change-flow.ts';
import { HistoryPage, partsLabel } from './history-page.tsx';
import { PreviewPage } from './preview-page.tsx';
import { HISTORY_PATH, UNDO_PATTERN, undoPath } from './settings-paths.ts';

const MOST_LINES = 200;
const OneInput = z.object({
  params: z.object({ revision: z.coerce.number().int().min(1).max(1_000_000).catch(0) }),
});

/** The history of the settings and the way back. */
export function historyRoutes(parts: OfficeParts): Route[] {
  const { db, shell, guards, files } = parts;
  const common = { localized: true, access: guards.may('settings.edit') } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });

  /** What undoing would do, with a sentence about what went wrong, if something did. */
  async function undoPage(revision: number, language: Language, wrong: string | null) {
    const change = await undoingOf(db, revision);
    if (change === null) return null;
    const { overlay, revision: base } = await overlayAt(db);
    const present = overlaid(files, overlay).network;
    const future = overlaid(files, changed(overlay, change)).network;
    const t = officeTexts(language);
    return PreviewPage({
      shell,
      language,
      path: undoPath(revision),
      title: t('history.undoTitle', { what: partsLabel(Object.keys(change), language) }),
      steps: [{ label: t('history.title'), path: HISTORY_PATH }],
      differences: differences(present, future, Object.keys(change)),
      hidden: { base: String(base) },
      hasForm: false,
      errors: wrong === null ? [] : [{ fieldId: 'content', message: wrong }],
    });
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: HISTORY_PATH,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.literal('undone').optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const revisions = await listRevisions(db, { limit: MOST_LINES });
        const names = await namesOfPeople(
          db,
          revisions.map(({ changedBy }) => changedBy),
        );
        const lines = revisions.map(({ changedBy, ...line }) => ({
          ...line,
          name: (changedBy === null ? null : names.get(changedBy)) ?? null,
        }));
        const isUndone = input.query.done === 'undone';
        return htmlResponse(HistoryPage({ shell, language, lines, isUndone }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: UNDO_PATTERN,
      rateLimit: { perMinute: 120 },
      input: OneInput,
      async handle({ input, language, path }) {
        const page = await undoPage(input.params.revision, language, null);
        return page === null ? gone(language, path) : htmlResponse(page);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: UNDO_PATTERN,
      rateLimit: { perMinute: 30 },
      input: OneInput,
      async handle({ input, form, actor, language, path, now }) {
        const t = officeTexts(language);
        const { revision } = input.params;
        if (formText(form, 'step') !== 'save') return gone(language, path);
        const answer = await undoNetworkChange(db, {
          files,
          revision,
          base: baseOf(form),
          usedTopics: (keys) => usedTopics(db, keys),
          actorId: actor.personId,
          now,
        });
        if (answer.kind === 'missing') return gone(language, path);
        if (answer.kind === 'saved') {
          await parts.applyNetwork();
          return seeOther(`${localizedPath(language, HISTORY_PATH)}?done=undone`);
        }
        const sentence =
          answer.kind === 'topic_in_use'
            ? t('history.topicUsed', { topics: answer.topics.join(', ') })
            : answer.kind === 'unfit'
              ? t('settings.unfit')
              : t('settings.meanwhile');
        const page = await undoPage(revision, language, sentence);
        const status = answer.kind === 'changed_meanwhile' ? 409 : 422;
        return page === null ? gone(language, path) : htmlResponse(page, { status });
      },
    }),
  ];
}
