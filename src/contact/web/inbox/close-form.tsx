import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { RadioGroup, TextAreaField } from '../../../ui/field.tsx';
import { NEED_OUTCOMES } from '../../enquiry-tables.ts';
import { actPath, NEED_ACTS, needPath } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import type { NeedPageProps } from './need-props.ts';
import { outcomeWords } from './need-words.ts';

/** How it ended. Two weeks later everything about the sender is deleted. */
export function CloseForm(props: NeedPageProps): JSX.Element {
  const { language, desk, need, typed, wrong } = props;
  const t = contactTexts(language);
  return (
    <Disclosure
      summary={t('inbox.close.title')}
      isOpen={wrong.outcome !== undefined || typed.outcome !== undefined}
    >
      <form
        method="post"
        action={localizedPath(language, actPath(needPath(desk.path, need.needId), NEED_ACTS.close))}
        noValidate
      >
        <input type="hidden" name="version" value={need.version} />
        <RadioGroup
          language={language}
          id="outcome"
          name="outcome"
          legend={t('inbox.close.outcome')}
          error={wrong.outcome}
          value={typed.outcome}
          options={NEED_OUTCOMES.map((outcome) => ({
            value: outcome,
            label: outcomeWords(outcome, t),
          }))}
        />
        <TextAreaField
          language={language}
          id="last"
          name="last"
          label={t('inbox.close.text')}
          hint={t('inbox.note.hint')}
          rows={2}
          value={typed.last}
          error={wrong.last}
        />
        <p>{t('inbox.close.next')}</p>
        <Button kind="secondary" icon="check">
          {t('inbox.close.submit')}
        </Button>
      </form>
    </Disclosure>
  );
}
