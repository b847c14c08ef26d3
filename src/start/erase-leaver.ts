import { erasePerson } from '../accounts/index.ts';
import type { PortalDatabase } from './open-database.ts';
import { privacyTools } from './privacy-tools.ts';

/** Erases somebody whose time is over, in the name of the portal itself (see `careForLeavers`). */
export function eraseLeaver(
  db: PortalDatabase['db'],
  personId: string,
  mailFolder: string,
  secret: Buffer,
  now: Date,
): Promise<unknown> {
  return erasePerson(db, privacyTools(mailFolder, secret), {
    personId,
    by: { personId: null },
    now,
  });
}
