/** What pages with one choice have in common: radio buttons in rows, figure keys, an answer that can be shown. */

import { fill, h } from './dom.js';

/** The text in the language of the page; with `both`, the other language stands below it. */
export const speaks = (context) => (text) => {
  if (!text) return '';
  const [first, second] = context.language.startsWith('zh') ? [text.zh, text.en] : [text.en, text.zh];
  return context.both && first !== second ? `${first}\n${second}` : first;
};

export function heading(text, className = '') {
  return h('h1', { tabindex: -1, class: className }, text);
}

export function number(value) {
  return h('span', { class: 'number', 'aria-hidden': 'true' }, value);
}

export class ChoicePage {
  constructor(item, context, count) {
    this.item = item;
    this.context = context;
    this.count = count;
    this.inputs = [];
  }

  radio(value, label, accessible) {
    const input = h('input', {
      type: 'radio',
      name: 'answer',
      value,
      'aria-label': accessible,
      change: () => this.context.choose(this.response(value)),
    });
    this.inputs.push(input);
    return input;
  }

  /** A figure key was pressed. */
  key(digit) {
    if (digit < 1 || digit > this.count) return false;
    this.inputs[digit - 1].checked = true;
    this.inputs[digit - 1].focus();
    this.context.choose(this.response(digit));
    return true;
  }

  show(answer) {
    const chosen = answer ? this.chosen(answer) : null;
    this.inputs.forEach((input, index) => (input.checked = index + 1 === chosen));
  }

  get keys() {
    return fill(this.context.words.keysChoice, this.count);
  }

  get missing() {
    return this.context.words.answerMissing;
  }
}
