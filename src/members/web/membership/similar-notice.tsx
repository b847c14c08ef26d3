import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Notice } from '../../../ui/notice.tsx';
import { admissionPath } from '../../model/membership/membership-paths.ts';
import type { Likeness } from '../../model/membership/similar.ts';
import type { SimilarApplication, SimilarMember } from '../../queries/membership/find-similar.ts';
import { type MemberTranslate, memberTexts } from '../../texts.ts';

const WORDS: Readonly<Record<Likeness, (t: MemberTranslate) => string>> = {
  name: (t) => t('membership.similar.name'),
  website: (t) => t('membership.similar.website'),
  mail: (t) => t('membership.similar.mail'),
};

/** Who may be the same organisation, and why. */
export function SimilarNotice(props: {
  readonly language: Language;
  readonly members: readonly SimilarMember[];
  readonly applications: readonly SimilarApplication[];
}): JSX.Element {
  const { language, members, applications } = props;
  const t = memberTexts(language);
  if (members.length + applications.length === 0) return <p>{t('membership.similar.none')}</p>;
  const why = (alike: readonly Likeness[]) => alike.map((one) => WORDS[one](t)).join(', ');
  return (
    <Notice tone="deadline" title={t('membership.similar.title')}>
      <ul>
        {members.map(({ id, slug, name, publication, alike }) => (
          <li key={id}>
            {publication === 'published' ? (
              <a href={localizedPath(language, `/anbieter/${slug}`)}>{name}</a>
            ) : (
              name
            )}{' '}
            ({t('membership.similar.member')}; {why(alike)})
          </li>
        ))}
        {applications.map(({ id, name, alike }) => (
          <li key={id}>
            <a href={localizedPath(language, admissionPath(id))}>{name}</a> (
            {t('membership.similar.application')}; {why(alike)})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
