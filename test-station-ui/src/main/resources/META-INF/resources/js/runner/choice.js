/** What pages with one choice have in common: radio buttons in rows, figure keys, an answer that can be shown. */

import { fill, h } from './dom.js';

/** The text in the language of the page, as it is said by a screen reader. */
export const speaks = (context) => (text) => (text ? inOrder(text, context.language)[0] : '');

/** What is shown of a text: with `both`, the two languages side by side, or below each other where it is narrow. */
export const shows = (context) => (text) => {
  if (!text) return '';
  const [own, other] = inOrder(text, context.language);
  if (!context.both || own === other) return own;
  return h('span', { class: 'side-by-side' }, h('span', { class: 'own' }, own), h('span', { lang: otherThan(context.language) }, other));
};

function inOrder(text, language) {
  return language.startsWith('zh') ? [text.zh, text.en] : [text.en, text.zh];
}

function otherThan(language) {
  return language.startsWith('zh') ? 'en' : 'zh-CN';
}

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
