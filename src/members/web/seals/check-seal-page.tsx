import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { TextAreaField } from '../../../ui/field.tsx';
import { Status } from '../../../ui/status.tsx';
import { CHECK_LIST_PATH, checkPath, checkProofPath } from '../../model/seals/seal-paths.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { sealName } from '../../seal-name.ts';
import { memberTexts } from '../../texts.ts';
import { SealFactList } from './seal-facts.tsx';
import { sealStatus } from './seal-status.ts';

export interface CheckSealPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly seal: SealLine;
  readonly offerTitle: string | null;
  readonly today: LocalDate;
  /** As typed. */
  readonly reason: string;
  readonly wrong: WrongFields;
}

/** /buero/siegel/{seal} – what the member states, its certificate beside, and the decision. */
export function CheckSealPage(props: CheckSealPageProps): JSX.Element {
  const { language, member, seal, wrong } = props;
  const t = memberTexts(language);
  const name = sealName(seal, language);
  const path = checkPath(seal.id);
  const proofHref = localizedPath(language, checkProofPath(seal.id));
  const status = sealStatus(seal, props.today, language);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('seal.check.title', { seal: name, member: member.name })}
      steps={[{ label: t('seal.queue.title'), path: CHECK_LIST_PATH }]}
      errors={fieldErrors(wrong)}
    >
      <p>
        <Status tone={status.tone}>{status.text}</Status>
      </p>
      {seal.words !== null && <p class="lead">{localized(seal.words.sentence, language)}</p>}
      <div class="seal-check">
        <Card as="section" labelledBy="stated">
          <h2 id="stated">{t('seal.check.stated')}</h2>
          <SealFactList
            language={language}
            seal={seal}
            offerTitle={props.offerTitle}
            proofHref={null}
          />
          {seal.corrects !== null && <p>{t('seal.check.corrects')}</p>}
        </Card>
        <Card as="section" labelledBy="proof">
          <h2 id="proof">{t('seal.check.proof')}</h2>
          <Proof {...props} href={proofHref} />
        </Card>
      </div>
      <h2>{t('seal.check.look')}</h2>
      <ul>
        <li>{t('seal.check.lookName', { member: member.name })}</li>
        <li>{t('seal.check.lookDays')}</li>
        {seal.words !== null && (
          <li>
            {t('seal.check.lookIssuer')}{' '}
            <a href={seal.words.url} rel="noopener external">
              {new URL(seal.words.url).host}
            </a>
          </li>
        )}
      </ul>
      <DecisionForm {...props} />
    </WorkspaceFrame>
  );
}

function Proof(props: CheckSealPageProps & { href: string }): JSX.Element {
  const { language, seal, href } = props;
  const t = memberTexts(language);
  if (seal.proof === null) return <p>{t('seal.check.noProof')}</p>;
  const { name, mediaType, bytes } = seal.proof;
  return (
    <>
      {mediaType !== 'application/pdf' && (
        <p>
          <img class="seal-proof" src={href} alt={t('seal.check.proofPicture', { name })} />
        </p>
      )}
      <p>
        <LinkButton kind="secondary" icon="download" href={href} download>
          {t('seal.check.download', { name, kilobytes: Math.max(1, Math.round(bytes / 1024)) })}
        </LinkButton>
      </p>
    </>
  );
}

function DecisionForm(props: CheckSealPageProps): JSX.Element {
  const { language, seal } = props;
  const t = memberTexts(language);
  return (
    <form
      id="decision"
      method="post"
      action={localizedPath(language, checkPath(seal.id))}
      noValidate
    >
      <input type="hidden" name="version" value={String(seal.version)} />
      {seal.state !== 'confirmed' && (
        <>
          <p>{t('seal.check.confirmNext')}</p>
          <p>
            <Button icon="guaranteed" name="verdict" value="confirm">
              {t('seal.check.confirm')}
            </Button>
          </p>
        </>
      )}
      {seal.state !== 'refused' && (
        <>
          <h2>
            {seal.state === 'confirmed' ? t('seal.check.withdraw') : t('seal.check.orRefuse')}
          </h2>
          <TextAreaField
            language={language}
            id="reason"
            name="reason"
            label={t('seal.check.reason')}
            hint={t('seal.check.reasonHint')}
            rows={3}
            value={props.reason}
            error={props.wrong.reason}
          />
          <Button kind="secondary" name="verdict" value="refuse">
            {seal.state === 'confirmed' ? t('seal.check.withdrawSubmit') : t('seal.check.refuse')}
          </Button>
        </>
      )}
    </form>
  );
}
