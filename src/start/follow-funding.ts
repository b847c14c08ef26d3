import type { Kysely } from 'kysely';
import {
  type CurrentRules,
  newestFundingRevision,
  type RuleBook,
  type RuleTables,
  ruleBookOf,
} from '../funding/index.ts';
import type { Log } from '../platform/log.ts';
import { type Following, follow } from './follow.ts';

/** The rules of funding as they count now, in this process. */
export interface FollowedFunding extends Following {
  book(): RuleBook;
  /** The same with the number of their state. */
  current(): CurrentRules;
  /** Tells about every later change. */
  onChange(tell: () => void): void;
}

/** Reads the rules with what the office has released, checked and lit, and follows. Each look is a read of one number. */
export async function followFunding(parts: {
  readonly db: Kysely<RuleTables>;
  /** As NETWORK_DIR says. */
  readonly files: RuleBook;
  /** What has to be done before new rules count as read; it is tried again after an error. */
  readonly apply?: (current: CurrentRules) => Promise<void>;
  readonly log: Log;
}): Promise<FollowedFunding> {
  const { db, files, apply, log } = parts;
  const told: (() => void)[] = [];
  let known: CurrentRules | null = null;

  async function look(): Promise<void> {
    if (known !== null && (await newestFundingRevision(db)) === known.revision) return;
    const current = await ruleBookOf(db, files);
    const { unfit = [] } = current.book;
    if (unfit.length > 0)
      log.warn('released rules no longer fit and are left out', {
        versions: unfit.map((one) => `${one.programmeId} ${one.validFrom}`).join(', '),
      });
    await apply?.(current);
    known = current;
    for (const tell of told) tell();
  }

  const following = await follow(look, { log, what: 'rules of funding' });
  // `follow` has looked once.
  const current = () => known ?? { book: files, revision: 0, released: [] };
  return {
    ...following,
    book: () => current().book,
    current,
    onChange: (tell) => {
      told.push(tell);
    },
  };
}
