import type { Kysely } from 'kysely';
import { maySee } from '../../model/inbox/may-see.ts';
import type { ContactTables } from '../../tables.ts';
import { type NeedLine, type OpenedLine, previewOf, selectNeedLines } from './need-line.ts';

/** An open need of the whole network. Words only where the office may read them. */
export interface OfficeLine extends OpenedLine {
  readonly memberName: string | null;
  /** Whether the office may open it. */
  readonly isOpen: boolean;
}

/** Everything that is open in the network, next deadline first. */
export async function officeNeeds(
  db: Kysely<ContactTables>,
  secret: Buffer,
): Promise<readonly OfficeLine[]> {
  const rows = await selectNeedLines(db)
    .leftJoin('member', 'member.id', 'need.member_id')
    .select(['enquiry.sealed', 'member.name as memberName'])
    .where('need.closed_at', 'is', null)
    .orderBy('need.due_at')
    .orderBy('need.id')
    .execute();
  return rows.map(({ sealed, ...row }) => {
    const line: NeedLine & { memberName: string | null } = row;
    const isOpen = maySee(null, { ...line, heldAt: null });
    const preview = isOpen ? previewOf(secret, { id: line.enquiryId, sealed }) : null;
    return { ...line, isOpen, preview };
  });
}
