/**
 * The kinds of items. Each builds its page from an item and tells `choose` what was chosen; `show` marks an answer. Pages on which
 * something is written also have `flush`, which sends what is not sent yet, `unfinished`, which says what must still be done, `open`,
 * which says what may still be done, and `current`, the answer as it stands.
 */

import { ChoicePage, heading, number, shows, speaks } from './choice.js';
import { DocumentPage } from './documents.js';
import { drawing, fill, h } from './dom.js';
import { narrow, writing } from './narrow.js';
import { FormPage, TypingPage } from './written.js';

/** @param context { language, words, choose(response) } */
export function itemPage(item, context) {
  switch (item.kind) {
    case 'rating':
      return new RatingPage(item, context);
    case 'figure':
      return new FigurePage(item, context);
    case 'situation':
      return new SituationPage(item, context);
    case 'choice':
      return new TextChoicePage(item, context);
    case 'typing':
      return new TypingPage(item, context);
    case 'form':
      return new FormPage(item, context);
    case 'document':
      return new DocumentPage(item, context);
    default:
      throw new Error(`There is no item of the kind (${item.kind}).`);
  }
}

/** A row of numbers needs the whole width; a matrix stands beside its options. */
function isWide(svg) {
  const [, , width, height] = (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
  return width > 2 * height;
}

class RatingPage extends ChoicePage {
  constructor(item, context) {
    super(item, context, item.labels.length);
    const shown = shows(context);
    this.element = h(
      'div',
      { class: 'item rating' },
      h('p', { class: 'question', id: 'question' }, shown(item.question)),
      heading(shown(item.statement), 'statement'),
      h(
        'div',
        { class: 'rows', role: 'radiogroup', 'aria-labelledby': 'question' },
        item.labels.map((label, index) =>
          h('label', { class: 'row' }, this.radio(index + 1), number(index + 1), h('span', {}, shown(label))),
        ),
      ),
    );
  }

  response = (category) => ({ kind: 'rated', category });
  chosen = (answer) => answer.category;
}

class FigurePage extends ChoicePage {
  constructor(item, context) {
    super(item, context, item.options.length);
    const text = speaks(context);
    const shown = shows(context);
    const picture = (figure) => (figure.svgEnglish && !context.language.startsWith('zh') ? figure.svgEnglish : figure.svg);
    const problem = drawing(picture(item.figure), text(item.figure.description), 'problem-');
    const small = narrow(problem);
    this.element = h(
      'div',
      { class: 'item figure' },
      heading(shown(item.question), 'statement'),
      h(
        'div',
        { class: isWide(problem) ? 'figure-board wide' : 'figure-board' },
        h('div', { class: small ? 'drawing problem whole' : 'drawing problem' }, problem),
        small ? h('div', { class: 'drawing problem narrow' }, small) : null,
        h(
          'div',
          { class: 'figure-options', role: 'radiogroup', 'aria-label': context.words.options },
          item.options.map((option, index) => {
            const description = text(option.description);
            const drawn = drawing(picture(option), description, `option${index}-`);
            const written = writing(drawn);
            return h(
              'label',
              { class: 'row figure-option' },
              this.radio(index + 1, '', `${index + 1}: ${description}`),
              number(index + 1),
              h('span', { class: written ? 'drawing whole' : 'drawing', 'aria-hidden': 'true' }, drawn),
              written ? h('span', { class: 'written narrow', 'aria-hidden': 'true' }, written) : null,
            );
          }),
        ),
      ),
    );
  }

  response = (option) => ({ kind: 'chosen', option });
  chosen = (answer) => answer.option;
}

/** A question in words with options in words. */
class TextChoicePage extends ChoicePage {
  constructor(item, context) {
    super(item, context, item.labels.length);
    const shown = shows(context);
    this.element = h(
      'div',
      { class: 'item text-choice' },
      heading(shown(item.question), 'statement lines'),
      h(
        'div',
        { class: 'rows', role: 'radiogroup', 'aria-label': context.words.options },
        item.labels.map((label, index) =>
          h('label', { class: 'row' }, this.radio(index + 1), number(index + 1), h('span', {}, shown(label))),
        ),
      ),
    );
  }

  response = (option) => ({ kind: 'chosen', option });
  chosen = (answer) => answer.option;
}

/** Best and worst of several actions. A half-made choice is no answer yet; it is kept for a reload beside the item's name. */
class SituationPage {
  constructor(item, context) {
    this.item = item;
    this.context = context;
    this.best = null;
    this.worst = null;
    this.column = 'best';
    const text = speaks(context);
    const shown = shows(context);
    const { words } = context;
    this.inputs = { best: [], worst: [] };
    this.element = h(
      'div',
      { class: 'item situation' },
      heading(fill(words.situation, item.position), 'eyebrow-heading'),
      h('p', { class: 'story' }, shown(item.situation)),
      h('p', { class: 'question' }, context.said ? context.said('bestAndWorst') : words.bestAndWorst),
      h(
        'div',
        { class: 'actions-list', role: 'group', 'aria-label': words.bestAndWorst },
        item.actions.map((action, index) =>
          h(
            'div',
            { class: 'action' },
            h('p', { class: 'action-text' }, number(index + 1), h('span', {}, shown(action))),
            h('div', { class: 'picks' }, this.#pick('best', index + 1, text(action)), this.#pick('worst', index + 1, text(action))),
          ),
        ),
      ),
    );
    this.#mark();
  }

  #pick(column, value, action) {
    const word = this.context.words[column];
    const input = h('input', {
      type: 'radio',
      name: column,
      value,
      'aria-label': `${word}: ${action}`,
      change: () => this.#choose(column, value),
    });
    this.inputs[column].push(input);
    return h('label', { class: `pick ${column}` }, input, h('span', {}, word));
  }

  #choose(column, value) {
    const other = column === 'best' ? 'worst' : 'best';
    this[column] = value;
    if (this[other] === value) this[other] = null;
    this.column = this[other] === null ? other : column;
    this.#mark();
    this.#keepDraft();
    if (this.best !== null && this.worst !== null) {
      this.context.choose({ kind: 'bestAndWorst', best: this.best, worst: this.worst });
    } else {
      this.context.choose(null);
    }
  }

  key(digit) {
    if (digit < 1 || digit > this.item.actions.length) return false;
    const column = this.column;
    this.#choose(column, digit);
    this.inputs[column][digit - 1].focus();
    return true;
  }

  /** Backspace: the next figure key names the best action again. */
  back() {
    this.column = 'best';
    this.#mark();
    return true;
  }

  show(answer) {
    const draft = answer ?? this.#draft();
    this.best = draft?.best ?? null;
    this.worst = draft?.worst ?? null;
    this.column = this.best === null ? 'best' : 'worst';
    this.#mark();
  }

  #mark() {
    for (const column of ['best', 'worst']) {
      this.inputs[column].forEach((input, index) => (input.checked = index + 1 === this[column]));
    }
    this.element.dataset.column = this.column;
  }

  #keepDraft() {
    try {
      const draft = { presentation: this.item.presentation, best: this.best, worst: this.worst };
      sessionStorage.setItem('liangcai.draft', JSON.stringify(draft));
    } catch {
      // Without storage a half-made choice does not outlast a reload; no answer is lost by it.
    }
  }

  #draft() {
    try {
      const draft = JSON.parse(sessionStorage.getItem('liangcai.draft'));
      return draft?.presentation === this.item.presentation ? draft : null;
    } catch {
      return null;
    }
  }

  /** One of the two is chosen, the other not yet. */
  get isHalfMade() {
    return (this.best === null) !== (this.worst === null);
  }

  get keys() {
    return fill(this.context.words.keysSituation, this.item.actions.length);
  }

  get missing() {
    if (this.best === null && this.worst === null) return this.context.words.bestAndWorstMissing;
    return this.best === null ? this.context.words.bestMissing : this.context.words.worstMissing;
  }
}
