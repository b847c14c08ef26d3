import path from 'node:path';
import type { Kysely } from 'kysely';
import { addDemoPeople } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { readYaml } from '../../../platform/yaml/read-yaml.ts';
import type { ContactTables } from '../../tables.ts';
import { DemoAdvisersSchema } from './demo-enquiries-file.ts';

const SINCE_DAYS = 60;
const DAY_MS = 86_400_000;

/** Brings the invented advisers of the demo in; who is there already stays as they are. Answers how many are new. */
export async function seedDemoAdvisers(
  db: Kysely<ContactTables>,
  { folder }: Pick<Network, 'folder'>,
  now: Date,
): Promise<number> {
  const file = path.join(folder, 'demo', 'contact', 'advisers.yaml');
  const { advisers } = await readYaml(file, DemoAdvisersSchema);
  const members = await db
    .selectFrom('member')
    .where('is_demo', '=', true)
    .select(['id', 'slug'])
    .execute();
  const ids = new Map(members.map(({ id, slug }) => [slug, id]));
  const people = advisers.flatMap(({ member, mailbox, name }) => {
    const memberId = ids.get(member);
    if (memberId === undefined) return [];
    const email = `${mailbox}@${member}.example`;
    const mandates = [{ memberId, role: 'adviser' as const }];
    return [{ key: `adviser ${email}`, name, email, mandates, officeRole: null }];
  });
  // They were there before the oldest of the demo's enquiries.
  return addDemoPeople(db, people, new Date(now.getTime() - SINCE_DAYS * DAY_MS));
}
