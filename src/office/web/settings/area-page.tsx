import type { JSX } from 'preact';
import { fieldErrors, type WorkspacePageProps, type WrongFields } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import type { TypedFields } from '../../model/read-fields.ts';
import type { SettingsArea } from '../../model/settings-area.ts';
import { officeTexts } from '../../texts.ts';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';
import { FieldControls } from './field-controls.tsx';
import { areaHint, areaTitle } from './field-labels.ts';
import { areaPath } from './settings-paths.ts';

/** /buero/einstellungen/{area} – settings that belong together. */
export function AreaPage(
  props: WorkspacePageProps & {
    readonly area: SettingsArea;
    readonly typed: TypedFields;
    /** The revision from which the form begins. */
    readonly base: number;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, area, typed, wrong } = props;
  const t = officeTexts(language);
  const path = areaPath(area.key);
  return (
    <OfficeFrame
      {...props}
      path={path}
      title={areaTitle(area.key, t)}
      steps={[{ label: t('office.settings.short'), path: SETTINGS_PATH }]}
      errors={fieldErrors(wrong)}
    >
      <p class="lead">{areaHint(area.key, t)}</p>
      <form method="post" action={localizedPath(language, path)} noValidate>
        <input type="hidden" name="base" value={String(props.base)} />
        <FieldControls language={language} fields={area.fields} typed={typed} wrong={wrong} />
        <Button name="step" value="preview">
          {t('settings.preview.open')}
        </Button>
      </form>
    </OfficeFrame>
  );
}
