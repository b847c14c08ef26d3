import type { Guard } from '../../platform/http/route.ts';
import { isProofFresh } from '../model/proof.ts';
import { countFactors, factorsOf } from '../queries/factors-of.ts';
import type { FactorParts } from './factor-parts.ts';
import type { Pass } from './guard.ts';
import { CONFIRM_PATH, SECOND_STEP_PATH, SIGN_IN_PATH } from './paths.ts';

/**
 * Who may change the own second factors: somebody signed in who has shown one of them, if there is any, and has proved within the
 * last minutes who they are (ASVS 6.3.4, 7.5.1).
 */
export function ownFactors({ db, findActor }: Pick<FactorParts, 'db' | 'findActor'>): Guard {
  return {
    kind: 'guarded',
    rule: 'own-factors',
    async admit({ request, now }) {
      const actor = await findActor(request, now);
      if (actor === null) return { kind: 'first', path: SIGN_IN_PATH };
      const { secondFactorAt, provedAt } = actor.session;
      if (secondFactorAt === null && countFactors(await factorsOf(db, actor.personId)) > 0) {
        return { kind: 'first', path: SECOND_STEP_PATH };
      }
      if (!isProofFresh(provedAt, now)) return { kind: 'first', path: CONFIRM_PATH };
      const pass: Pass = { actor, resource: { memberId: null } };
      return { kind: 'admitted', pass };
    },
  };
}
