import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { Disclosure } from '../../../../ui/disclosure.tsx';
import { NOT_CARRIED } from '../../../export/not-carried.ts';
import type { CatalogueText } from '../../../texts.ts';
import type { Words } from '../../words/words.ts';

/** Files of all courses of a member, the one for most people first. */
const FILES: readonly {
  name: string;
  suffix: string;
  title: CatalogueText;
  text: CatalogueText;
}[] = [
  { name: 'xlsx', suffix: 'xlsx', title: 'handover.xlsx', text: 'handover.xlsxText' },
  { name: 'csv', suffix: 'csv', title: 'handover.csv', text: 'handover.csvText' },
  { name: 'jsonld', suffix: 'jsonld', title: 'handover.jsonld', text: 'handover.jsonldText' },
  { name: 'elm', suffix: 'elm.xml', title: 'handover.elm', text: 'handover.elmText' },
  { name: 'xcri', suffix: 'xcri.xml', title: 'handover.xcri', text: 'handover.xcriText' },
];

/** Every other file in which the courses go out; nothing is left out of these, but not every format has a place for every fact. */
export function OtherFiles({ words, slug }: { words: Words; slug: string }): JSX.Element {
  const { t, language } = words;
  return (
    <section aria-labelledby="dateien">
      <h2 id="dateien">{t('handover.files.title')}</h2>
      <p>{t('handover.files.lead')}</p>
      <ul class="handover-files">
        {FILES.map(({ name, suffix, title, text }) => {
          const lost = Object.values(NOT_CARRIED[name] ?? {});
          return (
            <li key={name}>
              <a href={`/anbieter/${slug}/kurse.${suffix}`}>{t(title)}</a>
              <span class="small">{t(text)}</span>
              {lost.length > 0 && (
                <Disclosure summary={t('handover.notCarried')}>
                  <ul lang="de">
                    {lost.map((words) => (
                      <li key={words}>{words}</li>
                    ))}
                  </ul>
                </Disclosure>
              )}
            </li>
          );
        })}
        <li>
          <a href={`/kurse.ics?provider=${slug}`}>{t('handover.calendar')}</a>
          <span class="small">{t('handover.calendarText')}</span>
        </li>
      </ul>
      <p>
        <a href={localizedPath(language, '/daten')}>{t('handover.allWays')}</a>
      </p>
    </section>
  );
}
