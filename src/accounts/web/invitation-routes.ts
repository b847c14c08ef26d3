import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { keyFor } from '../../platform/security/secret.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { INVITATION_PATH } from '../model/invitation-path.ts';
import { PersonName } from '../model/person-name.ts';
import { findAccount } from '../queries/find-account.ts';
import { findInvitation, type Invitation } from '../queries/find-invitation.ts';
import { accountTexts } from '../texts.ts';
import { acceptInvitation } from '../use-cases/accept-invitation.ts';
import { answerInvitation } from '../use-cases/answer-invitation.ts';
import { requestSignIn } from '../use-cases/request-sign-in.ts';
import { readAttemptToken, setAttemptToken } from './attempt-cookie.ts';
import type { WrongFields } from './field-errors.ts';
import { InvitationOverPage, OtherPersonPage } from './invitation-over-page.tsx';
import { InvitationPage } from './invitation-page.tsx';
import { withNext } from './next-link.ts';
import { CODE_PATH, SIGN_IN_PATH, WORKSPACE_PATH } from './paths.ts';
import { privatePage } from './private-page.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

const Input = z.object({ params: z.object({ token: z.string().max(100) }) });
type InvitationRequest = RouteRequest<z.output<typeof Input>>;

/** The link of a letter: what it is about, name and agreement, then the sign-in, then the role. */
export function invitationRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, findActor, members, sender, isHttps } = parts;
  const codeKey = keyFor(parts.secret, 'sign-in code');

  /** Everything that both methods need, or the answer where there is nothing to accept. */
  async function open(request: InvitationRequest) {
    const { input, language, path, now } = request;
    const { token } = input.params;
    const invitation = await findInvitation(db, token, now);
    const forName = invitation === null ? null : await nameOf(invitation, request);
    if (invitation === null || forName === null) {
      return privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);
    }
    if (invitation.state !== 'open') {
      return privatePage(
        InvitationOverPage({ shell, language, path, state: invitation.state }),
        410,
      );
    }
    const actor = await findActor(request.request, now);
    const account = actor === null ? null : await findAccount(db, actor.personId);
    if (account !== null && account.emailKey !== invitation.emailKey) {
      const signedInAs = account.name;
      return privatePage(OtherPersonPage({ shell, language, path, signedInAs }), 403);
    }
    return { token, invitation, forName, account, common: { shell, language, path } };
  }

  async function nameOf({ invited }: Invitation, { language }: InvitationRequest) {
    if (invited.kind === 'office') return shell.site(language).name;
    const [member] = await members.byIds([invited.memberId]);
    return member?.name ?? null;
  }

  async function show(request: InvitationRequest): Promise<Response> {
    const opened = await open(request);
    if (opened instanceof Response) return opened;
    const { invitation, forName, account, common } = opened;
    return privatePage(
      InvitationPage({
        ...common,
        invitation,
        forName,
        signedInAs: account?.name ?? null,
        name: '',
        isAgreed: false,
        wrong: {},
      }),
    );
  }

  async function submit(request: InvitationRequest): Promise<Response> {
    const opened = await open(request);
    if (opened instanceof Response) return opened;
    const { token, invitation, forName, account, common } = opened;
    const { form, language, now } = request;
    const t = accountTexts(language);
    const typed = account?.name ?? formText(form, 'name');
    const isAgreed = formText(form, 'agreed') === 'yes';
    const name = PersonName.safeParse(typed);
    if (account === null || invitation.answer === null) {
      const wrong: WrongFields = {
        name: name.success ? undefined : t('invitation.wrongName'),
        agreed: isAgreed ? undefined : t('invitation.wrongAgree'),
      };
      if (!name.success || !isAgreed) {
        const signedInAs = account?.name ?? null;
        const page = { ...common, invitation, forName, signedInAs, name: typed, isAgreed, wrong };
        return privatePage(InvitationPage(page), 422);
      }
      const answer = await answerInvitation(db, { token, name: name.data, language, now });
      // Somebody else was quicker; the page says what has become of it.
      if (answer.kind === 'unusable') return show(request);
    }
    if (account === null) return signIn(request, invitation.email);
    const accepted = await acceptInvitation(db, { token, personId: account.personId, now });
    return accepted.kind === 'accepted'
      ? seeOther(`${localizedPath(language, WORKSPACE_PATH)}?done=accepted`)
      : show(request);
  }

  /** Sends the code at once, so that nobody types the address again, and leads back here afterwards. */
  async function signIn(request: InvitationRequest, email: string): Promise<Response> {
    const { language, now, path } = request;
    const next = localizedPath(language, path);
    const oldToken = readAttemptToken(request.request, isHttps);
    const requested = await requestSignIn(db, { email, language, sender, codeKey, oldToken, now });
    if (requested.kind === 'wait') return seeOther(withNext(language, SIGN_IN_PATH, next));
    const response = seeOther(withNext(language, CODE_PATH, next));
    setAttemptToken(response.headers, requested.browserToken, isHttps);
    return response;
  }

  const common = {
    path: INVITATION_PATH,
    localized: true,
    access: { kind: 'public' },
    input: Input,
  } as const;
  return [
    route({ ...common, method: 'GET', rateLimit: { perMinute: 60 }, handle: show }),
    route({ ...common, method: 'POST', rateLimit: { perMinute: 10 }, handle: submit }),
  ];
}
