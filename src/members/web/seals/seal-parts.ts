import type { Kysely } from 'kysely';
import type { Guards, LetterSender, MemberDirectory } from '../../../accounts/index.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { MembershipTables } from '../../membership-tables.ts';

/** An offer for which a seal may be stated. */
export interface SealedOffer {
  readonly id: string;
  readonly title: string;
}

/** Offers of a member by title; handed in, because the catalogue lies above the members. */
export type OffersOfMember = (memberId: string) => Promise<readonly SealedOffer[]>;

/** What the pages about seals are made of. */
export interface SealParts {
  readonly db: Kysely<MembershipTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  readonly sender: LetterSender;
  readonly offersOf: OffersOfMember;
}
