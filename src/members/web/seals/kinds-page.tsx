import type { JSX } from 'preact';
import type { NamedMember, WorkspacePageProps } from '../../../accounts/index.ts';
import { WorkspaceFrame } from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { localized } from '../../../platform/texts/localized.ts';
import { Card } from '../../../ui/card.tsx';
import { SEAL_HOLDERS, type SealHolder } from '../../model/seals/seal-kind.ts';
import { newSealPath, sealsPath } from '../../model/seals/seal-paths.ts';
import type { KnownKind } from '../../queries/seals/list-seal-kinds.ts';
import { memberTexts } from '../../texts.ts';

const HOLDER_TEXTS = {
  provider: 'seal.kinds.provider',
  measure: 'seal.kinds.measure',
} as const satisfies Record<SealHolder, string>;

/** /mitglieder/{slug}/siegel/neu – which seal it is; each with what it means. */
export function SealKindsPage(
  props: WorkspacePageProps & {
    readonly member: NamedMember;
    readonly kinds: readonly KnownKind[];
  },
): JSX.Element {
  const { language, member, kinds } = props;
  const t = memberTexts(language);
  const path = newSealPath(member.slug);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('seal.kinds.title')}
      steps={[{ label: t('seal.list.short'), path: sealsPath(member.slug) }]}
    >
      <p class="lead">{t('seal.kinds.lead')}</p>
      {SEAL_HOLDERS.map((holder) => (
        <section key={holder} aria-labelledby={`kinds-${holder}`}>
          <h2 id={`kinds-${holder}`}>{t(HOLDER_TEXTS[holder])}</h2>
          <ul class="cards">
            {kinds
              .filter((kind) => kind.holder === holder)
              .map((kind) => (
                <Card as="li" key={kind.key} class="result">
                  <h3 class="result-title">
                    <a
                      href={`${localizedPath(language, path)}?kind=${kind.key}&holder=${kind.holder}`}
                    >
                      {localized(kind.label, language)}
                    </a>
                  </h3>
                  <p>{localized(kind.sentence, language)}</p>
                </Card>
              ))}
          </ul>
        </section>
      ))}
      <p class="seal-kinds-end">{t('seal.kinds.missing')}</p>
    </WorkspaceFrame>
  );
}
