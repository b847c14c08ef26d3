import { z } from 'zod';
import { type Actor, actingAs, guardedRoute, noteAccess } from '../../../accounts/index.ts';
import type { FormBody } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { actPath, NEED_ACTS, type NeedAct, needPath } from '../../model/inbox/desk-paths.ts';
import { maySee } from '../../model/inbox/may-see.ts';
import { enquiryForDesk } from '../../queries/enquiry/enquiry-for-desk.ts';
import { historyOf } from '../../queries/enquiry/history-of.ts';
import { messagesOf } from '../../queries/enquiry/messages-of.ts';
import type { EnquiryView } from '../../queries/enquiry/views.ts';
import type { ActAnswer, ActRequest } from './act-answer.ts';
import { NEED_ACT_HANDLERS } from './act-on-need.ts';
import { type Desk, type DeskDoor, deskParams } from './desk.ts';
import { courseOf } from './find-courses.ts';
import { handOverChoices } from './hand-over-choices.ts';
import type { InboxParts } from './inbox-parts.ts';
import { knownAnswers } from './known-answers.ts';
import { NeedPage } from './need-page.tsx';
import { isForeign, NEED_DONE, type NeedDone } from './need-props.ts';

const Params = deskParams.extend({ need: z.string().max(40) });
/** What the office may do with the need of a member. */
const FOR_OTHERS: ReadonlySet<NeedAct> = new Set([NEED_ACTS.note, NEED_ACTS.hand]);
const NO_FORM = { typed: {}, wrong: {}, found: null, isChanged: false } as const;

/** One need at a desk, and the forms below it. */
export function needRoutes(parts: InboxParts, door: DeskDoor): Route[] {
  const { db, shell, network } = parts;
  const pattern = needPath(door.pattern, ':need');

  /** The need as far as this desk may see it; looking is noted. */
  async function look(desk: Desk, needId: string, actor: Actor, now: Date) {
    const need = await enquiryForDesk(parts, { needId });
    if (need === null || !maySee(desk.memberId, need)) return null;
    await noteAccess(db, {
      actor,
      page: 'enquiry',
      id: need.enquiryId,
      lines: 1,
      memberId: desk.memberId,
      now,
    });
    return need;
  }

  async function page(
    request: { desk: Desk; need: EnquiryView; actor: Actor; language: Language; now: Date },
    form: Omit<Extract<ActAnswer, { kind: 'form' }>, 'kind' | 'status'>,
    done?: NeedDone,
  ) {
    const { desk, need, actor, language, now } = request;
    return NeedPage({
      shell,
      language,
      network,
      desk,
      need,
      history: await historyOf(parts, { needId: need.needId }),
      messages: await messagesOf(parts, { enquiryId: need.enquiryId }),
      course: await courseOf(parts, need.offerId),
      choices: await handOverChoices(parts, language, now),
      known: knownAnswers(parts, need.part ?? need.sender.message, { language, now }),
      personId: actor.personId,
      now,
      done,
      ...form,
    });
  }

  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });

  return [
    guardedRoute({
      method: 'GET',
      path: pattern,
      localized: true,
      access: door.access,
      rateLimit: { perMinute: 120 },
      input: z.object({
        params: Params,
        query: z.object({ done: z.enum(NEED_DONE).optional().catch(undefined) }),
      }),
      async handle({ input: { params, query }, actor, language, path, now }) {
        const desk = await door.open(params.slug);
        const need = await look(desk, params.need, actor, now);
        if (need === null) return gone(language, path);
        return htmlResponse(await page({ desk, need, actor, language, now }, NO_FORM, query.done));
      },
    }),
    ...Object.values(NEED_ACTS).map((act) =>
      guardedRoute({
        method: 'POST',
        path: actPath(pattern, act),
        localized: true,
        access: door.access,
        rateLimit: { perMinute: 60 },
        input: z.object({ params: Params }),
        async handle({ input: { params }, form, actor, language, path, now }) {
          const desk = await door.open(params.slug);
          const need = await look(desk, params.need, actor, now);
          if (need === null) return gone(language, path);
          const href = (to: string) => localizedPath(language, to);
          if (isForeign({ desk, need }) && !FOR_OTHERS.has(act)) {
            return seeOther(`${href(desk.path)}?done=elsewhere`);
          }
          const request: ActRequest = {
            parts,
            need,
            act: {
              needId: need.needId,
              desk: desk.memberId,
              by: actingAs(actor),
              version: readVersion(form),
              now,
            },
            form,
            language,
          };
          const answer = await NEED_ACT_HANDLERS[act](request);
          if (answer.kind === 'list') return seeOther(`${href(desk.path)}?done=${answer.done}`);
          if (answer.kind === 'need') {
            return seeOther(`${href(needPath(desk.path, need.needId))}?done=${answer.done}`);
          }
          // What somebody else did meanwhile is shown, what this person typed is kept.
          const { kind: _, status, ...typed } = answer;
          const current = await look(desk, params.need, actor, now);
          if (current === null) return seeOther(`${href(desk.path)}?done=elsewhere`);
          return htmlResponse(await page({ desk, need: current, actor, language, now }, typed), {
            status,
          });
        },
      }),
    ),
  ];
}

/** The version that the person saw; absent on forms that nobody's change can hurt. */
function readVersion(form: FormBody): number | undefined {
  const version = Number.parseInt(formText(form, 'version'), 10);
  return Number.isNaN(version) ? undefined : version;
}
