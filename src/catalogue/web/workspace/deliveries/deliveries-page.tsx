import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Card } from '../../../../ui/card.tsx';
import { EmptyState } from '../../../../ui/empty-state.tsx';
import { Status } from '../../../../ui/status.tsx';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import { sourcesPath } from '../../sources/source-paths.ts';
import { wordsOf } from '../../words/words.ts';
import { CourseFrame } from '../course-frame.tsx';
import { columnsListPath, deliveriesPath, deliveryPath } from '../paths.ts';
import { deliveryLook, deliverySentence } from './delivery-words.ts';
import { readReport } from './read-report.ts';
import { UploadForm } from './upload-form.tsx';

/** /mitglieder/{slug}/lieferungen – delivering a file, and what became of those that came. */
export function DeliveriesPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly deliveries: readonly MemberDelivery[];
    readonly mayEdit: boolean;
    /** The format that was chosen. */
    readonly format: string;
    /** Why the file was not taken. */
    readonly wrong?: string;
  },
): JSX.Element {
  const { language, member, deliveries, wrong } = props;
  const words = wordsOf(language);
  const { t, format } = words;
  return (
    <CourseFrame
      {...props}
      path={deliveriesPath(member.slug)}
      title={t('editor.deliveries.title')}
      errors={wrong === undefined ? [] : [{ fieldId: 'file', message: wrong }]}
    >
      {props.mayEdit && (
        <UploadForm words={words} slug={member.slug} format={props.format} wrong={wrong} />
      )}
      <p>
        <a class="stand-alone" href={localizedPath(language, sourcesPath(member.slug))}>
          {t('source.list.link')}
        </a>
      </p>
      <p>
        <a class="stand-alone" href={localizedPath(language, columnsListPath(member.slug))}>
          {t('columns.list.link')}
        </a>
      </p>
      {deliveries.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('editor.deliveries.emptyTitle')}
          text={t('editor.deliveries.emptyText')}
        />
      ) : (
        <>
          <h2>{t('editor.deliveries.listTitle')}</h2>
          <p>{t('editor.deliveries.lead')}</p>
          <ul class="course-entries">
            {deliveries.map((delivery) => {
              const look = deliveryLook(delivery);
              const when = `${format.day(delivery.receivedAt)}, ${format.time(delivery.receivedAt)}`;
              return (
                <Card key={delivery.id} as="li" class="course-entry">
                  <h3>
                    <a href={localizedPath(language, deliveryPath(member.slug, delivery.id))}>
                      {t('editor.delivery.of', { when })}
                    </a>
                  </h3>
                  <p>
                    <Status tone={look.tone}>{t(look.text)}</Status>
                  </p>
                  {delivery.report !== null && (
                    <p>{deliverySentence(readReport(delivery.report), words)}</p>
                  )}
                  <p class="small">
                    {delivery.sourceName}, {delivery.fileName}
                  </p>
                </Card>
              );
            })}
          </ul>
        </>
      )}
    </CourseFrame>
  );
}
