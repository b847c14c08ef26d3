import type { JSX } from 'preact';
import { localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import { accountTexts } from '../../texts.ts';
import type { WorkspacePageProps } from '../workspace-frame.tsx';
import { ERASED_PATH } from './privacy-paths.ts';

/** /konto-geloescht – the last page that somebody sees of the own account. */
export function ErasedPage({ shell, language }: WorkspacePageProps): JSX.Element {
  const t = accountTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={ERASED_PATH}
      title={t('privacy.erase.done.title')}
      robots="noindex"
      alternates={false}
      hasPrintAddress={false}
    >
      <h1>{t('privacy.erase.done.title')}</h1>
      <p class="lead">{t('privacy.erase.done.text')}</p>
      <p>
        <LinkButton href={localizedPath(language, '/')}>{t('privacy.erase.done.home')}</LinkButton>
      </p>
    </PageFrame>
  );
}
