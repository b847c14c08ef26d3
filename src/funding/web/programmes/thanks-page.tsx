import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Drawing } from '../../../ui/drawing.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { ProgrammeVersion } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';
import { PROGRAMMES_PATH } from './programmes-page.tsx';

/** /foerderung/programme/{id}/danke – what happens with a suggestion. */
export function ThanksPage(props: {
  shell: PageShell;
  language: Language;
  version: ProgrammeVersion;
}): JSX.Element {
  const { shell, language, version } = props;
  const t = fundingTexts(language);
  const path = `${PROGRAMMES_PATH}/${version.id}`;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={`${path}/danke`}
      title={t('correction.thanks.title')}
      robots="noindex"
      currentNav="funding"
      breadcrumb={[
        { label: t('programmes.crumb'), path: '/foerderung' },
        { label: t('programmes.title'), path: PROGRAMMES_PATH },
      ]}
    >
      <div class="page-opening">
        <div>
          <h1>{t('correction.thanks.title')}</h1>
          <p class="lead">{t('correction.thanks.text')}</p>
          <div class="buttons">
            <LinkButton icon="arrow" href={localizedPath(language, path)}>
              {t('correction.back')}
            </LinkButton>
          </div>
        </div>
        <Drawing name="desk" />
      </div>
    </PageFrame>
  );
}
