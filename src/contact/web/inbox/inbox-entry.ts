import type { Kysely } from 'kysely';
import type { WorkspaceEntry } from '../../../accounts/index.ts';
import { memberDeskPath } from '../../model/inbox/desk-paths.ts';
import { openCounts } from '../../queries/inbox/open-counts.ts';
import type { ContactTables } from '../../tables.ts';
import { contactTexts } from '../../texts.ts';

/** The link from a member's card in the workspace to its desk, with what is open there. */
export function inboxEntry(db: Kysely<ContactTables>): WorkspaceEntry {
  return {
    action: 'enquiry.answer',
    label: (language) => contactTexts(language)('inbox.short'),
    path: ({ slug }) => memberDeskPath(slug),
    async waiting(memberIds, language, now) {
      const t = contactTexts(language);
      const counts = await openCounts(db, memberIds, now);
      return new Map(
        [...counts].map(([memberId, { open, late }]) => [
          memberId,
          {
            words:
              late > 0
                ? t('inbox.waiting.late', { open, late })
                : t('inbox.waiting.open', { open }),
            isLate: late > 0,
          },
        ]),
      );
    },
  };
}
