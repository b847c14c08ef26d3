import type { Kysely } from 'kysely';
import { localDate } from '../../../platform/clock.ts';
import { type CheckedVersion, checkVersion } from '../../check-version.ts';
import { movesBetween } from '../../model/edit/moves.ts';
import { type JudgedMove, judgedMoves } from '../../model/edit/open-moves.ts';
import type { Persona } from '../../model/persona.ts';
import type { RuleBook } from '../../model/programme.ts';
import { confirmedMoves } from '../../queries/edit/confirmed-moves.ts';
import type { DraftDatabase, FundingDraft } from '../../queries/edit/drafts.ts';
import { baseOf } from './draft-base.ts';

/** What a draft is held against. */
export interface DraftSurroundings {
  /** The rules as they count now. */
  readonly book: RuleBook;
  readonly personas: readonly Persona[];
  /** Ways of funding that offers can state. */
  readonly fundingKeys: readonly string[];
  readonly now: Date;
}

/** How far a draft is from being released. */
export interface DraftReadiness {
  readonly problems: CheckedVersion['problems'];
  readonly moves: readonly JudgedMove[];
  /** Nothing is wrong and every changed result is confirmed. */
  readonly isReady: boolean;
}

/** What is still wrong in a draft, as far as it stands for itself. */
export function draftProblems(
  { document }: FundingDraft,
  { book, fundingKeys, now }: Pick<DraftSurroundings, 'book' | 'fundingKeys' | 'now'>,
): CheckedVersion['problems'] {
  return checkVersion(document, book, { fundingKeys, today: localDate(now) }).problems;
}

/** What is still wrong in a draft, and whose results it changes. */
export async function readinessOf(
  db: Kysely<DraftDatabase>,
  draft: FundingDraft,
  surroundings: DraftSurroundings,
): Promise<DraftReadiness> {
  const { book, personas } = surroundings;
  const problems = draftProblems(draft, surroundings);
  const found = movesBetween(book, personas, baseOf(book, draft), draft.document);
  const moves = judgedMoves(found, await confirmedMoves(db, draft.id));
  const isReady = problems.length === 0 && moves.every(({ reason }) => reason !== null);
  return { problems, moves, isReady };
}
