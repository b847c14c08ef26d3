import type { CheckWord } from '../../funding/model/check/check-words.ts';
import type { RulesFile } from '../../funding/model/check/rules-file.ts';
import type { FactValue } from '../../funding/model/condition.ts';
import type { Voice } from '../../funding/model/localized.ts';
import { allQuestions } from './all-questions.ts';
import { h } from './build-dom.ts';
import type { Check, Step } from './check.ts';
import { CheckState, MOST_QUESTIONS } from './check-state.ts';
import { courseFactsView } from './course-facts-view.ts';
import { keepAnswers, keptAnswers } from './kept-answers.ts';
import { type LoadedVoice, loadVoice, type ResultScreens } from './loaded-voice.ts';
import { oneQuestion, type Screen } from './one-question.ts';
import type { Place } from './read-place.ts';
import { Speech } from './speech.ts';
import { toolsView } from './tools-view.ts';

/** The step of an entry of the history; null for any other entry. */
function stepOf(entry: unknown): Step | null {
  if (typeof entry !== 'object' || entry === null || !('check' in entry)) return null;
  const { check } = entry;
  return typeof check === 'number' || check === 'all' || check === 'result' ? check : null;
}

/** A check on a page, from its first question on. */
export class RunningCheck implements Check {
  readonly places: Place;
  readonly state: CheckState;
  speech: Speech;
  #loaded: Promise<LoadedVoice>;
  #screens: ResultScreens | null = null;
  #voice: Voice;
  #step: Step | null = null;
  /** Entries of the history since the beginning. */
  #depth = 0;
  #isAll = false;
  /** One question of a result is changed, and back to it. */
  #isDetour = false;
  #isCounted = false;
  readonly #body = h('div', { class: 'check-body' });
  readonly #start: HTMLElement | null;
  readonly #said: Element | null;

  constructor(element: HTMLElement, places: Place, file: RulesFile) {
    this.places = places;
    this.#voice = places.voice;
    this.#loaded = loadVoice(places, places.voice, file);
    this.state = new CheckState(file.rules, places.course, places.today);
    this.speech = new Speech(file.words, file.rules.facts, places.voice);
    this.#start = element.querySelector('.check-start');
    this.#said = element.querySelector('.check-said');
    element.append(this.#body);
    addEventListener('popstate', this.#returned);
  }

  begin(): void {
    const kept = keptAnswers();
    if (kept !== null && this.state.trail.length === 0) this.state.resume(kept);
    if (this.state.trail.length > 0 && this.#depth === 0 && kept !== null) this.go('result');
    else this.goOn();
  }

  readonly say = (key: CheckWord, values?: Readonly<Record<string, string | number>>): string =>
    this.speech.say(key, values);

  go(step: Step): void {
    // The address stays as it is; an entry of the history knows a place and never an answer.
    this.#depth += 1;
    history.pushState({ check: step, depth: this.#depth }, '');
    this.#show(step);
  }

  goOn(): void {
    const { state } = this;
    const { next } = state;
    const asked = typeof this.#step === 'number' ? this.#step + 1 : state.trail.length;
    if (this.#isDetour || next === null || asked >= state.most) {
      this.#isDetour = false;
      this.go('result');
    } else if (this.#isAll) {
      this.go('all');
    } else {
      // Questions that were shown after this one may not matter any more.
      state.trail = [...state.trail.slice(0, asked).filter((name) => name !== next), next];
      this.go(state.trail.length - 1);
    }
  }

  ask(fact: string): void {
    const { state } = this;
    if (!state.trail.includes(fact)) state.trail = [...state.trail, fact];
    this.#isDetour = this.#step === 'result';
    this.go(state.trail.indexOf(fact));
  }

  answer(fact: string, value: FactValue | null): void {
    this.state.answer(fact, value);
    if (keptAnswers() !== null) keepAnswers(this.state.keepable);
  }

  refresh(words?: string): void {
    if (this.#step !== null) this.#show(this.#step, words);
  }

  restart(): void {
    this.state.resume({});
    this.state.most = MOST_QUESTIONS;
    this.#step = null;
    this.#isCounted = false;
    this.goOn();
  }

  readonly #returned = (event: PopStateEvent): void => {
    const step = stepOf(event.state);
    this.#depth = step === null ? 0 : Number(event.state.depth);
    this.#isDetour = false;
    if (step === null || (typeof step === 'number' && step >= this.state.trail.length))
      this.#leave();
    else this.#show(step);
  };

  #leave(): void {
    this.#step = null;
    this.#body.replaceChildren();
    this.#place(false, false);
    if (this.#start) this.#start.hidden = false;
    this.#start?.querySelector<HTMLElement>('.check-open')?.focus();
  }

  #show(step: Step, words?: string): void {
    this.#step = step;
    const isResult = step === 'result';
    if (isResult && this.#screens === null) {
      void this.#awaitResult();
      return;
    }
    const screen = this.#screen(step);
    if (this.#start) this.#start.hidden = true;
    this.#body.classList.toggle('is-simple', this.#voice === 'einfach');
    this.#place(true, isResult);
    const tools = toolsView(
      this,
      { voice: this.#voice, isAll: this.#isAll, hasModes: !isResult },
      { voice: (voice) => void this.#speak(voice), mode: (isAll) => this.#ask(isAll) },
    );
    const course = courseFactsView(this);
    this.#body.replaceChildren(tools, ...(course ? [course] : []), screen.element);
    screen.heading.focus({ preventScroll: true });
    this.#body.scrollIntoView({ block: 'start' });
    if (isResult) this.#tick();
    this.#tell(words ?? (isResult ? this.#resultWords() : ''));
  }

  /** The page around makes room for what is being answered. */
  #place(isOpen: boolean, isResult: boolean): void {
    const page = this.#body.closest('main');
    page?.classList.toggle('has-check', isOpen);
    page?.classList.toggle('has-result', isResult);
  }

  #screen(step: Step): Screen {
    if (step === 'all') return allQuestions(this);
    if (typeof step === 'number') return oneQuestion(this, step);
    if (this.#screens === null) throw new Error('The result has not arrived');
    return this.#screens.resultView(this);
  }

  #resultWords(): string {
    return this.#screens?.resultWords(this, this.#screens.groupsOf(this)) ?? '';
  }

  #tell(words: string): void {
    if (this.#said) this.#said.textContent = words;
  }

  /** Shows the result as soon as its words are there; they are asked for since the beginning. */
  async #awaitResult(): Promise<void> {
    this.#tell(this.say('check.loading'));
    try {
      const { voice, file, result } = await this.#loaded;
      const [words, screens] = await result;
      this.state.rules = screens.wholeRules(file.rules, words);
      this.speech = new Speech({ ...file.words, ...words.words }, file.rules.facts, voice);
      this.#screens = screens;
      if (this.#step === 'result') this.#show('result');
    } catch {
      this.#loaded = loadVoice(this.places, this.#voice);
      this.#fail();
    }
  }

  #fail(): void {
    this.#tell(this.say('check.failed'));
    const words = h('p', { class: 'notice notice-problem' }, this.say('check.failed'));
    this.#body.querySelector('.notice-problem')?.remove();
    this.#body.append(words);
  }

  #ask(isAll: boolean): void {
    if (isAll === this.#isAll) return;
    this.#isAll = isAll;
    this.#step = null;
    // A question without an answer is asked again.
    this.state.trail = this.state.trail.filter((name) => Object.hasOwn(this.state.own, name));
    this.goOn();
    document.getElementById(isAll ? 'check-mode-all' : 'check-mode-one')?.focus();
  }

  async #speak(voice: Voice): Promise<void> {
    try {
      const loading = loadVoice(this.places, voice);
      const { file } = await loading;
      this.#loaded = loading;
      this.#voice = voice;
      this.#screens = null;
      this.state.rules = file.rules;
      this.speech = new Speech(file.words, file.rules.facts, voice);
      if (this.#step === 'result') await this.#awaitResult();
      else this.refresh();
    } catch {
      this.#fail();
    }
    document.getElementById('check-voice')?.focus();
  }

  /** One count for one finished check: no body, no answer, nobody. */
  #tick(): void {
    const { state } = this;
    const isFinished = state.next === null || state.trail.length >= state.most || this.#isAll;
    if (this.#isCounted || !isFinished || state.trail.length === 0) return;
    this.#isCounted = true;
    fetch('/foerderung/fertig', { method: 'POST' }).catch(() => {});
  }
}
