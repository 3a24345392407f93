/** The pages of the runner that show no item. Each gives what goes into the middle of the page. */

import { fill, h } from './dom.js';

/** What is answered, open and marked of what was shown so far. @param complete whether that is everything @param said a sentence of the page by its name @param goTo called with the presentation of an item */
export function reviewPage(review, complete, words, said, goTo) {
  const open = review.filter((item) => !item.answered).length;
  const marked = review.filter((item) => item.flagged).length;
  const state = (item) => [item.answered ? words.reviewAnswered : words.reviewOpen, ...(item.flagged ? [words.reviewFlagged] : [])].join(words.comma);
  return [
    h('h1', { tabindex: -1 }, said(complete ? 'reviewTitle' : 'reviewSoFarTitle')),
    h('p', {}, open > 0 ? said('reviewSomeOpen', open) : said(complete ? 'reviewAllAnswered' : 'reviewSoFarAnswered')),
    marked > 0 ? h('p', {}, said('reviewSomeFlagged', marked)) : '',
    h(
      'ul',
      { class: 'review-list' },
      review.map((item) =>
        h(
          'li',
          {},
          h(
            'button',
            { type: 'button', class: `row review-row${item.answered ? '' : ' open'}`, click: () => goTo(item.presentation) },
            h('span', { class: 'review-name' }, fill(item.situation ? words.situation : words.reviewQuestion, item.position)),
            h('span', { class: 'review-state' }, item.answered ? '✓ ' : '○ ', state(item), item.flagged ? ' ⚑' : ''),
          ),
        ),
      ),
    ),
  ];
}

/** Everything stands still: by the person's own wish, or until the staff let it go on. */
export function pausePage(kind, words) {
  return [
    h('h1', { tabindex: -1 }, kind === 'break' ? words.breakTitle : words.pausedTitle),
    h('p', {}, { break: words.breakText, invigilator: words.pausedText, lostTime: words.lostTimeText }[kind]),
    h('p', {}, words.pausedSaved),
  ];
}

/** Another tab of this browser shows the seat. */
export function otherTabPage(words) {
  return [h('h1', { tabindex: -1 }, words.otherTabTitle), h('p', {}, words.otherTabText)];
}

/** Trying out finger, mouse and keys; nothing of it is sent or kept. */
export class TryOut {
  constructor(words) {
    this.words = words;
    this.done = { pointer: false, key: false, change: false };
    this.chosen = null;
    this.inputs = [1, 2, 3].map((value) =>
      h('input', { type: 'radio', name: 'try-out', value, change: (event) => this.#choose(value, event) }),
    );
    this.list = h('ul', { class: 'try-list', role: 'status' });
    this.element = [
      h('h1', { tabindex: -1 }, words.tryTitle),
      h('p', {}, words.tryText),
      h(
        'div',
        { class: 'rows', role: 'radiogroup', 'aria-label': words.tryTitle },
        this.inputs.map((input, index) =>
          h(
            'label',
            { class: 'row', pointerdown: () => (this.byPointer = true) },
            input,
            h('span', { class: 'number', 'aria-hidden': 'true' }, index + 1),
            h('span', {}, words[`tryAnswer${index + 1}`]),
          ),
        ),
      ),
      this.list,
    ];
    this.#show();
  }

  key(digit) {
    if (digit < 1 || digit > 3) return false;
    this.done.key = true;
    this.inputs[digit - 1].checked = true;
    this.inputs[digit - 1].focus();
    this.#choose(digit);
    return true;
  }

  #choose(value, event) {
    if (event && this.byPointer) this.done.pointer = true;
    else this.done.key = true;
    this.byPointer = false;
    if (this.chosen !== null && this.chosen !== value) this.done.change = true;
    this.chosen = value;
    this.#show();
  }

  #show() {
    const point = (key, text) => h('li', {}, this.done[key] ? '✓ ' : '○ ', text);
    this.list.replaceChildren(point('pointer', this.words.tryPointer), point('key', this.words.tryKey), point('change', this.words.tryChange));
  }

  get keys() {
    return fill(this.words.keysChoice, 3);
  }
}
