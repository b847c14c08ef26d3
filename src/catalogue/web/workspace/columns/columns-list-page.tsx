import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { Card } from '../../../../ui/card.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { KeptMapping } from '../../../use-cases/columns/kept-mappings.ts';
import { wordsOf } from '../../words/words.ts';
import { DeliveryFrame } from '../deliveries/delivery-frame.tsx';
import { columnsListPath, deliveriesPath } from '../paths.ts';

/** …/lieferungen/spalten – our template, and what the member has said about the columns of its own tables. */
export function ColumnsListPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly mappings: readonly KeptMapping[];
    readonly mayEdit: boolean;
    readonly isForgotten: boolean;
  },
): JSX.Element {
  const { language, member, mappings } = props;
  const { t, format } = wordsOf(language);
  const path = columnsListPath(member.slug);
  const template = localizedPath(language, path);
  return (
    <DeliveryFrame {...props} path={path} title={t('columns.list.title')}>
      {props.isForgotten && (
        <Notice tone="positive" isStatus>
          <p>{t('columns.list.forgotten')}</p>
        </Notice>
      )}
      <p class="lead">{t(mappings.length === 0 ? 'columns.list.none' : 'columns.list.lead')}</p>
      {mappings.length > 0 && (
        <ul class="course-entries">
          {mappings.map(({ id, headings, updatedAt }) => {
            const day = format.day(updatedAt);
            return (
              <Card key={id} as="li" class="course-entry">
                <p>{t('columns.list.entry', { count: headings.length, day })}</p>
                <p class="small columns-names">{headings.join(' · ')}</p>
                {props.mayEdit && (
                  <form method="post" action={template}>
                    <input type="hidden" name="mapping" value={id} />
                    <button
                      type="submit"
                      class="button button-secondary"
                      aria-label={t('columns.list.forgetLabel', { day })}
                    >
                      {t('columns.list.forget')}
                    </button>
                  </form>
                )}
              </Card>
            );
          })}
        </ul>
      )}
      <h2>{t('columns.template.title')}</h2>
      <p>{t('columns.template.lead')}</p>
      <p class="buttons">
        <LinkButton kind="secondary" icon="download" href={`${template}/vorlage.xlsx`} download>
          {t('columns.template.xlsx')}
        </LinkButton>
        <LinkButton kind="secondary" icon="download" href={`${template}/vorlage.csv`} download>
          {t('columns.template.csv')}
        </LinkButton>
      </p>
      <p>
        <a class="stand-alone" href={localizedPath(language, deliveriesPath(member.slug))}>
          {t('editor.deliveries.back')}
        </a>
      </p>
    </DeliveryFrame>
  );
}
