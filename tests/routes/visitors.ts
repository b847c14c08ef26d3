import {
  ACTIONS,
  type Action,
  can,
  MEMBER_ROLES,
  type MemberRole,
  mayKnow,
  OFFICE_ROLES,
  type OfficeRole,
} from '../../src/accounts/index.ts';
import type { Actor } from '../../src/accounts/model/actor.ts';
import { actorByToken } from '../../src/accounts/queries/actor-by-token.ts';
import { startSession } from '../../src/accounts/use-cases/start-session.ts';
import type { Route } from '../../src/platform/http/route.ts';
import type { PortalDatabase } from '../../src/start/open-database.ts';
import { addPerson } from '../support/sign-in-app.ts';

/** Somebody who knocks at every door. */
export interface Visitor {
  readonly name: string;
  /** Null: nobody is signed in. */
  readonly actor: Actor | null;
  readonly headers: Readonly<Record<string, string>>;
}

/** What a door belongs to, as seen by those with a mandate: their own member or another one. */
export type Relation = 'own' | 'foreign';

/** Nobody, somebody without any role, one person per role for the own member, one per role for the network. */
export async function visitorsOf(
  { db }: Pick<PortalDatabase, 'db'>,
  ownMemberId: string,
  now: Date,
): Promise<readonly Visitor[]> {
  const visitor = async (
    name: string,
    role: { readonly member?: MemberRole; readonly office?: OfficeRole },
  ): Promise<Visitor> => {
    const personId = await addPerson(db, { email: `${name}@matrix.example` });
    const common = { person_id: personId, from_on: '2026-01-01', created_at: now };
    if (role.member !== undefined) {
      const mandate = { ...common, id: `m-${role.member}`, member_id: ownMemberId };
      await db
        .insertInto('mandate')
        .values({ ...mandate, role: role.member })
        .execute();
    }
    if (role.office !== undefined) {
      const held = { ...common, id: `o-${role.office}`, role: role.office };
      await db.insertInto('office_role').values(held).execute();
    }
    const session = { personId, device: 'Test', secondFactor: true, now };
    const token = await startSession(db, session);
    return {
      name,
      actor: await actorByToken(db, token, now),
      headers: { cookie: `__Host-session=${token}` },
    };
  };
  return [
    { name: 'nobody', actor: null, headers: {} },
    await visitor('stranger', {}),
    ...(await Promise.all(MEMBER_ROLES.map((role) => visitor(role, { member: role })))),
    ...(await Promise.all(OFFICE_ROLES.map((role) => visitor(role, { office: role })))),
  ];
}

export type Admission = 'admitted' | 'sign_in' | 'forbidden' | 'hidden';

/** Rules that look at the person only. */
const OWN_RULES = ['signed-in', 'own-factors'];
/** For programs that show a key or sign with one; who is signed in has none by that. */
export const KEY_RULES = ['delivery-key', 'mail-signature'];

export function isAction(rule: string): rule is Action {
  return Object.hasOwn(ACTIONS, rule);
}

/** What the route's rule says about a visitor; throws where the matrix does not know the rule. */
export function admissionOf(
  { access, path }: Route,
  { actor }: Visitor,
  memberId: string,
): Admission {
  if (access.kind === 'public') return 'admitted';
  if (actor === null || KEY_RULES.includes(access.rule)) return 'sign_in';
  if (OWN_RULES.includes(access.rule)) return 'admitted';
  if (!isAction(access.rule)) throw new Error(`${path}: the matrix does not know ${access.rule}`);
  const resource = { memberId: path.includes('/:slug') ? memberId : null };
  if (!mayKnow(actor, resource)) return 'hidden';
  return can(actor, access.rule, resource) ? 'admitted' : 'forbidden';
}

/** What an answer says. A POST that is not a form gets past the guard and no further (415): nothing is done by asking. */
export function admissionIn(route: Route, response: Response): Admission | number {
  const { status } = response;
  if (status === 401) return 'sign_in';
  if (status === 303 && route.access.kind === 'guarded') {
    const [path] = (response.headers.get('location') ?? '').split('?');
    if (path?.endsWith('/anmelden') === true) return 'sign_in';
  }
  if (status === 403) return 'forbidden';
  if (status === 404) return 'hidden';
  const isAnswered = route.method === 'POST' ? status === 415 : status < 400;
  return isAnswered ? 'admitted' : status;
}
