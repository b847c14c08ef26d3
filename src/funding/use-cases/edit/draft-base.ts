import type { ProgrammeVersion, RuleBook } from '../../model/programme.ts';
import type { FundingDraft } from '../../queries/edit/drafts.ts';

/** The published version that a draft was copied from; null = it has gone from the files since. */
export function baseOf(
  book: RuleBook,
  { programmeId, basedOn }: Pick<FundingDraft, 'programmeId' | 'basedOn'>,
): ProgrammeVersion | null {
  return (
    book.programmes.find(({ id, gueltig_von }) => id === programmeId && gueltig_von === basedOn) ??
    null
  );
}
