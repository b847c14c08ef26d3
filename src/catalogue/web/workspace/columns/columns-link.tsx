import type { JSX } from 'preact';
import { localizedPath } from '../../../../platform/texts/index.ts';
import { LinkButton } from '../../../../ui/button.tsx';
import { TABLE_FORMATS } from '../../../exchange/table/table-of.ts';
import type { MemberDelivery } from '../../../queries/workspace/list-deliveries.ts';
import type { Words } from '../../words/words.ts';
import { columnsPath } from '../paths.ts';

/** From a delivered table to what its columns mean; the next step where it was refused. Nothing for other files. */
export function ColumnsLink(props: {
  readonly words: Words;
  readonly slug: string;
  readonly delivery: MemberDelivery;
}): JSX.Element | null {
  const { words, slug, delivery } = props;
  const { t, language } = words;
  if (!delivery.isKept || !TABLE_FORMATS.includes(delivery.format)) return null;
  const href = localizedPath(language, columnsPath(slug, delivery.id));
  return (
    <p>
      {delivery.state === 'refused' ? (
        <LinkButton href={href}>{t('columns.short')}</LinkButton>
      ) : (
        <a class="stand-alone" href={href}>
          {t('columns.short')}
        </a>
      )}
    </p>
  );
}
