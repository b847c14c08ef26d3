import type { Kysely } from 'kysely';
import type { Planted } from './planted-account.ts';
import { putRow } from './put-row.ts';

const at = new Date('2026-11-20T08:00:00Z');

/** What members have done and named: acts, contacts, applications, files; answers what the person's export must tell. */
export async function plantMembership<Tables>(
  db: Kysely<Tables>,
  { id, mark, email, name }: Planted,
  { memberId, offerId }: { readonly memberId: string; readonly offerId: string },
): Promise<readonly string[]> {
  const told = (what: string) => `${mark}-${what}`;
  /** For rows that stay when the person goes: nothing in them but the reference is the person's. */
  const number = mark.charCodeAt(0);
  await putRow(db, 'membership_application', {
    id: `application-${number}`,
    kind: 'provider',
    name: `Demo-Verein ${number}`,
    place: 'Wesel',
    criteria: JSON.stringify([{ key: 'a', text: 'Warum?', answer: `Fragen Sie ${name}` }]),
    contact_name: name,
    contact_email: email,
    contact_email_key: email.toLowerCase(),
    contact_phone: told('phone-a'),
    language: 'de',
    privacy_text: '2026-11',
    token_hash: Buffer.from(`application-${number}`),
    created_at: at,
    expires_at: at,
    confirmed_at: at,
    decided_at: at,
    decided_by: id,
    decision: 'declined',
  });
  await putRow(db, 'membership', {
    id: `term-${number}`,
    member_id: memberId,
    from_on: mark < 'n' ? '2025-01-01' : '2026-01-01',
    to_on: mark < 'n' ? '2025-12-31' : '2026-12-31',
    fee_class: 'small',
    voting_right: true,
    reason: `Auf Bitte von ${email}`,
    created_by: id,
    created_at: at,
    ended_by: id,
    ended_at: at,
  });
  await putRow(db, 'member_notice', {
    id: `notice-${number}`,
    member_id: memberId,
    kind: 'offers',
    title: `Raum frei (${number})`,
    details: `Melden bei ${email}.`,
    ends_on: '2027-01-01',
    created_by: id,
    created_at: at,
    updated_at: at,
  });
  const contact = {
    member_id: memberId,
    name,
    consent_text: '2026-11',
    consented_at: at,
    consent_noted_by: id,
    created_at: at,
    updated_at: at,
  };
  await putRow(db, 'member_contact', {
    ...contact,
    id: told('contact'),
    role: told('task'),
    phone: told('phone-b'),
    email,
  });
  await putRow(db, 'member_contact', { ...contact, id: told('contact-old'), revoked_at: at });
  await putRow(db, 'stored_file', {
    id: `file-${number}`,
    member_id: memberId,
    media_type: 'application/pdf',
    bytes: 4,
    sha256: 'x',
    name: `zertifikat-${number}.pdf`,
    content: Buffer.from('%PDF'),
    created_by: id,
    created_at: at,
  });
  await putRow(db, 'seal', {
    id: `seal-${number}`,
    member_id: memberId,
    kind: 'azav',
    number: `${number}`,
    issuer: 'Demo-Stelle',
    valid_from: '2026-01-01',
    state: 'refused',
    reason: `Bitte bei ${email} nachfragen.`,
    submitted_by: id,
    submitted_at: at,
    checked_by: id,
    checked_at: at,
  });
  await putRow(db, 'network_revision', {
    revision: number,
    document: '{}',
    parts: ['settings.contact'],
    changed_by: id,
    changed_at: at,
  });
  await putRow(db, 'column_mapping', {
    ...{ id: `columns-${number}`, member_id: memberId, headings_key: `${number}` },
    ...{ headings: '["Kurs"]', columns: '{}', words: '{}' },
    ...{ updated_by: id, updated_at: at },
  });
  const twin = `zwilling-${number}`;
  await putRow(db, 'offer', {
    ...{ id: twin, member_id: memberId, kind: 'course', slug: twin, title: 'Demo-Zwilling' },
    ...{ confirmed_at: at, created_at: at, updated_at: at },
  });
  await putRow(db, 'twin_pair', {
    ...{ id: `pair-${number}`, offer_id: offerId, other_offer_id: twin, kind: 'variant' },
    ...{ reasons: ['title'], strength: 40, state: 'refused', title_key: 1, other_title_key: 1 },
    ...{ found_at: at, decided_by: id, decided_at: at },
  });
  await putRow(db, 'twin_consent', {
    ...{ pair_id: `pair-${number}`, member_id: memberId, person_id: id, given_at: at },
  });
  await putRow(db, 'pull_source', {
    ...{ id: `source-${number}`, member_id: memberId, name: 'Demo', kind: 'file' },
    ...{ addresses: ['https://demo.example/kurse.xml'], format: 'auto', every_hours: 24 },
    ...{ state: 'paused', created_by: id, updated_by: id, created_at: at, updated_at: at },
  });
  await putRow(db, 'delivery_key', {
    ...{ id: `key-${number}`, member_id: memberId, name: 'Demo' },
    ...{ token_hash: Buffer.from(`key-${number}`), created_by: id, created_at: at },
    ...{ revoked_by: id, revoked_at: at },
  });
  await putRow(db, 'declined_suggestion', {
    ...{ offer_id: offerId, part: 'topics', value: 'metall' },
    ...{ declined_by: id, declined_at: at },
  });
  await putRow(db, 'form_receipt', {
    id: told('receipt'),
    person_id: id,
    offer_id: offerId,
    version: 1,
    at,
  });
  return [
    ...[
      `Demo-Verein ${number}`,
      told('phone-a'),
      told('task'),
      told('phone-b'),
      told('contact-old'),
    ],
    ...[`Raum frei (${number})`, `zertifikat-${number}.pdf`],
  ];
}

/** A course that names the person as its contact, in its words, its draft, its history and its delivered record. */
export async function plantCourse<Tables>(
  db: Kysely<Tables>,
  { id, mark, email, name }: Planted,
  { memberId, offerId }: { readonly memberId: string; readonly offerId: string },
): Promise<readonly string[]> {
  const told = (what: string) => `${mark}-${what}`;
  const words = `Fragen beantwortet ${email}.`;
  await putRow(db, 'contact', {
    id: told('course-contact'),
    member_id: memberId,
    name,
    role: told('course-role'),
    phone: told('phone-c'),
    email,
    hours: told('hours'),
  });
  await putRow(db, 'data_source', {
    id: `source-${offerId}`,
    member_id: memberId,
    key: offerId,
    name: 'Demo',
    created_at: at,
  });
  await putRow(db, 'delivery', {
    ...{
      id: `delivery-${offerId}`,
      source_id: `source-${offerId}`,
      format: 'csv',
      encoding: 'utf-8',
    },
    ...{ file_name: 'demo.csv', file_hash: 'x', file_bytes: 1, state: 'published' },
    ...{ received_at: at, finished_at: at, records: 1, created: 1, updated: 0, unchanged: 0 },
    ...{ withdrawn: 0, rejected: 1 },
    report: JSON.stringify({
      rejected: [{ record: '1', field: 'email', reason: `„${email}“ ist falsch` }],
    }),
  });
  await putRow(db, 'delivery_file', {
    ...{ id: `delivery-${offerId}`, member_id: memberId, source_id: `source-${offerId}` },
    ...{ channel: 'upload', file_name: 'demo.csv', format: 'csv', encoding: 'utf-8' },
    ...{ file_hash: 'x', file_bytes: 1, state: 'published', received_at: at },
    ...{ actor_id: id, decided_by: id, decided_at: at },
    report: JSON.stringify({ rejected: [{ record: '1', reason: `„${email}“ ist falsch` }] }),
  });
  await putRow(db, 'delivery_item', {
    ...{ delivery_id: `delivery-${offerId}`, position: 0, kind: 'rejected', record: 1 },
    problems: JSON.stringify([{ record: '1', reason: `„${email}“ ist falsch` }]),
    raw: `<course><contact>${email}</contact></course>`,
  });
  await putRow(db, 'source_record', {
    id: mark.charCodeAt(0),
    source_id: `source-${offerId}`,
    source_key: offerId,
    content_hash: 'x',
    raw: `<course><contact>${name}\n${email}</contact></course>`,
    delivery_id: `delivery-${offerId}`,
    delivered_at: at,
  });
  await putRow(db, 'venue', {
    id: `venue-${offerId}`,
    member_id: memberId,
    note: words,
    created_at: at,
    updated_at: at,
    source_record_id: mark.charCodeAt(0),
  });
  await putRow(db, 'offer', {
    id: offerId,
    member_id: memberId,
    slug: offerId,
    title: `Demo-Kurs ${offerId}`,
    keywords: ['holz', email],
    contact_id: told('course-contact'),
    confirmed_at: at,
    created_at: at,
    updated_at: at,
    source_record_id: mark.charCodeAt(0),
  });
  await putRow(db, 'course', {
    offer_id: offerId,
    description_html: `<p>Fragen? <a href="mailto:${email}">${email}</a></p>`,
    description_text: words,
  });
  await putRow(db, 'course_run', {
    ...{ id: `run-${offerId}`, offer_id: offerId, start_kind: 'rolling', format: 'onsite' },
    ...{ price_state: 'unknown', confirmed_at: at, created_at: at, updated_at: at },
    schedule_text: words,
    venue_id: `venue-${offerId}`,
  });
  await putRow(db, 'course_session', {
    run_id: `run-${offerId}`,
    position: 0,
    held_on: '2027-01-11',
    note: words,
  });
  const content = JSON.stringify({
    title: `Demo-Kurs ${offerId}`,
    description: `Hallo\n${email} hilft.`,
    contact: { name, email, phone: told('phone-draft') },
    runs: [],
  });
  await putRow(db, 'course_draft', {
    ...{ offer_id: offerId, content, version: 1, state: 'draft' },
    ...{
      updated_by: id,
      updated_at: at,
      submitted_by: id,
      submitted_at: at,
      decided_by: id,
      decided_at: at,
    },
    reason: words,
  });
  await putRow(db, 'course_version', {
    ...{ offer_id: offerId, version: 1, content, kind: 'saved', actor_id: id, at },
    reason: words,
  });
  return [told('course-role'), told('phone-c'), told('hours'), `Demo-Kurs ${offerId}`];
}
