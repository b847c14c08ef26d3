import { z } from 'zod';
import { actingAs, guardedRoute, noteAccess } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { htmlResponse } from '../../../ui/render.ts';
import { inDeskOrder } from '../../model/inbox/desk-order.ts';
import { HELD_PATH, needPath } from '../../model/inbox/desk-paths.ts';
import { tallyDesks } from '../../model/inbox/tally-desks.ts';
import { heldEnquiries } from '../../queries/inbox/held-enquiries.ts';
import { officeNeeds } from '../../queries/inbox/office-needs.ts';
import { handOver } from '../../use-cases/enquiry/hand-over.ts';
import { discardHeld, releaseHeld } from '../../use-cases/enquiry/release-held.ts';
import { ASSIGN_ACT } from './assign-form.tsx';
import { officeDoor } from './desk.ts';
import { handOverChoices, readHandOver } from './hand-over-choices.ts';
import type { InboxParts } from './inbox-parts.ts';
import { OFFICE_DONE, OfficeDeskPage, type OfficeDone } from './office-desk-page.tsx';

/** The desk of the office: an eye on all others, what came to it, what it has to release. */
export function officeDeskRoutes(parts: InboxParts): Route[] {
  const { db, shell, network, secret } = parts;
  const door = officeDoor(parts);
  const common = { localized: true, access: door.access } as const;
  const back = (language: Language, done: OfficeDone) =>
    seeOther(`${localizedPath(language, door.pattern)}?done=${done}`);
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: door.pattern,
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(OFFICE_DONE).optional().catch(undefined) }),
      }),
      async handle({ input: { query }, actor, language, now }) {
        const lines = inDeskOrder(await officeNeeds(db, secret), now);
        const held = await heldEnquiries(db, secret);
        await noteAccess(db, {
          actor,
          page: 'enquiries',
          id: 'office',
          lines: held.length + lines.filter(({ preview }) => preview !== null).length,
          now,
        });
        return htmlResponse(
          OfficeDeskPage({
            shell,
            language,
            network,
            lines,
            held,
            tallies: tallyDesks(lines, now),
            choices: await handOverChoices(parts, language, now),
            personId: actor.personId,
            now,
            done: query.done,
          }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: HELD_PATH,
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      async handle({ form, actor, language, now }) {
        const decided = { enquiryId: formText(form, 'enquiry'), by: actingAs(actor), now };
        const isReleased = formText(form, 'verdict') === 'release';
        const isDone = isReleased
          ? await releaseHeld(parts, decided)
          : formText(form, 'verdict') === 'discard' && (await discardHeld(parts, decided));
        return back(language, isDone ? (isReleased ? 'released' : 'discarded') : 'gone');
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: `${needPath(door.pattern, ':need')}/${ASSIGN_ACT}`,
      rateLimit: { perMinute: 60 },
      input: z.object({ params: z.object({ need: z.string().max(40) }) }),
      async handle({ input: { params }, form, actor, language, now }) {
        const to = await readHandOver(parts, formText(form, 'to'), now);
        if (to === null) return back(language, 'unassigned');
        const { kind } = await handOver(parts, {
          needId: params.need,
          desk: null,
          by: actingAs(actor),
          to,
          reason: null,
          now,
        });
        if (kind === 'handed') return back(language, 'assigned');
        return back(language, kind === 'nobody' ? 'unassigned' : 'gone');
      },
    }),
  ];
}
