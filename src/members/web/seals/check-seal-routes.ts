import { z } from 'zod';
import { actingAs, guardedRoute, noteAccess, type WrongFields } from '../../../accounts/index.ts';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { fileAnswer } from '../../../platform/uploads/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import {
  CHECK_LIST_PATH,
  CHECK_PATTERN,
  CHECK_PROOF_PATTERN,
} from '../../model/seals/seal-paths.ts';
import { findSeal } from '../../queries/seals/find-seal.ts';
import { proofOfSeal } from '../../queries/seals/proof-of-seal.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { waitingSeals } from '../../queries/seals/waiting-seals.ts';
import { memberTexts } from '../../texts.ts';
import { decideSeal, MOST_REASON_CHARACTERS } from '../../use-cases/seals/decide-seal.ts';
import { CHECK_DONE, CheckListPage } from './check-list-page.tsx';
import { CheckSealPage } from './check-seal-page.tsx';
import type { SealParts } from './seal-parts.ts';

const Input = z.object({ params: z.object({ seal: z.string().max(40) }) });
const Verdict = z.enum(CHECK_DONE);

/** The office looks at certificates and confirms or refuses. */
export function checkSealRoutes(parts: SealParts): Route[] {
  const { db, shell, guards, members, sender } = parts;
  const common = { localized: true, access: guards.may('seals.check') } as const;
  const reading = { ...common, method: 'GET', rateLimit: { perMinute: 120 } } as const;
  const gone = (language: Language, path: string) =>
    htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });

  async function checkPage(
    seal: SealLine,
    page: { language: Language; now: Date; reason: string; wrong: WrongFields },
    status: 200 | 409 | 422,
  ): Promise<Response> {
    const [member] = await members.byIds([seal.memberId]);
    if (member === undefined) throw new Error('The member of a seal is gone');
    const offers = seal.offerId === null ? [] : await parts.offersOf(member.id);
    const offerTitle = offers.find(({ id }) => id === seal.offerId)?.title ?? null;
    const { now, ...typed } = page;
    const today = localDate(now);
    return htmlResponse(CheckSealPage({ shell, member, seal, offerTitle, today, ...typed }), {
      status,
    });
  }

  return [
    guardedRoute({
      ...reading,
      path: CHECK_LIST_PATH,
      input: z.object({
        query: z.object({ done: z.enum(CHECK_DONE).optional().catch(undefined) }),
      }),
      async handle({ input, language }) {
        const seals = await waitingSeals(db);
        return htmlResponse(CheckListPage({ shell, language, seals, done: input.query.done }));
      },
    }),
    guardedRoute({
      ...reading,
      path: CHECK_PATTERN,
      input: Input,
      async handle({ input, language, path, now }) {
        const seal = await findSeal(db, { sealId: input.params.seal });
        if (seal === null) return gone(language, path);
        return checkPage(seal, { language, now, reason: '', wrong: {} }, 200);
      },
    }),
    guardedRoute({
      ...reading,
      path: CHECK_PROOF_PATTERN,
      input: Input,
      async handle({ input, actor, language, path, now }) {
        const { seal: id } = input.params;
        const proof = await proofOfSeal(db, { sealId: id });
        if (proof === null) return gone(language, path);
        await noteAccess(db, { actor, page: 'proof', id, lines: 1, now });
        return fileAnswer(proof);
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: CHECK_PATTERN,
      rateLimit: { perMinute: 60 },
      input: Input,
      async handle({ input, form, actor, language, path, now }) {
        const seal = await findSeal(db, { sealId: input.params.seal });
        const verdict = Verdict.safeParse(formText(form, 'verdict'));
        if (seal === null || !verdict.success) return gone(language, path);
        const reason = formText(form, 'reason').trim();
        const t = memberTexts(language);
        const page = { language, now, reason };
        const isReasonWrong = reason.length < 3 || reason.length > MOST_REASON_CHARACTERS;
        if (verdict.data === 'refuse' && isReasonWrong) {
          return checkPage(seal, { ...page, wrong: { reason: t('seal.wrong.reason') } }, 422);
        }
        const answer = await decideSeal(db, {
          sealId: seal.id,
          version: Number(formText(form, 'version')),
          verdict: verdict.data === 'confirm' ? { kind: 'confirm' } : { kind: 'refuse', reason },
          sender,
          by: actingAs(actor),
          now,
        });
        if (answer === 'gone') return gone(language, path);
        if (answer === 'conflict') {
          const wrong = { decision: t('seal.wrong.meanwhile') };
          const current = await findSeal(db, { sealId: seal.id });
          return current === null
            ? gone(language, path)
            : checkPage(current, { ...page, wrong }, 409);
        }
        return seeOther(`${localizedPath(language, CHECK_LIST_PATH)}?done=${verdict.data}`);
      },
    }),
  ];
}
