/** Tells what it is to whoever finds it, and to programs that look for lost secrets. */
export const KEY_PREFIX = 'bnl_';
export const MOST_KEYS = 10;
export const MOST_KEY_NAME_CHARACTERS = 100;

/** Who does something to the keys of a member. */
export interface KeyAct {
  readonly memberId: string;
  readonly actorId: string;
  readonly now: Date;
}
