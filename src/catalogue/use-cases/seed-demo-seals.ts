import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kysely } from 'kysely';
import { standingOn } from '../../members/index.ts';
import type { Network } from '../../network/index.ts';
import { addDays, localDate } from '../../platform/clock.ts';
import { stableId } from '../../platform/ids.ts';
import { readYaml } from '../../platform/yaml/read-yaml.ts';
import type { CatalogueTables } from '../tables.ts';
import { demoMemberId } from './seed-demo-members.ts';
import { type DemoSeal, DemoSealsFileSchema } from './seed-demo-seals-file.ts';

/** Like the demo's courses, its seals move on after a week. */
const DAYS_UNTIL_STALE = 7;
const FILE = 'seals.yaml';
const PROOF = 'nachweis.pdf';

/**
 * Brings the demo's seals in, each with the same invented certificate. What somebody has changed or checked since stays; all
 * else moves on with the demo's dates, and is reminded of anew.
 */
export async function seedDemoSeals(
  db: Kysely<CatalogueTables>,
  network: Network,
  now: Date,
): Promise<void> {
  const folder = path.join(network.folder, 'demo');
  if (!(await readdir(folder)).includes(FILE)) return;
  const { seals } = await readYaml(path.join(folder, FILE), DemoSealsFileSchema);
  const proof = await readFile(path.join(folder, PROOF));
  for (const seal of seals) {
    await db.transaction().execute((transaction) => seedSeal(transaction, seal, proof, now));
  }
}

async function seedSeal(
  transaction: Kysely<CatalogueTables>,
  seal: DemoSeal,
  proof: Buffer,
  now: Date,
): Promise<void> {
  const memberId = demoMemberId(seal.member);
  const offerId =
    seal.offer === undefined ? null : await offerOf(transaction, memberId, seal.offer);
  if (offerId === undefined) return;
  const id = stableId('demo seal', seal.member, seal.offer ?? '', seal.kind);
  const before = await transaction
    .selectFrom('seal')
    .select(['submitted_by', 'submitted_at', 'version'])
    .where('id', '=', id)
    .executeTakeFirst();
  const stale = new Date(now.getTime() - DAYS_UNTIL_STALE * 86_400_000);
  const isOwn = before?.submitted_by === null && before.version === 1;
  if (before !== undefined && !(isOwn && before.submitted_at < stale)) return;
  const fileId = await storeProof(transaction, { id, memberId, proof, now });
  const row = {
    ...rowOf(seal, now),
    member_id: memberId,
    offer_id: offerId,
    proof_file_id: fileId,
  };
  await transaction
    .insertInto('seal')
    .values({ id, ...row })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
  await transaction.deleteFrom('seal_reminder').where('seal_id', '=', id).execute();
}

async function offerOf(
  db: Kysely<CatalogueTables>,
  memberId: string,
  key: string,
): Promise<string | undefined> {
  const offer = await db
    .selectFrom('offer')
    .where('member_id', '=', memberId)
    .where('source_key', '=', key)
    .select('id')
    .executeTakeFirst();
  return offer?.id;
}

async function storeProof(
  db: Kysely<CatalogueTables>,
  file: { id: string; memberId: string; proof: Buffer; now: Date },
): Promise<string> {
  const id = stableId('demo proof', file.id);
  await db
    .insertInto('stored_file')
    .values({
      id,
      member_id: file.memberId,
      media_type: 'application/pdf',
      bytes: file.proof.length,
      sha256: createHash('sha256').update(file.proof).digest('hex'),
      name: PROOF,
      content: file.proof,
      created_by: null,
      created_at: file.now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return id;
}

function rowOf(seal: DemoSeal, now: Date) {
  const today = localDate(now);
  const isConfirmed = seal.state === 'confirmed';
  const validFrom = addDays(today, seal.from);
  const validUntil = seal.until === undefined ? null : addDays(today, seal.until);
  const facts = {
    validFrom,
    validUntil,
    state: seal.state,
    wasConfirmed: isConfirmed,
    isRemoved: false,
  };
  return {
    kind: seal.kind,
    number: seal.number ?? null,
    scope: seal.scope ?? null,
    issuer: seal.issuer,
    valid_from: validFrom,
    valid_until: validUntil,
    state: seal.state,
    standing: standingOn(facts, today),
    corrects: null,
    submitted_by: null,
    submitted_at: now,
    checked_by: null,
    checked_at: seal.state === 'waiting' ? null : now,
    reason: seal.reason ?? null,
    confirmed_at: isConfirmed ? now : null,
  };
}
