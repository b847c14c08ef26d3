import { z } from 'zod';
import { formText } from '../../platform/http/form-text.ts';
import type { Route } from '../../platform/http/route.ts';
import { seeOther } from '../../platform/http/see-other.ts';
import { keyFor } from '../../platform/security/secret.ts';
import { localizedPath } from '../../platform/texts/index.ts';
import { htmlResponse } from '../../ui/render.ts';
import { EmailAddress } from '../model/email-address.ts';
import { accountTexts } from '../texts.ts';
import { beginAddressChange } from '../use-cases/begin-address-change.ts';
import { confirmAddressChange } from '../use-cases/confirm-address-change.ts';
import { AddressCodePage, NewAddressPage } from './address-change-page.tsx';
import { ownFactors } from './factor-guard.ts';
import { guardedRoute } from './guard.ts';
import { ACCOUNT_PATH } from './paths.ts';
import type { WorkspaceParts } from './workspace-parts.ts';
import { ADDRESS_CODE_PATH, ADDRESS_PATH } from './workspace-paths.ts';

const WRONG_CODES = {
  no_code: 'workspace.address.code.noCode',
  wrong: 'workspace.address.code.wrong',
  over: 'workspace.address.code.over',
} as const;

/** Another address for signing in: only with all factors shown and a fresh proof (ASVS 7.5.1). */
export function addressChangeRoutes(parts: WorkspaceParts): Route[] {
  const { db, shell, sender } = parts;
  const codeKey = keyFor(parts.secret, 'address change');
  const common = { localized: true, access: ownFactors(parts), input: z.unknown() } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: ADDRESS_PATH,
      rateLimit: { perMinute: 60 },
      handle: ({ language }) => htmlResponse(NewAddressPage({ shell, language, value: '' })),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: ADDRESS_PATH,
      rateLimit: { perMinute: 10 },
      async handle({ form, actor, language, now }) {
        const t = accountTexts(language);
        const value = formText(form, 'email');
        const again = (error: string, status: number) =>
          htmlResponse(NewAddressPage({ shell, language, value, error }), { status });
        const email = EmailAddress.safeParse(value);
        if (!email.success) return again(t('workspace.address.wrong'), 422);
        const { personId } = actor;
        const change = { personId, email: email.data, language, sender, codeKey, now };
        return (await beginAddressChange(db, change)) === 'too_many'
          ? again(t('workspace.address.tooMany'), 429)
          : seeOther(localizedPath(language, ADDRESS_CODE_PATH));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: ADDRESS_CODE_PATH,
      rateLimit: { perMinute: 60 },
      handle: ({ language }) => htmlResponse(AddressCodePage({ shell, language, value: '' })),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: ADDRESS_CODE_PATH,
      rateLimit: { perMinute: 10 },
      async handle({ form, actor, language, now }) {
        const t = accountTexts(language);
        const value = formText(form, 'code');
        const answer = await confirmAddressChange(db, {
          personId: actor.personId,
          sessionId: actor.session.id,
          code: value,
          codeKey,
          language,
          sender,
          now,
        });
        if (answer === 'changed') {
          return seeOther(`${localizedPath(language, ACCOUNT_PATH)}?done=address`);
        }
        const error = t(WRONG_CODES[answer]);
        return htmlResponse(AddressCodePage({ shell, language, value, error }), { status: 422 });
      },
    }),
  ];
}
