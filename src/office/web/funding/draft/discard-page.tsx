import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { officeTexts } from '../../../texts.ts';
import { draftPaths } from '../funding-paths.ts';
import { DraftFrame, type DraftPageProps, type Meanwhile } from './draft-frame.tsx';

/** …/verwerfen – asks before a draft is thrown away. */
export function DiscardPage(
  props: DraftPageProps & { readonly meanwhile: Meanwhile | null },
): JSX.Element {
  const { language, draft } = props;
  const t = officeTexts(language);
  const path = draftPaths(draft.id).discard;
  return (
    <DraftFrame {...props} path={path} title={t('funding.discard.title')}>
      <p class="lead">{t('funding.discard.text')}</p>
      <form method="post" action={localizedPath(language, path)}>
        <input type="hidden" name="version" value={String(draft.version)} />
        <Button>{t('funding.discard.button')}</Button>
      </form>
    </DraftFrame>
  );
}
