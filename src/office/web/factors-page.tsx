import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../accounts/index.ts';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/card.tsx';
import { TextField } from '../../ui/field.tsx';
import { formats } from '../../ui/format.ts';
import { Notice } from '../../ui/notice.tsx';
import type { OpenFactorReset } from '../queries/open-factor-resets.ts';
import { officeTexts } from '../texts.ts';
import { OfficeFrame } from './office-frame.tsx';
import { FACTORS_PATH, releasePath } from './paths.ts';

export const FACTORS_DONE = ['requested', 'released'] as const;

/** /buero/zweiter-faktor – helps somebody who has lost all second factors: one person asks, another one releases. */
export function FactorsPage(
  props: WorkspacePageProps & {
    readonly resets: readonly OpenFactorReset[];
    /** Who is looking. */
    readonly personId: string;
    readonly mayChange: boolean;
    /** As typed. */
    readonly email: string;
    readonly done: (typeof FACTORS_DONE)[number] | undefined;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, resets, done, wrong } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame
      {...props}
      path={FACTORS_PATH}
      title={t('office.factors.title')}
      errors={fieldErrors(wrong)}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>
            {done === 'requested' ? t('office.factors.requested') : t('office.factors.released')}
          </p>
        </Notice>
      )}
      <p class="lead">{t('office.factors.lead')}</p>
      {resets.length > 0 && (
        <>
          <h2>{t('office.factors.open')}</h2>
          <ul class="cards">
            {resets.map((reset) => (
              <ResetCard
                key={reset.id}
                reset={reset}
                language={language}
                mayRelease={
                  props.mayChange &&
                  reset.requestedBy !== props.personId &&
                  reset.personId !== props.personId
                }
              />
            ))}
          </ul>
        </>
      )}
      {props.mayChange && (
        <>
          <h2>{t('office.factors.ask')}</h2>
          <p>{t('office.factors.askText')}</p>
          <form method="post" action={localizedPath(language, FACTORS_PATH)} noValidate>
            <TextField
              language={language}
              id="email"
              name="email"
              type="email"
              autocomplete="off"
              label={t('office.factors.email')}
              value={props.email}
              error={wrong.email}
              isRequired
            />
            <Button kind={resets.length > 0 ? 'secondary' : 'primary'}>
              {t('office.factors.submit')}
            </Button>
          </form>
        </>
      )}
    </OfficeFrame>
  );
}

function ResetCard(props: {
  readonly reset: OpenFactorReset;
  readonly language: Language;
  readonly mayRelease: boolean;
}): JSX.Element {
  const { reset, language } = props;
  const t = officeTexts(language);
  const { day } = formats(language);
  return (
    <Card as="li">
      <h3 class="office-task-title">{reset.personName}</h3>
      <p>
        {reset.personEmail}
        <br />
        {t('office.factors.by', { name: reset.requestedByName, day: day(reset.requestedAt) })}
        <br />
        {t('office.factors.until', { day: day(reset.expiresAt) })}
      </p>
      {props.mayRelease ? (
        <form method="post" action={localizedPath(language, releasePath(reset.id))}>
          <Button>
            {t('office.factors.release')}
            <span class="unseen">: {reset.personName}</span>
          </Button>
        </form>
      ) : (
        <p class="small">{t('office.factors.other')}</p>
      )}
    </Card>
  );
}
