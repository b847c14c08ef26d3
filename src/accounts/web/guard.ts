import type { z } from 'zod';
import {
  type Guard,
  type GuardedRequest,
  type Route,
  type RouteContract,
  type RouteRequest,
  route,
  type Verdict,
} from '../../platform/http/route.ts';
import type { Actor } from '../model/actor.ts';
import { type Action, can, mayKnow, type Resource, ruleOf } from '../model/policy.ts';
import { isProofFresh } from '../model/proof.ts';
import { CONFIRM_PATH, SECOND_STEP_PATH, SIGN_IN_PATH } from './paths.ts';

/** Who is asking, and for what: what a guarded route gets besides the request. */
export interface Pass {
  readonly actor: Actor;
  readonly resource: Resource;
}

/** Finds out who is asking; null = nobody is signed in. */
export type FindActor = (request: Request, now: Date) => Promise<Actor | null>;

/** What a path's parameters name; null = there is no such thing. */
export type FindResource = (params: GuardedRequest['params']) => Promise<Resource | null>;

export interface Guards {
  /** Anybody who is signed in, for what belongs to the person itself. */
  signedIn(): Guard;
  /** People who may do the action to what the path names; without `find` to the network itself. */
  may(action: Action, find?: FindResource): Guard;
}

const NETWORK: Resource = { memberId: null };

export function createGuards(findActor: FindActor): Guards {
  return {
    signedIn: () => ({
      kind: 'guarded',
      rule: 'signed-in',
      async admit({ request, now }) {
        const actor = await findActor(request, now);
        return actor === null ? SIGN_IN : admitted({ actor, resource: NETWORK });
      },
    }),
    may: (action, find = async () => NETWORK) => ({
      kind: 'guarded',
      rule: action,
      async admit({ request, params, now }) {
        const actor = await findActor(request, now);
        if (actor === null) return SIGN_IN;
        if (actor.session.secondFactorAt === null) return { kind: 'first', path: SECOND_STEP_PATH };
        const resource = await find(params);
        if (resource === null || !mayKnow(actor, resource)) return { kind: 'hidden' };
        if (!can(actor, action, resource)) return { kind: 'forbidden' };
        const isProofOld =
          ruleOf(action).isSensitive === true && !isProofFresh(actor.session.provedAt, now);
        return isProofOld ? { kind: 'first', path: CONFIRM_PATH } : admitted({ actor, resource });
      },
    }),
  };
}

const SIGN_IN: Verdict = { kind: 'first', path: SIGN_IN_PATH };
const admitted = (pass: Pass): Verdict => ({ kind: 'admitted', pass });

export type GuardedContract<Schema extends z.ZodType> = Omit<
  RouteContract<Schema>,
  'access' | 'handle'
> & {
  readonly access: Guard;
  handle(request: RouteRequest<z.output<Schema>> & Pass): Response | Promise<Response>;
};

/** Declares a route behind a guard; its handler gets who is asking and for what. */
export function guardedRoute<Schema extends z.ZodType>(contract: GuardedContract<Schema>): Route {
  return route<Schema>({
    ...contract,
    async handle(request) {
      // The guard of this very route made it.
      const { actor, resource } = request.pass as Pass;
      return contract.handle({ ...request, actor, resource });
    },
  });
}
