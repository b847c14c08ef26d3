import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { formText } from '../../../platform/http/form-text.ts';
import type { Route } from '../../../platform/http/route.ts';
import { seeOther } from '../../../platform/http/see-other.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { errorPage } from '../../../ui/error-page.tsx';
import { can } from '../../model/policy.ts';
import { findAccount } from '../../queries/find-account.ts';
import { erasureObstacles } from '../../queries/privacy/erasure-obstacles.ts';
import { accountTexts } from '../../texts.ts';
import { erasePerson } from '../../use-cases/privacy/erase-person.ts';
import { exportPerson } from '../../use-cases/privacy/export-person.ts';
import { guardedRoute } from '../guard.ts';
import { privatePage } from '../private-page.ts';
import { exportFile } from './export-file.ts';
import { ErasePersonPage, PersonDataPage } from './person-data-page.tsx';
import type { PrivacyParts } from './privacy-parts.ts';
import {
  ERASE_PERSON_PATTERN,
  PERSON_DATA_PATTERN,
  PERSON_FILE_PATTERN,
  RIGHTS_PATH,
} from './privacy-paths.ts';

const Input = z.object({ params: z.object({ person: z.string().max(60) }) });

/** Access and erasure for somebody else, by data protection; each look is in the audit log. */
export function personDataRoutes(parts: PrivacyParts): Route[] {
  const { db, shell, guards, tools, members } = parts;
  const common = { localized: true, input: Input } as const;
  const gone = (language: Language, path: string) =>
    privatePage(errorPage({ shell, language, path, kind: 'not_found' }), 404);

  async function erasePage(
    personId: string,
    { language, path, now }: { language: Language; path: string; now: Date },
    error?: string,
  ): Promise<Response> {
    const person = await findAccount(db, personId);
    if (person === null) return gone(language, path);
    const obstacles = await erasureObstacles(db, personId, localDate(now));
    const known = await members.byIds(obstacles.memberIds);
    const { isLastOfOffice } = obstacles;
    const props = { shell, language, person, members: known, isLastOfOffice, error };
    return privatePage(ErasePersonPage(props), error === undefined ? 200 : 422);
  }

  return [
    guardedRoute({
      ...common,
      method: 'GET',
      path: PERSON_DATA_PATTERN,
      access: guards.may('person.export'),
      rateLimit: { perMinute: 60 },
      async handle({ actor, input, resource, language, path, now }) {
        const wanted = { personId: input.params.person, actorId: actor.personId, now };
        const data = await exportPerson(db, tools, wanted);
        if (data === null) return gone(language, path);
        const mayErase = can(actor, 'person.erase', resource);
        return privatePage(PersonDataPage({ shell, language, data, mayErase, now }));
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: PERSON_FILE_PATTERN,
      localized: false,
      access: guards.may('person.export'),
      rateLimit: { perMinute: 60 },
      async handle({ actor, input, language, path, now }) {
        const wanted = { personId: input.params.person, actorId: actor.personId, now };
        const data = await exportPerson(db, tools, wanted);
        return data === null ? gone(language, path) : exportFile(data);
      },
    }),
    guardedRoute({
      ...common,
      method: 'GET',
      path: ERASE_PERSON_PATTERN,
      access: guards.may('person.erase'),
      rateLimit: { perMinute: 60 },
      handle: ({ input, ...request }) => erasePage(input.params.person, request),
    }),
    guardedRoute({
      ...common,
      method: 'POST',
      path: ERASE_PERSON_PATTERN,
      access: guards.may('person.erase'),
      rateLimit: { perMinute: 10 },
      async handle({ actor, input, form, ...request }) {
        const { language, path, now } = request;
        const personId = input.params.person;
        if (formText(form, 'agree') !== 'yes') {
          const error = accountTexts(language)('privacy.erase.agree.missing');
          return erasePage(personId, request, error);
        }
        const by = { personId: actor.personId };
        const erased = await erasePerson(db, tools, { personId, by, now });
        if (erased.kind !== 'erased') return gone(language, path);
        return seeOther(`${localizedPath(language, RIGHTS_PATH)}?done=person`);
      },
    }),
  ];
}
