import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { TextAreaField } from '../../../ui/field.tsx';
import { actPath, NEED_ACTS, needPath } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import type { NeedPageProps } from './need-props.ts';

/** A note for colleagues; the sender never sees it. */
export function NoteForm(props: NeedPageProps): JSX.Element {
  const { language, desk, need, typed, wrong } = props;
  const t = contactTexts(language);
  return (
    <Disclosure
      summary={t('inbox.note.title')}
      isOpen={wrong.note !== undefined || typed.note !== undefined}
    >
      <form
        method="post"
        action={localizedPath(language, actPath(needPath(desk.path, need.needId), NEED_ACTS.note))}
        noValidate
      >
        <TextAreaField
          language={language}
          id="note"
          name="note"
          label={t('inbox.note.text')}
          hint={t('inbox.note.hint')}
          rows={3}
          value={typed.note}
          error={wrong.note}
        />
        <Button kind="secondary">{t('inbox.note.submit')}</Button>
      </form>
    </Disclosure>
  );
}
