import { z } from 'zod';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { isWholeName } from '../../../platform/privacy/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { readReach } from '../../model/reach.ts';
import { accountTexts } from '../../texts.ts';
import { eraseContact } from '../../use-cases/privacy/erase-contact.ts';
import { findDataOf } from '../../use-cases/privacy/find-data-of.ts';
import { guardedRoute } from '../guard.ts';
import { privatePage } from '../private-page.ts';
import type { PrivacyParts } from './privacy-parts.ts';
import { ERASE_CONTACT_PATH, RIGHTS_PATH } from './privacy-paths.ts';
import { RIGHTS_DONE, RightsPage, type RightsPageProps } from './rights-page.tsx';

const NOTHING = {
  ...{ email: '', name: '', found: null },
  ...{ error: undefined, nameError: undefined, done: undefined },
};

/** Searching for somebody by address. The address comes in a form and stands in no link (ASVS 14.2.1). */
export function rightsRoutes({ db, shell, guards, tools }: PrivacyParts): Route[] {
  const show = (props: Omit<RightsPageProps, 'shell'>, status = 200) =>
    privatePage(RightsPage({ shell, ...props }), status);

  return [
    guardedRoute({
      method: 'GET',
      path: RIGHTS_PATH,
      localized: true,
      access: guards.may('person.export'),
      rateLimit: { perMinute: 120 },
      input: z.object({
        query: z.object({ done: z.enum(RIGHTS_DONE).optional().catch(undefined) }),
      }),
      handle: ({ input, language }) => show({ ...NOTHING, language, done: input.query.done }),
    }),
    guardedRoute({
      method: 'POST',
      path: RIGHTS_PATH,
      localized: true,
      access: guards.may('person.export'),
      rateLimit: { perMinute: 30 },
      input: z.unknown(),
      async handle({ actor, form, language, now }) {
        const typed = formText(form, 'email').trim();
        const reach = readReach(typed);
        if (reach === null) {
          const error = accountTexts(language)('privacy.people.wrongEmail');
          return show({ ...NOTHING, language, email: typed, error }, 422);
        }
        const wanted = { ...reach, actorId: actor.personId, now };
        const found = await findDataOf(db, tools, wanted);
        return show({ ...NOTHING, language, email: typed, found });
      },
    }),
    guardedRoute({
      method: 'POST',
      path: ERASE_CONTACT_PATH,
      localized: true,
      access: guards.may('person.erase'),
      rateLimit: { perMinute: 10 },
      input: z.unknown(),
      async handle({ actor, form, language, now }) {
        const t = accountTexts(language);
        const typed = formText(form, 'email').trim();
        const reach = readReach(typed);
        if (reach === null) {
          const error = t('privacy.people.wrongEmail');
          return show({ ...NOTHING, language, email: typed, error }, 422);
        }
        const name = formText(form, 'name').trim();
        if (name !== '' && !isWholeName(name)) {
          const wanted = { ...reach, actorId: actor.personId, now };
          const found = await findDataOf(db, tools, wanted);
          const nameError = t('privacy.people.contact.wrongName');
          return show({ ...NOTHING, language, email: typed, name, found, nameError }, 422);
        }
        const erased = await eraseContact(db, tools, {
          ...reach,
          name: name === '' ? null : name,
          by: { personId: actor.personId },
          now,
        });
        if (erased.kind === 'organisation') {
          const error = t('privacy.people.organisation');
          return show({ ...NOTHING, language, email: typed, error }, 422);
        }
        return seeOther(`${localizedPath(language, RIGHTS_PATH)}?done=contact`);
      },
    }),
  ];
}
