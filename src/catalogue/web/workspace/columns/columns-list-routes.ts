import { can, guardedRoute, memberOf } from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { templateCsv, templateXlsx } from '../../../exchange/table/template.ts';
import { forgetColumnMapping } from '../../../use-cases/columns/forget-column-mapping.ts';
import { listMappings } from '../../../use-cases/columns/kept-mappings.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, notThere, WorkspaceInput } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import {
  COLUMNS_LIST_PATTERN,
  columnsListPath,
  TEMPLATE_CSV_PATTERN,
  TEMPLATE_XLSX_PATTERN,
} from '../paths.ts';
import { COLUMN_TEXTS } from './column-texts.ts';
import { ColumnsListPage } from './columns-list-page.tsx';

/** Our template, and what a member has said about the columns of its tables. */
export function columnsListRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const viewing = {
    method: 'GET',
    localized: true,
    input: WorkspaceInput,
    access: guards.may('delivery.view', find),
    rateLimit: { perMinute: 120 },
  } as const;
  return [
    guardedRoute({
      ...viewing,
      path: COLUMNS_LIST_PATTERN,
      async handle({ input, language, actor, resource }) {
        const member = await load(input.params.slug);
        const mappings = await listMappings(db, member.id);
        const mayEdit = can(actor, 'course.edit', resource);
        const isForgotten = input.query.done === 'forgotten';
        const page = { shell, language, member, mappings, mayEdit, isForgotten };
        return htmlResponse(ColumnsListPage(page));
      },
    }),
    guardedRoute({
      ...courseAccess(parts).changing,
      path: COLUMNS_LIST_PATTERN,
      async handle(request) {
        const { input, form, language, actor, now } = request;
        const member = await load(input.params.slug);
        const mappingId = formText(form, 'mapping');
        const given = { memberId: member.id, mappingId, actorId: actor.personId, now };
        if (!(await forgetColumnMapping(db, given))) return notThere(parts, request);
        return seeOther(`${localizedPath(language, columnsListPath(member.slug))}?done=forgotten`);
      },
    }),
    guardedRoute({
      ...viewing,
      path: TEMPLATE_XLSX_PATTERN,
      async handle({ input }) {
        await load(input.params.slug);
        const { t } = wordsOf('de');
        return download(
          await templateXlsx((column) => t(COLUMN_TEXTS[column])),
          'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
          'kurse-vorlage.xlsx',
        );
      },
    }),
    guardedRoute({
      ...viewing,
      path: TEMPLATE_CSV_PATTERN,
      async handle({ input }) {
        await load(input.params.slug);
        return download(Buffer.from(templateCsv()), 'text/csv; charset=utf-8', 'kurse-vorlage.csv');
      },
    }),
  ];
}

function download(bytes: Uint8Array, mediaType: string, name: string): Response {
  return new Response(Uint8Array.from(bytes), {
    headers: {
      'content-type': mediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}
