import type { JSX } from 'preact';
import type { WorkspacePageProps } from '../../../accounts/index.ts';
import type { Network } from '../../../network/index.ts';
import { localizedPath } from '../../../platform/texts/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { formats } from '../../../ui/format.ts';
import { Notice } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { type FeedbackFigure, votesOf } from '../../model/mail/feedback-figures.ts';
import { LEAST_VOTES } from '../../model/mail/feedback-time.ts';
import type { FeedbackWords } from '../../queries/mail/feedback-words.ts';
import { contactTexts } from '../../texts.ts';
import { readWordsPath, VOTES_PATH } from './mail-paths.ts';
import { OfficeMailFrame } from './office-mail-frame.tsx';
import { serviceNameOf } from './service-name.ts';

type VotesPageProps = WorkspacePageProps & {
  readonly network: Network;
  readonly figures: readonly FeedbackFigure[];
  readonly words: readonly FeedbackWords[];
  readonly isRead: boolean;
};

/** /buero/anfragen/stimmen – whether it helped, by service, and words that nobody has read yet. Never who. */
export function VotesPage(props: VotesPageProps): JSX.Element {
  const { language, words } = props;
  const t = contactTexts(language);
  return (
    <OfficeMailFrame {...props} path={VOTES_PATH} title={t('mail.votes.title')}>
      {props.isRead && (
        <Notice tone="positive" isStatus>
          <p>{t('mail.votes.read.done')}</p>
        </Notice>
      )}
      <p>{t('mail.votes.lead', { least: LEAST_VOTES })}</p>
      <Figures {...props} />
      <h2>{t('mail.votes.words')}</h2>
      <p>{t(words.length === 0 ? 'mail.votes.words.none' : 'mail.votes.words.lead')}</p>
      <ul class="cards">
        {words.map((one) => (
          <Words key={one.id} {...props} one={one} />
        ))}
      </ul>
    </OfficeMailFrame>
  );
}

function Figures({ language, figures, network }: VotesPageProps): JSX.Element {
  const t = contactTexts(language);
  if (figures.length === 0) {
    return (
      <EmptyState
        drawing="desk"
        title={t('mail.votes.empty')}
        text={t('mail.votes.empty.text', { least: LEAST_VOTES })}
      />
    );
  }
  return (
    <Table
      id="votes"
      caption={t('mail.votes.table')}
      columns={[
        { key: 'service', label: t('mail.votes.service') },
        { key: 'good', label: t('mail.feedback.good'), isNumber: true },
        { key: 'middling', label: t('mail.feedback.middling'), isNumber: true },
        { key: 'bad', label: t('mail.feedback.bad'), isNumber: true },
        { key: 'all', label: t('mail.votes.all'), isNumber: true },
      ]}
      rows={figures.map((figure) => ({
        key: figure.serviceKey ?? '',
        cells: {
          service: serviceNameOf(network, figure.serviceKey ?? '') ?? t('mail.votes.noService'),
          good: figure.good,
          middling: figure.middling,
          bad: figure.bad,
          all: votesOf(figure),
        },
      }))}
    />
  );
}

function Words({
  language,
  network,
  one,
}: VotesPageProps & { readonly one: FeedbackWords }): JSX.Element {
  const t = contactTexts(language);
  return (
    <Card as="li">
      <h3 class="office-task-title">
        {serviceNameOf(network, one.serviceKey) ?? t('mail.votes.noService')}
      </h3>
      <p class="inbox-words">{one.words}</p>
      <p class="small">{formats(language).day(one.at)}</p>
      <form method="post" action={localizedPath(language, readWordsPath(one.id))}>
        <Button kind="secondary">{t('mail.votes.read')}</Button>
      </form>
    </Card>
  );
}
