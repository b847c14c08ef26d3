import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import type { Words } from '../../words/words.ts';
import { deliveryPath } from '../paths.ts';

/** Delivering a kept file once more. */
export function ReplayForm(props: {
  readonly words: Words;
  readonly slug: string;
  readonly deliveryId: string;
}): JSX.Element {
  const { words, slug, deliveryId } = props;
  const { t, language } = words;
  return (
    <Disclosure summary={t('editor.delivery.replayTitle')}>
      <p>{t('editor.delivery.replayLead')}</p>
      <form method="post" action={localizedPath(language, deliveryPath(slug, deliveryId))}>
        <Button kind="secondary" name="decision" value="replay">
          {t('editor.delivery.replay')}
        </Button>
      </form>
    </Disclosure>
  );
}
