import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { Drawing } from '../../../ui/drawing.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { PageFrame } from '../../../ui/page-frame.tsx';
import type { PageShell } from '../../../ui/shell.ts';
import type { ProgrammeVersion } from '../../model/programme.ts';
import { fundingTexts } from '../../texts.ts';
import type { CheckRules } from './check-rules.ts';
import { FundingCheck, PeopleButtons } from './funding-check.tsx';

/** /foerderung – the check itself, other ways for those who want none, and what ended programmes have become. */
export function CheckPage(props: {
  shell: PageShell;
  language: Language;
  /** Null = the deployment has no programmes. */
  rules: CheckRules | null;
  ended: readonly ProgrammeVersion[];
}): JSX.Element {
  const { shell, language, rules, ended } = props;
  const t = fundingTexts(language);
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/foerderung"
      title={t('page.title')}
      description={t('page.lead')}
      currentNav="funding"
    >
      <div class="page-opening">
        <div>
          <h1>{t('page.title')}</h1>
          <p class="lead">{t('page.lead')}</p>
        </div>
        <Drawing name="bridge" />
      </div>
      {rules === null ? (
        <Notice>
          <p>{t('page.none')}</p>
        </Notice>
      ) : (
        <FundingCheck shell={shell} language={language} rules={rules} />
      )}
      <section class="check-page-people" aria-labelledby="people">
        <h2 id="people">{t('page.people')}</h2>
        <p>{t('page.people.text')}</p>
        <PeopleButtons shell={shell} language={language} />
      </section>
      {rules !== null && (
        <section aria-labelledby="more">
          <h2 id="more">{t('page.more')}</h2>
          <ul class="cards funding-ways-on">
            <WayOn
              href={localizedPath(language, '/foerderung/wege')}
              title={t('page.ways')}
              text={t('page.ways.text')}
            />
            <WayOn
              href={localizedPath(language, '/foerderung/programme')}
              title={t('page.programmes')}
              text={t('page.programmes.text')}
            />
            <WayOn
              href={localizedPath(language, '/foerderung/betriebe')}
              title={t('page.companies')}
              text={t('page.companies.text')}
            />
          </ul>
          <Ended language={language} programmes={ended} />
          <p class="small">
            {t('page.promise')}{' '}
            {t('page.checkedOn', { day: formats(language).date(rules.checkedOn) })}
          </p>
        </section>
      )}
    </PageFrame>
  );
}

function WayOn(props: { href: string; title: string; text: string }): JSX.Element {
  return (
    <li class="card">
      <h3 class="card-title">
        <a href={props.href}>{props.title}</a>
      </h3>
      <p>{props.text}</p>
    </li>
  );
}

/** People still look for these: they get an answer instead of silence. */
function Ended(props: {
  language: Language;
  programmes: readonly ProgrammeVersion[];
}): JSX.Element | null {
  const { language, programmes } = props;
  const t = fundingTexts(language);
  if (programmes.length === 0) return null;
  return (
    <>
      <h3>{t('page.ended')}</h3>
      <ul>
        {programmes.map(({ id, name, text }) => (
          <li key={id}>
            <a href={localizedPath(language, `/foerderung/programme/${id}`)}>{name[language]}</a>
            {' – '}
            {text.kurz[language]}
          </li>
        ))}
      </ul>
    </>
  );
}
