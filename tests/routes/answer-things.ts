import type { Kysely } from 'kysely';
import type { ContactTables } from '../../src/contact/tables.ts';

const DOCUMENT = JSON.stringify({
  topic: 'money',
  question: { de: 'Was kostet die Prüfung?', en: 'What does the examination cost?' },
  answer: { de: 'Das steht beim Kurs.\n\nFragen Sie im Zweifel nach.', en: 'The course says so.' },
  wordings: ['Prüfungsgebühr?'],
  services: ['frag-wesel'],
  links: [{ label: 'Kurse suchen', url: '/kurse' }],
});

/** An answer of a member and one of the contact point, and of each a draft that was handed in. */
export async function answerThings(
  db: Kysely<ContactTables>,
  member: { readonly id: string; readonly slug: string },
  now: Date,
): Promise<Readonly<Record<string, string>>> {
  const things: Record<string, string> = {};
  const owners = [
    ['member', member.id],
    ['own', null],
  ] as const;
  for (const [whose, owner] of owners) {
    const answer = `${member.slug}-${whose}`;
    const draft = `${answer}-draft`;
    const common = { owner_member_id: owner, document: DOCUMENT };
    await db
      .insertInto('answer')
      .values({
        ...{ ...common, id: answer, slug: `bekannt-${member.slug}-${whose}`, published_at: now },
        ...{ checked_on: '2026-11-01', expires_on: '2099-11-01' },
      })
      .execute();
    await db
      .insertInto('answer_draft')
      .values({
        ...{ ...common, id: draft, state: 'submitted', submitted_at: now },
        ...{ created_at: now, changed_at: now },
      })
      .execute();
    things[`${whose}Answer`] = answer;
    things[`${whose}Draft`] = draft;
  }
  return things;
}
