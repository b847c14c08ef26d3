import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import type { Difference } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import type { BreadcrumbStep } from '../../../ui/breadcrumb.tsx';
import { Button } from '../../../ui/button.tsx';
import type { FieldError } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { officeTexts } from '../../texts.ts';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';
import { placeLabel } from './field-labels.ts';

/** What a change of the settings would do: each value as it is and as it would be, before anything is saved. */
export function PreviewPage(
  props: WorkspacePageProps & {
    /** Without language prefix; the form goes there. */
    readonly path: string;
    readonly title: string;
    readonly steps?: readonly BreadcrumbStep[];
    readonly differences: readonly Difference[];
    /** Everything that was typed, sent along. */
    readonly hidden: Readonly<Record<string, string>>;
    /** Whether there is a form to go back to. */
    readonly hasForm: boolean;
    readonly errors?: readonly FieldError[];
  },
): JSX.Element {
  const { language, path, differences, hidden } = props;
  const t = officeTexts(language);
  const settings = { label: t('office.settings.short'), path: SETTINGS_PATH };
  return (
    <OfficeFrame {...props} steps={[settings, ...(props.steps ?? [])]}>
      <Notice>
        <p>{t('settings.preview.lead')}</p>
      </Notice>
      <dl class="card office-changes">
        {differences.map(({ place, before, after }) => (
          <div key={place}>
            <dt>{placeLabel(place, t)}</dt>
            <dd>
              <span class="small">{t('settings.preview.before')}</span>{' '}
              {before === null ? t('settings.preview.nothing') : <del>{before}</del>}
            </dd>
            <dd>
              <span class="small">{t('settings.preview.after')}</span>{' '}
              {after === null ? t('settings.preview.nothing') : <ins>{after}</ins>}
            </dd>
          </div>
        ))}
      </dl>
      <form method="post" action={localizedPath(language, path)}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div class="office-actions">
          <Button name="step" value="save">
            {t('settings.preview.save')}
          </Button>
          {props.hasForm && (
            <Button kind="secondary" name="step" value="edit">
              {t('settings.preview.edit')}
            </Button>
          )}
        </div>
      </form>
    </OfficeFrame>
  );
}
