import { z } from 'zod';
import {
  type Actor,
  actingAs,
  can,
  guardedRoute,
  noteAccess,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { NO_FORM } from '../../../platform/http/form-body.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route, RouteRequest } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { slugOf } from '../../../platform/ids.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import {
  ADMISSION_LIST_PATH,
  ADMISSION_PATTERN,
  admissionPath,
} from '../../model/membership/membership-paths.ts';
import { rulesOfKind } from '../../model/membership/membership-rules.ts';
import { findApplication } from '../../queries/membership/find-application.ts';
import { findSimilar } from '../../queries/membership/find-similar.ts';
import {
  decidedApplications,
  waitingApplications,
} from '../../queries/membership/list-applications.ts';
import { memberTexts } from '../../texts.ts';
import { admitApplicant } from '../../use-cases/membership/admit-applicant.ts';
import { declineApplication } from '../../use-cases/membership/decline-application.ts';
import { AdmissionListPage } from './admission-list-page.tsx';
import { AdmissionPage } from './admission-page.tsx';
import type { MembershipParts } from './membership-parts.ts';
import { readAdmission, readRefusal, type TypedDecision, typedDecision } from './read-decision.ts';

const Input = z.object({
  params: z.object({ application: z.string().max(40) }),
  query: z.object({
    done: z.enum(['admitted', 'uninvited', 'declined']).optional().catch(undefined),
  }),
});
type AdmissionRequest = RouteRequest<z.output<typeof Input>> & { readonly actor: Actor };

/** Applications as the office sees and decides them. */
export function admissionRoutes(parts: MembershipParts): Route[] {
  const { db, shell, guards, sender, locate } = parts;

  /** The page of an application: as it is, or with what is wrong in a form. */
  async function page(
    { input, actor, language, path, now }: AdmissionRequest,
    form?: { readonly typed: TypedDecision; readonly wrong: WrongFields; readonly status: number },
  ): Promise<Response> {
    const application = await findApplication(db, input.params.application);
    if (application === null) {
      return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
    }
    const { id } = application;
    await noteAccess(db, { actor, page: 'application', id, lines: 1, now });
    const rules = parts.rules();
    const kind = rulesOfKind(rules, application.kind);
    const similar = await findSimilar(db, application);
    const { memberId } = application;
    const [member] = memberId === null ? [] : await parts.members.byIds([memberId]);
    const proposed = {
      ...typedDecision(NO_FORM),
      slug: slugOf(application.name),
      fromOn: localDate(now),
      feeClass: kind?.feeClass ?? '',
      votingRight: kind?.votingRight ?? false,
    };
    return htmlResponse(
      AdmissionPage({
        shell,
        language,
        application,
        rules,
        topics: parts.topics(language),
        similar: similar.members,
        similarApplications: similar.applications,
        member: member ?? null,
        mayDecide: can(actor, 'membership.decide', { memberId: null }),
        typed: form?.typed ?? proposed,
        wrong: form?.wrong ?? {},
        done: input.query.done,
      }),
      { status: form?.status ?? 200 },
    );
  }

  async function decide(request: AdmissionRequest): Promise<Response> {
    const { input, form, actor, language, now } = request;
    const t = memberTexts(language);
    const applicationId = input.params.application;
    const typed = typedDecision(form);
    const version = Number(formText(form, 'version'));
    const decision = { applicationId, version, by: actingAs(actor), now };
    const again = (wrong: WrongFields, status = 422) => page(request, { typed, wrong, status });
    const done = (what: string) =>
      seeOther(`${localizedPath(language, admissionPath(applicationId))}?done=${what}`);
    if (formText(form, 'decision') === 'decline') {
      const read = readRefusal(typed, language);
      if (read.kind === 'wrong') return again(read.wrong);
      const answer = await declineApplication(db, { ...decision, ...read.value, sender });
      // The page says what somebody else has decided meanwhile.
      return answer.kind === 'declined' ? done(answer.kind) : again({}, 409);
    }
    const rules = parts.rules();
    const read = readAdmission(typed, rules, language);
    if (read.kind === 'wrong') return again(read.wrong);
    const today = localDate(now);
    const facts = { ...read.value, rules, locate, sender, today };
    const answer = await admitApplicant(db, { ...decision, ...facts });
    switch (answer.kind) {
      case 'admitted':
        return done(answer.isInvited ? 'admitted' : 'uninvited');
      case 'slug_taken':
        return again({ slug: t('membership.wrong.slugTaken') });
      case 'page_taken':
        return again({ page: t('membership.wrong.pageTaken') });
      default:
        return again({}, 409);
    }
  }

  return [
    guardedRoute({
      method: 'GET',
      path: ADMISSION_LIST_PATH,
      localized: true,
      access: guards.may('membership.view'),
      rateLimit: { perMinute: 120 },
      input: z.unknown(),
      async handle({ language }) {
        const waiting = await waitingApplications(db);
        const decided = await decidedApplications(db);
        return htmlResponse(AdmissionListPage({ shell, language, waiting, decided }));
      },
    }),
    guardedRoute({
      method: 'GET',
      path: ADMISSION_PATTERN,
      localized: true,
      access: guards.may('membership.view'),
      rateLimit: { perMinute: 120 },
      input: Input,
      handle: (request) => page(request),
    }),
    guardedRoute({
      method: 'POST',
      path: ADMISSION_PATTERN,
      localized: true,
      access: guards.may('membership.decide'),
      rateLimit: { perMinute: 30 },
      input: Input,
      handle: decide,
    }),
  ];
}
