import type { Kysely } from 'kysely';
import { addJob, type Tasks } from '../../platform/jobs/index.ts';
import type { FetchGuarded } from '../../platform/outgoing/index.ts';
import { CHECK_LINKS } from '../model/links/link-state.ts';
import { forgetLinks } from '../queries/links/forget-links.ts';
import type { CatalogueTables } from '../tables.ts';
import { checkLinks } from '../use-cases/links/check-links.ts';

/** The job that looks at links, for `openJobs`. */
export function linkTasks(parts: {
  readonly db: Kysely<CatalogueTables>;
  readonly fetch: FetchGuarded;
}): Tasks {
  return {
    [CHECK_LINKS]: async (_payload, { now, signal }) => {
      await checkLinks(parts, { now, signal });
    },
  };
}

/** What has to be done about links each day: forgets unused ones, and has the due ones looked at where the operator wants it. */
export async function careForLinks(
  db: Kysely<CatalogueTables>,
  { isOn }: { readonly isOn: boolean },
): Promise<void> {
  await forgetLinks(db);
  // Tomorrow is another day: what fails is not tried again at once.
  if (isOn) await addJob(db, CHECK_LINKS, {}, { key: CHECK_LINKS, maxAttempts: 1 });
}
