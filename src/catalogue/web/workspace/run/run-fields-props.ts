import type { WrongFields } from '../../../../accounts/index.ts';
import type { LocalDate } from '../../../../platform/clock.ts';
import type { MemberVenue } from '../../../queries/editing/venues-of-member.ts';
import type { Words } from '../../words/words.ts';
import type { RunTyped } from '../forms/run-fields.ts';

/** What the parts of a run's form get. */
export interface RunFieldsProps {
  readonly words: Words;
  readonly typed: RunTyped;
  readonly wrong: WrongFields;
  readonly venues: readonly MemberVenue[];
  readonly today: LocalDate;
}
