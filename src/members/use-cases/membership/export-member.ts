import type { Kysely } from 'kysely';
import { note } from '../../../accounts/index.ts';
import { writeZip } from '../../../platform/files/write-zip.ts';
import type { Language } from '../../../platform/texts/index.ts';
import type { MembershipTables } from '../../membership-tables.ts';
import type { MembershipRules } from '../../model/membership/membership-rules.ts';
import { exportPeople } from './export/export-people.ts';
import { exportProfile } from './export/export-profile.ts';
import { exportSeals } from './export/export-seals.ts';
import { exportTerms } from './export/export-terms.ts';
import type { ExportedPart, ExportSource } from './export/exported-part.ts';

/** Version of the form of `daten.json`. */
export const EXPORT_FORMAT = 'bildungsnetz-mitglied/1';

/** The readable file of an export; pages make HTML, so it is handed in. */
export type WriteReadable = (content: {
  readonly parts: readonly ExportedPart[];
  readonly at: Date;
  readonly language: Language;
}) => string;

/**
 * Everything of a member in one archive: `daten.json` for programs, `lesen.html` for people, and the uploaded files. All parts are
 * read from one state of the database. Noted in the audit log, because it holds personal data.
 */
export async function exportMember(
  db: Kysely<MembershipTables>,
  wanted: {
    readonly memberId: string;
    readonly rules: MembershipRules;
    /** Makes the parts of other domains, which read from the given transaction. */
    readonly sources: (transaction: Kysely<MembershipTables>) => readonly ExportSource[];
    readonly readable: WriteReadable;
    readonly language: Language;
    readonly actorId: string;
    readonly now: Date;
  },
): Promise<Buffer<ArrayBuffer>> {
  const { memberId, rules, language, actorId, now } = wanted;
  const question = { memberId, language };
  const parts = await db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (transaction: Kysely<MembershipTables>) => {
      const own = [
        await exportProfile(transaction, question),
        await exportTerms(transaction, rules, question),
        await exportPeople(transaction, question),
        await exportSeals(transaction, question),
      ];
      const others: ExportedPart[] = [];
      for (const source of wanted.sources(transaction)) others.push(await source(question));
      await note(transaction, {
        actorId,
        action: 'member.exported',
        subject: { kind: 'member', id: memberId },
        memberId,
        now,
      });
      return [...own, ...others];
    });
  const json = {
    format: EXPORT_FORMAT,
    exportedAt: now.toISOString(),
    ...Object.fromEntries(parts.map(({ key, data }) => [key, data])),
  };
  return writeZip(
    [
      {
        name: 'lesen.html',
        bytes: Buffer.from(wanted.readable({ parts, at: now, language })),
      },
      { name: 'daten.json', bytes: Buffer.from(JSON.stringify(json, null, 2)) },
      ...parts.flatMap(({ files }) => files ?? []),
    ],
    now,
  );
}
