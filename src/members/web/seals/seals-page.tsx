import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../accounts/index.ts';
import { WorkspaceFrame } from '../../../accounts/index.ts';
import type { LocalDate } from '../../../platform/clock.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Status } from '../../../ui/status.tsx';
import {
  newSealPath,
  proofPath,
  renewSealPath,
  sealPath,
  sealsPath,
} from '../../model/seals/seal-paths.ts';
import type { SealLine } from '../../queries/seals/seal-line.ts';
import { sealName } from '../../seal-name.ts';
import { memberTexts } from '../../texts.ts';
import { SealFactList } from './seal-facts.tsx';
import { sealStatus } from './seal-status.ts';

/** What has just been done, as the page's address says it. */
export const SEALS_DONE = ['sent', 'removed'] as const;
export type SealsDone = (typeof SEALS_DONE)[number];

const DONE_TEXTS = {
  sent: 'seal.done.sent',
  removed: 'seal.done.removed',
} as const satisfies Record<SealsDone, string>;

export interface SealsPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly seals: readonly SealLine[];
  /** Titles of offers by id. */
  readonly titles: ReadonlyMap<string, string>;
  readonly today: LocalDate;
  readonly done: SealsDone | undefined;
}

/** /mitglieder/{slug}/siegel – what the member has stated, what of it is shown and until when. */
export function SealsPage(props: SealsPageProps): JSX.Element {
  const { language, member, seals, done } = props;
  const t = memberTexts(language);
  const add = localizedPath(language, newSealPath(member.slug));
  return (
    <WorkspaceFrame
      {...props}
      path={sealsPath(member.slug)}
      title={t('seal.list.title', { member: member.name })}
      steps={[]}
    >
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{t(DONE_TEXTS[done])}</p>
        </Notice>
      )}
      {seals.length === 0 ? (
        <EmptyState drawing="desk" title={t('seal.list.none')} text={t('seal.list.noneText')}>
          <LinkButton icon="certificate" href={add}>
            {t('seal.list.add')}
          </LinkButton>
        </EmptyState>
      ) : (
        <>
          <p class="lead">{t('seal.list.lead')}</p>
          <p>
            <LinkButton icon="certificate" href={add}>
              {t('seal.list.add')}
            </LinkButton>
          </p>
          <ul class="cards seal-cards">
            {seals.map((seal) => (
              <SealCard key={seal.id} {...props} seal={seal} />
            ))}
          </ul>
        </>
      )}
    </WorkspaceFrame>
  );
}

function SealCard(props: SealsPageProps & { seal: SealLine }): JSX.Element {
  const { language, member, seal, seals, today } = props;
  const t = memberTexts(language);
  const status = sealStatus(seal, today, language);
  const name = sealName(seal, language);
  const isCorrected = seals.some(({ corrects }) => corrects === seal.id);
  const offerTitle = seal.offerId === null ? null : (props.titles.get(seal.offerId) ?? '');
  const href = (path: string) => localizedPath(language, path);
  return (
    <Card as="li">
      <h2>{name}</h2>
      <p>
        <Status tone={status.tone}>{status.text}</Status>
      </p>
      {seal.reason !== null && <p>{t('seal.card.reason', { reason: seal.reason })}</p>}
      {seal.corrects !== null && <p>{t('seal.card.corrects')}</p>}
      <SealFactList
        language={language}
        seal={seal}
        offerTitle={offerTitle}
        proofHref={href(proofPath(member.slug, seal.id))}
      />
      {isCorrected ? (
        <p class="small">{t('seal.card.corrected')}</p>
      ) : (
        <p class="seal-links">
          <a class="stand-alone" href={href(sealPath(member.slug, seal.id))}>
            {t('seal.card.change')}
            <span class="unseen">: {name}</span>
          </a>
          {canBeRenewed(seal, seals) && (
            <a class="stand-alone" href={href(renewSealPath(member.slug, seal.id))}>
              {t('seal.card.renew')}
              <span class="unseen">: {name}</span>
            </a>
          )}
        </p>
      )}
    </Card>
  );
}

/** A confirmed period with an end that no later one of the same seal follows. */
function canBeRenewed(seal: SealLine, seals: readonly SealLine[]): boolean {
  const { validUntil } = seal;
  if (seal.state !== 'confirmed' || validUntil === null) return false;
  return !seals.some(
    (other) =>
      other.kind === seal.kind &&
      other.offerId === seal.offerId &&
      other.state !== 'refused' &&
      (other.validUntil === null || other.validUntil > validUntil),
  );
}
