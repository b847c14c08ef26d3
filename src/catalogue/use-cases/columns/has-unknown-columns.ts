import type { Kysely } from 'kysely';
import { columnOf } from '../../exchange/table/columns.ts';
import type { CatalogueTables } from '../../tables.ts';
import { surveyDelivery } from './survey-delivery.ts';

/** Whether a delivered file is a table with columns that we do not know and that the member has not been asked about. */
export async function hasUnknownColumns(
  db: Kysely<CatalogueTables>,
  memberId: string,
  deliveryId: string,
): Promise<boolean> {
  const answer = await surveyDelivery(db, memberId, deliveryId);
  if (answer === null || answer.kind === 'unreadable' || answer.version > 0) return false;
  const { columns } = answer.survey;
  return (
    columns.some(({ name, values }) => values.length > 0 && columnOf(name) === undefined) ||
    !columns.some(({ name }) => columnOf(name) === 'title')
  );
}
