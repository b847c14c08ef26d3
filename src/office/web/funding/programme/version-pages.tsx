import type { JSX } from 'preact';
import {
  fieldErrors,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../../accounts/index.ts';
import {
  differences,
  type ProgrammeVersion,
  type RuleBook,
  VOICES,
  versionsOf,
} from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { TextAreaField, TextField } from '../../../../ui/field.tsx';
import { formats } from '../../../../ui/format.ts';
import { officeTexts } from '../../../texts.ts';
import { OfficeFrame } from '../../office-frame.tsx';
import { DifferenceList } from '../draft/draft-frame.tsx';
import { FUNDING_PATH, programmePaths } from '../funding-paths.ts';
import { differencesInWords, voiceWord } from '../words/difference-words.ts';
import { fieldWord } from '../words/field-words.ts';
import { VersionSummary } from '../words/version-summary.tsx';
import { CompareForm } from './compare-form.tsx';

interface VersionProps extends WorkspacePageProps {
  readonly book: RuleBook;
  readonly version: ProgrammeVersion;
}

const stepsOf = ({ language, version }: VersionProps) => [
  { label: officeTexts(language)('funding.title'), path: FUNDING_PATH },
  { label: version.name[language], path: programmePaths(version.id).programme },
];

const titleOf = ({ language, version }: VersionProps): string =>
  officeTexts(language)('funding.version.from', {
    day: formats(language).dateShort(version.gueltig_von),
  });

/** …/fassungen/{validFrom} – one published version to read. */
export function VersionPage(props: VersionProps): JSX.Element {
  const { language, book, version } = props;
  const paths = programmePaths(version.id);
  const from = version.gueltig_von;
  return (
    <OfficeFrame
      {...props}
      path={paths.version(from)}
      title={titleOf(props)}
      steps={stepsOf(props)}
    >
      <p>{officeTexts(language)('funding.version.lead')}</p>
      <VersionSummary
        {...{ language, book }}
        document={version}
        textPath={(place) => paths.text(from, place)}
      />
    </OfficeFrame>
  );
}

/** …/vergleich – two versions in words. `version` is the newer one. */
export function ComparePage(props: VersionProps & { readonly old: ProgrammeVersion }): JSX.Element {
  const { language, book, version, old } = props;
  const t = officeTexts(language);
  const found = differences(old, version);
  return (
    <OfficeFrame
      {...props}
      path={programmePaths(version.id).compare}
      title={t('funding.compare.title')}
      steps={stepsOf(props)}
    >
      <CompareForm
        language={language}
        programmeId={version.id}
        versions={versionsOf(book, version.id)}
        old={old.gueltig_von}
        next={version.gueltig_von}
      />
      {found.length === 0 ? (
        <p>{t('funding.compare.same')}</p>
      ) : (
        <DifferenceList language={language} found={differencesInWords(found, book, language)} />
      )}
    </OfficeFrame>
  );
}

export interface TextCorrection {
  readonly de: string;
  readonly einfach: string;
  readonly en: string;
  readonly reason: string;
}

/** …/texte/{place} – typing errors in a text of a published version. */
export function TextPage(
  props: VersionProps & {
    readonly place: string;
    readonly typed: TextCorrection;
    /** The text as the person has seen it, to notice what others have saved since. */
    readonly seen: string;
    readonly wrong: WrongFields;
  },
): JSX.Element {
  const { language, version, place, typed, wrong } = props;
  const t = officeTexts(language);
  const paths = programmePaths(version.id);
  const from = version.gueltig_von;
  return (
    <OfficeFrame
      {...props}
      path={paths.text(from, place)}
      title={t('funding.text.title', { name: fieldWord(place, t) })}
      steps={[...stepsOf(props), { label: titleOf(props), path: paths.version(from) }]}
      errors={fieldErrors(wrong)}
    >
      <p>{t('funding.text.lead')}</p>
      <form method="post" action={localizedPath(language, paths.text(from, place))} noValidate>
        <input type="hidden" name="seen" value={props.seen} />
        {VOICES.map((voice) => (
          <TextAreaField
            key={voice}
            language={language}
            id={voice}
            name={voice}
            label={voiceWord(voice, t)}
            value={typed[voice]}
            error={wrong[voice]}
            rows={4}
          />
        ))}
        <TextField
          language={language}
          id="reason"
          name="reason"
          label={t('funding.text.reason')}
          value={typed.reason}
          error={wrong.reason}
          autocomplete="off"
        />
        <Button>{t('funding.text.save')}</Button>
      </form>
    </OfficeFrame>
  );
}
