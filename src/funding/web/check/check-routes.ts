import type { Kysely } from 'kysely';
import { z } from 'zod';
import { localDate } from '../../../platform/clock.ts';
import { type Route, route } from '../../../platform/http/route.ts';
import { htmlResponse } from '../../../ui/render.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { CheckTables } from '../../check-tables.ts';
import { versionOn } from '../../model/edit/version-on.ts';
import type { RuleBook } from '../../model/programme.ts';
import { countFinishedCheck } from '../../use-cases/check/count-finished-check.ts';
import { CheckPage } from './check-page.tsx';
import { type CheckRulesOn, latestOf, RULES_PATH } from './check-rules.ts';

export interface CheckParts {
  readonly db: Kysely<CheckTables>;
  readonly shell: PageShell;
  readonly funding: RuleBook;
  readonly checkRules: CheckRulesOn;
}

/** The page of the check, the rules that it fetches, and the count of finished ones. */
export function checkRoutes({ db, shell, funding, checkRules }: CheckParts): Route[] {
  return [
    route({
      method: 'GET',
      path: '/foerderung',
      localized: true,
      access: { kind: 'public' },
      rateLimit: { perMinute: 240 },
      input: z.unknown(),
      handle({ language, now }) {
        const today = localDate(now);
        const ids = [...new Set(funding.programmes.map(({ id }) => id))];
        const ended = ids
          .flatMap((id) => versionOn(funding, id, today) ?? [])
          .filter(
            ({ kategorie, zielgruppe }) => kategorie === 'beendet' && zielgruppe.includes('person'),
          );
        return htmlResponse(CheckPage({ shell, language, rules: checkRules(now), ended }));
      },
    }),
    route({
      method: 'GET',
      path: `${RULES_PATH}/:file`,
      localized: false,
      access: { kind: 'public' },
      rateLimit: { perMinute: 240 },
      input: z.object({ params: z.object({ file: z.string().max(60) }) }),
      handle({ input, now }) {
        const { file } = input.params;
        const rules = checkRules(now);
        const text = rules?.files.get(file);
        if (text !== undefined) {
          return new Response(text, {
            headers: {
              'content-type': 'application/json; charset=utf-8',
              'cache-control': 'public, max-age=31536000, immutable',
            },
          });
        }
        const latest = rules && latestOf(rules, file);
        if (latest === null)
          return new Response('', { status: 404, headers: { 'content-type': 'text/plain' } });
        // A page that was open while rules changed names a file that is no more: it gets the one that counts now.
        return new Response(null, {
          status: 307,
          headers: { location: latest, 'cache-control': 'no-store' },
        });
      },
    }),
    route({
      method: 'POST',
      path: '/foerderung/fertig',
      localized: false,
      access: { kind: 'public' },
      rateLimit: { perMinute: 10 },
      mostBytes: 0,
      input: z.unknown(),
      async handle({ now }) {
        await countFinishedCheck(db, localDate(now));
        return new Response(null, { status: 204, headers: { 'cache-control': 'no-store' } });
      },
    }),
  ];
}
