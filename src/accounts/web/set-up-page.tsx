import type { JSX } from 'preact';
import { localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { accountTexts } from '../texts.ts';
import { BEGIN_APP_PATH } from './factor-paths.ts';
import { NewPasskeyForm } from './new-passkey-form.tsx';
import type { NewPasskeyProblem } from './new-passkey-problem.ts';
import { SECOND_STEP_PATH } from './paths.ts';
import { NextInput, SignInFrame, type SignInPageProps } from './sign-in-frame.tsx';

/** /anmelden/zweiter-schritt for people who have no second factor yet: why they need one, and both choices. */
export function SetUpPage(
  props: SignInPageProps & {
    readonly hasPasskeys: boolean;
    readonly passkeyName: string;
    readonly problem: NewPasskeyProblem | null;
  },
): JSX.Element {
  const { language, next, problem } = props;
  const t = accountTexts(language);
  return (
    <SignInFrame
      {...props}
      path={SECOND_STEP_PATH}
      title={t('factor.setUp.title')}
      lead={t('factor.setUp.lead')}
      errors={problem === null ? [] : [problem]}
    >
      <div class="cards">
        <Card as="section" labelledBy="app-title">
          <h2 class="card-title" id="app-title">
            {t('factor.setUp.app')}
          </h2>
          <p>{t('factor.setUp.app.text')}</p>
          <form method="post" action={localizedPath(language, BEGIN_APP_PATH)}>
            <NextInput next={next} />
            <Button icon="arrow">{t('factor.setUp.app.begin')}</Button>
          </form>
        </Card>
        {props.hasPasskeys && (
          <Card as="section" labelledBy="passkey-title">
            <h2 class="card-title" id="passkey-title">
              {t('factor.setUp.passkey')}
            </h2>
            <p>{t('factor.setUp.passkey.text')}</p>
            <NewPasskeyForm
              language={language}
              next={next}
              name={props.passkeyName}
              error={problem?.isAboutName ? problem.message : undefined}
              buttonKind="secondary"
            />
          </Card>
        )}
      </div>
    </SignInFrame>
  );
}
