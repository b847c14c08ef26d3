import type { OfferRecord, ParsedRecord, RunRecord } from '../../src/catalogue/exchange/record.ts';
import { isLocalDate } from '../../src/platform/clock.ts';

/** Why a record is nothing that an adapter may hand on, whatever it was made from; null if all is well. */
export function whyUnfit(record: ParsedRecord): string | null {
  switch (record.kind) {
    case 'delta':
      return null;
    case 'withdrawn':
      return unfitKey(record.key);
    case 'rejected':
      if (record.problems.length === 0) return 'rejected without a reason';
      return record.problems.some(({ reason }) => reason.length <= 10) ? 'reason too short' : null;
    case 'occupancy':
      return unfitKey(record.key ?? record.number ?? '');
    case 'runs':
      return unfitRaw(record.raw) ?? unfitKey(record.offerKey) ?? unfitRuns(record.runs);
    case 'offer':
      return unfitRaw(record.raw) ?? unfitOffer(record.offer);
  }
}

const unfitRaw = (raw: string): string | null => (raw.length > 20_000_000 ? 'raw too long' : null);

const unfitKey = (key: string): string | null =>
  key.length === 0 || key.length > 255 ? `key of ${key.length} characters` : null;

function unfitOffer(offer: OfferRecord): string | null {
  if (/^\s*$|\p{Cc}/u.test(offer.title)) return `title ${JSON.stringify(offer.title)}`;
  return unfitKey(offer.key) ?? unfitAddress(offer.url) ?? unfitRuns(offer.runs);
}

function unfitRuns(runs: readonly RunRecord[]): string | null {
  for (const run of runs) {
    const days = [
      run.startsOn,
      run.endsOn,
      run.registrationEndsOn,
      ...run.sessions.map(({ heldOn }) => heldOn),
    ];
    const day = days.find((one) => one !== null && !isLocalDate(one));
    if (day !== undefined) return `day ${day}`;
    for (const { startsAt, endsAt } of run.sessions) {
      const times = [startsAt ?? '00:00', endsAt ?? '00:00'];
      if (!times.every((time) => /^(?:[01]\d|2[0-4]):[0-5]\d$/.test(time)))
        return `times ${times.join()}`;
    }
    const { cents } = run.price;
    if (cents !== null && !(Number.isSafeInteger(cents) && cents >= 0)) return `price ${cents}`;
    const unfit = unfitKey(run.key) ?? unfitAddress(run.bookingUrl);
    if (unfit !== null) return unfit;
  }
  return null;
}

const unfitAddress = (address: string | null): string | null =>
  address !== null && !/^(?:https?|mailto|tel):/i.test(address) ? `address ${address}` : null;
