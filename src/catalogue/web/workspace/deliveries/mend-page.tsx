import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { TextField } from '../../../../ui/field.tsx';
import { LONGEST } from '../../../model/course-document.ts';
import type { DeliveryItem } from '../../../queries/intake/items-of-delivery.ts';
import { wordsOf } from '../../words/words.ts';
import { recordPath } from '../paths.ts';
import { DeliveryFrame } from './delivery-frame.tsx';
import { ItemProblems, itemTitle } from './item-problems.tsx';
import { RawRecord } from './raw-record.tsx';

/** …/datensatz/{n} of a rejected record: why, its own words, and the way to make a course of it in the editor. */
export function MendPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly deliveryId: string;
    readonly item: DeliveryItem;
    /** As typed. */
    readonly title: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, member, item, wrong } = props;
  const words = wordsOf(language);
  const { t } = words;
  const path = recordPath(member.slug, props.deliveryId, item.position);
  return (
    <DeliveryFrame
      shell={props.shell}
      language={language}
      member={member}
      deliveryId={props.deliveryId}
      path={path}
      title={t('editor.mend.title')}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{itemTitle(item, words)}</p>
      <h2>{t('editor.mend.why')}</h2>
      <ItemProblems words={words} problems={item.problems} />
      {item.raw !== null && (
        <Disclosure summary={t('editor.mend.raw')}>
          <RawRecord raw={item.raw} />
        </Disclosure>
      )}
      <h2>{t('editor.mend.how')}</h2>
      <p>{t('editor.mend.lead')}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <TextField
          language={language}
          id="title"
          name="title"
          label={t('editor.mend.courseTitle')}
          value={props.title}
          error={wrong.title}
          maxLength={LONGEST.title}
          isRequired
        />
        <Button>{t('editor.mend.submit')}</Button>
      </form>
    </DeliveryFrame>
  );
}
