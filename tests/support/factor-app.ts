import { TOTP } from 'otpauth';
import type { Actor } from '../../src/accounts/model/actor.ts';
import type { OfficeRole } from '../../src/accounts/model/roles.ts';
import { actorByToken } from '../../src/accounts/queries/actor-by-token.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import { localDate } from '../../src/platform/clock.ts';
import { randomId } from '../../src/platform/ids.ts';
import { newAuthenticatorSecret } from '../../src/platform/security/authenticator-code.ts';
import { keyFor, seal } from '../../src/platform/security/secret.ts';
import { hashOf } from '../../src/platform/security/tokens.ts';
import type { accountsDatabase } from './accounts-database.ts';
import { addPerson } from './sign-in-app.ts';

type Database = Awaited<ReturnType<typeof accountsDatabase>>['db'];

export const SECRET = Buffer.alloc(32, 7);
export const APP_KEY = keyFor(SECRET, 'authenticator app');
export const PARTY = { id: 'netz.example', origin: 'https://netz.example' };

/** Somebody who is signed in, as use cases get them. */
export async function signedInActor(
  db: Database,
  options: {
    readonly email: string;
    readonly secondFactor?: boolean;
    readonly officeRole?: OfficeRole;
    readonly now: Date;
  },
): Promise<Actor> {
  const { email, now, officeRole } = options;
  const known = await db
    .selectFrom('person')
    .select('id')
    .where('email', '=', email)
    .executeTakeFirst();
  const personId = known?.id ?? (await addPerson(db, { email }));
  if (officeRole !== undefined) await giveOfficeRole(db, personId, officeRole, now);
  const token = await db.transaction().execute((trx) =>
    startSession(trx, {
      personId,
      device: 'Demo',
      secondFactor: options.secondFactor ?? false,
      now,
    }),
  );
  return actorOf(db, token, now);
}

/** The actor of a session that must be there. */
export async function actorOf(db: Database, token: string, now: Date): Promise<Actor> {
  const actor = await actorByToken(db, token, now);
  if (actor === null) throw new Error('the session has ended');
  return actor;
}

export async function hasSession(db: Database, token: string): Promise<boolean> {
  const row = await db
    .selectFrom('session')
    .select('id')
    .where('token_hash', '=', hashOf(token))
    .executeTakeFirst();
  return row !== undefined;
}

export async function giveOfficeRole(
  db: Database,
  personId: string,
  role: OfficeRole,
  now: Date,
): Promise<void> {
  await db
    .insertInto('office_role')
    .values({
      id: randomId(),
      person_id: personId,
      role,
      from_on: localDate(now),
      to_on: null,
      created_by: null,
      created_at: now,
    })
    .execute();
}

/** Gives somebody an authenticator app; answers what it shows at an instant. */
export async function giveApp(
  db: Database,
  personId: string,
  now: Date,
): Promise<(at: Date) => string> {
  const secret = newAuthenticatorSecret();
  await db
    .insertInto('authenticator_app')
    .values({
      person_id: personId,
      secret: seal(APP_KEY, secret, personId),
      confirmed_at: now,
      created_at: now,
    })
    .execute();
  return codesOf(secret);
}

/** What an app with the secret shows. */
export function codesOf(secret: string): (at: Date) => string {
  const app = new TOTP({ secret });
  return (at) => app.generate({ timestamp: at.getTime() });
}

/** Gives somebody a passkey that nobody can use, where only its being there counts. */
export async function givePasskey(db: Database, personId: string, now: Date): Promise<string> {
  const id = randomId();
  await db
    .insertInto('passkey')
    .values({
      id,
      person_id: personId,
      public_key: Buffer.alloc(1),
      counter: 0,
      transports: [],
      name: 'Demo-Gerät',
      created_at: now,
      last_used_at: null,
    })
    .execute();
  return id;
}
