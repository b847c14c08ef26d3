import type { SeatDoubt } from '../../model/parse-seats.ts';
import type { RecordProblems } from '../problems.ts';

/** Remarks on counts of people that contradict each other, at the fields of the format. */
export function remarkOnSeats(
  doubt: SeatDoubt | null,
  fields: { readonly current: string; readonly min: string },
  problems: RecordProblems,
): void {
  if (doubt === 'overbooked')
    problems.add(
      fields.current,
      'Es sind mehr Teilnehmende als Plätze angegeben; freie Plätze bleiben unbekannt.',
    );
  if (doubt === 'min_above_max')
    problems.add(
      fields.min,
      'Die Mindestzahl ist größer als die Höchstzahl; sie wurde weggelassen.',
    );
}
