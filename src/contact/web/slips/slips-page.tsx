import type { JSX } from 'preact';
import {
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Pager } from '../../../ui/pager.tsx';
import { Status } from '../../../ui/status.tsx';
import { slipCodeInGroups } from '../../model/slips/slip-code.ts';
import {
  blocksPath,
  newSlipPath,
  receivePath,
  slipPath,
  slipsPath,
} from '../../model/slips/slip-paths.ts';
import {
  SLIP_FILTERS,
  SLIPS_PER_PAGE,
  type SlipFilter,
  type SlipList,
} from '../../queries/slips/list-slips.ts';
import type { SlipView } from '../../queries/slips/slip-view.ts';
import { contactTexts } from '../../texts.ts';
import { CHANNEL_TEXTS, slipStatus } from './slip-words-of-pages.ts';

const FILTER_TEXTS = {
  open: 'slips.filter.open',
  issued: 'slips.filter.issued',
  arrived: 'slips.filter.arrived',
  enrolled: 'slips.filter.enrolled',
  closed: 'slips.filter.closed',
} as const satisfies Record<SlipFilter, string>;

export interface SlipsPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly list: SlipList;
  readonly filter: SlipFilter | null;
  readonly page: number;
  readonly now: Date;
}

/** /mitglieder/{slug}/laufzettel – the slips a member has given out and how far each has come. */
export function SlipsPage(props: SlipsPageProps): JSX.Element {
  const { language, member, list, filter, page } = props;
  const t = contactTexts(language);
  const href = (path: string) => localizedPath(language, path);
  const all = SLIP_FILTERS.filter((one) => one !== 'open').reduce(
    (sum, one) => sum + list.counts[one],
    0,
  );
  const shown = filter === null ? all : list.counts[filter];
  const address = (one: SlipFilter | null, at = 1) =>
    href(slipsPath(member.slug)) +
    query({ stand: one ?? undefined, seite: at > 1 ? String(at) : undefined });
  return (
    <WorkspaceFrame
      {...props}
      path={slipsPath(member.slug)}
      title={t('slips.title', { member: member.name })}
      steps={[]}
    >
      <p class="lead">{t('slips.lead')}</p>
      <p class="seal-links">
        <LinkButton icon="print" href={href(newSlipPath(member.slug))}>
          {t('slips.new')}
        </LinkButton>
        <LinkButton kind="secondary" icon="check" href={href(receivePath(member.slug))}>
          {t('slips.receive')}
        </LinkButton>
      </p>
      <p class="seal-links">
        <a class="stand-alone" href={href(blocksPath(member.slug))}>
          {t('slips.blocks')}
        </a>
        <a class="stand-alone" href={`${href(newSlipPath(member.slug))}?papier=1`}>
          {t('slips.typeIn')}
        </a>
      </p>
      {all === 0 ? (
        <EmptyState drawing="desk" title={t('slips.none')} text={t('slips.noneText')} />
      ) : (
        <>
          <nav aria-label={t('slips.filter')}>
            <ul class="seal-links slip-filters">
              <li>
                <FilterLink
                  href={address(null)}
                  isHere={filter === null}
                  text={t('slips.filter.all', { count: all })}
                />
              </li>
              {SLIP_FILTERS.map((one) => (
                <li key={one}>
                  <FilterLink
                    href={address(one)}
                    isHere={filter === one}
                    text={t(FILTER_TEXTS[one], { count: list.counts[one] })}
                  />
                </li>
              ))}
            </ul>
          </nav>
          {list.slips.length === 0 && <p>{t('slips.filter.none')}</p>}
          <ul class="cards seal-cards">
            {list.slips.map((slip) => (
              <SlipCard key={slip.id} {...props} slip={slip} />
            ))}
          </ul>
          <Pager
            language={language}
            page={page}
            pageCount={Math.ceil(shown / SLIPS_PER_PAGE)}
            href={(at) => address(filter, at)}
          />
        </>
      )}
    </WorkspaceFrame>
  );
}

function query(values: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(values).flatMap(([key, value]) =>
    value === undefined ? [] : [[key, value]],
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

function FilterLink(props: { href: string; isHere: boolean; text: string }): JSX.Element {
  return (
    <a class="stand-alone" href={props.href} aria-current={props.isHere ? 'true' : undefined}>
      {props.text}
    </a>
  );
}

function SlipCard(props: SlipsPageProps & { slip: SlipView }): JSX.Element {
  const { language, member, slip, now } = props;
  const t = contactTexts(language);
  const { day } = formats(language);
  const status = slipStatus(slip, now, t);
  const name = slip.content?.name ?? slip.targetName ?? t('slips.card.paperOnly');
  return (
    <Card as="li">
      <h2>
        <a href={localizedPath(language, slipPath(member.slug, slip.id))}>{name}</a>
      </h2>
      <p>
        <Status tone={status.tone}>{status.text}</Status>
      </p>
      <p>
        {slipCodeInGroups(slip.code)}
        {slip.issuedAt !== null && <> · {t('slips.card.issued', { day: day(slip.issuedAt) })}</>}
      </p>
      <p class="small">
        {t(CHANNEL_TEXTS[slip.channel])}
        {slip.isPaper && <> · {t('slips.card.paper')}</>}
      </p>
    </Card>
  );
}
