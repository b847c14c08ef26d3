import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Notice } from '../../../ui/notice.tsx';
import { officeTexts } from '../../texts.ts';
import type { OfficeLink } from '../monday-page.tsx';
import { OfficeFrame } from '../office-frame.tsx';
import { SETTINGS_PATH } from '../paths.ts';

/** /buero/einstellungen – what the office can set itself. */
export function SettingsPage(
  props: WorkspacePageProps & {
    readonly links: readonly OfficeLink[];
    readonly done: 'saved' | 'undone' | undefined;
    /** Parts that no longer fit: the files count there. */
    readonly unfit: readonly string[];
  },
): JSX.Element {
  const { language, links, done, unfit } = props;
  const t = officeTexts(language);
  return (
    <OfficeFrame {...props} path={SETTINGS_PATH} title={t('settings.title')}>
      {done !== undefined && (
        <Notice tone="positive" isStatus>
          <p>{done === 'saved' ? t('settings.saved') : t('settings.undone')}</p>
        </Notice>
      )}
      {unfit.length > 0 && (
        <Notice tone="problem" title={t('settings.unfitTitle')}>
          <p>{t('settings.unfitText', { parts: unfit.join(', ') })}</p>
        </Notice>
      )}
      <p class="lead">{t('settings.lead')}</p>
      <ul class="office-links">
        {links.map((link) => (
          <li key={link.path}>
            <a href={localizedPath(language, link.path)}>{link.label}</a>
            <p class="small">{link.hint}</p>
          </li>
        ))}
      </ul>
    </OfficeFrame>
  );
}
