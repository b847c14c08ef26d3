import type { JSX } from 'preact';
import { Icon } from './icon.tsx';

/** A checked seal, ready for people. */
export interface SealMark {
  readonly key: string;
  /** Some words, e.g. "AZAV-Träger". */
  readonly label: string;
  /** One plain sentence: what it means. */
  readonly sentence: string;
  /** Number, issuer and days, as far as the page tells them. */
  readonly details?: string | undefined;
  /** Page of who gives it. */
  readonly href?: string | undefined;
  readonly hrefLabel?: string | undefined;
}

/** Seals as marks that open their sentence when pressed, by mouse, finger or keyboard, without script. Nothing where there is none. */
export function SealMarks(props: {
  title: string;
  marks: readonly SealMark[];
}): JSX.Element | null {
  if (props.marks.length === 0) return null;
  return (
    <div>
      <p class="unseen">{props.title}</p>
      <ul class="seals">
        {props.marks.map((mark) => (
          <li key={mark.key}>
            <details class="seal">
              <summary>
                <Icon name="certificate" />
                <span>{mark.label}</span>
              </summary>
              <div class="seal-body">
                <p>{mark.sentence}</p>
                {mark.details !== undefined && <p class="small">{mark.details}</p>}
                {mark.href !== undefined && (
                  <p class="small">
                    <a href={mark.href} rel="noopener external">
                      {mark.hrefLabel ?? mark.href}
                    </a>
                  </p>
                )}
              </div>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The same in one line for a card among others: all names at once, all sentences behind them. */
export function SealLineOfCard(props: {
  title: string;
  marks: readonly SealMark[];
}): JSX.Element | null {
  if (props.marks.length === 0) return null;
  return (
    <details class="seal seal-of-card">
      <summary>
        <Icon name="certificate" />
        <span>
          <span class="unseen">{props.title}: </span>
          {props.marks.map(({ label }) => label).join(', ')}
        </span>
      </summary>
      <dl class="seal-body">
        {props.marks.map((mark) => (
          <div key={mark.key}>
            <dt>{mark.label}</dt>
            <dd>{mark.sentence}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
