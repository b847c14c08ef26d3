import { z } from 'zod';
import { isLocalDate, localDate } from '../../platform/clock.ts';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { formats } from '../../ui/format.ts';
import { htmlResponse } from '../../ui/render.ts';
import { actingAs } from '../model/acting.ts';
import { MEMBER_ROLES } from '../model/roles.ts';
import { findMandate, type Mandate } from '../queries/find-mandate.ts';
import { roleLabel } from '../role-label.ts';
import { accountTexts } from '../texts.ts';
import type { MandateAnswer } from '../use-cases/alter-mandate.ts';
import { changeMandate } from '../use-cases/change-mandate.ts';
import { endMandate } from '../use-cases/end-mandate.ts';
import { dutyDays } from './duty-days.ts';
import type { WrongFields } from './field-errors.ts';
import { guardedRoute } from './guard.ts';
import { MandatePage } from './mandate-page.tsx';
import { memberOf } from './member-of.ts';
import { WORKSPACE_PATH } from './paths.ts';
import type { NamedMember, WorkspaceParts } from './workspace-parts.ts';
import { END_MANDATE_PATTERN, MANDATE_PATTERN, peoplePath } from './workspace-paths.ts';

const Input = z.object({
  params: z.object({ slug: z.string().max(200), mandate: z.string().max(40) }),
});
const Version = z.coerce.number().int().positive();
const ChangeForm = z.object({
  role: z.enum(MEMBER_ROLES),
  to: z.string().refine((text) => text === '' || isLocalDate(text)),
  version: Version,
});

/** Changing and ending what somebody is for a member. */
export function mandateRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    localized: true,
    access: guards.may('member.people.change', find),
    input: Input,
  } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });

  /** The page again: with what is wrong, or with what somebody else has saved meanwhile (409). */
  function answerPage(
    answer: Exclude<MandateAnswer, { kind: 'done' | 'gone' }>,
    page: { member: NamedMember; mandate: Mandate; role: string; toOn: string },
    language: Language,
    now: Date,
  ): Response {
    const t = accountTexts(language);
    const today = localDate(now);
    if (answer.kind === 'last_owner') {
      const day = formats(language).dateShort(answer.firstDay);
      const wrong = { role: t('mandate.change.lastOwner', { day }) };
      return htmlResponse(MandatePage({ shell, language, ...page, wrong, today }), { status: 422 });
    }
    const mandate = answer.current;
    const role = roleLabel(mandate.role, t);
    const days = dutyDays(mandate, today, language);
    const wrong = { role: t('mandate.change.meanwhile', { role, days }) };
    const response = MandatePage({ shell, language, ...page, mandate, wrong, today });
    return htmlResponse(response, { status: 409 });
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: MANDATE_PATTERN,
      rateLimit: { perMinute: 120 },
      async handle({ input, language, path, now }) {
        const member = await load(input.params.slug);
        const key = { memberId: member.id, mandateId: input.params.mandate };
        const mandate = await findMandate(db, key);
        const today = localDate(now);
        if (mandate === null || isOver(mandate, today)) return gone(language, path);
        const { role, toOn } = mandate;
        const typed = { role, toOn: toOn ?? '' };
        return htmlResponse(
          MandatePage({ shell, language, member, mandate, ...typed, wrong: {}, today }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: MANDATE_PATTERN,
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const t = accountTexts(language);
        const member = await load(input.params.slug);
        const key = { memberId: member.id, mandateId: input.params.mandate };
        const mandate = await findMandate(db, key);
        const today = localDate(now);
        if (mandate === null || isOver(mandate, today)) return gone(language, path);
        const typed = { role: formText(form, 'role'), toOn: formText(form, 'to').trim() };
        const read = ChangeForm.safeParse({
          role: typed.role,
          to: typed.toOn,
          version: formText(form, 'version'),
        });
        const toOn = typed.toOn === '' ? null : typed.toOn;
        const isDayWrong = toOn !== null && (toOn < today || toOn < mandate.fromOn);
        if (!read.success || isDayWrong) {
          const fields = new Set(read.error?.issues.map((issue) => issue.path[0]));
          const wrong: WrongFields = {
            role: fields.has('role') ? t('mandate.change.wrongRole') : undefined,
            to: fields.has('to') || isDayWrong ? t('mandate.change.wrongDay') : undefined,
          };
          const page = MandatePage({ shell, language, member, mandate, ...typed, wrong, today });
          return htmlResponse(page, { status: 422 });
        }
        const { role, version } = read.data;
        const by = actingAs(actor);
        const answer = await changeMandate(db, { ...key, version, role, toOn, by, now });
        if (answer.kind === 'gone') return gone(language, path);
        if (answer.kind !== 'done') {
          return answerPage(answer, { member, mandate, ...typed }, language, now);
        }
        return seeOther(`${localizedPath(language, peoplePath(member.slug))}?done=changed`);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: END_MANDATE_PATTERN,
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const key = { memberId: member.id, mandateId: input.params.mandate };
        const mandate = await findMandate(db, key);
        const version = Version.safeParse(formText(form, 'version'));
        if (mandate === null || !version.success) return gone(language, path);
        const by = actingAs(actor);
        const answer = await endMandate(db, { ...key, version: version.data, by, now });
        if (answer.kind === 'gone') return gone(language, path);
        if (answer.kind !== 'done') {
          const typed = { role: mandate.role, toOn: mandate.toOn ?? '' };
          return answerPage(answer, { member, mandate, ...typed }, language, now);
        }
        // Who ends the own role may not see the page of the people any more.
        const isOwn = mandate.personId === actor.personId && !by.isOffice;
        const next = isOwn ? WORKSPACE_PATH : `${peoplePath(member.slug)}?done=ended`;
        return seeOther(localizedPath(language, next));
      },
    }),
  ];
}

const isOver = ({ toOn }: Mandate, today: string): boolean => toOn !== null && toOn < today;
