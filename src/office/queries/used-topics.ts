import { type Kysely, sql } from 'kysely';
import type { OfficeTables } from '../tables.ts';

/** Which of the topics an offer, a member, a notice or a topic below names. */
export async function usedTopics(
  db: Kysely<OfficeTables>,
  keys: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<{ key: string }>`
    select key from unnest(${[...keys]}::text[]) as wanted (key)
    where exists (select 1 from offer where topics @> array[key])
      or exists (select 1 from member where topics @> array[key])
      or exists (select 1 from member_notice where topic = key)
      or exists (select 1 from course_draft where content -> 'topics' ? key)
      or exists (select 1 from vocabulary_term where vocabulary = 'topic' and parent = key)`.execute(
    db,
  );
  return rows.map(({ key }) => key);
}
