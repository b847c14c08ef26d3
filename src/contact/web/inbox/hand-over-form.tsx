import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { SelectField, TextAreaField } from '../../../ui/field.tsx';
import { actPath, NEED_ACTS, needPath } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import type { NeedPageProps } from './need-props.ts';

/** To another service, with everything that was written and noted. */
export function HandOverForm(props: NeedPageProps): JSX.Element {
  const { language, desk, need, choices, typed, wrong } = props;
  const t = contactTexts(language);
  return (
    <Disclosure
      summary={t('inbox.hand.title')}
      isOpen={wrong.to !== undefined || wrong.reason !== undefined || typed.to !== undefined}
    >
      <form
        method="post"
        action={localizedPath(language, actPath(needPath(desk.path, need.needId), NEED_ACTS.hand))}
        noValidate
      >
        <input type="hidden" name="version" value={need.version} />
        <SelectField
          language={language}
          id="to"
          name="to"
          label={t('inbox.hand.to')}
          value={typed.to ?? ''}
          error={wrong.to}
          options={[{ value: '', label: t('inbox.hand.choose') }, ...choices]}
        />
        <TextAreaField
          language={language}
          id="reason"
          name="reason"
          label={t('inbox.hand.reason')}
          hint={t('inbox.hand.hint')}
          rows={2}
          value={typed.reason}
          error={wrong.reason}
        />
        <p>{t('inbox.hand.next')}</p>
        <Button kind="secondary" icon="arrow">
          {t('inbox.hand.submit')}
        </Button>
      </form>
    </Disclosure>
  );
}
