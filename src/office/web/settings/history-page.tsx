import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import { isSettingsField } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { AREAS } from '../../model/settings-area.ts';
import { officeTexts } from '../../texts.ts';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';
import { areaTitle, placeLabel } from './field-labels.ts';
import { HISTORY_PATH, undoPath } from './settings-paths.ts';

/** A change as the history lists it. */
export interface HistoryLine {
  readonly revision: number;
  readonly parts: readonly string[];
  readonly undoes: number | null;
  /** Null = the account was erased. */
  readonly name: string | null;
  readonly changedAt: Date;
}

/** What a change was about, e.g. "Kontakt, Beratungsstellen". */
export function partsLabel(parts: readonly string[], language: Language): string {
  const t = officeTexts(language);
  const names = parts.map((part) => {
    const field = part.replace(/^settings\./, '');
    if (part === 'settings.adviceServices') return t('services.title');
    const area = isSettingsField(field)
      ? AREAS.find((one) => one.parts.includes(field))
      : undefined;
    return area === undefined ? placeLabel(part, t) : areaTitle(area.key, t);
  });
  return [...new Set(names)].join(', ');
}

/** /buero/einstellungen/verlauf – every change of the settings, newest first, each with its way back. */
export function HistoryPage(
  props: WorkspacePageProps & {
    readonly lines: readonly HistoryLine[];
    readonly isUndone: boolean;
  },
): JSX.Element {
  const { language, lines } = props;
  const t = officeTexts(language);
  const { day, time } = formats(language);
  return (
    <OfficeFrame
      {...props}
      path={HISTORY_PATH}
      title={t('history.title')}
      steps={[{ label: t('office.settings.short'), path: SETTINGS_PATH }]}
    >
      {props.isUndone && (
        <Notice tone="positive" isStatus>
          <p>{t('settings.undone')}</p>
        </Notice>
      )}
      {lines.length === 0 ? (
        <EmptyState drawing="river" title={t('history.empty')} text={t('history.emptyText')} />
      ) : (
        <Table
          id="history"
          caption={t('history.table')}
          columns={[
            { key: 'at', label: t('history.at') },
            { key: 'what', label: t('history.what') },
            { key: 'who', label: t('history.who') },
            { key: 'undo', label: t('history.undo') },
          ]}
          rows={lines.map((line) => ({
            key: String(line.revision),
            cells: {
              at: `${day(line.changedAt)}, ${time(line.changedAt)}`,
              what:
                line.undoes === null
                  ? partsLabel(line.parts, language)
                  : t('history.undid', { what: partsLabel(line.parts, language) }),
              who: line.name ?? t('history.nobody'),
              undo: (
                <a href={localizedPath(language, undoPath(line.revision))}>
                  {t('history.undoThis')}
                  <span class="unseen">: {partsLabel(line.parts, language)}</span>
                </a>
              ),
            },
          }))}
        />
      )}
    </OfficeFrame>
  );
}
