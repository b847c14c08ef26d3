import type { JSX } from 'preact';
import type { ProgrammeVersion } from '../../../../funding/index.ts';
import { type Language, localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { SelectField } from '../../../../ui/field.tsx';
import { formats } from '../../../../ui/format.ts';
import { officeTexts } from '../../../texts.ts';
import { programmePaths } from '../funding-paths.ts';

/** Which two versions are compared. */
export function CompareForm(props: {
  readonly language: Language;
  readonly programmeId: string;
  readonly versions: readonly ProgrammeVersion[];
  /** First days. */
  readonly old: string;
  readonly next: string;
}): JSX.Element {
  const { language, versions } = props;
  const t = officeTexts(language);
  const options = versions.map(({ gueltig_von }) => ({
    value: gueltig_von,
    label: t('funding.version.from', { day: formats(language).dateShort(gueltig_von) }),
  }));
  return (
    <form
      class="office-filter"
      method="get"
      action={localizedPath(language, programmePaths(props.programmeId).compare)}
    >
      <SelectField
        language={language}
        id="alt"
        name="alt"
        label={t('funding.compare.old')}
        value={props.old}
        options={options}
      />
      <SelectField
        language={language}
        id="neu"
        name="neu"
        label={t('funding.compare.next')}
        value={props.next}
        options={options}
      />
      <Button kind="secondary">{t('funding.compare.button')}</Button>
    </form>
  );
}
