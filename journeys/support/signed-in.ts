import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { connect } from '../../src/platform/database/connect.ts';
import type { PortalTables } from '../../src/start/open-database.ts';
import { JOURNEY_CLOCK } from './global-setup.ts';

/** Signs somebody of the demonstration network in with both factors, without the pages for it: those have journeys of their own. */
export async function signIn(page: Page, email: string): Promise<void> {
  const connection = connect<PortalTables>(
    { socketDir: inject('portalSocketDir'), database: 'bildungsnetz' },
    { max: 1 },
  );
  try {
    const { id } = await connection.db
      .selectFrom('person')
      .where('email', '=', email)
      .select('id')
      .executeTakeFirstOrThrow();
    const start = {
      personId: id,
      device: 'Journey',
      secondFactor: true,
      now: new Date(JOURNEY_CLOCK),
    };
    const token = await startSession(connection.db, start);
    await page.context().addCookies([{ name: 'session', value: token, url: inject('portalUrl') }]);
  } finally {
    await connection.close();
  }
}

/** Everybody leaves without a cookie. */
export const signOut = (page: Page): Promise<void> => page.context().clearCookies();
