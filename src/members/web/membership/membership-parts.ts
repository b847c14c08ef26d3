import type { Kysely } from 'kysely';
import type { Guards, LetterSender, MemberDirectory } from '../../../accounts/index.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { PageShell } from '../../../ui/shell.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import type { LocateMember } from '../../use-cases/membership/add-member.ts';
import type { ExportSource } from '../../use-cases/membership/export/exported-part.ts';
import type { LeavingOffers } from '../../use-cases/membership/leave-network.ts';

/** A main topic of the network. */
export interface TopicChoice {
  readonly key: string;
  readonly label: string;
}

/** What the pages of membership need from outside. */
export interface MembershipParts {
  readonly db: Kysely<MembershipTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  /** Who writes the letters. */
  readonly sender: LetterSender;
  /** The rules of now: the office may change them while the portal runs. */
  rules(): MembershipRules;
  /** Main topics, in the network's order. */
  topics(language: Language): readonly TopicChoice[];
  readonly locate: LocateMember;
  readonly offers: LeavingOffers;
  /** What other domains know of a member, read from the given transaction. */
  exportSources(transaction: Kysely<MembershipTables>): readonly ExportSource[];
}
