import type { Kysely } from 'kysely';
import type { Acting, LetterSender } from '../accounts/index.ts';
import type { Network } from '../network/index.ts';
import type { ContactTables } from './tables.ts';

/** What use cases and queries about enquiries need; `ContactParts` and `ContactCare` with a database are such parts. */
export interface EnquiryParts {
  readonly db: Kysely<ContactTables>;
  readonly network: Network;
  readonly sender: LetterSender;
  /** The portal's secret, see `loadSecret`. */
  readonly secret: Buffer;
}

/** What every act at a desk says: which need, whose desk (null = the office), who, when. */
export interface DeskAct {
  readonly needId: string;
  /** Id of the member for which the person acts; null = the office, which may do so with every need. */
  readonly desk: string | null;
  readonly by: Acting;
  /** As the person saw it; absent = whatever it is now. */
  readonly version?: number | undefined;
  readonly now: Date;
}

/** Answers that every act can give: it is no more, another desk has it, or somebody else has changed it meanwhile. */
export type DeskObstacle = 'gone' | 'elsewhere' | 'changed';
