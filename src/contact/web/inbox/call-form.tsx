import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { RadioGroup, TextAreaField } from '../../../ui/field.tsx';
import { actPath, NEED_ACTS, needPath } from '../../model/inbox/desk-paths.ts';
import { contactTexts } from '../../texts.ts';
import type { NeedPageProps } from './need-props.ts';

/** A call or a talk at the counter: whether it came about, and what was said. Open where the sender wants to be called or comes by. */
export function CallForm(props: NeedPageProps): JSX.Element {
  const { language, desk, need, typed, wrong } = props;
  const t = contactTexts(language);
  const isOpen =
    need.answerWay !== 'email' || wrong.reached !== undefined || typed.reached !== undefined;
  return (
    <Disclosure summary={t('inbox.call.title')} isOpen={isOpen}>
      <form
        method="post"
        action={localizedPath(language, actPath(needPath(desk.path, need.needId), NEED_ACTS.call))}
        noValidate
      >
        <input type="hidden" name="version" value={need.version} />
        <RadioGroup
          language={language}
          id="reached"
          name="reached"
          legend={t('inbox.call.reached')}
          error={wrong.reached}
          value={typed.reached}
          options={[
            { value: 'yes', label: t('inbox.call.yes') },
            { value: 'no', label: t('inbox.call.no') },
          ]}
        />
        <TextAreaField
          language={language}
          id="call"
          name="call"
          label={t('inbox.call.text')}
          hint={t('inbox.call.hint')}
          rows={3}
          value={typed.call}
          error={wrong.call}
        />
        {need.tries > 0 && <p>{t('inbox.call.tries', { count: need.tries })}</p>}
        <Button kind={need.answerWay === 'email' ? 'secondary' : 'primary'} icon="phone">
          {t('inbox.call.submit')}
        </Button>
      </form>
    </Disclosure>
  );
}
