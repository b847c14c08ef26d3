import type { Kysely } from 'kysely';
import type { Guards, LetterSender, WorkspaceEntry } from '../../accounts/index.ts';
import type { Geocode } from '../../catalogue/index.ts';
import type { Persona, RuleBook } from '../../funding/index.ts';
import type { Network } from '../../network/index.ts';
import type { PageShell } from '../../ui/shell.ts';
import type { TaskSource } from '../model/office-task.ts';
import type { OfficeTables } from '../tables.ts';

/** What the office's pages are made of. */
export interface OfficeParts {
  readonly db: Kysely<OfficeTables>;
  readonly shell: PageShell;
  readonly guards: Guards;
  /** Who writes letters. */
  readonly sender: LetterSender;
  readonly network: Network;
  /** Finds the position of a place of teaching. */
  readonly geocode: Geocode;
  /** The network as its files say, without the office's changes. */
  readonly files: Network;
  /** Makes a change of the network's data visible in this process at once; the others follow within seconds. */
  readonly applyNetwork: () => Promise<void>;
  /** The rules of funding as they count now. */
  readonly funding: RuleBook;
  /** Test persons against whom a change of the rules is held. */
  readonly personas: readonly Persona[];
  /** Makes a change of the rules count in this process at once; the others follow within seconds. */
  readonly applyFunding: () => Promise<void>;
  /** Pages of a member's workspace, to which the office goes too. */
  readonly entries?: readonly WorkspaceEntry[];
  /** Kinds of tasks of other domains. */
  readonly taskSources?: readonly TaskSource[];
}
