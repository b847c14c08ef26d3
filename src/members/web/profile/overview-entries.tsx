import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Badge } from '../../../ui/status.tsx';
import { PROFILE_FIELDS, type ProfileField } from '../../model/profile/profile.ts';
import type { NoticeKind } from '../../tables.ts';
import { memberTexts } from '../../texts.ts';
import { FIELD_LABELS, fieldInWords } from './field-words.ts';
import type { OverviewProps } from './overview-page.tsx';
import { EntryCard, Part } from './overview-part.tsx';
import { fieldsPath, NEW, noticePath, placePath } from './profile-paths.ts';

/** Shown at once; the whole text stands in the form. */
const LONGEST_SHOWN = 160;

/** What the fields say, and what they do not say yet. */
export function FieldEntries({ language, member, region, stored }: OverviewProps): JSX.Element {
  const t = memberTexts(language);
  const words = { language, region, t };
  const isKnown = (field: ProfileField) => {
    const value = stored.profile[field];
    return typeof value === 'string' ? value !== '' : Object.keys(value).length > 0;
  };
  const missing = PROFILE_FIELDS.filter((field) => !isKnown(field));
  return (
    <Part
      id="fields"
      title={t('profile.part.fields')}
      language={language}
      next={{ path: fieldsPath(member.slug), label: t('profile.fields.change') }}
    >
      <dl class="profile-fields">
        {PROFILE_FIELDS.filter(isKnown).map((field) => (
          <div key={field}>
            <dt>{t(FIELD_LABELS[field])}</dt>
            <dd>{shortened(fieldInWords(field, stored.profile, words))}</dd>
          </div>
        ))}
      </dl>
      {missing.length > 0 && (
        <p class="small">
          {t('profile.missing', {
            list: missing.map((field) => t(FIELD_LABELS[field])).join(', '),
          })}
        </p>
      )}
    </Part>
  );
}

function shortened(text: string): string {
  return text.length <= LONGEST_SHOWN ? text : `${text.slice(0, LONGEST_SHOWN).trimEnd()} …`;
}

const KINDS = {
  offers: 'member.notices.offers',
  seeks: 'member.notices.seeks',
} as const satisfies Record<NoticeKind, string>;

export function NoticeEntries({ language, member, notices, today }: OverviewProps): JSX.Element {
  const t = memberTexts(language);
  return (
    <Part
      id="notices"
      title={t('profile.part.notices')}
      text={t('profile.part.notices.text')}
      language={language}
      next={{ path: noticePath(member.slug, NEW), label: t('notice.add') }}
    >
      <ul class="cards">
        {notices.map((notice) => {
          const day = formats(language).dateShort(notice.endsOn);
          return (
            <EntryCard
              key={notice.id}
              title={notice.title}
              href={localizedPath(language, noticePath(member.slug, notice.id))}
            >
              {t(KINDS[notice.kind])}
              <br />
              {notice.endsOn < today ? (
                <Badge>{t('notice.over', { day })}</Badge>
              ) : (
                t('notice.until', { day })
              )}
            </EntryCard>
          );
        })}
      </ul>
    </Part>
  );
}

export function PlaceEntries({ language, member, places }: OverviewProps): JSX.Element {
  const t = memberTexts(language);
  return (
    <Part
      id="places"
      title={t('profile.part.places')}
      text={t('profile.part.places.text')}
      language={language}
      next={{ path: placePath(member.slug, NEW), label: t('place.add') }}
    >
      <ul class="cards">
        {places.map((place) => {
          const town = [place.postalCode, place.place].filter(Boolean).join(' ');
          const known = Object.keys(place.access).length;
          return (
            <EntryCard
              key={place.id}
              title={place.name ?? (town || t('profile.nothing'))}
              href={localizedPath(language, placePath(member.slug, place.id))}
            >
              {[place.street, town].filter(Boolean).join(', ')}
              <br />
              <span class="small">{t('place.known', { count: known })}</span>
            </EntryCard>
          );
        })}
      </ul>
    </Part>
  );
}
