import type { Kysely } from 'kysely';
import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { CheckTables } from '../../check-tables.ts';
import { versionOn } from '../../model/edit/version-on.ts';
import type { RuleBook } from '../../model/programme.ts';
import { MOST_LETTERS, suggestCorrection } from '../../use-cases/check/suggest-correction.ts';
import type { CorrectionView } from './correction-form.tsx';
import { ProgrammePage } from './programme-page.tsx';
import { PROGRAMMES_PATH, ProgrammesPage } from './programmes-page.tsx';
import { ThanksPage } from './thanks-page.tsx';

const ProgrammeInput = z.object({ params: z.object({ programme: z.string().max(60) }) });
type ProgrammeRequest = RouteRequest<z.output<typeof ProgrammeInput>>;

/** The list of programmes, each with a page of its own, and the form by which anybody can say what is wrong on it. */
export function programmeRoutes(parts: {
  db: Kysely<CheckTables>;
  shell: PageShell;
  funding: RuleBook;
}): Route[] {
  const { db, shell, funding } = parts;

  function page(request: ProgrammeRequest, correction: CorrectionView, status: number): Response {
    const { language, path, now, input } = request;
    const today = localDate(now);
    const version = versionOn(funding, input.params.programme, today);
    if (version === null)
      return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
    return htmlResponse(
      ProgrammePage({ shell, language, book: funding, today, version, correction }),
      { status },
    );
  }

  async function take(request: ProgrammeRequest): Promise<Response> {
    const { form, language, now, input } = request;
    const { programme } = input.params;
    if (versionOn(funding, programme, localDate(now)) === null)
      return page(request, { words: '' }, 404);
    const words = formText(form, 'words').replace(/\r\n/g, '\n').trim();
    const refuse = (error: NonNullable<CorrectionView['error']>) =>
      page(request, { words, error }, 422);
    if (words === '') return refuse('empty');
    if (words.length > MOST_LETTERS) return refuse('long');
    // A program that filled in everything is thanked like everybody else, and learns nothing.
    const isProgram = formText(form, 'homepage') !== '';
    const isTaken =
      isProgram || (await suggestCorrection(db, { programmeId: programme, words, now }));
    return isTaken
      ? seeOther(localizedPath(language, `${PROGRAMMES_PATH}/${programme}/danke`))
      : refuse('full');
  }

  const common = { localized: true, access: { kind: 'public' } } as const;
  return [
    route({
      ...common,
      method: 'GET',
      path: PROGRAMMES_PATH,
      rateLimit: { perMinute: 240 },
      input: z.unknown(),
      handle: ({ language, now }) =>
        htmlResponse(ProgrammesPage({ shell, language, book: funding, today: localDate(now) })),
    }),
    route({
      ...common,
      method: 'GET',
      path: `${PROGRAMMES_PATH}/:programme`,
      rateLimit: { perMinute: 240 },
      input: ProgrammeInput,
      handle: (request) => page(request, { words: '' }, 200),
    }),
    route({
      ...common,
      method: 'POST',
      path: `${PROGRAMMES_PATH}/:programme`,
      rateLimit: { perMinute: 10 },
      input: ProgrammeInput,
      handle: take,
    }),
    route({
      ...common,
      method: 'GET',
      path: `${PROGRAMMES_PATH}/:programme/danke`,
      rateLimit: { perMinute: 120 },
      input: ProgrammeInput,
      handle(request) {
        const { language, now, input } = request;
        const version = versionOn(funding, input.params.programme, localDate(now));
        return version === null
          ? page(request, { words: '' }, 404)
          : htmlResponse(ThanksPage({ shell, language, version }));
      },
    }),
  ];
}
