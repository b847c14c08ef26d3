import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import type { FieldError } from '../../ui/error-summary.tsx';
import { Notice } from '../../ui/notice.tsx';
import { countFactors, type SecondFactors } from '../queries/factors-of.ts';
import { type AccountTranslate, accountTexts } from '../texts.ts';
import { AppCard, PasskeyCard, passkeyNameId } from './factor-cards.tsx';
import { BEGIN_APP_PATH, FACTORS_PATH } from './factor-paths.ts';
import { NewPasskeyForm } from './new-passkey-form.tsx';
import type { NewPasskeyProblem } from './new-passkey-problem.ts';
import { ACCOUNT_PATH } from './paths.ts';
import { WorkspaceFrame, type WorkspacePageProps } from './workspace-frame.tsx';

/** What was done before the page was shown. */
export type FactorsDone = 'app' | 'passkey' | 'name' | 'removed';

const DONE: Readonly<Record<FactorsDone, (t: AccountTranslate) => string>> = {
  app: (t) => t('factor.done.app'),
  passkey: (t) => t('factor.done.passkey'),
  name: (t) => t('factor.done.name'),
  removed: (t) => t('factor.done.removed'),
};

/** What could not be done. */
export type FactorsProblem =
  | { readonly kind: 'new_passkey'; readonly name: string; readonly problem: NewPasskeyProblem }
  | {
      readonly kind: 'rename';
      readonly id: string;
      readonly name: string;
      readonly message: string;
    }
  /** It belongs to no field: the summary leads to the list. */
  | { readonly kind: 'list'; readonly message: string };

const LIST_ID = 'factors';

/** /mitglieder/konto/zweiter-faktor – the own second factors: what there is, changing it, adding to it. */
export function FactorsPage(
  props: WorkspacePageProps & {
    readonly factors: SecondFactors;
    readonly hasPasskeys: boolean;
    readonly done: FactorsDone | null;
    readonly problem: FactorsProblem | null;
  },
): JSX.Element {
  const { shell, language, factors, done, problem } = props;
  const t = accountTexts(language);
  return (
    <WorkspaceFrame
      shell={shell}
      language={language}
      path={FACTORS_PATH}
      title={t('factor.list.title')}
      steps={[{ label: t('factor.list.account'), path: ACCOUNT_PATH }]}
      errors={problem === null ? [] : [fieldErrorOf(problem)]}
    >
      {done !== null && (
        <Notice tone="positive" isStatus>
          <p>{DONE[done](t)}</p>
        </Notice>
      )}
      <p class="lead">{t('factor.list.lead')}</p>
      <div id={LIST_ID} tabIndex={-1}>
        {countFactors(factors) === 0 ? (
          <p>{t('factor.section.none')}</p>
        ) : (
          <ul class="cards">
            {factors.appSince !== null && <AppCard language={language} since={factors.appSince} />}
            {factors.passkeys.map((passkey) => (
              <PasskeyCard
                key={passkey.id}
                language={language}
                passkey={passkey}
                problem={problem?.kind === 'rename' && problem.id === passkey.id ? problem : null}
              />
            ))}
          </ul>
        )}
      </div>
      <MoreFactors {...props} />
    </WorkspaceFrame>
  );
}

function fieldErrorOf(problem: FactorsProblem): FieldError {
  switch (problem.kind) {
    case 'new_passkey':
      return problem.problem;
    case 'rename':
      return { fieldId: passkeyNameId(problem.id), message: problem.message };
    case 'list':
      return { fieldId: LIST_ID, message: problem.message };
  }
}

function MoreFactors(props: {
  readonly language: Language;
  readonly factors: SecondFactors;
  readonly hasPasskeys: boolean;
  readonly problem: FactorsProblem | null;
}): JSX.Element {
  const { language, factors, problem } = props;
  const t = accountTexts(language);
  const isNew = factors.appSince === null;
  const newPasskey = problem?.kind === 'new_passkey' ? problem : null;
  return (
    <section aria-labelledby="more-title">
      <h2 id="more-title">
        {countFactors(factors) === 0 ? t('factor.list.first') : t('factor.list.more')}
      </h2>
      <ul class="cards">
        <Card as="li">
          <h3 class="card-title">{t('factor.setUp.app')}</h3>
          <p>{isNew ? t('factor.setUp.app.text') : t('factor.list.newApp.text')}</p>
          <form method="post" action={localizedPath(language, BEGIN_APP_PATH)}>
            <Button kind="secondary">
              {isNew ? t('factor.setUp.app.begin') : t('factor.list.newApp')}
            </Button>
          </form>
        </Card>
        {props.hasPasskeys && (
          <Card as="li">
            <h3 class="card-title">{t('factor.setUp.passkey')}</h3>
            <p>{t('factor.setUp.passkey.text')}</p>
            <NewPasskeyForm
              language={language}
              next={null}
              name={newPasskey?.name ?? ''}
              error={newPasskey?.problem.isAboutName ? newPasskey.problem.message : undefined}
              buttonKind="secondary"
            />
          </Card>
        )}
      </ul>
    </section>
  );
}
