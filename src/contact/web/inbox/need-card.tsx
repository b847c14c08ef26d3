import type { ComponentChildren, JSX } from 'preact';
import type { Network } from '../../../network/index.ts';
import { type Language, localizedPath } from '../../../platform/texts/index.ts';
import { formats } from '../../../ui/format.ts';
import { Badge, Status } from '../../../ui/status.tsx';
import { needPath } from '../../model/inbox/desk-paths.ts';
import type { OpenedLine } from '../../queries/inbox/need-line.ts';
import { contactTexts } from '../../texts.ts';
import { clockWords } from './clock-words.ts';
import {
  channelWords,
  languageWords,
  serviceName,
  stateTone,
  stateWords,
  topicWords,
} from './need-words.ts';

export interface NeedCardProps {
  readonly language: Language;
  readonly network: Network;
  readonly line: OpenedLine;
  /** Path of the desk; null = the question itself is not for these eyes. */
  readonly desk: string | null;
  /** Whose desk it lies on. */
  readonly owner: string;
  /** Said in lists of several desks. */
  readonly isOwnerShown?: boolean;
  readonly personId: string;
  readonly now: Date;
  readonly headingLevel?: 2 | 3;
  /** Forms below the facts. */
  readonly children?: ComponentChildren;
}

/** A need in a list: what about, until when, with whom. */
export function NeedCard(props: NeedCardProps): JSX.Element {
  const { language, line, desk } = props;
  const t = contactTexts(language);
  // The office knows that it knows.
  const escalatedAt = props.isOwnerShown === true ? null : line.escalatedAt;
  const clock = clockWords({ ...line, escalatedAt }, props.now, language);
  const title = line.offerTitle ?? topicWords(line.topic, t);
  const Heading = `h${props.headingLevel ?? 2}` as const;
  const service = serviceName(props.network, line.serviceKey);
  return (
    <li class="card office-task">
      <div>
        <Heading class="office-task-title">
          {desk === null ? (
            title
          ) : (
            <a href={localizedPath(language, needPath(desk, line.id))}>{title}</a>
          )}{' '}
          <span class="small">{line.number}</span>
        </Heading>
        <p class="office-task-facts">
          {line.closedAt === null ? (
            <Status tone={clock.tone}>{clock.words}</Status>
          ) : (
            <Status tone={stateTone(line.state)}>{stateWords(line.state, t)}</Status>
          )}
          {line.language !== 'de' && (
            <Badge icon="language">{languageWords(line.language, language)}</Badge>
          )}
          <span class="small">
            {t('inbox.card.since', {
              day: formats(language).day(line.receivedAt),
              time: formats(language).time(line.receivedAt),
            })}
          </span>
        </p>
        {line.preview !== null && <p>{t('inbox.card.quote', { words: line.preview })}</p>}
        <p class="small">
          {[
            props.isOwnerShown === true ? props.owner : null,
            service === props.owner ? null : service,
            channelWords(line.channel, t),
            withWhom(props),
          ]
            .filter((part) => part !== null)
            .join(' · ')}
        </p>
        {props.children}
      </div>
    </li>
  );
}

function withWhom({ language, line, personId }: NeedCardProps): string {
  const t = contactTexts(language);
  if (line.personId === null) return t('inbox.card.nobody');
  const isTaken = line.state !== 'new';
  if (line.personId === personId) return isTaken ? t('inbox.card.mine') : t('inbox.card.forMe');
  const name = line.personName ?? '';
  return isTaken ? t('inbox.card.taken', { name }) : t('inbox.card.for', { name });
}
