import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import { isBeingChecked, namesAmount } from '../../model/being-checked.ts';
import { versionOn } from '../../model/edit/version-on.ts';
import type { ProgrammeVersion, RuleBook } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';
import { ProgrammeSigns } from './programme-signs.tsx';

export const PROGRAMMES_PATH = '/foerderung/programme';

export interface ProgrammesProps {
  readonly shell: PageShell;
  readonly language: Language;
  readonly book: RuleBook;
  readonly today: string;
}

/** /foerderung/programme – every programme in one sentence, by whom it is for. */
export function ProgrammesPage(props: ProgrammesProps): JSX.Element {
  const { shell, language, book, today } = props;
  const t = fundingTexts(language);
  const versions = [...new Set(book.programmes.map(({ id }) => id))].flatMap(
    (id) => versionOn(book, id, today) ?? [],
  );
  const core = versions.filter(({ kategorie }) => kategorie === 'kern');
  const isForPerson = ({ zielgruppe }: ProgrammeVersion) => zielgruppe.includes('person');
  const groups = [
    { id: 'person', title: t('programmes.person'), list: core.filter(isForPerson) },
    {
      id: 'company',
      title: t('programmes.company'),
      list: core.filter((one) => !isForPerson(one)),
    },
    { id: 'also', title: t('programmes.also'), list: ofKind('begleitend') },
    { id: 'ended', title: t('programmes.ended'), list: ofKind('beendet') },
  ];
  function ofKind(kind: ProgrammeVersion['kategorie']) {
    return versions.filter(({ kategorie }) => kategorie === kind);
  }
  return (
    <PageFrame
      shell={shell}
      language={language}
      path={PROGRAMMES_PATH}
      title={t('programmes.title')}
      description={t('programmes.lead')}
      currentNav="funding"
      breadcrumb={[{ label: t('programmes.crumb'), path: '/foerderung' }]}
    >
      <h1>{t('programmes.title')}</h1>
      <p class="lead">{t('programmes.lead')}</p>
      {versions.length === 0 ? (
        <Notice>
          <p>{t('page.none')}</p>
        </Notice>
      ) : (
        <div class="buttons">
          <LinkButton icon="arrow" href={localizedPath(language, '/foerderung')}>
            {t('programmes.toCheck')}
          </LinkButton>
        </div>
      )}
      {groups
        .filter(({ list }) => list.length > 0)
        .map(({ id, title, list }) => (
          <section key={id} aria-labelledby={id}>
            <h2 id={id}>{title}</h2>
            <ul class="cards">
              {list.map((version) => (
                <ProgrammeCard key={version.id} {...props} version={version} />
              ))}
            </ul>
          </section>
        ))}
    </PageFrame>
  );
}

function ProgrammeCard(props: ProgrammesProps & { version: ProgrammeVersion }): JSX.Element {
  const { language, version } = props;
  return (
    <Card as="li">
      <h3 class="card-title">
        <a href={localizedPath(language, `${PROGRAMMES_PATH}/${version.id}`)}>
          {version.name[language]}
        </a>
      </h3>
      {!(isBeingChecked(version, props.today) && namesAmount(version.text.kurz[language])) && (
        <p>{version.text.kurz[language]}</p>
      )}
      <p class="badges">
        <ProgrammeSigns {...props} />
      </p>
    </Card>
  );
}
