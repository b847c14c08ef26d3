import type { JSX } from 'preact';
import type { DeliveryItem } from '../../../queries/intake/items-of-delivery.ts';
import type { Words } from '../../words/words.ts';
import { ProblemsSchema } from './read-report.ts';

/** What a record is called: its title, else its place in the file. */
export function itemTitle({ title, record, line }: DeliveryItem, { t }: Words): string {
  if (title !== null) return title;
  return line === null
    ? t('editor.delivery.record', { record })
    : t('editor.delivery.recordLine', { record, line });
}

/** Why a record was not taken, or what was unclear about it. */
export function ItemProblems(props: {
  readonly words: Words;
  readonly problems: unknown;
}): JSX.Element | null {
  const problems = ProblemsSchema.parse(props.problems);
  if (problems.length === 0) return null;
  return (
    <ul class="delivery-problems">
      {problems.map(({ field, reason }) => (
        <li key={`${field} ${reason}`}>
          {field !== null && <b>{field}: </b>}
          <span lang={props.words.language === 'de' ? undefined : 'de'}>{reason}</span>
        </li>
      ))}
    </ul>
  );
}
