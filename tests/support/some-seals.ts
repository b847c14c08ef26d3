import type { Kysely } from 'kysely';
import type { MembersTables } from '../../src/members/index.ts';
import type { SealState } from '../../src/members/model/seals/seal-state.ts';
import { randomId } from '../../src/platform/ids.ts';
import { somePdf } from './some-files.ts';

const SENT_AT = new Date('2024-01-02T08:00:00Z');

/** A period of a seal as it lies in the database, confirmed unless said otherwise; answers its id. */
export async function addSeal(
  db: Kysely<MembersTables>,
  seal: {
    readonly memberId: string;
    readonly offerId?: string | null;
    readonly kind?: string;
    readonly from?: string;
    readonly until: string | null;
    readonly state?: SealState;
    /** As the daily care has noted it. */
    readonly standing?: 'coming' | 'counts' | 'over';
    readonly proofFileId?: string;
  },
): Promise<string> {
  const id = randomId();
  const state = seal.state ?? 'confirmed';
  const isConfirmed = state === 'confirmed';
  await db
    .insertInto('seal')
    .values({
      id,
      member_id: seal.memberId,
      offer_id: seal.offerId ?? null,
      kind: seal.kind ?? 'azav',
      number: `Nr. ${id}`,
      scope: null,
      issuer: 'Demo-Prüfstelle',
      valid_from: seal.from ?? '2024-01-01',
      valid_until: seal.until,
      proof_file_id: seal.proofFileId ?? null,
      state,
      standing: isConfirmed ? (seal.standing ?? 'counts') : 'none',
      corrects: null,
      submitted_by: null,
      submitted_at: SENT_AT,
      checked_by: null,
      checked_at: state === 'waiting' ? null : SENT_AT,
      reason: state === 'refused' ? 'Unleserlich.' : null,
      confirmed_at: isConfirmed ? SENT_AT : null,
    })
    .execute();
  return id;
}

/** A seal with its certificate, waiting for the office unless said otherwise; answers its id. */
export async function sealWithProof(
  db: Kysely<MembersTables>,
  memberId: string,
  more: { readonly state: SealState; readonly until: string | null } = {
    state: 'waiting',
    until: null,
  },
): Promise<string> {
  const content = somePdf();
  const file = { id: randomId(), member_id: memberId, media_type: 'application/pdf' as const };
  const rest = { bytes: content.length, sha256: 'a'.repeat(64), name: 'nachweis.pdf', content };
  await db
    .insertInto('stored_file')
    .values({ ...file, ...rest, created_by: null, created_at: SENT_AT })
    .execute();
  return addSeal(db, { memberId, ...more, proofFileId: file.id });
}

/** The seal rules of this deployment, cut to what tests look at. */
export const SOME_SEAL_RULES = {
  kinds: (
    [
      ['azav', 'provider', 'AZAV-Träger'],
      ['azav', 'measure', 'AZAV-Maßnahme'],
      ['awbg_nrw', 'provider', 'Bildungsurlaub NRW'],
    ] as const
  ).map(([key, holder, name]) => ({
    key,
    holder,
    label: { de: `${name} (lang)` },
    shortLabel: { de: name },
    sentence: { de: `${name}: jemand hat geprüft.` },
    issuer: 'Demo-Prüfstelle',
    url: 'https://pruefstelle.example',
  })),
  fundingNeeds: [
    {
      funding: 'bildungsgutschein',
      needs: [
        { seal: 'azav', holder: 'provider' as const },
        { seal: 'azav', holder: 'measure' as const },
      ],
    },
    { funding: 'bildungsurlaub', needs: [{ seal: 'awbg_nrw', holder: 'provider' as const }] },
  ],
};
