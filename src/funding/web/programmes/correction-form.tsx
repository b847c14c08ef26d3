import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Disclosure } from '../../../ui/disclosure.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { TextAreaField } from '../../../ui/text-area-field.tsx';
import { fundingTexts } from '../../texts.ts';
import { MOST_LETTERS } from '../../use-cases/check/suggest-correction.ts';

/** What was typed, and what is wrong with it. */
export interface CorrectionView {
  readonly words: string;
  readonly error?: 'empty' | 'long' | 'full';
}

const ERRORS = {
  empty: 'correction.empty',
  long: 'correction.long',
  full: 'correction.full',
} as const;

/** Open to everybody and asks for nobody's name. A field that only programs fill keeps these out. */
export function CorrectionForm(props: {
  language: Language;
  programmeId: string;
  view: CorrectionView;
}): JSX.Element {
  const { language, view } = props;
  const t = fundingTexts(language);
  const error = view.error && t(ERRORS[view.error]);
  return (
    <Disclosure summary={t('correction.title')} isOpen={error !== undefined} id="correction">
      <ErrorSummary
        language={language}
        errors={error === undefined ? [] : [{ fieldId: 'words', message: error }]}
      />
      <form
        method="post"
        action={localizedPath(language, `/foerderung/programme/${props.programmeId}`)}
      >
        <TextAreaField
          language={language}
          id="words"
          name="words"
          label={t('correction.words')}
          hint={t('correction.hint')}
          value={view.words}
          error={error}
          maxLength={MOST_LETTERS}
          rows={5}
        />
        <div class="correction-trap">
          <label for="homepage">{t('correction.trap')}</label>
          <input id="homepage" name="homepage" tabIndex={-1} autocomplete="off" />
        </div>
        <div class="buttons">
          <Button kind="secondary">{t('correction.send')}</Button>
        </div>
        <p class="small">{t('correction.next')}</p>
      </form>
    </Disclosure>
  );
}
