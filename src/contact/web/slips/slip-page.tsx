import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import { slipCodeInGroups } from '../../model/slips/slip-code.ts';
import { slipParts } from '../../model/slips/slip-lines.ts';
import {
  followUpPath,
  newSlipPath,
  receivePath,
  slipPath,
  slipPdfPath,
  slipsPath,
} from '../../model/slips/slip-paths.ts';
import { isOpenLong } from '../../model/slips/slip-state.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import { contactTexts } from '../../texts.ts';
import { SlipSheet } from './slip-sheet.tsx';
import { slipStatus } from './slip-words-of-pages.ts';

export const SLIP_DONE = ['1', 'noted', 'over'] as const;
export type SlipDone = (typeof SLIP_DONE)[number];

const DONE_TEXTS = {
  1: 'slips.done.issued',
  noted: 'slips.done.noted',
  over: 'slips.done.over',
} as const satisfies Record<SlipDone, string>;

export interface SlipPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly slip: SlipView;
  readonly done: SlipDone | undefined;
  readonly now: Date;
}

/** /mitglieder/{slug}/laufzettel/{id} – one slip for its issuer: print it, see how far it has come, decide what to do. */
export function SlipPage(props: SlipPageProps): JSX.Element {
  const { language, member, slip, done, now } = props;
  const t = contactTexts(language);
  const { day } = formats(language);
  const status = slipStatus(slip, now, t);
  const path = slipPath(member.slug, slip.id);
  const code = slipCodeInGroups(slip.code);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('slips.one.title', { code })}
      steps={[{ label: t('slips.short'), path: slipsPath(member.slug) }]}
    >
      {done !== undefined && (
        <Notice tone={done === 'over' ? 'info' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      <p>
        <Status tone={status.tone}>{status.text}</Status>
      </p>
      {slip.content === null ? (
        <>
          <p>{t('slips.one.paperOnly')}</p>
          <p>
            <LinkButton
              href={`${localizedPath(language, newSlipPath(member.slug))}?papier=1&code=${code}`}
            >
              {t('slips.typeIn')}
            </LinkButton>
          </p>
        </>
      ) : (
        <>
          <p>
            <LinkButton
              icon="print"
              href={localizedPath(language, slipPdfPath(member.slug, slip.id))}
            >
              {t('slips.one.pdf')}
            </LinkButton>
          </p>
          <SlipSheet language={slip.language} parts={slipParts(slip.content, slip.language)} />
        </>
      )}
      <h2>{t('slips.one.way')}</h2>
      <ul>
        {slip.issuedAt !== null && <li>{t('slips.one.issued', { day: day(slip.issuedAt) })}</li>}
        {slip.arrivedAt !== null && (
          <li>
            {t('slips.one.arrived', {
              day: day(slip.arrivedAt),
              name: slip.targetName ?? slip.issuerName,
            })}
          </li>
        )}
        {slip.enrolledAt !== null && (
          <li>{t('slips.one.enrolled', { day: day(slip.enrolledAt) })}</li>
        )}
        {slip.closedAt !== null && <li>{t('slips.one.closed', { day: day(slip.closedAt) })}</li>}
        {slip.followedUpAt !== null && slip.outcome === 'wait' && (
          <li>{t('slips.one.asked', { day: day(slip.followedUpAt) })}</li>
        )}
      </ul>
      <p class="small">{t('slips.one.expires', { day: day(slip.expiresAt) })}</p>
      {slip.state === 'issued' && <FollowUp {...props} />}
      {slip.targetMemberId === null && slip.state === 'issued' && (
        <>
          <h2>{t('slips.one.heard')}</h2>
          <p>{t('slips.one.heardText')}</p>
          <form method="post" action={localizedPath(language, receivePath(member.slug))}>
            <input type="hidden" name="code" value={code} />
            <input type="hidden" name="to" value="arrived" />
            <Button kind="secondary">{t('slips.mark.arrived')}</Button>
          </form>
        </>
      )}
    </WorkspaceFrame>
  );
}

function FollowUp({ language, member, slip, now }: SlipPageProps): JSX.Element {
  const t = contactTexts(language);
  return (
    <>
      <h2>{t('slips.follow.title')}</h2>
      <p>{isOpenLong(slip, now) ? t('slips.follow.open') : t('slips.follow.text')}</p>
      <form method="post" action={localizedPath(language, followUpPath(member.slug, slip.id))}>
        <RadioGroup
          language={language}
          id="outcome"
          name="outcome"
          legend={t('slips.follow.legend')}
          value="wait"
          options={[
            { value: 'wait', label: t('slips.follow.wait') },
            { value: 'not_come', label: t('slips.follow.not_come') },
            { value: 'elsewhere', label: t('slips.follow.elsewhere') },
          ]}
        />
        <Button kind="secondary">{t('slips.follow.submit')}</Button>
      </form>
    </>
  );
}
