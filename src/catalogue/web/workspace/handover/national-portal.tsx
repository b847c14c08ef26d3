import type { JSX } from 'preact';
import type { LocalDate } from '../../../../platform/clock.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import type { LeftOut } from '../../../use-cases/export/left-out.ts';
import type { Words } from '../../words/words.ts';

/** The file for the national portal: how many courses are in it, its addresses, and what to do with it. */
export function NationalPortal(props: {
  readonly words: Words;
  readonly slug: string;
  readonly found: LeftOut;
  readonly yesterday: LocalDate;
}): JSX.Element {
  const { t } = props.words;
  const { admitted, leftOut } = props.found;
  const file = `/anbieter/${props.slug}/kurse.openqcat.xml`;
  const count = admitted + leftOut.length;
  return (
    <section aria-labelledby="bundesagentur">
      <h2 id="bundesagentur">{t('handover.national.title')}</h2>
      <p>
        <strong>
          {count === 0
            ? t('handover.noCourses')
            : t('handover.national.count', { admitted, count })}
        </strong>
      </p>
      <p>{t('handover.national.rule')}</p>
      <ul class="handover-files">
        <li>
          <a href={file} download>
            {t('handover.national.whole')}
          </a>
        </li>
        <li>
          <a href={`${file}?since=${props.yesterday}`} download>
            {t('handover.national.changes')}
          </a>
        </li>
      </ul>
      <Disclosure summary={t('handover.national.help')}>
        <ol>
          <li>{t('handover.national.step.account')}</li>
          <li>{t('handover.national.step.check')}</li>
          <li>{t('handover.national.step.upload')}</li>
          <li>{t('handover.national.step.changes')}</li>
        </ol>
        <p>{t('handover.national.one')}</p>
      </Disclosure>
      <Disclosure summary={t('handover.vhs.title')}>
        <p>{t('handover.vhs.text')}</p>
      </Disclosure>
    </section>
  );
}
