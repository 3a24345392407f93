/**
 * The places to answer in a document. Each has its `element`, tells `changed` when something changes, gives its values with `get`, takes
 * them with `set`, and says with `fault` what must still be done. Nothing needs dragging: rows, selects, fields and buttons do.
 */

import { build, isPictured, plain } from './documents.js';
import { fill, h } from './dom.js';
import { extendedText, textEntry } from './fields.js';
import { hotspot } from './hotspots.js';
import { associate, gapMatch, match } from './pairs.js';

export function widget(interaction, shared) {
  const made = MAKERS[interaction.kind](interaction, { ...shared, interaction });
  return { ...made, identifier: interaction.identifier };
}

const MAKERS = { choice, order, inlineChoice, textEntry, extendedText, match, associate, gapMatch, hotspot, hottext, slider };

/** Where there can be no place to answer. */
export const still = () => {
  throw new Error('There is no place to answer here.');
};

/** A group with what is asked as its name. */
export function group(shared, kind, ...children) {
  const { interaction, words, number } = shared;
  const asked = interaction.prompt ? build(interaction.prompt, still) : [];
  const name = `place-${number}`;
  return h(
    'div',
    { class: `place ${kind}`, role: 'group', 'aria-labelledby': asked.length ? name : null, 'aria-label': asked.length ? null : fill(words.place, number) },
    asked.length ? h('div', { class: 'place-prompt', id: name }, asked) : null,
    howMany(shared) ? h('p', { class: 'quiet' }, howMany(shared)) : null,
    ...children,
  );
}

function howMany({ interaction, words }) {
  const { most, least, kind } = interaction;
  if (['order', 'match', 'associate', 'gapMatch', 'slider', 'extendedText'].includes(kind)) return '';
  if (most === 1) return '';
  if (least > 0 && least === most) return fill(words.chooseExactly, most);
  return most > 1 ? fill(words.chooseAtMost, most) : words.chooseAny;
}

/** What must still be done where too few are given. */
export function tooFew(shared, given) {
  const { least } = shared.interaction;
  return given.length > 0 && given.length < least ? fill(shared.words.tooFew, least) : null;
}

/** Boxes of which at most so many can be ticked: one more takes the first one back when only one counts, else it is not taken. */
export function boxes(shared, choices, label) {
  const { interaction, words, number } = shared;
  const one = interaction.most === 1;
  const inputs = choices.map((choice, index) =>
    h('input', {
      type: one ? 'radio' : 'checkbox',
      name: `place-${number}`,
      value: choice.identifier,
      'aria-label': label?.(choice, index) ?? null,
      change: (event) => {
        const ticked = inputs.filter((input) => input.checked);
        if (interaction.most > 0 && ticked.length > interaction.most) {
          event.target.checked = false;
          shared.say?.(fill(words.chooseAtMost, interaction.most));
          return;
        }
        shared.changed();
      },
    }),
  );
  return {
    inputs,
    get: () => inputs.filter((input) => input.checked).map((input) => input.value),
    set: (values) => inputs.forEach((input) => (input.checked = values.includes(input.value))),
    fault: () => tooFew(shared, inputs.filter((input) => input.checked)),
  };
}

function choice(interaction, shared) {
  const ticks = boxes(shared, interaction.choices);
  const rows = interaction.choices.map((one, index) =>
    h('label', { class: 'row' }, ticks.inputs[index], h('span', { class: 'number', 'aria-hidden': 'true' }, index + 1), h('span', { class: 'row-content' }, build(one.nodes, still))),
  );
  return {
    ...ticks,
    element: group(shared, 'choice', h('div', { class: 'rows' }, rows)),
    key: (digit) => {
      const input = ticks.inputs[digit - 1];
      if (!input) return false;
      input.focus();
      input.click();
      return true;
    },
  };
}

/** A select of choices by their text; pictures are shown above it under the same letters. */
export function picker(shared, choices, name) {
  const letters = choices.some((one) => isPictured(one.nodes));
  const select = h(
    'select',
    { class: 'writing', 'aria-label': name, change: () => shared.changed() },
    h('option', { value: '' }, shared.words.pick),
    choices.map((one, index) => h('option', { value: one.identifier }, letters ? `${letter(index)}  ${plain(one.nodes)}`.trim() : plain(one.nodes))),
  );
  return select;
}

const letter = (index) => String.fromCharCode(65 + (index % 26)) + (index >= 26 ? Math.floor(index / 26) : '');

/** The choices to be read or looked at before they are picked from. */
export function shown(choices, always) {
  if (!always && !choices.some((one) => isPictured(one.nodes))) return null;
  const letters = choices.some((one) => isPictured(one.nodes));
  return h(
    'ul',
    { class: 'shown-choices' },
    choices.map((one, index) => h('li', {}, letters ? h('span', { class: 'number' }, letter(index)) : null, h('span', {}, build(one.nodes, still)))),
  );
}

function inlineChoice(interaction, shared) {
  const select = picker(shared, interaction.choices, fill(shared.words.place, shared.number));
  return {
    element: h('span', { class: 'place inline' }, select),
    get: () => (select.value ? [select.value] : []),
    set: ([value]) => (select.value = value ?? ''),
  };
}

/** All in a row: each can be moved up and down. Only some: one select for each rank. */
function order(interaction, shared) {
  return interaction.most < interaction.choices.length ? ranks(interaction, shared) : sequence(interaction, shared);
}

function sequence(interaction, shared) {
  const { words } = shared;
  const list = h('ol', { class: 'sequence' });
  const rows = new Map(interaction.choices.map((one) => [one.identifier, row(one)]));
  let sequenceNow = interaction.choices.map((one) => one.identifier);

  function row(one) {
    const name = plain(one.nodes);
    const up = h('button', { type: 'button', class: 'button small', 'aria-label': fill(words.moveUp, name), click: () => move(one.identifier, -1, up) }, '↑');
    const down = h('button', { type: 'button', class: 'button small', 'aria-label': fill(words.moveDown, name), click: () => move(one.identifier, 1, down) }, '↓');
    return h('li', { class: 'sequence-row' }, h('span', { class: 'row-content' }, build(one.nodes, still)), h('span', { class: 'moves' }, up, down));
  }
  function move(identifier, by, button) {
    const from = sequenceNow.indexOf(identifier);
    const to = from + by;
    if (to < 0 || to >= sequenceNow.length) return;
    sequenceNow.splice(from, 1);
    sequenceNow.splice(to, 0, identifier);
    lay();
    button.focus();
    shared.say?.(fill(words.movedTo, to + 1, sequenceNow.length));
    shared.changed();
  }
  function lay() {
    list.replaceChildren(...sequenceNow.map((identifier) => rows.get(identifier)));
  }
  lay();
  return {
    element: group(shared, 'order', h('p', { class: 'quiet' }, words.orderHow), list),
    get: () => [...sequenceNow],
    set: (values) => {
      if (values.length !== sequenceNow.length) return;
      sequenceNow = [...values];
      lay();
    },
  };
}

function ranks(interaction, shared) {
  const selects = Array.from({ length: interaction.most }, (any, index) => picker(shared, interaction.choices, fill(shared.words.rank, index + 1)));
  const rows = selects.map((select, index) => h('li', {}, h('span', { class: 'number', 'aria-hidden': 'true' }, index + 1), select));
  const given = () => selects.map((select) => select.value).filter(Boolean);
  return {
    element: group(shared, 'order', shown(interaction.choices, false), h('ul', { class: 'pair-rows' }, rows)),
    get: () => [...new Set(given())],
    set: (values) => selects.forEach((select, index) => (select.value = values[index] ?? '')),
    fault: () => (new Set(given()).size < given().length ? shared.words.twice : tooFew(shared, given())),
  };
}

/** Pieces of a text that can be pressed in and out. */
function hottext(interaction, shared) {
  const pieces = [];
  const place = (node) => {
    const button = h('button', { type: 'button', class: 'hottext', 'aria-pressed': 'false', click: () => press(button) }, build(node.children, still));
    pieces.push({ identifier: node.hottext, button });
    return button;
  };
  const pressed = () => pieces.filter(({ button }) => button.getAttribute('aria-pressed') === 'true');
  function press(button) {
    const on = button.getAttribute('aria-pressed') !== 'true';
    if (on && interaction.most === 1) pieces.forEach((piece) => piece.button.setAttribute('aria-pressed', 'false'));
    else if (on && interaction.most > 0 && pressed().length >= interaction.most) {
      shared.say?.(fill(shared.words.chooseAtMost, interaction.most));
      return;
    }
    button.setAttribute('aria-pressed', String(on));
    shared.changed();
  }
  return {
    element: group(shared, 'hot', h('div', { class: 'hot-content' }, build(interaction.content, place))),
    get: () => pressed().map((piece) => piece.identifier),
    set: (values) => pieces.forEach((piece) => piece.button.setAttribute('aria-pressed', String(values.includes(piece.identifier)))),
    fault: () => tooFew(shared, pressed()),
  };
}

/** A value between two bounds; it counts once it has been set, also when it is set where it stood. */
function slider(interaction, shared) {
  const { lower, upper, step, reverse } = interaction.slider;
  const { words } = shared;
  let value = null;
  const output = h('output', { class: 'slider-value figures' }, words.notSet);
  const whole = interaction.number === 'integer';
  const shownAs = (number) => String(whole ? Math.round(number) : Number(number.toFixed(10)));
  const input = h('input', {
    type: 'range',
    min: lower,
    max: upper,
    step,
    value: lower,
    dir: reverse ? 'rtl' : null,
    'aria-label': interaction.prompt ? plain(interaction.prompt) : fill(words.place, shared.number),
    'aria-valuetext': words.notSet,
    input: () => settle(Number(input.value)),
    click: () => settle(Number(input.value)),
  });
  function put(number) {
    value = Math.min(upper, Math.max(lower, number));
    input.value = value;
    output.textContent = shownAs(value);
    input.setAttribute('aria-valuetext', shownAs(value));
  }
  function settle(number) {
    put(number);
    shared.changed('once');
  }
  const by = (sign, name) => h('button', { type: 'button', class: 'button small', 'aria-label': name, click: () => settle((value ?? lower) + sign * step) }, sign < 0 ? '−' : '+');
  const ends = h('div', { class: 'slider-ends figures', 'aria-hidden': 'true' }, h('span', {}, shownAs(reverse ? upper : lower)), h('span', {}, shownAs(reverse ? lower : upper)));
  return {
    element: group(shared, 'slider-place', h('div', { class: 'slider-row' }, by(-1, words.less), h('div', { class: 'slider-track' }, input, ends), by(1, words.more), output)),
    get: () => (value === null ? [] : [shownAs(value)]),
    set: ([text]) => text !== undefined && put(Number(text)),
  };
}
