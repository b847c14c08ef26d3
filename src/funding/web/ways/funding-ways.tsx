import type { JSX } from 'preact';
import { Disclosure } from '../../../ui/disclosure.tsx';
import type { Way, WayBranch, WayQuestion } from '../../model/ways/way.ts';
import { fundingTexts } from '../../texts.ts';
import { type FundingWaysProps, type WayContext, wayContext } from './way-context.ts';
import { WayEndings } from './way-endings.tsx';
import { answerLabel } from './way-words.ts';

interface StepProps extends WayContext {
  /** Names the place in the tree, for ids. */
  readonly place: string;
}

/** The rules as questions that unfold: nothing is sent, no script is needed, no address tells what somebody has chosen. */
export function FundingWays(props: FundingWaysProps): JSX.Element {
  return (
    <div class="ways">
      <Step {...wayContext(props)} place="weg" way={props.ways.first} />
    </div>
  );
}

function Step({ way, ...step }: StepProps & { way: Way }): JSX.Element {
  return way.kind === 'end' ? (
    <WayEndings {...step} entries={way.entries} />
  ) : (
    <Question {...step} question={way} />
  );
}

function Question({ question, ...step }: StepProps & { question: WayQuestion }): JSX.Element {
  const { book, voice, place } = step;
  const fact = book.facts[question.fact];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for controls of a form, and there is none
    <div class="way-question" role="group" aria-labelledby={place}>
      <p id={place} class="way-asks">
        {fact?.frage[voice] ?? question.fact}
      </p>
      {fact?.hilfe && <p class="small">{fact.hilfe[voice]}</p>}
      {question.branches.map((branch, index) => (
        <Branch
          {...step}
          key={String(branch.answers[0]?.value)}
          fact={question.fact}
          branch={branch}
          place={`${place}-${index + 1}`}
        />
      ))}
    </div>
  );
}

function Branch(props: StepProps & { fact: string; branch: WayBranch }): JSX.Element {
  const { fact, branch, ...step } = props;
  const t = fundingTexts(step.language);
  const asked = step.book.facts[fact];
  const labels = branch.answers.map((answer) =>
    asked ? answerLabel(answer, asked, step) : String(answer.value),
  );
  return (
    <Disclosure
      class="way"
      summary={labels.map((label, place) => (
        <span key={label} class="way-answer">
          {place > 0 && <span class="way-or">{t('ways.or')} </span>}
          {label}
        </span>
      ))}
    >
      <Step {...step} way={branch.way} />
    </Disclosure>
  );
}
