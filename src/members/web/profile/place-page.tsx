import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField, TextField } from '../../../ui/field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PLACE_LONGEST, type PlaceProblem, type PlaceText } from '../../model/profile/place.ts';
import { memberTexts } from '../../texts.ts';
import type { MemberRegion } from '../member-region.ts';
import { AccessFields } from './access-fields.tsx';
import { EntryFrame, type EntryPageProps } from './entry-frame.tsx';
import { NEW, placePath } from './profile-paths.ts';

export const PLACE_WRONG = {
  name: 'place.wrong.name',
  place: 'place.wrong.place',
  postal_code: 'profile.wrong.postalCode',
  long: 'place.wrong.long',
  access: 'place.wrong.access',
} as const satisfies Record<PlaceProblem, string>;

/** /mitglieder/{slug}/profil/orte/… – a place of the member with its barrier facts. */
export function PlacePage(
  props: EntryPageProps & {
    readonly region: Pick<MemberRegion, 'access'>;
    /** As typed. */
    readonly place: PlaceText;
    /** Whether it came with a delivery: then only the barrier facts are changed here. */
    readonly isDelivered: boolean;
    /** How many published runs name it. */
    readonly runs: number;
  },
): JSX.Element {
  const { language, member, region, place, wrong, id, isDelivered } = props;
  const t = memberTexts(language);
  const common = (field: Exclude<keyof PlaceText, 'access'>) => ({
    language,
    id: field,
    name: field,
    value: place[field],
    error: wrong[field],
    maxLength: field === 'note' ? PLACE_LONGEST.note : PLACE_LONGEST.line,
  });
  const town = [place.postalCode, place.place].filter(Boolean).join(' ');
  return (
    <EntryFrame
      {...props}
      path={placePath(member.slug, id ?? NEW)}
      title={t(id === null ? 'place.title.new' : 'place.title.change')}
      after={
        id !== null && (
          <form
            method="post"
            action={localizedPath(language, `${placePath(member.slug, id)}/entfernen`)}
          >
            <h2>{t('place.remove.title')}</h2>
            <p>{t('place.remove.text', { count: props.runs })}</p>
            <Button kind="secondary">{t('place.remove')}</Button>
          </form>
        )
      }
    >
      {isDelivered ? (
        <>
          <Notice>
            <p>{t('place.delivered')}</p>
          </Notice>
          <address>
            {[place.name, place.street, town].filter(Boolean).map((line) => (
              <span class="address-line" key={line}>
                {line}
              </span>
            ))}
          </address>
        </>
      ) : (
        <>
          <TextField {...common('name')} label={t('place.name')} hint={t('place.name.hint')} />
          <TextField {...common('street')} label={t('profile.street')} />
          <div class="field-pair profile-town">
            <TextField
              {...common('postalCode')}
              label={t('profile.postalCode')}
              autocomplete="postal-code"
              width="short"
            />
            <TextField {...common('place')} label={t('profile.place')} />
          </div>
          <TextAreaField
            {...common('note')}
            label={t('place.note')}
            hint={t('place.note.hint')}
            rows={2}
          />
        </>
      )}
      <AccessFields language={language} region={region} value={place.access} />
      <Button>{t('place.submit')}</Button>
    </EntryFrame>
  );
}
