import type { JSX } from 'preact';
import { type Language, localizedPath } from '../../platform/texts/index.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageFrame } from '../../ui/page-frame.tsx';
import type { PageShell } from '../../ui/shell.ts';
import { Badge } from '../../ui/status.tsx';
import type { ProviderLine } from '../queries/list-providers.ts';
import { memberTexts } from '../texts.ts';

/** /anbieter – the directory: neutral, in alphabetical order. */
export function ProvidersPage(props: {
  shell: PageShell;
  language: Language;
  providers: readonly ProviderLine[];
  counts: ReadonlyMap<string, number>;
}): JSX.Element {
  const { shell, language, providers, counts } = props;
  const t = memberTexts(language);
  const lang = language === 'de' ? undefined : 'de';
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/anbieter"
      title={t('providers.title')}
      currentNav="providers"
      breadcrumb={[]}
    >
      <h1>{t('providers.title')}</h1>
      <p class="lead">{t('providers.lead', { count: providers.length })}</p>
      {providers.length === 0 ? (
        <EmptyState
          drawing="workshop"
          title={t('providers.empty.title')}
          text={t('providers.empty.text')}
        />
      ) : (
        <ul class="cards">
          {providers.map((provider) => (
            <Card as="li" key={provider.slug} class="result provider">
              <h2 class="result-title">
                <a href={localizedPath(language, `/anbieter/${provider.slug}`)} lang={lang}>
                  {provider.name}
                </a>
              </h2>
              {provider.summary && <p lang={lang}>{provider.summary}</p>}
              <ul class="result-facts provider-facts">
                {provider.place && (
                  <li>
                    <Icon name="place" />
                    <span>
                      <span class="unseen">{t('providers.place')}: </span>
                      {provider.place}
                    </span>
                  </li>
                )}
                {counts.size > 0 && (
                  <li>
                    <Icon name="book" />
                    <span>{t('providers.courses', { count: counts.get(provider.slug) ?? 0 })}</span>
                  </li>
                )}
              </ul>
              {provider.isDemo && !provider.name.includes('Demo') && (
                <p>
                  <Badge>Demo</Badge>
                </p>
              )}
            </Card>
          ))}
        </ul>
      )}
    </PageFrame>
  );
}
