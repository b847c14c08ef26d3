import type { Kysely } from 'kysely';
import type { Guards, LetterSender, MemberDirectory } from '../../accounts/index.ts';
import type { CatalogueIndex } from '../../catalogue/index.ts';
import type { Network, Places } from '../../network/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { AnswerBook } from '../model/answers/answer-book.ts';
import type { ContactTables } from '../tables.ts';

/** What the pages of the contact point are made of. */
export interface ContactParts {
  readonly db: Kysely<ContactTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  readonly members: MemberDirectory;
  /** Who writes letters. */
  readonly sender: LetterSender;
  readonly network: Network;
  readonly places: Places;
  readonly index: CatalogueIndex;
  /** The portal's secret, see `loadSecret`; each purpose has a key of its own (`keyFor`). */
  readonly secret: Buffer;
  readonly publicUrl: string;
  /** By which a mail server signs what it hands in; absent = nobody may. */
  readonly mailIntakeKey?: string | undefined;
  /** Answers for everybody, in memory. */
  readonly answers: AnswerBook;
  /** Makes a change of the answers count in this process at once. */
  readonly applyAnswers: () => Promise<void>;
}
