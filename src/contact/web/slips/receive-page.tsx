import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { TextField } from '../../../ui/field.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import { slipCodeInGroups } from '../../model/slips/slip-code.ts';
import { OWN_NAMES } from '../../model/slips/slip-language.ts';
import { receivePath, slipsPath } from '../../model/slips/slip-paths.ts';
import { mayStep, type SlipStep } from '../../model/slips/slip-state.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import { contactTexts } from '../../texts.ts';
import { slipStatus } from './slip-words-of-pages.ts';

/** What has just happened to the slip with the code, as the page's address says it. */
export const RECEIVE_DONE = ['arrived', 'enrolled', 'closed', 'there', 'too_early'] as const;
export type ReceiveDone = (typeof RECEIVE_DONE)[number];

const DONE_TEXTS = {
  arrived: 'slips.receive.arrived',
  enrolled: 'slips.receive.enrolled',
  closed: 'slips.receive.closed',
  there: 'slips.receive.there',
  too_early: 'slips.receive.tooEarly',
} as const satisfies Record<ReceiveDone, string>;

const STEP_TEXTS = {
  arrived: 'slips.mark.arrived',
  enrolled: 'slips.mark.enrolled',
  closed: 'slips.mark.closed',
} as const satisfies Record<SlipStep, string>;

export interface ReceivePageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  /** As typed. */
  readonly code: string;
  readonly wrong: string | undefined;
  readonly slip: SlipView | null;
  /** Whether this desk may mark the slip. */
  readonly isOurs: boolean;
  readonly received: readonly SlipView[];
  readonly done: ReceiveDone | undefined;
  readonly now: Date;
}

/** /mitglieder/{slug}/laufzettel/annehmen – somebody stands at the desk with a slip: type its code or scan it, then say "arrived". */
export function ReceivePage(props: ReceivePageProps): JSX.Element {
  const { language, member, code, wrong, slip, received, done } = props;
  const t = contactTexts(language);
  const path = receivePath(member.slug);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('slips.receive')}
      steps={[{ label: t('slips.short'), path: slipsPath(member.slug) }]}
      errors={fieldErrors({ code: wrong })}
    >
      {done !== undefined && (
        <Notice tone={done === 'too_early' ? 'deadline' : 'positive'} isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {slip !== null && <ShownSlip {...props} slip={slip} />}
      <form method="get" action={localizedPath(language, path)}>
        <TextField
          language={language}
          id="code"
          name="code"
          label={t('slips.receive.code')}
          hint={t('slips.receive.codeHint')}
          autocomplete="off"
          maxLength={100}
          value={slip === null ? code : ''}
          error={wrong}
        />
        <Button kind={slip === null ? 'primary' : 'secondary'}>{t('slips.receive.look')}</Button>
      </form>
      {received.length > 0 && (
        <>
          <h2>{t('slips.receive.list')}</h2>
          <ul class="cards seal-cards">
            {received.map((one) => (
              <Card as="li" key={one.id}>
                <SlipFacts {...props} slip={one} level={3} />
                <Steps {...props} slip={one} />
              </Card>
            ))}
          </ul>
        </>
      )}
    </WorkspaceFrame>
  );
}

function ShownSlip(props: ReceivePageProps & { slip: SlipView }): JSX.Element {
  const { language, slip, isOurs } = props;
  const t = contactTexts(language);
  return (
    <Card as="section">
      <SlipFacts {...props} slip={slip} level={2} />
      {isOurs ? (
        <Steps {...props} slip={slip} />
      ) : (
        <Notice tone="info">
          <p>
            {t('slips.receive.elsewhere', { name: slip.content?.name ?? slip.targetName ?? '' })}
          </p>
        </Notice>
      )}
    </Card>
  );
}

function SlipFacts(props: ReceivePageProps & { slip: SlipView; level: 2 | 3 }): JSX.Element {
  const { language, slip, now } = props;
  const t = contactTexts(language);
  const { day } = formats(language);
  const status = slipStatus(slip, now, t);
  const Heading = props.level === 2 ? 'h2' : 'h3';
  return (
    <>
      <Heading>{slipCodeInGroups(slip.code)}</Heading>
      <p>
        <Status tone={status.tone}>{status.text}</Status>
      </p>
      <p>
        {t('slips.receive.from', { name: slip.issuerName })}
        {slip.arrivedAt !== null && <> · {t('slips.receive.at', { day: day(slip.arrivedAt) })}</>}
      </p>
      {slip.content === null ? (
        <p>{t('slips.receive.onPaper')}</p>
      ) : (
        slip.content.purpose !== null && <p>{slip.content.purpose}</p>
      )}
      <p class="small">{t('slips.receive.language', { language: OWN_NAMES[slip.language] })}</p>
    </>
  );
}

function Steps(props: ReceivePageProps & { slip: SlipView }): JSX.Element | null {
  const { language, member, slip } = props;
  const t = contactTexts(language);
  const steps = (['arrived', 'enrolled', 'closed'] as const).filter((to) =>
    mayStep(slip.state, to),
  );
  if (steps.length === 0) return null;
  return (
    <form
      class="seal-links"
      method="post"
      action={localizedPath(language, receivePath(member.slug))}
    >
      <input type="hidden" name="code" value={slipCodeInGroups(slip.code)} />
      {steps.map((to, at) => (
        <Button key={to} kind={at === 0 ? 'primary' : 'secondary'} name="to" value={to}>
          {t(STEP_TEXTS[to])}
        </Button>
      ))}
    </form>
  );
}
