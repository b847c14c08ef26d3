import { type Kysely, sql } from 'kysely';
import { putRow } from './put-row.ts';

const DAY_MS = 86_400_000;

/** What rows hang on and what stays as long as it is needed. */
export async function plantKeepers<Tables>(db: Kysely<Tables>): Promise<void> {
  const at = new Date('2020-01-01T08:00:00Z');
  const times = { created_at: at, updated_at: at };
  await putRow(db, 'member', {
    ...{ id: 'werkhof', slug: 'werkhof', kind: 'provider', name: 'Demo Werkhof', ...times },
  });
  await putRow(db, 'offer', {
    ...{ id: 'kurs', member_id: 'werkhof', slug: 'kurs', title: 'Demo-Kurs', confirmed_at: at },
    ...times,
  });
  for (const id of ['keeper', 'other']) {
    await putRow(db, 'person', {
      ...{ id, email: `${id}@gast.example`, email_key: `${id}@gast.example`, name: 'Demo Person' },
      ...{ ...times, last_sign_in_at: at },
    });
    await putRow(db, 'mandate', {
      ...{ id, person_id: id, member_id: 'werkhof', role: 'owner', from_on: '2020-01-01' },
      created_at: at,
    });
  }
}

/** Per table: puts a row whose period begins at an instant. */
export const PLANT: Readonly<
  Record<string, <Tables>(db: Kysely<Tables>, since: Date) => Promise<void>>
> = {
  async appointment(db, since) {
    await plantPresence(db);
    await putRow(db, 'appointment', {
      ...{ id: 'old', presence_id: 'old', member_id: 'werkhof', service_key: 'demo', way: 'phone' },
      ...{ starts_at: since, ends_at: later(since, 0.01), busy_until: later(since, 0.01) },
      ...{ language: 'de', page_language: 'de', token_hash: Buffer.from('old'), state: 'booked' },
      ...{ contact_kind: 'phone', form_key: 'old', created_at: since },
    });
  },
  appointment_wait: (db, since) =>
    putRow(db, 'appointment_wait', {
      ...{ id: 'old', member_id: 'werkhof', service_key: 'demo', token_hash: Buffer.from('old') },
      ...{ contact_kind: 'phone', form_key: 'old', language: 'de', page_language: 'de' },
      ...{ state: 'left', created_at: since, closed_at: since },
    }),
  handover_slip: (db, since) =>
    putRow(db, 'handover_slip', {
      ...{ id: 'old', code: '000000000000', issuer_member_id: 'werkhof', channel: 'desk' },
      ...{ state: 'issued', language: 'de', content: '{}', issued_at: since },
      expires_at: later(since, 90),
    }),
  answer: (db, since) =>
    putRow(db, 'answer', {
      ...{ id: 'old', slug: 'alte-antwort', document: '{}', published_at: since },
      ...{
        checked_on: since.toISOString().slice(0, 10),
        expires_on: since.toISOString().slice(0, 10),
      },
    }),
  answer_draft: (db, since) =>
    putRow(db, 'answer_draft', { id: 'old', document: '{}', created_at: since, changed_at: since }),
  incoming_mail: (db, since) =>
    putRow(db, 'incoming_mail', {
      ...{ id: 'old', message_key: Buffer.from('old'), received_at: since, channel: 'program' },
      ...{ bytes: 1, sealed: Buffer.from('x'), state: 'waiting', reason: 'unreadable' },
    }),
  feedback_vote: (db, since) =>
    putRow(db, 'feedback_vote', {
      ...{ token_hash: Buffer.from('old'), service_key: 'old', opened_at: since },
    }),
  service_check: (db, since) =>
    putRow(db, 'service_check', {
      ...{ service_key: 'old', checked_on: since.toISOString().slice(0, 10) },
      checked_at: since,
    }),
  delivery_file: (db, since) =>
    putRow(db, 'delivery_file', {
      ...{ id: 'old', member_id: 'werkhof', channel: 'upload', file_name: 'demo.csv' },
      ...{ format: 'csv', encoding: 'utf-8', file_hash: '', file_bytes: 1, state: 'refused' },
      received_at: since,
    }),
  person: (db, since) =>
    putRow(db, 'person', {
      ...{ id: 'old', email: 'old@gast.example', email_key: 'old@gast.example', name: 'Demo Alt' },
      ...{ created_at: since, updated_at: since },
    }),
  sign_in_attempt: (db, since) =>
    putRow(db, 'sign_in_attempt', {
      ...{ id: 'old', browser_hash: Buffer.from('old'), email_key: 'old@gast.example' },
      ...{ created_at: since, expires_at: since },
    }),
  session: (db, since) =>
    putRow(db, 'session', {
      ...{ id: 'old', token_hash: Buffer.from('old'), person_id: 'keeper', device: 'Firefox' },
      ...{ created_at: since, last_seen_at: since, expires_at: since, proved_at: since },
    }),
  oidc_flow: (db, since) =>
    putRow(db, 'oidc_flow', {
      ...{ id: 'old', browser_hash: Buffer.from('old'), content: Buffer.from('x'), language: 'de' },
      expires_at: since,
    }),
  factor_challenge: (db, since) =>
    putRow(db, 'factor_challenge', {
      ...{ id: 'old', kind: 'sign_in', browser_hash: Buffer.from('old') },
      ...{ content: Buffer.from('x'), expires_at: since },
    }),
  factor_reset: (db, since) =>
    putRow(db, 'factor_reset', {
      ...{ id: 'old', person_id: 'keeper', requested_by: 'other' },
      ...{ requested_at: since, expires_at: since },
    }),
  address_change: (db, since) =>
    putRow(db, 'address_change', {
      ...{ id: 'old', person_id: 'keeper', email: 'n@gast.example', email_key: 'n@gast.example' },
      ...{ created_at: since, expires_at: since },
    }),
  invitation: (db, since) =>
    putRow(db, 'invitation', {
      ...{ id: 'old', token_hash: Buffer.from('old'), email: 'n@gast.example' },
      ...{ email_key: 'n@gast.example', member_id: 'werkhof', member_role: 'viewer' },
      ...{ created_at: since, expires_at: later(since, 30), revoked_at: since },
    }),
  takeover_confirmation: (db, since) =>
    putRow(db, 'takeover_confirmation', {
      ...{ id: 'old', token_hash: Buffer.from('old'), member_id: 'werkhof', name: 'Demo' },
      ...{ email: 'n@gast.example', email_key: 'n@gast.example', proof: 'Demo' },
      ...{ created_at: since, expires_at: later(since, 2) },
    }),
  takeover_request: (db, since) =>
    putRow(db, 'takeover_request', {
      ...{ id: 'old', member_id: 'werkhof', name: 'Demo', proof: 'Demo', decision: 'declined' },
      ...{ email: 'n@gast.example', email_key: 'n@gast.example' },
      ...{ created_at: since, decided_at: since },
    }),
  letter: (db, since) =>
    putRow(db, 'letter', {
      ...{ id: 'old', kind: 'invitation', email: 'n@gast.example', language: 'de', state: 'sent' },
      ...{ created_at: since, finished_at: since },
    }),
  audit_entry: (db, since) =>
    putRow(db, 'audit_entry', {
      ...{ at: since, action: 'session.ended', subject_kind: 'session', subject_id: 'old' },
    }),
  membership_application: (db, since) =>
    putRow(db, 'membership_application', {
      ...{ id: 'old', kind: 'provider', name: 'Demo', place: 'Wesel', criteria: '[]' },
      ...{ contact_name: 'Demo', contact_email: 'n@gast.example' },
      ...{ contact_email_key: 'n@gast.example', language: 'de', privacy_text: '2026-11' },
      ...{ token_hash: Buffer.from('old'), created_at: since, expires_at: since },
      ...{ confirmed_at: since, decided_at: since, decision: 'declined' },
    }),
  member_notice: (db, since) =>
    putRow(db, 'member_notice', {
      ...{ id: 'old', member_id: 'werkhof', kind: 'offers', title: 'Demo' },
      ...{ ends_on: since.toISOString().slice(0, 10), created_at: since, updated_at: since },
    }),
  member_contact: (db, since) =>
    putRow(db, 'member_contact', {
      ...{ id: 'old', member_id: 'werkhof', name: 'Demo', consent_text: '2026-11' },
      ...{ consented_at: since, revoked_at: since, created_at: since, updated_at: since },
    }),
  async stored_file(db, since) {
    await putRow(db, 'stored_file', {
      ...{ id: 'old', member_id: 'werkhof', media_type: 'application/pdf', bytes: 1 },
      ...{ sha256: 'x', name: 'x.pdf', content: Buffer.from('x'), created_at: since },
    });
    await putRow(db, 'seal', {
      ...{ id: 'old', member_id: 'werkhof', kind: 'azav', issuer: 'Demo', state: 'refused' },
      ...{ valid_from: '2020-01-01', reason: 'Demo', proof_file_id: 'old' },
      ...{ submitted_at: since, checked_at: since },
    });
  },
  async course_version(db, since) {
    const version = { offer_id: 'kurs', content: '{}', kind: 'saved' };
    await putRow(db, 'course_version', { ...version, version: 1, at: since });
    await putRow(db, 'course_version', { ...version, version: 2, at: later(since, 1) });
    await putRow(db, 'course_version', {
      ...{ ...version, version: 3, kind: 'published', at: later(since, 2) },
    });
  },
  form_receipt: (db, since) =>
    putRow(db, 'form_receipt', {
      ...{ id: 'old', person_id: 'keeper', offer_id: 'kurs', version: 1, at: since },
    }),
  enquiry: async (db, since) => {
    await putEnquiry(db, since);
    // Its words are gone by then, and so is what hangs on it.
    await putRow(db, 'enquiry_need', { ...needOf(since) });
  },
  enquiry_message: async (db, since) => {
    await sql`delete from enquiry`.execute(db);
    await putEnquiry(db, since, 'of-message');
    await putRow(db, 'enquiry_message', {
      ...{ id: 'old', enquiry_id: 'of-message', direction: 'in', at: since },
    });
  },
  async missed_search(db, since) {
    const month = `${since.toISOString().slice(0, 7)}-01`;
    await putRow(db, 'missed_search_month', { month });
    await putRow(db, 'missed_search', {
      ...{ month, digest: Buffer.from('old'), searches: 5, words: 'old', filters: [] },
      is_local: false,
    });
  },
};

/** A closed one; its sealed words open with no secret, which must not matter. */
async function putEnquiry<Tables>(db: Kysely<Tables>, closedAt: Date, id = 'old'): Promise<void> {
  await putRow(db, 'enquiry', {
    ...{ id, number: `K-${id}`, token_hash: Buffer.from(id), form_key: `form-of-${id}` },
    ...{ channel: 'form', answer_way: 'email', language: 'de', page_language: 'de' },
    ...{ sealed: Buffer.from('x'), created_at: closedAt, closed_at: closedAt },
  });
}

const needOf = (at: Date) => ({
  ...{ id: 'old-need', enquiry_id: 'old', position: 1, topic: 'unsure', state: 'done' },
  ...{ waits_from: at, remind_at: at, due_at: at, escalate_at: at, closed_at: at },
});

function later(since: Date, days: number): Date {
  return new Date(since.getTime() + days * DAY_MS);
}

/** Presence hours on which an appointment hangs. */
async function plantPresence<Tables>(db: Kysely<Tables>): Promise<void> {
  await putRow(db, 'presence', {
    ...{ id: 'old', member_id: 'werkhof', service_key: 'demo', weekday: 1, from_on: '2020-01-06' },
    ...{ from_time: '09:00', to_time: '10:00', slot_minutes: 30, ways: ['phone'] },
    ...{ languages: ['de'], created_at: new Date('2020-01-01T08:00:00Z') },
  });
}
