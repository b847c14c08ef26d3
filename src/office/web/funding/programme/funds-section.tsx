import type { JSX } from 'preact';
import { addDays } from '../../../../platform/clock.ts';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { formats } from '../../../../ui/format.ts';
import { officeTexts } from '../../../texts.ts';
import { programmePaths } from '../funding-paths.ts';
import type { ProgrammeProps } from './programme-page.tsx';

/** A light ends by itself after so many days. */
export const LIGHT_DAYS = 30;

/** Whether there are funds: what was said, by whom, where it is shown; and saying it anew. */
export function FundsSection(props: ProgrammeProps & { readonly isLit: boolean }): JSX.Element {
  const { language, version, light, isLit } = props;
  const t = officeTexts(language);
  const { dateShort } = formats(language);
  const paths = programmePaths(version.id);
  return (
    <section aria-labelledby="funds">
      <h2 id="funds">{t('funding.light.title')}</h2>
      {light === null || !isLit ? (
        <p>{t('funding.light.none')}</p>
      ) : (
        <p>
          {t(light.state === 'open' ? 'funding.light.isOpen' : 'funding.light.isUsedUp', {
            day: dateShort(light.confirmedOn),
            name: light.name ?? t('history.nobody'),
            until: dateShort(addDays(light.confirmedOn, LIGHT_DAYS)),
          })}
        </p>
      )}
      <p class="small">
        {t('funding.light.where')}{' '}
        <a href={localizedPath(language, `/foerderung/programme/${version.id}`)}>
          {t('funding.light.look')}
        </a>
      </p>
      <form method="post" action={localizedPath(language, paths.light)}>
        <div class="office-actions">
          <Button kind="secondary" name="state" value="open">
            {t('funding.light.open')}
          </Button>
          <Button kind="secondary" name="state" value="used_up">
            {t('funding.light.usedUp')}
          </Button>
          {isLit && (
            <Button kind="quiet" name="state" value="none">
              {t('funding.light.remove')}
            </Button>
          )}
        </div>
      </form>
    </section>
  );
}
