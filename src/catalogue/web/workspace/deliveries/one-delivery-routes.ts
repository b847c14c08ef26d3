import {
  type Actor,
  can,
  guardedRoute,
  memberOf,
  type NamedMember,
} from '../../../../accounts/index.ts';
import { formText } from '../../../../platform/http/form-text.ts';
import type { Route } from '../../../../platform/http/route.ts';
import { seeOther } from '../../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { htmlResponse } from '../../../../ui/render.ts';
import { mendedOfferId } from '../../../model/intake/mended-offer.ts';
import { countItems, listItems } from '../../../queries/intake/items-of-delivery.ts';
import { offersThatExist } from '../../../queries/intake/offers-that-exist.ts';
import { deliveryOf } from '../../../queries/workspace/list-deliveries.ts';
import { decideDelivery } from '../../../use-cases/intake/decide-delivery.ts';
import { replayDelivery } from '../../../use-cases/intake/replay-delivery.ts';
import { wordsOf } from '../../words/words.ts';
import { courseAccess, notThere, WorkspaceInput } from '../find-course.ts';
import type { CourseWorkspace } from '../parts.ts';
import { DELIVERY_PATTERN, deliveryPath } from '../paths.ts';
import { DELIVERY_DONE } from './delivery-notices.tsx';
import { DeliveryPage } from './delivery-page.tsx';
import { LOOK_AGAIN_MS } from './delivery-progress.tsx';
import { chosenFilter } from './item-filters.tsx';
import { readReport } from './read-report.ts';

interface Asked {
  readonly deliveryId: string;
  readonly url: URL;
  readonly language: Language;
  readonly actor: Actor;
  readonly now: Date;
  /** What is missing to publish it. */
  readonly wrong?: string;
}

/** One delivery: looking at it, publishing, discarding, delivering it again. */
export function oneDeliveryRoutes(parts: CourseWorkspace): Route[] {
  const { db, guards } = parts;
  const { find, load } = memberOf(parts.members);
  return [
    guardedRoute({
      method: 'GET',
      localized: true,
      input: WorkspaceInput,
      access: guards.may('delivery.view', find),
      rateLimit: { perMinute: 240 },
      path: DELIVERY_PATTERN,
      async handle(request) {
        const { slug, delivery } = request.input.params;
        const page = await deliveryResponse(parts, await load(slug), {
          ...request,
          deliveryId: delivery,
        });
        return page ?? notThere(parts, request);
      },
    }),
    guardedRoute({
      ...courseAccess(parts).changing,
      path: DELIVERY_PATTERN,
      async handle(request) {
        const { input, form, language, actor, now } = request;
        const member = await load(input.params.slug);
        const deliveryId = input.params.delivery;
        const act = { memberId: member.id, deliveryId, actorId: actor.personId, now };
        const path = (id: string) => localizedPath(language, deliveryPath(member.slug, id));
        const asked = formText(form, 'decision');
        if (asked === 'replay') {
          const again = await replayDelivery(db, act);
          return again === null ? notThere(parts, request) : seeOther(path(again.deliveryId));
        }
        if (asked !== 'publish' && asked !== 'discard') return seeOther(path(deliveryId));
        const decided = await decideDelivery(db, {
          ...act,
          version: Number(formText(form, 'version')),
          decision: asked,
          acceptsShrink: formText(form, 'consent') === 'yes',
          isOffice: isOffice(actor),
        });
        if (decided.kind === 'missing') return notThere(parts, request);
        if (decided.kind === 'changed_meanwhile')
          return seeOther(`${path(deliveryId)}?done=meanwhile`);
        if (decided.kind === 'office_needed') return seeOther(`${path(deliveryId)}?done=office`);
        if (decided.kind !== 'consent_needed') return seeOther(path(deliveryId));
        const wrong = wordsOf(language).t('editor.delivery.consentMissing');
        const page = await deliveryResponse(parts, member, { ...request, deliveryId, wrong });
        return page ?? notThere(parts, request);
      },
    }),
  ];
}

/** The office may let through what waits for it, whoever's delivery it is. */
function isOffice(actor: Actor): boolean {
  return can(actor, 'moderation.decide', { memberId: null });
}

async function deliveryResponse(
  { db, shell, labels }: CourseWorkspace,
  member: NamedMember,
  { deliveryId, url, language, actor, now, wrong }: Asked,
): Promise<Response | null> {
  const delivery = await deliveryOf(db, member.id, deliveryId);
  if (delivery === null) return null;
  const counts = await countItems(db, deliveryId);
  const filter = chosenFilter(url.searchParams.get('art'), counts);
  const asked = Number(url.searchParams.get('page') ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked < 100_000 ? asked : 1;
  const items = filter === null ? [] : await listItems(db, deliveryId, { filter, page });
  const mendedAs = (record: number): string => mendedOfferId(deliveryId, record);
  const offerIds = await offersThatExist(db, member.id, [
    ...items.flatMap(({ offerId }) => (offerId === null ? [] : [offerId])),
    ...items.map(({ record }) => mendedAs(record)),
  ]);
  const content = DeliveryPage({
    shell,
    language,
    member,
    delivery,
    report: delivery.report === null ? null : readReport(delivery.report),
    labels: await labels.get(now),
    counts,
    filter,
    items,
    page,
    offerIds,
    mendedAs,
    mayEdit: can(actor, 'course.edit', { memberId: member.id }),
    isOffice: isOffice(actor),
    now,
    looksAgain: now.getTime() - delivery.receivedAt.getTime() < LOOK_AGAIN_MS,
    done: DELIVERY_DONE.find((one) => one === url.searchParams.get('done')),
    ...(wrong === undefined ? {} : { wrong }),
  });
  return htmlResponse(content, { status: wrong === undefined ? 200 : 422 });
}
