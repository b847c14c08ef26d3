import path from 'node:path';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Network } from '../../../network/index.ts';
import { addDays, localDate } from '../../../platform/clock.ts';
import { stableId } from '../../../platform/ids.ts';
import { readYaml } from '../../../platform/yaml/read-yaml.ts';
import { AnswerDocument } from '../../model/answers/answer-document.ts';
import { usualEnd } from '../../model/answers/answer-terms.ts';
import type { ContactTables } from '../../tables.ts';

const DemoAnswersSchema = z.object({
  answers: z.array(
    AnswerDocument.extend({
      slug: z.string(),
      owner: z.string().optional(),
      waits: z.boolean().default(false),
    }).strict(),
  ),
});

/** Days since an invented answer was checked: some were checked just now, one ends soon. */
const CHECKED_DAYS_AGO = [12, 30, 5, 61, 44, 170, 23, 8];

/** Answers of the demo; only where there are none yet, so that a withdrawn one does not come back. Answers how many are new. */
export async function seedDemoAnswers(
  db: Kysely<ContactTables>,
  network: Pick<Network, 'folder'>,
  now: Date,
): Promise<number> {
  const some = await db.selectFrom('answer').select('id').limit(1).executeTakeFirst();
  if (some !== undefined) return 0;
  const file = path.join(network.folder, 'demo', 'contact', 'answers.yaml');
  const { answers } = await readYaml(file, DemoAnswersSchema);
  const members = await db
    .selectFrom('member')
    .where('is_demo', '=', true)
    .select(['id', 'slug'])
    .execute();
  const ids = new Map(members.map(({ id, slug }) => [slug, id]));
  const waiting = answers.filter(({ waits }) => waits);
  const rows = answers
    .filter(({ waits }) => !waits)
    .map(({ slug, owner, waits: _waits, ...document }, at) => {
      const days = CHECKED_DAYS_AGO[at % CHECKED_DAYS_AGO.length] ?? 0;
      const checkedOn = addDays(localDate(now), -days);
      return {
        id: stableId('demo answer', slug),
        slug,
        owner_member_id: owner === undefined ? null : (ids.get(owner) ?? null),
        document: JSON.stringify(document),
        from_enquiry: true,
        checked_on: checkedOn,
        expires_on: usualEnd(checkedOn),
        published_at: now,
      };
    });
  const added = await db
    .insertInto('answer')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  for (const { slug, owner, waits: _waits, ...document } of waiting)
    await db
      .insertInto('answer_draft')
      .values({
        id: stableId('demo answer', slug),
        owner_member_id: owner === undefined ? null : (ids.get(owner) ?? null),
        document: JSON.stringify(document),
        from_enquiry: true,
        state: 'submitted',
        submitted_at: now,
        created_at: now,
        changed_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  return Number(added.numInsertedOrUpdatedRows ?? 0);
}
