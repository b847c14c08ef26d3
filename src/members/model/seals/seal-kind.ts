/** Who holds a seal: the provider, or one of its offers. */
export const SEAL_HOLDERS = ['provider', 'measure'] as const;
export type SealHolder = (typeof SEAL_HOLDERS)[number];

interface Words {
  readonly de: string;
  readonly en?: string | undefined;
}

/** A kind of seal as the network's data describe it. Key and holder together name it: AZAV knows providers and measures. */
export interface SealKind {
  readonly key: string;
  readonly holder: SealHolder;
  readonly label: Words;
  /** At most some 25 characters, for badges. */
  readonly shortLabel: Words;
  /** One sentence that says to people what it means. */
  readonly sentence: Words;
  /** Who gives it. */
  readonly issuer: string;
  readonly url: string;
}

/** A way of funding that hangs on seals: without one of them there is no money. */
export interface FundingNeed {
  /** A key of the closed list "funding". */
  readonly funding: string;
  readonly needs: readonly { readonly seal: string; readonly holder: SealHolder }[];
}

/** What the network's seals.yaml says. */
export interface SealRules {
  readonly kinds: readonly SealKind[];
  readonly fundingNeeds: readonly FundingNeed[];
}
