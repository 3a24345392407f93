/**
 * The places to answer in a document. Each has its `element`, tells `changed` when something changes, gives its values with `get`, takes
 * them with `set`, and says with `fault` what must still be done. Nothing needs dragging: rows, selects, fields and buttons do.
 */

import { build, isPictured, plain } from './documents.js';
import { fill, h } from './dom.js';
import { hotspot } from './hotspots.js';

export function widget(interaction, shared) {
  const made = MAKERS[interaction.kind](interaction, { ...shared, interaction });
  return { ...made, identifier: interaction.identifier };
}

const MAKERS = { choice, order, inlineChoice, textEntry, extendedText, match, associate, gapMatch, hotspot, hottext, slider };

const still = () => {
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
function picker(shared, choices, name) {
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
function shown(choices, always) {
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

/** A number as it is sent: full-width figures and blanks are forgiven. Null if it is none. */
function numberOf(text, kind) {
  const plainText = text.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  const pattern = kind === 'integer' ? /^[+-]?\d{1,15}$/ : /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/;
  return pattern.test(plainText) ? plainText : null;
}

function field(interaction, shared, input) {
  const problem = h('span', { class: 'field-problem', role: 'alert' });
  const value = () => {
    if (!interaction.number) return input.value.replace(/\r\n?/g, '\n');
    return numberOf(input.value, interaction.number);
  };
  const wrong = () => Boolean(interaction.number) && input.value.trim() !== '' && value() === null;
  let composing = false;
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    shared.changed('once');
  });
  input.addEventListener('input', () => {
    if (composing) return;
    problem.textContent = '';
    input.removeAttribute('aria-invalid');
    shared.changed('once');
  });
  input.addEventListener('change', () => {
    problem.textContent = wrong() ? shared.words.noNumber : '';
    if (wrong()) input.setAttribute('aria-invalid', 'true');
  });
  return {
    problem,
    get: () => (input.value.trim() === '' || wrong() ? [] : [value()]),
    set: ([text]) => (input.value = text ?? ''),
    fault: () => (wrong() ? shared.words.noNumber : null),
  };
}

function textEntry(interaction, shared) {
  const length = interaction.input?.length ?? 12;
  const input = h('input', {
    type: 'text',
    class: 'writing',
    size: Math.max(4, Math.min(length + 2, 30)),
    inputmode: interaction.number ? 'decimal' : 'text',
    placeholder: interaction.input?.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': fill(shared.words.place, shared.number),
  });
  const written = field(interaction, shared, input);
  return { ...written, element: h('span', { class: 'place inline' }, input, written.problem) };
}

function extendedText(interaction, shared) {
  const area = h('textarea', {
    class: 'writing',
    rows: Math.max(3, Math.min(interaction.input?.lines ?? 6, 20)),
    placeholder: interaction.input?.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': interaction.prompt ? plain(interaction.prompt) : fill(shared.words.place, shared.number),
  });
  const written = field(interaction, shared, area);
  return { ...written, element: group(shared, 'extended', area, written.problem) };
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

/** A row for each of the first set: a select where it goes with one, boxes where it may go with several. */
function match(interaction, shared) {
  const rows = interaction.choices.map((source) => (source.most === 1 ? matchOne(source, interaction, shared) : matchSeveral(source, interaction, shared)));
  return pairs(shared, rows, interaction.targets, [shown(interaction.targets, false), h('ul', { class: 'pair-rows match' }, rows.map((row) => row.element))]);
}

function matchOne(source, interaction, shared) {
  const select = picker(shared, interaction.targets, fill(shared.words.goesWith, plain(source.nodes)));
  return {
    element: h('li', {}, h('span', { class: 'row-content' }, build(source.nodes, still)), select),
    get: () => (select.value ? [`${source.identifier} ${select.value}`] : []),
    set: (values) => (select.value = values.find((value) => value.startsWith(`${source.identifier} `))?.split(' ')[1] ?? ''),
  };
}

function matchSeveral(source, interaction, shared) {
  const inputs = interaction.targets.map((target) => h('input', { type: 'checkbox', value: `${source.identifier} ${target.identifier}`, change: () => shared.changed() }));
  return {
    element: h(
      'li',
      {},
      h('span', { class: 'row-content' }, build(source.nodes, still)),
      h('div', { class: 'ticks', role: 'group', 'aria-label': plain(source.nodes) }, interaction.targets.map((target, index) => h('label', { class: 'row tick' }, inputs[index], h('span', {}, build(target.nodes, still))))),
    ),
    get: () => inputs.filter((input) => input.checked).map((input) => input.value),
    set: (values) => inputs.forEach((input) => (input.checked = values.includes(input.value))),
  };
}

/** Rows that give pairs, and what is wrong when a choice is used too often. */
function pairs(shared, rows, limited, content) {
  const { interaction, words } = shared;
  const get = () => rows.flatMap((row) => row.get());
  const fault = () => {
    const given = get();
    for (const one of limited) {
      const used = given.filter((pair) => pair.split(' ').includes(one.identifier)).length;
      if (one.most > 0 && used > one.most) return fill(words.usedTooOften, plain(one.nodes), one.most);
    }
    if (interaction.most > 0 && given.length > interaction.most) return fill(words.chooseAtMost, interaction.most);
    return tooFew(shared, given);
  };
  return {
    element: group(shared, interaction.kind, ...content),
    get: () => (fault() && !tooFew(shared, get()) ? [] : get()),
    set: (values) => rows.forEach((row, index) => row.set(values, index)),
    fault,
  };
}

/** Two selects a pair, as many pairs as are allowed. */
function associate(interaction, shared) {
  const { words } = shared;
  const count = interaction.most > 0 ? interaction.most : Math.max(1, Math.floor(interaction.choices.length / 2));
  const rows = Array.from({ length: count }, (any, index) => {
    const first = picker(shared, interaction.choices, fill(words.pairFirst, index + 1));
    const second = picker(shared, interaction.choices, fill(words.pairSecond, index + 1));
    return {
      element: h('li', { class: 'pair' }, first, h('span', { 'aria-hidden': 'true' }, '—'), second),
      get: () => (first.value && second.value ? [`${first.value} ${second.value}`] : []),
      set: (values, place) => {
        const [one, other] = (values[place] ?? ' ').split(' ');
        first.value = one;
        second.value = other;
      },
      half: () => Boolean(first.value) !== Boolean(second.value),
    };
  });
  const made = pairs(shared, rows, interaction.choices, [shown(interaction.choices, false), h('ul', { class: 'pair-rows' }, rows.map((row) => row.element))]);
  return { ...made, fault: () => (rows.some((row) => row.half()) ? words.halfPair : made.fault()) };
}

/** A text with gaps: a select in each. */
function gapMatch(interaction, shared) {
  const rows = [];
  const place = (node) => {
    const select = picker(shared, interaction.choices, fill(shared.words.gap, rows.length + 1));
    rows.push({
      get: () => (select.value ? [`${select.value} ${node.gap}`] : []),
      set: (values) => (select.value = values.find((value) => value.endsWith(` ${node.gap}`))?.split(' ')[0] ?? ''),
    });
    return h('span', { class: 'place inline' }, select);
  };
  const text = h('div', { class: 'gap-text' }, build(interaction.content, place));
  return pairs(shared, rows, interaction.choices, [shown(interaction.choices, true), text]);
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
