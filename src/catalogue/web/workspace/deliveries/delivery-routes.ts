import { createReadStream } from 'node:fs';
import { can, guardedRoute, memberOf } from '../../../../accounts/index.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { spoolForm } from '../../../../platform/uploads/spool-form.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { MOST_DELIVERY_BYTES } from '../../../model/intake/receive-answer.ts';
import { listDeliveries } from '../../../queries/workspace/list-deliveries.ts';
import { hasUnknownColumns } from '../../../use-cases/columns/has-unknown-columns.ts';
import { receiveDelivery } from '../../../use-cases/intake/receive-delivery.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, WorkspaceInput } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { columnsPath, DELIVERIES_PATTERN, deliveryPath } from '../paths.ts';
import { DeliveriesPage } from './deliveries-page.tsx';
import { oneDeliveryRoutes } from './one-delivery-routes.ts';
import { recordRoutes } from './record-routes.ts';

const MOST_DELIVERIES = 50;

/** What became of the files that a member, or a program in its name, has sent; and sending one. */
export function deliveryRoutes(parts: CourseWorkspace): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  return [
    guardedRoute({
      method: 'GET',
      localized: true,
      input: WorkspaceInput,
      access: guards.may('delivery.view', find),
      rateLimit: { perMinute: 120 },
      path: DELIVERIES_PATTERN,
      async handle({ input, language, actor, resource }) {
        const member = await load(input.params.slug);
        const deliveries = await listDeliveries(db, member.id, MOST_DELIVERIES);
        const mayEdit = can(actor, 'course.edit', resource);
        const page = { shell, language, member, deliveries, mayEdit, format: 'auto' };
        return htmlResponse(DeliveriesPage(page));
      },
    }),
    guardedRoute({
      ...courseAccess(parts).changing,
      rateLimit: { perMinute: 20 },
      path: DELIVERIES_PATTERN,
      body: 'stream',
      async handle({ input, language, actor, request, now }) {
        const member = await load(input.params.slug);
        const { t } = wordsOf(language);
        const form = await spoolForm(request, { fileField: 'file', maxBytes: MOST_DELIVERY_BYTES });
        const again = async (wrong: string, format: string, status = 422): Promise<Response> => {
          const deliveries = await listDeliveries(db, member.id, MOST_DELIVERIES);
          const page = { shell, language, member, deliveries, mayEdit: true, format, wrong };
          return htmlResponse(DeliveriesPage(page), { status });
        };
        if (form === 'too_large')
          return again(
            t('editor.upload.tooLarge', { most: MOST_DELIVERY_BYTES / 1024 / 1024 }),
            'auto',
          );
        if (form === 'wrong_type') return again(t('editor.upload.broken'), 'auto', 415);
        const { file, fields } = form;
        const format = fields.get('format') ?? 'auto';
        if (file === null || (file.bytes === 0 && file.name === '')) {
          await file?.remove();
          return again(t('editor.upload.missing'), format);
        }
        try {
          const answer = await receiveDelivery(db, {
            memberId: member.id,
            channel: 'upload',
            fileName: file.name,
            mediaType: file.mediaType,
            body: createReadStream(file.path),
            format,
            actorId: actor.personId,
            now,
          });
          if (answer.kind === 'refused') return await again(answer.message, format);
          const asks = await hasUnknownColumns(db, member.id, answer.deliveryId);
          const next = (asks ? columnsPath : deliveryPath)(member.slug, answer.deliveryId);
          return seeOther(localizedPath(language, next));
        } finally {
          await file.remove();
        }
      },
    }),
    ...recordRoutes(parts),
    ...oneDeliveryRoutes(parts),
  ];
}
