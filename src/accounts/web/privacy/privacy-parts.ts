import type { Kysely } from 'kysely';
import type { PageShell } from '../../../ui/shell.ts';
import type { PrivacyTools } from '../../privacy/privacy-tools.ts';
import type { AccountsTables } from '../../tables.ts';
import type { FindActor, Guards } from '../guard.ts';
import type { MemberDirectory } from '../workspace-parts.ts';

/** Where a member names somebody on its page, with that person's consent. */
export interface PublishedContact {
  readonly id: string;
  readonly memberId: string;
  readonly memberName: string;
  readonly consentedAt: Date;
}

/** Consents to being published; handed in, because members lie above accounts. */
export interface PublishedContacts {
  /** Those under an address. */
  of(email: string): Promise<readonly PublishedContact[]>;
  /** Takes a consent back at once. */
  withdraw(
    contact: PublishedContact,
    act: { readonly actorId: string; readonly now: Date },
  ): Promise<void>;
}

/** What the pages of people's rights need from outside. */
export interface PrivacyParts {
  readonly db: Kysely<AccountsTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly findActor: FindActor;
  readonly members: MemberDirectory;
  readonly tools: PrivacyTools;
  readonly contacts: PublishedContacts;
  /** Whether the portal is served over https: then cookies are. */
  readonly isHttps: boolean;
}
