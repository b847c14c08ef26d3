import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { APPLIED_PATH, APPLY_PATH } from '../../model/membership/membership-paths.ts';
import type { LinkedApplication } from '../../queries/membership/find-application.ts';
import { memberTexts } from '../../texts.ts';
import { ApplyFrame, type ApplyPageProps, NextSteps } from './apply-frame.tsx';

interface Props extends ApplyPageProps {
  readonly answerDays: number;
}

/** /mitglied-werden/danke – says when what happens. The same for everybody who sent the form. */
export function AppliedPage(props: Props): JSX.Element {
  const { language, answerDays } = props;
  const t = memberTexts(language);
  return (
    <ApplyFrame {...props} path={APPLIED_PATH} title={t('membership.applied.title')} isPrivate>
      <p class="lead">{t('membership.applied.lead')}</p>
      <NextSteps language={language} answerDays={answerDays} next={2} />
      <p>{t('membership.applied.noLetter')}</p>
    </ApplyFrame>
  );
}

/** /mitglied-werden/bestaetigen/{token} – a button, because programs that check mails open links but press no buttons. */
export function ConfirmApplicationPage(
  props: Props & { readonly path: string; readonly application: LinkedApplication },
): JSX.Element {
  const { language, path, application, answerDays } = props;
  const t = memberTexts(language);
  const { name, state } = application;
  if (state === 'confirmed') {
    return (
      <ApplyFrame {...props} title={t('membership.confirmed.title')} isPrivate>
        <Notice tone="positive" isStatus>
          <p>{t('membership.confirmed.text', { name })}</p>
        </Notice>
        <NextSteps language={language} answerDays={answerDays} next={3} />
      </ApplyFrame>
    );
  }
  if (state === 'expired') {
    return (
      <ApplyFrame {...props} title={t('membership.expired.title')} isPrivate>
        <p class="lead">{t('membership.expired.text')}</p>
        <LinkButton icon="arrow" href={localizedPath(language, APPLY_PATH)}>
          {t('membership.expired.again')}
        </LinkButton>
      </ApplyFrame>
    );
  }
  return (
    <ApplyFrame {...props} title={t('membership.confirm.title')} isPrivate>
      <p class="lead">{t('membership.confirm.text', { name })}</p>
      <form method="post" action={localizedPath(language, path)}>
        <Button icon="check">{t('membership.confirm.submit')}</Button>
      </form>
    </ApplyFrame>
  );
}
