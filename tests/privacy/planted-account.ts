import type { Kysely } from 'kysely';
import { putRow } from './put-row.ts';

/** Somebody whose words begin with a mark, so that they are found wherever they stand. */
export interface Planted {
  readonly id: string;
  readonly mark: string;
  readonly email: string;
  readonly name: string;
}

export const plantedPerson = (mark: string): Planted => ({
  id: `${mark}-id`,
  mark,
  email: `Anna.${mark}@Personen.example`,
  name: `Anna ${mark}son`,
});

const at = new Date('2026-11-20T08:00:00Z');
const later = new Date('2026-12-20T08:00:00Z');
const hash = (text: string) => Buffer.from(text);

/** A row in every table of accounts that can name a person; answers what the person's export must tell. */
export async function plantAccount<Tables>(
  db: Kysely<Tables>,
  { id, mark, email, name }: Planted,
  { memberId, otherId }: { readonly memberId: string; readonly otherId: string },
): Promise<readonly string[]> {
  const key = email.toLowerCase();
  /** For rows that stay when the person goes: nothing in them but the reference is the person's. */
  const number = mark.charCodeAt(0);
  const told = (what: string) => `${mark}-${what}`;
  const mine = { person_id: id, created_at: at };
  await putRow(db, 'consent', {
    id: told('consent'),
    person_id: id,
    kind: 'privacy_text',
    text_version: told('text-version'),
    given_at: at,
  });
  await putRow(db, 'session', {
    ...mine,
    id: told('session'),
    token_hash: hash(told('token')),
    last_seen_at: at,
    expires_at: later,
    proved_at: at,
    device: told('device'),
  });
  await putRow(db, 'factor_challenge', {
    id: told('challenge'),
    kind: 'app',
    session_id: told('session'),
    content: hash(told('secret')),
    expires_at: later,
  });
  await putRow(db, 'oidc_flow', {
    id: told('flow'),
    browser_hash: hash(told('flow')),
    content: hash(told('flow-state')),
    session_id: told('session'),
    language: 'de',
    next: `/${told('next')}`,
    expires_at: later,
  });
  await putRow(db, 'oidc_identity', {
    ...mine,
    issuer: 'https://login.example',
    subject: told('subject'),
  });
  await putRow(db, 'passkey', {
    ...mine,
    id: told('credential'),
    public_key: hash(told('key')),
    counter: 0,
    name: told('passkey'),
  });
  await putRow(db, 'authenticator_app', { ...mine, secret: hash(told('app')) });
  await putRow(db, 'address_change', {
    ...mine,
    id: told('change'),
    email: `new.${mark}@personen.example`,
    email_key: `new.${mark}@personen.example`,
    expires_at: later,
  });
  await putRow(db, 'sign_in_attempt', {
    ...mine,
    id: told('attempt'),
    browser_hash: hash(told('attempt')),
    email_key: key,
    expires_at: later,
  });
  await putRow(db, 'sign_in_attempt', {
    id: told('attempt-unknown'),
    browser_hash: hash(told('attempt-unknown')),
    email_key: key,
    created_at: at,
    expires_at: later,
  });
  const requested = { requested_at: at, expires_at: later };
  await putRow(db, 'factor_reset', { ...requested, id: told('reset'), person_id: id });
  const ofOther = { ...requested, person_id: otherId, released_at: at };
  await putRow(db, 'factor_reset', { ...ofOther, id: `reset-a-${number}`, requested_by: id });
  await putRow(db, 'factor_reset', { ...ofOther, id: `reset-b-${number}`, released_by: id });
  const from = { from_on: '2026-11-01', created_at: at };
  await putRow(db, 'mandate', {
    ...from,
    id: told('mandate'),
    person_id: id,
    member_id: memberId,
    role: 'editor',
  });
  await putRow(db, 'mandate', {
    ...from,
    id: `mandate-${number}`,
    person_id: otherId,
    member_id: memberId,
    role: 'viewer',
    created_by: id,
  });
  await putRow(db, 'office_role', {
    ...from,
    id: told('role'),
    person_id: id,
    role: 'steering_group',
    created_by: otherId,
  });
  await plantInvitations();
  await plantLetters();
  return [
    ...[email, name, `new.${mark}@personen.example`, told('text-version'), told('device')],
    ...[told('next'), told('subject'), told('passkey'), told('attempt'), told('reset')],
    ...[
      told('mandate'),
      told('role'),
      told('invited'),
      told('proof'),
      told('proof-first'),
      told('letter'),
    ],
    ...[told('letter-old'), `act-${number}`],
  ];

  async function plantInvitations(): Promise<void> {
    const invitation = { created_at: at, expires_at: later, member_id: memberId };
    await putRow(db, 'invitation', {
      ...invitation,
      id: told('invitation'),
      token_hash: hash(told('invitation')),
      email,
      email_key: key,
      member_role: 'editor',
      name: told('invited'),
      privacy_text: '2026-11',
      answered_at: at,
      accepted_by: id,
      accepted_at: at,
      created_by: otherId,
    });
    await putRow(db, 'invitation', {
      ...invitation,
      id: `by-${number}`,
      token_hash: hash(`by-${number}`),
      email: `guest-of-${number}@gast.example`,
      email_key: `guest-of-${number}@gast.example`,
      member_role: 'viewer',
      created_by: id,
    });
    await putRow(db, 'takeover_confirmation', {
      ...{ id: told('confirmation'), token_hash: hash(told('confirmation')), member_id: memberId },
      ...{ name: told('asking-first'), email, email_key: key, proof: told('proof-first') },
      ...{ created_at: at, expires_at: later },
    });
    await putRow(db, 'takeover_request', {
      id: told('takeover'),
      member_id: memberId,
      name: told('asking'),
      email,
      email_key: key,
      proof: told('proof'),
      created_at: at,
    });
    await putRow(db, 'takeover_request', {
      ...{ id: `takeover-${number}`, member_id: memberId, name: 'Demo Gast' },
      ...{ email: `asks-${number}@gast.example`, email_key: `asks-${number}@gast.example` },
      ...{ proof: `Fragen Sie ${email}.`, created_at: at },
      ...{ decided_at: at, decided_by: id, decision: 'declined' },
    });
  }

  async function plantLetters(): Promise<void> {
    const letter = { kind: 'sign_in_code', language: 'de', created_at: at };
    const content = JSON.stringify({
      subject: 'Demo',
      text: `Guten Tag ${name}: ${told('letter')}`,
    });
    await putRow(db, 'letter', {
      ...letter,
      id: told('letter-id'),
      email,
      person_id: id,
      content,
      state: 'waiting',
    });
    await putRow(db, 'letter', {
      ...letter,
      id: told('letter-old'),
      email,
      state: 'sent',
      finished_at: at,
    });
    // To somebody else, naming the person.
    await putRow(db, 'letter', {
      ...letter,
      id: `about-${number}`,
      email: 'owner@gast.example',
      content: JSON.stringify({
        subject: 'Demo',
        text: `Für Sie handelt jetzt ${name} (${email}).`,
      }),
      state: 'waiting',
    });
    const entry = { at, member_id: memberId, details: JSON.stringify({ role: `act-${number}` }) };
    await putRow(db, 'audit_entry', {
      ...entry,
      actor_id: id,
      action: 'mandate.granted',
      subject_kind: 'person',
      subject_id: otherId,
    });
    await putRow(db, 'audit_entry', {
      ...entry,
      details: '{}',
      actor_id: otherId,
      action: 'mandate.ended',
      subject_kind: 'person',
      subject_id: id,
    });
  }
}
