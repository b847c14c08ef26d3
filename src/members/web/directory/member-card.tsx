import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { Badge } from '../../../ui/status.tsx';
import type { MemberRow } from '../../queries/directory/list-members.ts';
import type { NoticeKind } from '../../tables.ts';
import type { DirectoryWords } from './directory-options.ts';

/** So many notices a card shows. */
const NOTICES_SHOWN = 2;

const NOTICE_LINES = {
  offers: 'directory.card.offers',
  seeks: 'directory.card.seeks',
} as const satisfies Record<NoticeKind, string>;

/** A member in the directory: who, where, what it can or looks for. The whole card follows the link of its name. */
export function MemberCard(props: {
  words: DirectoryWords;
  member: MemberRow;
  /** Courses with a date; null where that is not known, or not this kind of member's business. */
  courses: number | null;
}): JSX.Element {
  const { member, courses, words } = props;
  const { t, language } = words;
  const lang = language === 'de' ? undefined : 'de';
  return (
    <Card as="li" class="result provider">
      <h3 class="result-title">
        <a href={localizedPath(language, `/anbieter/${member.slug}`)} lang={lang}>
          {member.name}
        </a>
      </h3>
      {member.summary && <p lang={lang}>{member.summary}</p>}
      {member.notices.slice(0, NOTICES_SHOWN).map((notice) => (
        <p key={notice.title} class="member-want">
          <b>{t(NOTICE_LINES[notice.kind])}</b> <span lang={lang}>{notice.title}</span>
        </p>
      ))}
      <ul class="result-facts provider-facts">
        {member.place && (
          <li>
            <Icon name="place" />
            <span>
              <span class="unseen">{t('directory.place')}: </span>
              {member.place}
            </span>
          </li>
        )}
        {courses !== null && (
          <li>
            <Icon name="book" />
            <span>{t('directory.courses', { count: courses })}</span>
          </li>
        )}
      </ul>
      {member.isDemo && !member.name.includes('Demo') && (
        <p>
          <Badge>Demo</Badge>
        </p>
      )}
    </Card>
  );
}
