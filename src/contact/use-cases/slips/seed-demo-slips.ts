import path from 'node:path';
import type { Kysely } from 'kysely';
import { z } from 'zod';
import type { Network } from '../../../network/index.ts';
import { alone } from '../../../platform/database/alone.ts';
import { readYaml } from '../../../platform/yaml/read-yaml.ts';
import { saidOfService } from '../../model/slips/said-of-service.ts';
import { SLIP_CHANNELS } from '../../model/slips/slip-channel.ts';
import { SLIP_ROLES, SLIP_THINGS } from '../../model/slips/slip-content.ts';
import { SLIP_LANGUAGES } from '../../model/slips/slip-language.ts';
import type { SlipStep } from '../../model/slips/slip-state.ts';
import type { ContactTables } from '../../tables.ts';
import { issueSlip } from './issue-slip.ts';
import { stepSlipWithin } from './step-slip.ts';

const Days = z.int().min(0).max(80);
const DemoSlipSchema = z.strictObject({
  /** Slug of the member that gives it out. */
  from: z.string(),
  /** Key of the advice service to which it leads. */
  to: z.string(),
  language: z.enum(SLIP_LANGUAGES),
  channel: z.enum(SLIP_CHANNELS),
  daysAgo: Days,
  arrivedDaysAgo: Days.optional(),
  enrolledDaysAgo: Days.optional(),
  things: z.array(z.enum(SLIP_THINGS)).default([]),
  role: z.enum(SLIP_ROLES).optional(),
});
type DemoSlip = z.output<typeof DemoSlipSchema>;
const DemoSlipsSchema = z.strictObject({ slips: z.array(DemoSlipSchema) });

const DAY_MS = 86_400_000;
const THE_PORTAL = { personId: null, isOffice: true };
/** Only one process seeds at a time; the number is arbitrary but must stay. */
const SEED_LOCK = 470_051;

/** Invented slips of the demo network: while one of them is there, nothing happens; when the last is forgotten, new ones come. */
export function seedDemoSlips(
  db: Kysely<ContactTables>,
  network: Network,
  now: Date,
): Promise<void> {
  return alone(db, SEED_LOCK, () => seedAlone(db, network, now));
}

async function seedAlone(db: Kysely<ContactTables>, network: Network, now: Date): Promise<void> {
  const before = await db
    .selectFrom('handover_slip')
    .where('issued_by', 'is', null)
    .where('block_id', 'is', null)
    .select('id')
    .limit(1)
    .executeTakeFirst();
  if (before !== undefined) return;
  const demo = await db
    .selectFrom('member')
    .where('is_demo', '=', true)
    .select(['id', 'slug'])
    .execute();
  const members = new Map(demo.map(({ id, slug }) => [slug, id]));
  if (members.size === 0) return;
  const file = path.join(network.folder, 'demo', 'contact', 'slips.yaml');
  const { slips } = await readYaml(file, DemoSlipsSchema);
  await db.transaction().execute(async (trx) => {
    for (const one of slips) await seedSlip(trx, { network, members, now }, one);
  });
}

async function seedSlip(
  trx: Kysely<ContactTables>,
  { network, members, now }: { network: Network; members: Map<string, string>; now: Date },
  slip: DemoSlip,
): Promise<void> {
  const service = network.settings.adviceServices.find(({ key }) => key === slip.to);
  const issuerMemberId = members.get(slip.from);
  if (service === undefined || issuerMemberId === undefined) return;
  const said = saidOfService(service);
  const targetMemberId = members.get(service.member ?? '') ?? null;
  const ago = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const { code } = await issueSlip(trx, {
    issuerMemberId,
    channel: slip.channel,
    language: slip.language,
    targetMemberId,
    serviceKey: service.key,
    offerId: null,
    content: {
      ...said,
      place: said.place === '' ? network.settings.centre : said.place,
      person: slip.role === undefined ? null : { kind: 'role', role: slip.role },
      things: slip.things,
      ownWords: null,
    },
    by: THE_PORTAL,
    now: ago(slip.daysAgo),
  });
  const steps: readonly (readonly [SlipStep, number | undefined])[] = [
    ['arrived', slip.arrivedDaysAgo],
    ['enrolled', slip.enrolledDaysAgo],
  ];
  for (const [to, daysAgo] of steps) {
    if (daysAgo === undefined) continue;
    const memberId = targetMemberId ?? issuerMemberId;
    await stepSlipWithin(trx, { code, memberId, to, by: THE_PORTAL, now: ago(daysAgo) });
  }
}
