import type { PageOutcome, Spoken } from '../../../../funding/index.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { Words } from '../../words/words.ts';

type Named = Pick<PageOutcome<Spoken>['programme'], 'name' | 'merkmal'>;

/** What a programme is called: as a way of funding of the catalogue where it is one, because people know that name. */
export function programmeName(programme: Named, labels: Labels, { language }: Words): string {
  const label =
    programme.merkmal === undefined ? null : labels.term('funding', programme.merkmal, language);
  return label ?? programme.name[language];
}

/** Several of them in one line. */
export function programmeNames(programmes: readonly Named[], labels: Labels, words: Words): string {
  const names = programmes.map((programme) => programmeName(programme, labels, words));
  return [...new Set(names)].join(', ');
}
