/** Areas of an image. They can be pressed on the image; the same areas stand below it as numbered rows for keyboard and screen reader. */

import { build } from './documents.js';
import { fill, h } from './dom.js';
import { boxes, group } from './interactions.js';

const SVG = 'http://www.w3.org/2000/svg';

export function hotspot(interaction, shared) {
  const name = (area, index) => area.label || fill(shared.words.area, index + 1);
  const ticks = boxes(shared, interaction.areas);
  const image = build([interaction.image], () => '')[0];
  const overlay = document.createElementNS(SVG, 'svg');
  overlay.setAttribute('aria-hidden', 'true');
  overlay.classList.add('areas');
  const shapes = interaction.areas.map((area, index) => shape(area, index, () => ticks.inputs[index].click()));
  overlay.append(...shapes);
  const fit = () => overlay.setAttribute('viewBox', `0 0 ${width(image, 'width', 'naturalWidth')} ${width(image, 'height', 'naturalHeight')}`);
  fit();
  image.addEventListener?.('load', fit);
  const mark = () => ticks.inputs.forEach((input, index) => shapes[index].classList.toggle('chosen', input.checked));
  const rows = interaction.areas.map((area, index) =>
    h('label', { class: 'row tick' }, ticks.inputs[index], h('span', { class: 'number', 'aria-hidden': 'true' }, index + 1), h('span', {}, name(area, index))),
  );
  const element = group(shared, 'hotspot', h('div', { class: 'hotspot-image' }, image, overlay), h('div', { class: 'ticks' }, rows));
  element.addEventListener('change', mark);
  return {
    ...ticks,
    element,
    set: (values) => {
      ticks.set(values);
      mark();
    },
  };
}

function width(image, attribute, natural) {
  return Number(image.getAttribute?.(attribute)) || image[natural] || 100;
}

function shape(area, index, press) {
  const group = document.createElementNS(SVG, 'g');
  const [form, x, y] = outline(area);
  const text = document.createElementNS(SVG, 'text');
  text.setAttribute('x', x);
  text.setAttribute('y', y);
  text.textContent = String(index + 1);
  group.append(form, text);
  group.addEventListener('click', press);
  return group;
}

/** The outline of an area and its middle. */
function outline({ shape: kind, coordinates: at }) {
  switch (kind) {
    case 'circle':
      return [make('circle', { cx: at[0], cy: at[1], r: at[2] }), at[0], at[1]];
    case 'ellipse':
      return [make('ellipse', { cx: at[0], cy: at[1], rx: at[2], ry: at[3] }), at[0], at[1]];
    case 'rect':
      return [make('rect', { x: at[0], y: at[1], width: at[2] - at[0], height: at[3] - at[1] }), (at[0] + at[2]) / 2, (at[1] + at[3]) / 2];
    case 'poly': {
      const xs = at.filter((any, index) => index % 2 === 0);
      const ys = at.filter((any, index) => index % 2 === 1);
      const middle = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;
      return [make('polygon', { points: xs.map((x, index) => `${x},${ys[index]}`).join(' ') }), middle(xs), middle(ys)];
    }
    default:
      return [make('rect', { x: 0, y: 0, width: '100%', height: '100%' }), '50%', '50%'];
  }
}

function make(name, attributes) {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}
