import { changesBetween } from '../../model/course-changes.ts';
import { liveCourse } from '../../model/live-course.ts';
import type { KnownOffer } from '../../queries/delivery-keys.ts';
import { workingCopy } from '../../queries/editing/working-copy.ts';
import { forgetRunHashes } from '../../queries/intake/forget-run-hashes.ts';
import { goOnline } from '../editing/go-online.ts';
import type { BatchContext } from './batch-context.ts';
import type { BatchWatch } from './observe-batch.ts';
import type { ResolvedOffer } from './resolve-offer.ts';
import { tryOut } from './try-out.ts';

/**
 * Lets of changed offers only the facts of the day through and answers those that hold nothing else; new ones and changes of meaning
 * stay as they are and are changed again in the next delivery (two speeds, as in the editor).
 */
export async function holdForOffice(
  context: BatchContext,
  watch: BatchWatch,
  changed: readonly ResolvedOffer[],
  known: ReadonlyMap<string, KnownOffer>,
): Promise<readonly ResolvedOffer[]> {
  const { trx, stamp, source } = context;
  const online = changed.filter(({ offer }) => known.get(offer.key)?.publication === 'published');
  await tryOut(context, watch, online, known);
  const allowed: ResolvedOffer[] = [];
  const held: string[] = [];
  for (const one of online) {
    const offerId = watch.offerId(one.offer.key);
    const before = watch.before.get(offerId);
    const wanted = watch.wanted.get(offerId);
    if (before === undefined || wanted === undefined) continue;
    const live = liveCourse(before, wanted);
    if (changesBetween(live, wanted).length === 0) {
      allowed.push(one);
      continue;
    }
    if (changesBetween(before, live).length === 0) continue;
    const copy = await workingCopy(trx, { memberId: source.memberId, offerId });
    if (copy === null) continue;
    await goOnline(trx, copy, { document: live, geocode: null, confirms: false, now: stamp.now });
    held.push(offerId);
  }
  await forgetRunHashes(trx, held);
  return allowed;
}
