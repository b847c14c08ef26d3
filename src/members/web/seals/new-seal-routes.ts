import { z } from 'zod';
import { actingAs, guardedRoute, memberOf, type NamedMember } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { FORM_WITH_FILE_BYTES } from '../../../platform/uploads/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { NEW_SEAL_PATTERN, sealsPath } from '../../model/seals/seal-paths.ts';
import { type KnownKind, listSealKinds } from '../../queries/seals/list-seal-kinds.ts';
import { sendInSeal } from '../../use-cases/seals/send-in-seal.ts';
import { SealKindsPage } from './kinds-page.tsx';
import { NOTHING_TYPED, readSealForm, type TypedSeal } from './read-seal-form.ts';
import { SealFormPage } from './seal-form-page.tsx';
import type { SealedOffer, SealParts } from './seal-parts.ts';
import { sentProblem } from './sent-problem.ts';

const Params = z.object({ slug: z.string().max(200) });
const Key = z.string().max(60).optional().catch(undefined);

/** Stating a seal: first which one it is, then what stands on the certificate. */
export function newSealRoutes(parts: SealParts): Route[] {
  const { db, shell, guards, offersOf } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    path: NEW_SEAL_PATTERN,
    localized: true,
    access: guards.may('member.seals', find),
  } as const;

  async function findKind(key?: string, holder?: string): Promise<KnownKind | undefined> {
    const kinds = await listSealKinds(db);
    return kinds.find((kind) => kind.key === key && kind.holder === holder);
  }

  /** Only seals of a measure belong to an offer. */
  async function choices(kind: KnownKind, member: NamedMember) {
    return kind.holder === 'measure' ? offersOf(member.id) : null;
  }

  function formPage(
    kind: KnownKind,
    page: {
      readonly language: Language;
      readonly member: NamedMember;
      readonly offers: readonly SealedOffer[] | null;
      readonly typed: TypedSeal;
      readonly wrong: Readonly<Record<string, string | undefined>>;
    },
  ) {
    return SealFormPage({
      shell,
      ...page,
      task: { kind: 'new', seal: kind },
      name: localized(kind.label, page.language),
      sentence: localized(kind.sentence, page.language),
      usualIssuer: kind.issuer,
      offerTitle: null,
    });
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      rateLimit: { perMinute: 120 },
      input: z.object({ params: Params, query: z.object({ kind: Key, holder: Key }) }),
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        const kind = await findKind(input.query.kind, input.query.holder);
        if (kind === undefined) {
          const kinds = await listSealKinds(db);
          return htmlResponse(SealKindsPage({ shell, language, member, kinds }));
        }
        const offers = await choices(kind, member);
        return htmlResponse(
          formPage(kind, { language, member, offers, typed: NOTHING_TYPED, wrong: {} }),
        );
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      rateLimit: { perMinute: 30 },
      mostBytes: FORM_WITH_FILE_BYTES,
      input: z.object({ params: Params }),
      async handle({ input, form, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const kind = await findKind(formText(form, 'kind'), formText(form, 'holder'));
        if (kind === undefined) {
          const page = errorPage({ shell, language, path, kind: 'not_found' });
          return htmlResponse(page, { status: 404 });
        }
        const offers = await choices(kind, member);
        const read = await readSealForm(form, { language, offers, needsProof: true });
        const again = (wrong: Readonly<Record<string, string | undefined>>) =>
          htmlResponse(formPage(kind, { language, member, offers, typed: read.typed, wrong }), {
            status: 422,
          });
        if (read.kind === 'wrong') return again(read.wrong);
        const answer = await sendInSeal(db, {
          memberId: member.id,
          kind: kind.key,
          offerId: offers === null ? null : read.typed.offer,
          statement: read.statement,
          proof: read.proof ?? { fileId: null },
          corrects: null,
          by: actingAs(actor),
          now,
        });
        if (answer.kind !== 'sent') return again(sentProblem(answer.kind, language));
        return seeOther(`${localizedPath(language, sealsPath(member.slug))}?done=sent`);
      },
    }),
  ];
}
