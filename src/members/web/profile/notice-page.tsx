import type { JSX } from 'preact';
import { addDays, type LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Button } from '../../../ui/button.tsx';
import { RadioGroup, SelectField, TextAreaField, TextField } from '../../../ui/field.tsx';
import {
  NOTICE_LONGEST,
  NOTICE_MOST_DAYS,
  type NoticeProblem,
  type NoticeText,
} from '../../model/profile/notice.ts';
import { memberTexts } from '../../texts.ts';
import type { MemberRegion } from '../member-region.ts';
import { EntryFrame, type EntryPageProps } from './entry-frame.tsx';
import { NEW, noticePath } from './profile-paths.ts';

export const NOTICE_WRONG = {
  kind: 'notice.wrong.kind',
  title: 'notice.wrong.title',
  title_long: 'notice.wrong.titleLong',
  details_long: 'notice.wrong.detailsLong',
  topic: 'notice.wrong.topic',
  day: 'notice.wrong.day',
} as const satisfies Record<NoticeProblem, string>;

/** /mitglieder/{slug}/profil/anliegen/… – what a member can do for others or looks for. */
export function NoticePage(
  props: EntryPageProps & {
    readonly region: Pick<MemberRegion, 'topics'>;
    /** As typed. */
    readonly notice: NoticeText;
    readonly today: LocalDate;
  },
): JSX.Element {
  const { language, member, region, notice, wrong, id, today } = props;
  const t = memberTexts(language);
  const path = noticePath(member.slug, id ?? NEW);
  return (
    <EntryFrame
      {...props}
      path={path}
      title={t(id === null ? 'notice.title.new' : 'notice.title.change')}
      after={
        id !== null && (
          <form method="post" action={localizedPath(language, `${path}/entfernen`)}>
            <h2>{t('notice.remove.title')}</h2>
            <Button kind="secondary">{t('notice.remove')}</Button>
          </form>
        )
      }
    >
      <RadioGroup
        language={language}
        id="kind"
        name="kind"
        legend={t('notice.kind')}
        value={notice.kind}
        error={wrong.kind}
        options={[
          { value: 'offers', label: t('notice.kind.offers') },
          { value: 'seeks', label: t('notice.kind.seeks') },
        ]}
      />
      <TextField
        language={language}
        id="title"
        name="title"
        label={t('notice.name')}
        hint={t('notice.name.hint')}
        value={notice.title}
        error={wrong.title}
        maxLength={NOTICE_LONGEST.title}
      />
      <TextAreaField
        language={language}
        id="details"
        name="details"
        label={t('notice.details')}
        hint={t('notice.details.hint')}
        value={notice.details}
        error={wrong.details}
      />
      <SelectField
        language={language}
        id="topic"
        name="topic"
        label={t('directory.facet.topic')}
        value={notice.topic}
        error={wrong.topic}
        options={[
          { value: '', label: t('notice.topic.none') },
          ...region.topics().map((topic) => ({
            value: topic.key,
            label: `${topic.parent === null ? '' : '– '}${localized(topic.label, language)}`,
          })),
        ]}
      />
      <TextField
        language={language}
        id="endsOn"
        name="endsOn"
        type="date"
        min={today}
        max={addDays(today, NOTICE_MOST_DAYS)}
        label={t('notice.endsOn')}
        hint={t('notice.endsOn.hint')}
        value={notice.endsOn}
        error={wrong.endsOn}
      />
      <Button>{t('notice.submit')}</Button>
    </EntryFrame>
  );
}
