import { z } from 'zod';
import {
  actingAs,
  guardedRoute,
  memberOf,
  type NamedMember,
  type WrongFields,
} from '../../../accounts/index.ts';
import { addDays } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { FORM_WITH_FILE_BYTES } from '../../../platform/uploads/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import {
  REMOVE_SEAL_PATTERN,
  RENEW_SEAL_PATTERN,
  SEAL_PATTERN,
  sealsPath,
} from '../../model/seals/seal-paths.ts';
import { findSeal } from '../../queries/seals/find-seal.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { sealName } from '../../seal-name.ts';
import { changeSeal } from '../../use-cases/seals/change-seal.ts';
import { removeSeal } from '../../use-cases/seals/remove-seal.ts';
import { sendInSeal } from '../../use-cases/seals/send-in-seal.ts';
import { NOTHING_TYPED, readSealForm, type TypedSeal } from './read-seal-form.ts';
import { SealFormPage } from './seal-form-page.tsx';
import type { SealParts } from './seal-parts.ts';
import { sentProblem } from './sent-problem.ts';

const Input = z.object({
  params: z.object({ slug: z.string().max(200), seal: z.string().max(40) }),
});

/** Changing, renewing and removing a seal. */
export function changeSealRoutes(parts: SealParts): Route[] {
  const { db, shell, guards, offersOf } = parts;
  const { find, load } = memberOf(parts.members);
  const common = {
    localized: true,
    access: guards.may('member.seals', find),
    input: Input,
  } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
  const listed = (language: Language, member: NamedMember, done: 'sent' | 'removed') =>
    seeOther(`${localizedPath(language, sealsPath(member.slug))}?done=${done}`);

  async function loadBoth(params: { slug: string; seal: string }) {
    const member = await load(params.slug);
    const seal = await findSeal(db, { sealId: params.seal, memberId: member.id });
    return { member, seal };
  }

  async function formPage(
    kind: 'change' | 'renew',
    page: { language: Language; member: NamedMember; seal: SealLine; typed: TypedSeal },
    wrong: WrongFields,
    status: 200 | 409 | 422,
  ) {
    const { seal, language, member } = page;
    const { words, offerId } = seal;
    const offers = offerId === null ? [] : await offersOf(member.id);
    return htmlResponse(
      SealFormPage({
        shell,
        ...page,
        task: { kind, seal },
        name: sealName(seal, language),
        sentence: words === null ? null : localized(words.sentence, language),
        usualIssuer: null,
        offers: null,
        offerTitle: offers.find(({ id }) => id === offerId)?.title ?? null,
        wrong,
      }),
      { status },
    );
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: SEAL_PATTERN,
      rateLimit: { perMinute: 120 },
      async handle({ input, language, path }) {
        const { member, seal } = await loadBoth(input.params);
        if (seal === null) return gone(language, path);
        return formPage('change', { language, member, seal, typed: typedOf(seal) }, {}, 200);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: SEAL_PATTERN,
      rateLimit: { perMinute: 30 },
      mostBytes: FORM_WITH_FILE_BYTES,
      async handle({ input, form, actor, language, path, now }) {
        const { member, seal } = await loadBoth(input.params);
        if (seal === null) return gone(language, path);
        const needsProof = seal.proof === null;
        const read = await readSealForm(form, { language, offers: null, needsProof });
        const page = { language, member, seal, typed: read.typed };
        if (read.kind === 'wrong') return formPage('change', page, read.wrong, 422);
        const answer = await changeSeal(db, {
          memberId: member.id,
          sealId: seal.id,
          version: Number(formText(form, 'version')),
          statement: read.statement,
          proof: read.proof,
          by: actingAs(actor),
          now,
        });
        if (answer.kind === 'gone') return gone(language, path);
        if (answer.kind === 'sent') return listed(language, member, 'sent');
        const status = answer.kind === 'conflict' ? 409 : 422;
        return formPage('change', page, sentProblem(answer.kind, language), status);
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: RENEW_SEAL_PATTERN,
      rateLimit: { perMinute: 120 },
      async handle({ input, language, path }) {
        const { member, seal } = await loadBoth(input.params);
        if (seal?.state !== 'confirmed' || seal.validUntil === null) return gone(language, path);
        const typed = { ...typedOf(seal), validFrom: addDays(seal.validUntil, 1), validUntil: '' };
        return formPage('renew', { language, member, seal, typed }, {}, 200);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: RENEW_SEAL_PATTERN,
      rateLimit: { perMinute: 30 },
      mostBytes: FORM_WITH_FILE_BYTES,
      async handle({ input, form, actor, language, path, now }) {
        const { member, seal } = await loadBoth(input.params);
        if (seal?.state !== 'confirmed') return gone(language, path);
        const read = await readSealForm(form, { language, offers: null, needsProof: true });
        const page = { language, member, seal, typed: read.typed };
        if (read.kind === 'wrong') return formPage('renew', page, read.wrong, 422);
        const answer = await sendInSeal(db, {
          memberId: member.id,
          kind: seal.kind,
          offerId: seal.offerId,
          statement: read.statement,
          proof: read.proof ?? { fileId: null },
          corrects: null,
          by: actingAs(actor),
          now,
        });
        return answer.kind === 'sent'
          ? listed(language, member, 'sent')
          : formPage('renew', page, sentProblem(answer.kind, language), 422);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: REMOVE_SEAL_PATTERN,
      rateLimit: { perMinute: 30 },
      async handle({ input, form, actor, language, path, now }) {
        const { member, seal } = await loadBoth(input.params);
        if (seal === null) return gone(language, path);
        const answer = await removeSeal(db, {
          memberId: member.id,
          sealId: seal.id,
          version: Number(formText(form, 'version')),
          by: actingAs(actor),
          now,
        });
        if (answer === 'gone') return gone(language, path);
        if (answer === 'removed') return listed(language, member, 'removed');
        const page = { language, member, seal, typed: typedOf(seal) };
        return formPage('change', page, sentProblem('conflict', language), 409);
      },
    }),
  ];
}

/** The form as it begins. */
function typedOf(seal: SealLine): TypedSeal {
  return {
    ...NOTHING_TYPED,
    issuer: seal.issuer,
    number: seal.number ?? '',
    validFrom: seal.validFrom,
    validUntil: seal.validUntil ?? '',
    scope: seal.scope ?? '',
  };
}
