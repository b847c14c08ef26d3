import { can, guardedRoute, memberOf } from '../../../accounts/index.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { htmlResponse } from '../../../ui/render.ts';
import { MOST_KEY_NAME_CHARACTERS, MOST_KEYS } from '../../model/push/delivery-key.ts';
import { listKeys } from '../../queries/push/list-keys.ts';
import { catalogueTexts } from '../../texts.ts';
import { createKey } from '../../use-cases/push/create-key.ts';
import { revokeKey } from '../../use-cases/push/revoke-key.ts';
import { KeysPage } from './keys-page.tsx';
import { KeyPage, NewKeyPage } from './new-key-page.tsx';
import { KEYS_PATTERN, keysPath, NEW_KEY_PATTERN, REVOKE_KEY_PATTERN } from './source-paths.ts';
import { SourceInput, type SourceWebParts } from './source-web-parts.ts';

/** Keys by which a member's programs deliver. Making one wants a fresh proof of who is asking (ASVS 7.5.3); ending one does not. */
export function keyRoutes(parts: SourceWebParts): Route[] {
  const { db, shell, guards } = parts;
  const { find, load } = memberOf(parts.members);
  const common = { localized: true, input: SourceInput } as const;
  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: KEYS_PATTERN,
      access: guards.may('delivery.keys', find),
      rateLimit: { perMinute: 120 },
      async handle({ input, language, actor, resource }) {
        const member = await load(input.params.slug);
        const keys = await listKeys(db, member.id);
        const mayCreate = can(actor, 'delivery.keys.change', resource);
        return htmlResponse(KeysPage({ shell, language, member, keys, mayCreate }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: NEW_KEY_PATTERN,
      access: guards.may('delivery.keys.change', find),
      rateLimit: { perMinute: 120 },
      async handle({ input, language }) {
        const member = await load(input.params.slug);
        return htmlResponse(NewKeyPage({ shell, language, member, name: '', wrong: {} }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: NEW_KEY_PATTERN,
      access: guards.may('delivery.keys.change', find),
      rateLimit: { perMinute: 10 },
      async handle({ input, form, actor, language, now }) {
        const member = await load(input.params.slug);
        const t = catalogueTexts(language);
        const name = formText(form, 'name').replace(/\s+/g, ' ').trim();
        const again = (sentence: string) =>
          htmlResponse(NewKeyPage({ shell, language, member, name, wrong: { name: sentence } }), {
            status: 422,
          });
        if (name === '' || name.length > MOST_KEY_NAME_CHARACTERS) {
          return again(t('source.keys.wrongName'));
        }
        const act = { memberId: member.id, actorId: actor.personId, now };
        const token = await createKey(db, { ...act, name });
        if (token === null) return again(t('source.keys.tooMany', { most: MOST_KEYS }));
        return htmlResponse(KeyPage({ shell, language, member, name, token }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: REVOKE_KEY_PATTERN,
      access: guards.may('delivery.keys', find),
      rateLimit: { perMinute: 30 },
      async handle({ input, actor, language, path, now }) {
        const member = await load(input.params.slug);
        const act = { memberId: member.id, actorId: actor.personId, now };
        const isThere = await revokeKey(db, { ...act, keyId: input.params.key });
        return isThere
          ? seeOther(localizedPath(language, keysPath(member.slug)))
          : htmlResponse(errorPage({ shell, language, path, kind: 'not_found' }), { status: 404 });
      },
    }),
  ];
}
