import type { JSX } from 'preact';
import {
  fieldErrors,
  type NamedMember,
  WorkspaceFrame,
  type WorkspacePageProps,
  type WrongFields,
} from '../../../accounts/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { OWN_NAMES } from '../../model/slips/slip-language.ts';
import { blockPdfPath, blocksPath, newSlipPath, slipsPath } from '../../model/slips/slip-paths.ts';
import type { SlipBlock } from '../../queries/slips/slip-blocks.ts';
import { contactTexts } from '../../texts.ts';
import { BLOCK_SIZE } from '../../use-cases/slips/print-block.ts';
import { SlipChannelField, SlipLanguageField } from './slip-fields.tsx';
import { CHANNEL_TEXTS } from './slip-words-of-pages.ts';

export interface BlocksPageProps extends WorkspacePageProps {
  readonly member: NamedMember;
  readonly blocks: readonly SlipBlock[];
  readonly typed: { readonly language: string; readonly channel: string };
  readonly wrong: WrongFields;
  readonly isDone: boolean;
}

/** /mitglieder/{slug}/laufzettel/block – blank slips to be printed ahead, for days and places without a network. */
export function BlocksPage(props: BlocksPageProps): JSX.Element {
  const { language, member, blocks, typed, wrong, isDone } = props;
  const t = contactTexts(language);
  const { day } = formats(language);
  const path = blocksPath(member.slug);
  const href = (to: string) => localizedPath(language, to);
  return (
    <WorkspaceFrame
      {...props}
      path={path}
      title={t('slips.blocks')}
      steps={[{ label: t('slips.short'), path: slipsPath(member.slug) }]}
      errors={fieldErrors(wrong)}
    >
      {isDone && (
        <Notice tone="positive" isStatus>
          <p>{t('slips.block.done')}</p>
        </Notice>
      )}
      <p class="lead">{t('slips.block.lead', { count: BLOCK_SIZE })}</p>
      <p>
        {t('slips.block.later')}{' '}
        <a href={`${href(newSlipPath(member.slug))}?papier=1`}>{t('slips.typeIn')}</a>
      </p>
      <ul class="cards seal-cards">
        {blocks.map((block) => (
          <Card as="li" key={block.id}>
            <h2>{OWN_NAMES[block.language]}</h2>
            <p>
              {t('slips.block.made', { day: day(block.createdAt) })} ·{' '}
              {t(CHANNEL_TEXTS[block.channel])}
            </p>
            <p>{t('slips.block.blank', { blank: block.blank, size: block.size })}</p>
            {block.blank > 0 && (
              <p>
                <a class="stand-alone" href={href(blockPdfPath(member.slug, block.id))}>
                  {t('slips.block.pdf')}
                  <span class="unseen">
                    : {OWN_NAMES[block.language]}, {day(block.createdAt)}
                  </span>
                </a>
              </p>
            )}
          </Card>
        ))}
      </ul>
      <h2>{t('slips.block.new')}</h2>
      <form method="post" action={href(path)} noValidate>
        <SlipLanguageField language={language} value={typed.language} error={wrong.language} />
        <SlipChannelField language={language} value={typed.channel} error={wrong.channel} />
        <Button icon="print">{t('slips.block.submit')}</Button>
      </form>
    </WorkspaceFrame>
  );
}
