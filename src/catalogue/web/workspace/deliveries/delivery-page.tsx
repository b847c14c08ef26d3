import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Pager } from '../../../../ui/pager.tsx';
import { Status } from '../../../../ui/status.tsx';
import { WorkspaceScripts } from '../../../../ui/workspace-scripts.tsx';
import {
  type DeliveryItem,
  ITEMS_A_PAGE,
  type ItemFilter,
} from '../../../queries/intake/items-of-delivery.ts';
import type { Labels } from '../../../queries/label-store.ts';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import { wordsOf } from '../../words/words.ts';
import { ColumnsLink } from '../columns/columns-link.tsx';
import { DeliveryGaps } from '../completeness/delivery-gaps.tsx';
import { deliveriesPath, deliveryPath } from '../paths.ts';
import { DecisionForm } from './decision-form.tsx';
import { DeliveryFrame } from './delivery-frame.tsx';
import { type DeliveryDone, DeliveryNotices } from './delivery-notices.tsx';
import { DeliveryProgress, REFRESH_SECONDS } from './delivery-progress.tsx';
import { deliveryLook, deliverySentence, isRunning } from './delivery-words.ts';
import { type ItemContext, ItemEntry } from './item-entry.tsx';
import { type chosenFilter, FILTER_LEADS, ItemFilters, itemsHref } from './item-filters.tsx';
import type { ReadReport } from './read-report.ts';
import { ReplayForm } from './replay-form.tsx';
import { ReportProblems } from './report-problems.tsx';

export interface DeliveryPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly delivery: MemberDelivery;
  readonly report: ReadReport | null;
  readonly labels: Labels;
  readonly counts: ReadonlyMap<ItemFilter, number>;
  readonly filter: ReturnType<typeof chosenFilter>;
  readonly items: readonly DeliveryItem[];
  readonly page: number;
  readonly offerIds: ReadonlySet<string>;
  readonly mendedAs: ItemContext['mendedAs'];
  readonly mayEdit: boolean;
  readonly isOffice: boolean;
  readonly now: Date;
  readonly looksAgain: boolean;
  readonly done?: DeliveryDone | undefined;
  /** What is missing to publish it. */
  readonly wrong?: string;
}

/** …/lieferungen/{delivery} – what a file does or has done, record by record, and what a person decides. */
export function DeliveryPage(props: DeliveryPageProps): JSX.Element {
  const { language, member, delivery, report, wrong } = props;
  const words = wordsOf(language);
  const { t, format } = words;
  const look = deliveryLook(delivery);
  const when = `${format.day(delivery.receivedAt)}, ${format.time(delivery.receivedAt)}`;
  const running = isRunning(delivery);
  const waits = delivery.state === 'checked';
  return (
    <DeliveryFrame
      {...props}
      path={deliveryPath(member.slug, delivery.id)}
      title={t('editor.delivery.of', { when })}
      errors={wrong === undefined ? [] : [{ fieldId: 'consent', message: wrong }]}
      head={running && props.looksAgain && <LooksAgain {...props} />}
    >
      <p>
        <Status tone={look.tone}>{t(look.text)}</Status>
      </p>
      {running && (
        <DeliveryProgress
          words={words}
          delivery={delivery}
          now={props.now}
          looksAgain={props.looksAgain}
        />
      )}
      {report !== null && report.records > 0 && (
        <p class="lead">{deliverySentence(report, words)}</p>
      )}
      <p class="small delivery-source">
        {delivery.sourceName}, {delivery.fileName}
      </p>
      <DeliveryNotices {...props} words={words} />
      {props.mayEdit && delivery.state === 'refused' && (
        <ColumnsLink words={words} slug={member.slug} delivery={delivery} />
      )}
      {waits && props.mayEdit && report !== null && (
        <DecisionForm
          words={words}
          slug={member.slug}
          delivery={delivery}
          report={report}
          mayPublish={isUsable(report) && (delivery.waitsFor === 'member' || props.isOffice)}
          wrong={wrong}
        />
      )}
      {delivery.isKept ? (
        <Items {...props} />
      ) : (
        report !== null && <ReportProblems words={words} report={report} />
      )}
      {report !== null && <DeliveryGaps words={words} slug={member.slug} gaps={report.gaps} />}
      {props.mayEdit && !running && delivery.state !== 'refused' && (
        <ColumnsLink words={words} slug={member.slug} delivery={delivery} />
      )}
      {props.mayEdit && delivery.isKept && !running && (
        <ReplayForm words={words} slug={member.slug} deliveryId={delivery.id} />
      )}
      <p>
        <a class="stand-alone" href={localizedPath(language, deliveriesPath(member.slug))}>
          {t('editor.deliveries.back')}
        </a>
      </p>
    </DeliveryFrame>
  );
}

/** The page brings itself up to date: with a script, and without by loading itself anew. */
function LooksAgain({ shell }: DeliveryPageProps): JSX.Element {
  return (
    <>
      <WorkspaceScripts shell={shell} />
      <noscript>
        <meta http-equiv="refresh" content={String(REFRESH_SECONDS)} />
      </noscript>
    </>
  );
}

/** Whether publishing it would do anything. */
function isUsable({ records, rejectedCount, shrink }: ReadReport): boolean {
  return shrink !== null || records > rejectedCount;
}

function Items(props: DeliveryPageProps): JSX.Element | null {
  const { language, member, delivery, counts, filter, items, page } = props;
  if (filter === null) return null;
  const words = wordsOf(language);
  const { t } = words;
  return (
    <section aria-labelledby="items">
      <h2 id="items">{t('editor.items.title')}</h2>
      <ItemFilters
        words={words}
        slug={member.slug}
        deliveryId={delivery.id}
        counts={counts}
        chosen={filter}
      />
      <p>{t(FILTER_LEADS[filter])}</p>
      <ul class="course-entries">
        {items.map((item) => (
          <ItemEntry
            {...props}
            key={item.position}
            item={item}
            words={words}
            slug={member.slug}
            deliveryId={delivery.id}
          />
        ))}
      </ul>
      <Pager
        language={language}
        page={page}
        pageCount={Math.ceil((counts.get(filter) ?? 0) / ITEMS_A_PAGE)}
        href={(next) => itemsHref(words, member.slug, delivery.id, { filter, page: next })}
      />
    </section>
  );
}
