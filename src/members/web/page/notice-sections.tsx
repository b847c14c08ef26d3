import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import type { MemberNotice } from '../../queries/profile/member-page.ts';
import type { NoticeKind } from '../../tables.ts';
import { type MemberView, topicLabel } from './member-view.ts';

const TITLES = {
  offers: 'member.notices.offers',
  seeks: 'member.notices.seeks',
} as const satisfies Record<NoticeKind, string>;

/** "Das können wir" and "Das suchen wir", each only where there is something. */
export function NoticeSections(view: MemberView): JSX.Element {
  const { member, t } = view;
  return (
    <>
      {(['offers', 'seeks'] as const).map((kind) => {
        const notices = member.notices.filter((notice) => notice.kind === kind);
        return (
          notices.length > 0 && (
            <section key={kind} aria-labelledby={`notices-${kind}`}>
              <h2 id={`notices-${kind}`}>{t(TITLES[kind])}</h2>
              <ul class="member-notices">
                {notices.map((notice) => (
                  <NoticeCard key={notice.id} view={view} notice={notice} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </>
  );
}

function NoticeCard(props: { view: MemberView; notice: MemberNotice }): JSX.Element {
  const { view, notice } = props;
  const { t, language } = view;
  const lang = language === 'de' ? undefined : 'de';
  const topic = notice.topic === null ? null : topicLabel(notice.topic, view);
  return (
    <Card as="li">
      <h3 lang={lang}>{notice.title}</h3>
      {notice.details && (
        <p class="kept-lines" lang={lang}>
          {notice.details}
        </p>
      )}
      <p class="small">
        {topic !== null && (
          <>
            <a
              href={`${localizedPath(language, '/anbieter')}?topic=${encodeURIComponent(notice.topic ?? '')}`}
            >
              {topic}
            </a>
            {' · '}
          </>
        )}
        {t('member.notices.until', { day: formats(language).date(notice.endsOn) })}
      </p>
    </Card>
  );
}
