import type { ComponentChildren, JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Notice } from '../../../ui/notice.tsx';
import { HtmlBlock, trustHtml } from '../../../ui/safe-html.tsx';
import { Badge } from '../../../ui/status.tsx';
import { kindLabel } from '../../kind-words.ts';
import { CoursesSection } from './courses-section.tsx';
import { MemberFactCard } from './member-facts.tsx';
import { type MemberView, namedTopics } from './member-view.ts';
import { NoticeSections } from './notice-sections.tsx';
import { PeopleSection } from './people-section.tsx';
import { PlacesSection } from './places-section.tsx';

/** What a member's page says; the same stands in the preview of its editors. `seals` is shown under the name. */
export function MemberBody(props: {
  view: MemberView;
  seals?: ComponentChildren;
  /** 1 on the page itself; the preview has a heading of its own. */
  headingLevel?: 1 | 2;
}): JSX.Element {
  const { view } = props;
  const { member, language, t } = view;
  const lang = language === 'de' ? undefined : 'de';
  const Heading = `h${props.headingLevel ?? 1}` as const;
  return (
    <>
      <Heading lang={lang}>{member.name}</Heading>
      <p class="member-kind">
        <Badge icon={member.kind === 'provider' ? 'book' : 'group'}>
          {kindLabel(member.kind, t)}
        </Badge>
      </p>
      {member.summary && (
        <p class="lead" lang={lang}>
          {member.summary}
        </p>
      )}
      {props.seals}
      {member.isDemo && (
        <Notice>
          <p>{t('member.demo')}</p>
        </Notice>
      )}
      <MemberFactCard {...view} />
      <div class="member-columns">
        <div>
          {member.descriptionHtml && (
            <HtmlBlock
              class="prose member-text"
              html={trustHtml(member.descriptionHtml)}
              {...(lang === undefined ? {} : { lang })}
            />
          )}
          <NoticeSections {...view} />
          <Topics {...view} />
        </div>
        <PeopleSection {...view} />
      </div>
      <CoursesSection {...view} />
      <PlacesSection {...view} />
    </>
  );
}

/** A provider's topics lead to its courses, others' to the members with the same topic. */
function Topics(view: MemberView): JSX.Element | null {
  const { member, language, t } = view;
  const topics = namedTopics(view);
  if (topics.length === 0) return null;
  const base =
    member.kind === 'provider'
      ? `${localizedPath(language, '/kurse')}?provider=${encodeURIComponent(member.slug)}&`
      : `${localizedPath(language, '/anbieter')}?`;
  return (
    <section aria-labelledby="topics">
      <h2 id="topics">{t('member.topics')}</h2>
      <ul class="chips">
        {topics.map((topic) => (
          <li key={topic.key}>
            <a class="chip" href={`${base}topic=${encodeURIComponent(topic.key)}`}>
              {topic.label}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
