import type { JSX } from 'preact';
import type { Network } from '../network/index.ts';
import { type Language, localizedPath } from '../platform/texts/index.ts';
import { Drawing } from '../ui/drawing.tsx';
import { formats } from '../ui/format.ts';
import { Icon } from '../ui/icon.tsx';
import { PageFrame } from '../ui/page-frame.tsx';
import { SearchBox } from '../ui/search-box.tsx';
import type { PageShell } from '../ui/shell.ts';
import { FundingBand } from './funding-band.tsx';
import type { HomeContent } from './load-home.ts';
import { NetworkBand } from './network-band.tsx';
import { PlacesBand } from './places-band.tsx';
import { homeTexts } from './texts.ts';
import { exampleTopics } from './topic-tree.ts';
import { TopicsBand } from './topics-band.tsx';
import { UpcomingBand } from './upcoming-band.tsx';

const EXAMPLES = 4;

export interface HomePageProps {
  readonly shell: PageShell;
  readonly network: Network;
  readonly language: Language;
  readonly now: Date;
  readonly content: HomeContent;
}

/** / – search first; then what starts next, topics, places, and who is behind it. */
export function HomePage(props: HomePageProps): JSX.Element {
  const { shell, network, language, now, content } = props;
  const t = homeTexts(language);
  const format = formats(language);
  const site = shell.site(language);
  const courses = localizedPath(language, '/kurse');
  const { figures } = content;
  return (
    <PageFrame
      shell={shell}
      language={language}
      path="/"
      description={
        figures
          ? t('home.description', {
              claim: site.claim,
              count: format.count(figures.offers),
              providers: format.count(figures.providers),
            })
          : site.claim
      }
      isFullWidth
    >
      <section class="home-opening" aria-labelledby="claim">
        <div class="wide">
          <h1 id="claim">{site.claim}</h1>
          <SearchBox
            language={language}
            placeNames={network.places
              .filter(({ kind, county }) => kind !== 'district' && county === site.region)
              .map(({ name }) => name)}
            examples={exampleTopics(content.topics, EXAMPLES).map((topic) => ({
              label: topic.label,
              href: `${courses}?topic=${encodeURIComponent(topic.key)}`,
            }))}
          />
          {figures && (
            <p class="home-figures">
              <Icon name="source" />
              <span>
                {t('home.figures', {
                  offers: format.count(figures.offers),
                  providers: format.count(figures.providers),
                  date: format.day(now),
                })}
              </span>
            </p>
          )}
        </div>
        <Drawing name="river" class="home-river" isBand />
      </section>
      <UpcomingBand language={language} cards={content.upcoming} />
      <TopicsBand language={language} topics={content.topics} />
      <FundingBand language={language} />
      <PlacesBand
        language={language}
        map={network.map}
        places={content.places}
        regionName={site.region}
      />
      <NetworkBand language={language} settings={network.settings} />
    </PageFrame>
  );
}
