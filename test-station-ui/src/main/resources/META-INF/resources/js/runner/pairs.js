/** Places in which things are put together: rows that go with others, pairs, and gaps of a text. */

import { build, plain } from './documents.js';
import { fill, h } from './dom.js';
import { group, picker, shown, still, tooFew } from './interactions.js';

/** A row for each of the first set: a select where it goes with one, boxes where it may go with several. */
export function match(interaction, shared) {
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
export function associate(interaction, shared) {
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
export function gapMatch(interaction, shared) {
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
