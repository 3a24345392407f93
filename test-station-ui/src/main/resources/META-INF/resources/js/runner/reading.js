/**
 * An imported question in the other language, to be read beside the one that is answered: what is asked and what can be chosen stand where
 * they stand there, under the same numbers, and there is nothing to press or to fill in.
 */

import { build } from './documents.js';
import { h } from './dom.js';

/** The nodes of a body as elements to read. */
export const reading = (nodes) => build(nodes, readPlace);

function readPlace(node) {
  if (node.interaction) return readInteraction(node.interaction);
  if (node.hottext !== undefined) return h('span', { class: 'read-hottext' }, reading(node.children));
  return blank();
}

function readInteraction(interaction) {
  switch (interaction.kind) {
    case 'textEntry':
      return blank();
    case 'inlineChoice':
      return h('span', { class: 'read-inline' }, interaction.choices.flatMap((one, index) => [index > 0 ? ' / ' : '', ...reading(one.nodes)]));
    case 'choice':
      return read(interaction, choices('ol', interaction.choices));
    case 'hotspot':
      return read(interaction, areas(interaction.areas));
    default:
      return read(interaction, choices('ul', interaction.choices), choices('ul', interaction.targets));
  }
}

function read({ prompt, content }, ...lists) {
  return h(
    'div',
    { class: 'place' },
    prompt ? h('div', { class: 'place-prompt' }, reading(prompt)) : null,
    lists,
    content ? h('div', {}, reading(content)) : null,
  );
}

function choices(list, all) {
  return all?.length ? h(list, { class: 'read-choices' }, all.map((one) => h('li', {}, reading(one.nodes)))) : null;
}

/** The image itself stands beside this; only areas that have a name say anything in words. */
function areas(all) {
  return all.some((area) => area.label) ? h('ol', { class: 'read-choices' }, all.map((area) => h('li', {}, area.label ?? '–'))) : null;
}

/** Where something is to be written or put in. */
const blank = () => h('span', { class: 'read-blank' }, '＿＿＿');
