/** Work samples: a text to be copied, a paper record to be entered into a form. What is written is sent a moment after each change. */

import { heading, shows, speaks } from './choice.js';
import { drawing, h } from './dom.js';
import { receipt } from './narrow.js';

const PAUSE = 600;
const LONGEST_WAIT = 2000;

/** Sends a moment after the last change, and at least every two seconds while changes go on. */
export class Delayed {
  #timer = null;
  #since = null;

  constructor(send) {
    this.send = send;
  }

  changed() {
    const now = performance.now();
    this.#since ??= now;
    clearTimeout(this.#timer);
    const wait = Math.max(0, Math.min(PAUSE, LONGEST_WAIT - (now - this.#since)));
    this.#timer = setTimeout(() => this.flush(), wait);
  }

  flush() {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    this.#since = null;
    this.send();
  }
}

/** Line breaks are one character everywhere. */
const plainLines = (text) => text.replace(/\r\n?/g, '\n');

/** How many characters of the old text are gone in the new one. */
function removed(before, after) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start += 1;
  let end = 0;
  while (end < shorter - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return [...before.slice(start, before.length - end)].length;
}

/** A text to be copied. Nothing is counted or sent while a Chinese word is still being composed. */
export class TypingPage {
  constructor(item, context) {
    this.context = context;
    this.corrections = 0;
    this.before = '';
    this.composing = false;
    this.touched = false;
    this.delayed = new Delayed(() => this.context.choose(this.current));
    const text = speaks(context);
    const shown = shows(context);
    this.area = h('textarea', {
      id: 'copy',
      class: 'writing',
      rows: 6,
      lang: context.language,
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      autocorrect: 'off',
      'aria-labelledby': 'copy-label',
      'aria-describedby': 'copy-source',
      input: () => this.#changed(),
      compositionstart: () => (this.composing = true),
      compositionend: () => {
        this.composing = false;
        this.#changed();
      },
      paste: (event) => this.#refuse(event),
      drop: (event) => this.#refuse(event),
    });
    this.element = h(
      'div',
      { class: 'item typing' },
      heading(shown(item.question), 'statement'),
      h('p', { class: 'copy-source', id: 'copy-source', copy: (event) => event.preventDefault() }, text(item.text)),
      h('label', { id: 'copy-label', for: 'copy' }, context.words.yourCopy),
      this.area,
    );
  }

  #refuse(event) {
    event.preventDefault();
    this.context.say(this.context.words.noPaste);
  }

  #changed() {
    if (this.composing) return;
    const now = plainLines(this.area.value);
    if (now === this.before) return;
    this.corrections += removed(this.before, now);
    this.before = now;
    this.touched = true;
    this.delayed.changed();
  }

  show(answer) {
    if (!answer || this.touched) return;
    this.before = answer.text;
    this.area.value = answer.text;
    this.corrections = answer.corrections;
  }

  flush() {
    this.delayed.flush();
  }

  key() {
    return false;
  }

  get current() {
    return { kind: 'typed', text: this.before, corrections: this.corrections };
  }

  get open() {
    return this.before === '' ? this.context.words.nothingTyped : null;
  }

  get keys() {
    return this.context.words.keysTyping;
  }
}

const INPUT_MODES = { TEXT: 'text', DIGITS: 'text', DATE: 'text', AMOUNT: 'decimal' };

/** A paper record and the fields it is to be entered into. */
export class FormPage {
  constructor(item, context) {
    this.context = context;
    this.fields = new Map();
    this.touched = false;
    this.delayed = new Delayed(() => this.context.choose(this.current));
    const text = speaks(context);
    const shown = shows(context);
    const svg = item.figure.svgEnglish && !context.language.startsWith('zh') ? item.figure.svgEnglish : item.figure.svg;
    const paper = drawing(svg, text(item.figure.description), 'record-');
    const small = receipt(paper);
    this.element = h(
      'div',
      { class: 'item form-item' },
      heading(shown(item.question), 'statement'),
      h(
        'div',
        { class: 'form-board' },
        h('div', { class: small ? 'drawing record whole' : 'drawing record' }, paper),
        small ? h('div', { class: 'record narrow' }, small) : null,
        h('div', { class: 'form-fields', role: 'group', 'aria-label': context.words.formFields }, item.fields.map((field) => this.#field(field, shown))),
      ),
    );
  }

  #field(field, shown) {
    const id = `field-${field.id}`;
    const input = h('input', {
      id,
      type: 'text',
      class: 'writing',
      inputmode: INPUT_MODES[field.form] ?? 'text',
      spellcheck: 'false',
      autocomplete: 'off',
      autocapitalize: 'off',
      'aria-describedby': field.hint ? `${id}-hint` : null,
      input: () => {
        this.touched = true;
        this.delayed.changed();
      },
    });
    this.fields.set(field.id, input);
    return h(
      'div',
      { class: 'form-field' },
      h('label', { for: id }, shown(field.label)),
      input,
      field.hint ? h('p', { id: `${id}-hint`, class: 'quiet' }, shown(field.hint)) : null,
    );
  }

  show(answer) {
    if (!answer || this.touched) return;
    this.fields.forEach((input, id) => (input.value = answer.fields[id] ?? ''));
  }

  flush() {
    this.delayed.flush();
  }

  key() {
    return false;
  }

  get current() {
    const filled = [...this.fields].map(([id, input]) => [id, input.value]).filter(([, value]) => value.trim() !== '');
    return { kind: 'filledIn', fields: Object.fromEntries(filled) };
  }

  get open() {
    return [...this.fields.values()].some((input) => input.value.trim() === '') ? this.context.words.fieldsEmpty : null;
  }

  get keys() {
    return this.context.words.keysForm;
  }
}
