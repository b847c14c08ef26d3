import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Notice } from '../../../../ui/notice.tsx';
import type { CatalogueText } from '../../../texts.ts';
import type { PreviewedRecord } from '../../../use-cases/columns/preview-mapping.ts';
import type { SurveyedDelivery } from '../../../use-cases/columns/survey-delivery.ts';
import { wordsOf } from '../../words/words.ts';
import { DeliveryFrame } from '../deliveries/delivery-frame.tsx';
import { columnsPath, deliveryPath } from '../paths.ts';
import { ColumnFields } from './column-fields.tsx';
import { CoursesPreview } from './courses-preview.tsx';
import type { UnknownWord } from './unknown-words.ts';
import { WordFields } from './word-fields.tsx';

export interface ColumnsPageProps extends WorkspacePageProps, SurveyedDelivery {
  readonly member: NamedMember;
  readonly unknown: readonly UnknownWord[];
  readonly preview: readonly PreviewedRecord[];
  readonly wrong: WrongFields;
  /** Why the page came back, where nothing is wrong with what was chosen. */
  readonly notice?: Extract<CatalogueText, 'columns.wordsAsked' | 'columns.outdated'> | undefined;
}

/** …/lieferungen/spalten/{delivery} – people say what the columns of a table mean, and see what becomes of it. */
export function ColumnsPage(props: ColumnsPageProps): JSX.Element {
  const { language, member, delivery, version } = props;
  const words = wordsOf(language);
  const { t } = words;
  const path = columnsPath(member.slug, delivery.id);
  return (
    <DeliveryFrame
      {...props}
      path={path}
      deliveryId={delivery.id}
      title={t('columns.title')}
      errors={fieldErrors(props.wrong)}
    >
      <p class="lead">{t('columns.lead')}</p>
      <p class="small">{t('columns.file', { name: delivery.fileName })}</p>
      {props.notice !== undefined && (
        <Notice tone="deadline" isStatus>
          <p>{t(props.notice)}</p>
        </Notice>
      )}
      {version > 0 && props.notice === undefined && (
        <Notice>
          <p>{t('columns.known')}</p>
        </Notice>
      )}
      <form method="post" action={localizedPath(language, path)} class="columns-form">
        <input type="hidden" name="version" value={String(version)} />
        <ColumnFields words={words} {...props} />
        {props.unknown.length > 0 && <WordFields words={words} {...props} />}
        <Button kind="secondary" name="act" value="preview">
          {t('columns.refresh')}
        </Button>
        <CoursesPreview words={words} records={props.preview} />
        <Button name="act" value="save">
          {t('columns.save')}
        </Button>
      </form>
      <p>
        <a
          class="stand-alone"
          href={localizedPath(language, deliveryPath(member.slug, delivery.id))}
        >
          {t('columns.back')}
        </a>
      </p>
    </DeliveryFrame>
  );
}
