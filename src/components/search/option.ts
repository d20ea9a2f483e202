import { html, render, type TemplateResult } from 'lit';
import type { Hit } from '../../netstat/search.ts';
import type { QuestionId } from '../../states/questions/questions.ts';
import type { StateId } from '../../states/states.ts';
import { phaseLooks } from '../theme/phases.ts';
import type { FoundQuestion } from './find-questions.ts';
import type { Finder } from './finder.ts';
import type { TextPart } from './match-highlight.ts';

/** Place in the list of the option with a given `id`; `NaN` for any other. */
export function optionIndex(id: string): number {
  return Number(/^option-(\d+)$/.exec(id)?.[1]);
}

/** The only element of a template without values. */
function elementOf(template: TemplateResult): HTMLAnchorElement {
  const place = document.createElement('div');
  render(template, place);
  const element = place.querySelector('a');
  if (!element) throw new Error('An option is a link.');
  element.remove();
  return element;
}

/** The text in the element of a class, which is made. */
function textIn(element: Element, selector: string): Text {
  const text = document.createTextNode('');
  element.querySelector(selector)?.append(text);
  return text;
}

function write(text: Text, data: string): void {
  if (text.data !== data) text.data = data;
}

/** A link of the list, which is used again for whatever is to be shown in its place. */
abstract class Option {
  readonly element: HTMLAnchorElement;
  #index = -1;
  #isActive: boolean | undefined;

  constructor(template: TemplateResult) {
    this.element = elementOf(template);
  }

  /** Place in the list, from 0, counted through states and questions, and whether the option is the active one. */
  place(index: number, isActive: boolean): void {
    if (index !== this.#index) this.element.id = `option-${index}`;
    if (isActive !== this.#isActive) this.element.setAttribute('aria-selected', String(isActive));
    this.#index = index;
    this.#isActive = isActive;
  }
}

/** One state: a link with its name, the spelling that matched and where it is met, and what the state is. */
export class StateOption extends Option {
  readonly #mark: Element | null;
  readonly #name: Text;
  readonly #token: Text;
  readonly #where: Text;
  readonly #line: Text;
  /** The state it shows. */
  state: StateId | undefined;
  #finder: Finder | undefined;
  #hrefFor: ((id: StateId) => string) | undefined;

  constructor() {
    super(
      html`<a role="option" tabindex="-1"
        ><svg class="mark" viewBox="0 0 16 16" aria-hidden="true"><path /></svg
        ><bdi class="name" translate="no" lang="en" dir="ltr"></bdi><span class="met"><bdi translate="no"></bdi></span
        ><span class="line"></span
      ></a>`,
    );
    this.#mark = this.element.querySelector('path');
    this.#name = textIn(this.element, '.name');
    this.#token = textIn(this.element, '.met bdi');
    this.#where = textIn(this.element, '.met');
    this.#line = textIn(this.element, '.line');
  }

  /** Shows a result; says which part of its spelling the query met. */
  show(hit: Hit, finder: Finder, hrefFor: (id: StateId) => string): TextPart {
    const { state, token, start, end, lang = 'en' } = hit;
    // Most of what a key changes is where the query stands in the same states' spellings.
    if (state !== this.state || finder !== this.#finder || hrefFor !== this.#hrefFor) {
      const phase = finder.phaseOf(state);
      this.element.href = hrefFor(state);
      this.element.dataset['phase'] = phase;
      this.#mark?.setAttribute('d', phaseLooks[phase].mark);
      write(this.#name, finder.nameOf(state));
      write(this.#line, finder.lineOf(state));
      this.state = state;
      this.#finder = finder;
      this.#hrefFor = hrefFor;
    }
    const spelled = this.#token.parentElement;
    if (spelled && spelled.lang !== lang) spelled.lang = lang;
    // A state that is called what was found is not read out twice.
    const isName = String(token === this.#name.data);
    if (spelled && spelled.ariaHidden !== isName) spelled.ariaHidden = isName;
    write(this.#token, token);
    write(this.#where, ` · ${finder.whereOf(hit)}`);
    return { text: this.#token, start, end };
  }
}

/** One question: a link to its answer. */
export class QuestionOption extends Option {
  readonly #text: Text;
  #id: QuestionId | undefined;

  constructor() {
    super(html`<a class="question" role="option" tabindex="-1"></a>`);
    this.#text = document.createTextNode('');
    this.element.append(this.#text);
  }

  /** Shows a question. */
  show({ id, text }: FoundQuestion, hrefFor: (id: QuestionId) => string): void {
    write(this.#text, text);
    if (id !== this.#id) this.element.href = hrefFor(id);
    this.#id = id;
  }
}
