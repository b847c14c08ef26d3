import type { Actor } from './actor.ts';

/** In whose name a use case changes something. */
export interface Acting {
  /** Null = the portal itself, e.g. at the command line. */
  readonly personId: string | null;
  /** The office may also do what leaves a member without owner: it is there to mend that. */
  readonly isOffice: boolean;
}

export const THE_PORTAL: Acting = { personId: null, isOffice: true };

export function actingAs(actor: Actor): Acting {
  return { personId: actor.personId, isOffice: actor.officeRoles.includes('office') };
}
