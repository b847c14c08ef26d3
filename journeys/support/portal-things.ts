import { inject } from 'vitest';
import { connect } from '../../src/platform/database/connect.ts';
import type { PortalTables } from '../../src/start/open-database.ts';
import { orderedCall } from '../../tests/routes/ask-things.ts';
import {
  begunTakeover,
  namedContact,
  openInvitation,
  writtenConfirmation,
} from '../../tests/routes/links-of-letters.ts';
import { openVote } from '../../tests/routes/mail-things.ts';
import { memberThings } from '../../tests/routes/member-things.ts';
import { ownAppointment, ownWaiting } from '../../tests/routes/presence-things.ts';
import { applicationLink } from '../../tests/support/applications.ts';
import { JOURNEY_CLOCK } from './global-setup.ts';

/** The member for which something of everything is made; no other journey looks at it. */
export const KNOWN_MEMBER = 'hafenschule-niederstrom';

/** Makes one of everything in the portal of the journeys; answers the address of a route. */
export async function portalThings(): Promise<(route: string) => string> {
  const connection = connect<PortalTables>(
    { socketDir: inject('portalSocketDir'), database: 'bildungsnetz' },
    { max: 1 },
  );
  try {
    const { db } = connection;
    const now = new Date(JOURNEY_CLOCK);
    const member = await db
      .selectFrom('member')
      .where('slug', '=', KNOWN_MEMBER)
      .select(['id', 'slug'])
      .executeTakeFirstOrThrow();
    const known = { area: 'kontakt', ...(await memberThings(db, member, now)) };
    const tokens: Readonly<Record<string, string>> = {
      '/bestaetigen/:token': await writtenConfirmation(db, member.id, now),
      '/ansprechperson/:token': await namedContact(db, member.id, now),
      '/mitglied-werden/bestaetigen/:token': await applicationLink(db, now),
      '/uebernahme/:token': await begunTakeover(db, member.id, now),
      '/einladung/:token': await openInvitation(db, member.id, now),
      '/kontakt/termin/:token': await ownAppointment(db, member.id, now),
      '/kontakt/warten/:token': await ownWaiting(db, member.id, now),
      '/kontakt/rueckmeldung/:token': await openVote(db, now),
      '/kontakt/anfrage/:token': await orderedCall(inject('portalUrl')),
    };
    return (route) =>
      route.replace(/:(\w+)/g, (_match, name: string) => {
        const value =
          name === 'token'
            ? tokens[route]
            : Object.entries(known).find(([one]) => one === name)?.[1];
        if (value === undefined) throw new Error(`Say what :${name} of ${route} is`);
        return value;
      });
  } finally {
    await connection.close();
  }
}
