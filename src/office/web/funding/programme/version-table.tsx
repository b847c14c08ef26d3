import type { JSX } from 'preact';
import { type ProgrammeVersion, versionState } from '../../../../funding/index.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { formats } from '../../../../ui/format.ts';
import { Table } from '../../../../ui/table.tsx';
import { officeTexts } from '../../../texts.ts';
import { programmePaths } from '../funding-paths.ts';
import { CompareForm } from './compare-form.tsx';
import type { ProgrammeProps } from './programme-page.tsx';

const STATE_TEXTS = {
  running: 'funding.version.running',
  planned: 'funding.version.planned',
  past: 'funding.version.past',
} as const;

/** All versions in time, each to read; and two of them to compare. */
export function VersionTable(
  props: ProgrammeProps & { readonly versions: readonly ProgrammeVersion[] },
): JSX.Element {
  const { language, versions, releases, today, version } = props;
  const t = officeTexts(language);
  const { dateShort, day } = formats(language);
  const paths = programmePaths(version.id);
  const [newest, before] = versions;
  return (
    <section aria-labelledby="versions">
      <h2 id="versions">{t('funding.versions.title')}</h2>
      <Table
        id="versions-table"
        caption={t('funding.versions.caption')}
        columns={[
          { key: 'from', label: t('funding.versions.from') },
          { key: 'until', label: t('funding.field.gueltigBis') },
          { key: 'state', label: t('funding.field.status') },
          { key: 'who', label: t('funding.versions.who') },
        ]}
        rows={versions.map((one) => ({
          key: one.gueltig_von,
          cells: {
            from: (
              <a href={localizedPath(language, paths.version(one.gueltig_von))}>
                {dateShort(one.gueltig_von)}
              </a>
            ),
            until: one.gueltig_bis === undefined ? '–' : dateShort(one.gueltig_bis),
            state: t(STATE_TEXTS[versionState(one, today)]),
            who:
              releases
                .filter(({ validFrom }) => validFrom === one.gueltig_von)
                .map((line) =>
                  t('funding.versions.release', {
                    author: line.author ?? t('history.nobody'),
                    name: line.releasedBy ?? t('history.nobody'),
                    day: day(line.releasedAt),
                    reason: line.reason,
                  }),
                )
                .join(' ') || t('funding.versions.files'),
          },
        }))}
      />
      {newest !== undefined && before !== undefined && (
        <CompareForm
          {...{ language, versions }}
          programmeId={version.id}
          old={before.gueltig_von}
          next={newest.gueltig_von}
        />
      )}
    </section>
  );
}
