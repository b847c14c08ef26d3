import type { SlipState } from './slip-state.ts';

/** Who is at which desk. */
export interface Desk {
  readonly memberId: string;
  /** The office of the network, which may help at any desk. */
  readonly isOffice: boolean;
}

/**
 * Whether this desk may say that somebody has come with the slip: the one it leads to. A slip that leads to nobody in the portal is marked
 * by its issuer, who hears it by phone; a blank one, whose words are on paper only, by whoever it is shown to.
 */
export function mayMark(
  slip: {
    readonly state: SlipState;
    readonly targetMemberId: string | null;
    readonly issuerMemberId: string;
  },
  desk: Desk,
): boolean {
  if (desk.isOffice) return true;
  if (slip.targetMemberId !== null) return slip.targetMemberId === desk.memberId;
  return slip.state === 'blank' || slip.issuerMemberId === desk.memberId;
}
