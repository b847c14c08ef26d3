import { z } from 'zod';
import { localDate } from '../../platform/clock.ts';
import { formText } from '../../platform/http/form-text.ts';
import { type Route, type RouteRequest, route } from '../../platform/http/route.ts';
import type { Language } from '../../platform/texts/index.ts';
import { errorPage } from '../../ui/error-page.tsx';
import { htmlResponse } from '../../ui/render.ts';
import { CONFIRM_TAKEOVER_PATTERN, TAKEOVER_PATTERN, TakeoverForm } from '../model/takeover.ts';
import { findTakeover } from '../queries/find-takeover.ts';
import { isCaredFor } from '../queries/is-cared-for.ts';
import { accountTexts } from '../texts.ts';
import { beginTakeover } from '../use-cases/begin-takeover.ts';
import { confirmTakeover } from '../use-cases/confirm-takeover.ts';
import type { WrongFields } from './field-errors.ts';
import { privatePage } from './private-page.ts';
import { ConfirmTakeoverPage, TakeoverPage, TakeoverStatePage } from './takeover-pages.tsx';
import type { NamedMember, WorkspaceParts } from './workspace-parts.ts';

/** What taking over a page needs from outside. */
export type TakeoverParts = Pick<WorkspaceParts, 'db' | 'shell' | 'sender'> & {
  readonly members: WorkspaceParts['members'] & {
    /** Only members whose page is public: nobody learns of drafts here. */
    publishedBySlug(slug: string): Promise<NamedMember | null>;
  };
};

const SlugInput = z.object({ params: z.object({ slug: z.string().max(200) }) });
const TokenInput = z.object({ params: z.object({ token: z.string().max(100) }) });
type SlugRequest = RouteRequest<z.output<typeof SlugInput>>;
type TokenRequest = RouteRequest<z.output<typeof TokenInput>>;

const NOTHING = { name: '', email: '', proof: '' };

/** /anbieter/{slug}/uebernehmen and the link of its letter. */
export function takeoverRoutes({ db, shell, sender, members }: TakeoverParts): Route[] {
  /** The member, or the answer where there is nothing to take over. */
  async function open({ input, language, path, now }: SlugRequest) {
    const { slug } = input.params;
    const member = await members.publishedBySlug(slug);
    if (member === null) {
      return htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
    }
    const isTaken = await isCaredFor(db, member.id, localDate(now));
    return isTaken
      ? htmlResponse(TakeoverStatePage({ shell, language, path, state: 'taken', slug }))
      : member;
  }

  async function show(request: SlugRequest): Promise<Response> {
    const member = await open(request);
    if (member instanceof Response) return member;
    const { language } = request;
    return htmlResponse(TakeoverPage({ shell, language, member, typed: NOTHING, wrong: {} }));
  }

  async function submit(request: SlugRequest): Promise<Response> {
    const member = await open(request);
    if (member instanceof Response) return member;
    const { form, language, path, now } = request;
    const typed = {
      name: formText(form, 'name'),
      email: formText(form, 'email'),
      proof: formText(form, 'proof'),
    };
    const read = TakeoverForm.safeParse(typed);
    if (!read.success) {
      const wrong = wrongFields(language, read.error);
      return privatePage(TakeoverPage({ shell, language, member, typed, wrong }), 422);
    }
    const { id: memberId, name: memberName, slug } = member;
    const begin = { memberId, memberName, typed: read.data, sender, language, now };
    const done = await beginTakeover(db, begin);
    return done === 'sent'
      ? privatePage(TakeoverStatePage({ shell, language, path, state: 'sent', slug }))
      : privatePage(TakeoverStatePage({ shell, language, path, state: 'tooMany', slug }), 429);
  }

  async function ask({ input, language, path, now }: TokenRequest): Promise<Response> {
    const begun = await findTakeover(db, input.params.token, now);
    const [member] = begun === null ? [] : await members.byIds([begun.memberId]);
    return begun === null || member === undefined
      ? over(language, path)
      : privatePage(ConfirmTakeoverPage({ shell, language, path, memberName: member.name, begun }));
  }

  async function confirm({ input, language, path, now }: TokenRequest): Promise<Response> {
    const isDone = await confirmTakeover(db, { token: input.params.token, now });
    return isDone
      ? privatePage(TakeoverStatePage({ shell, language, path, state: 'confirmed', slug: null }))
      : over(language, path);
  }

  const over = (language: Language, path: string) =>
    privatePage(TakeoverStatePage({ shell, language, path, state: 'over', slug: null }), 410);

  const form = { path: TAKEOVER_PATTERN, input: SlugInput, localized: true } as const;
  const link = { path: CONFIRM_TAKEOVER_PATTERN, input: TokenInput, localized: true } as const;
  const access = { kind: 'public' } as const;
  return [
    route({ ...form, access, method: 'GET', rateLimit: { perMinute: 60 }, handle: show }),
    route({ ...form, access, method: 'POST', rateLimit: { perMinute: 5 }, handle: submit }),
    route({ ...link, access, method: 'GET', rateLimit: { perMinute: 60 }, handle: ask }),
    route({ ...link, access, method: 'POST', rateLimit: { perMinute: 10 }, handle: confirm }),
  ];
}

function wrongFields(language: Language, { issues }: z.ZodError): WrongFields {
  const t = accountTexts(language);
  const wrong = new Set(issues.map(({ path }) => path[0]));
  return {
    name: wrong.has('name') ? t('takeover.name.wrong') : undefined,
    email: wrong.has('email') ? t('takeover.email.wrong') : undefined,
    proof: wrong.has('proof') ? t('takeover.proof.wrong') : undefined,
  };
}
