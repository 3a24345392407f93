/**
 * Drawings as they are shown on a telephone. A long row of boxes is broken into short rows, and a record that is mostly writing is set
 * as text, so that nothing has to be read in small type. The drawing itself stays as it is, and so does what it asks.
 */

import { h } from './dom.js';

const BOXES_A_ROW = 5;
const GAP = 8;
const LETTERS_A_ROW = 13;

const number = (element, name) => Number(element.getAttribute(name) ?? 0);
const texts = (svg) => [...svg.querySelectorAll('text')];
const words = (element) => element.textContent.trim();

/** The drawing for a narrow screen: rows of boxes or records in text; none where the drawing is narrow enough as it is. */
export function narrow(svg) {
  return records(svg) ?? rows(svg);
}

/** What is written on an option, where it is nothing but writing and too wide to be drawn large; else none. */
export function writing(svg) {
  const [, , width] = viewBox(svg);
  const written = texts(svg);
  return written.length === 1 && width >= 160 && !svg.querySelector('path, circle') ? words(written[0]) : null;
}

/** A paper record: names on the left, what is written beside them, a title above. */
export function receipt(svg) {
  const written = texts(svg);
  const title = written.filter((text) => text.getAttribute('text-anchor') === 'middle');
  const rest = written.filter((text) => !title.includes(text));
  const left = Math.min(...rest.map((text) => number(text, 'x')));
  const names = rest.filter((text) => number(text, 'x') === left);
  if (names.length === 0 || title.length !== 1) return null;
  return record(words(title[0]), names, rest.filter((text) => number(text, 'x') > left), 'paper');
}

function viewBox(svg) {
  return (svg.getAttribute('viewBox') ?? '').split(/[\s,]+/).map(Number);
}

/** Two boxes of one size beside each other: a record and its copy, each set with the names of its lines. */
function records(svg) {
  const alike = (one, other) => ['y', 'width', 'height'].every((name) => number(one, name) === number(other, name));
  const boxes = [...svg.querySelectorAll('rect')].filter((rect) => rect.getAttribute('stroke') && rect.getAttribute('fill') === '#fff');
  if (boxes.length !== 2 || !alike(boxes[0], boxes[1])) return null;
  const written = texts(svg);
  const names = written.filter((text) => text.getAttribute('text-anchor') === 'end');
  const inColumn = (text, column) => number(text, 'x') > number(boxes[column], 'x') && (column === 1 || number(text, 'x') < number(boxes[1], 'x'));
  const above = (text) => number(text, 'y') < number(boxes[0], 'y');
  const column = (at) => {
    const here = written.filter((text) => !names.includes(text) && inColumn(text, at));
    return record(here.filter(above).map(words).join(' '), names, here.filter((text) => !above(text)), '');
  };
  return names.length === 0 ? null : h('div', { class: 'records' }, column(0), column(1));
}

function record(title, names, values, className) {
  const from = (index) => (index < names.length ? number(names[index], 'y') : Infinity);
  return h(
    'div',
    { class: `record-text ${className}` },
    h('p', { class: 'record-title' }, title),
    h(
      'dl',
      {},
      names.map((name, index) => {
        const lines = values.filter((value) => number(value, 'y') >= from(index) && number(value, 'y') < from(index + 1));
        return h('div', {}, h('dt', {}, words(name)), h('dd', {}, lines.map((line) => h('span', {}, words(line)))));
      }),
    ),
  );
}

/** A row of equal boxes with one sign each, broken into rows of five; an alphabet below it into two. */
function rows(svg) {
  const [, , width, height] = viewBox(svg);
  const boxes = [...svg.querySelectorAll('rect')].filter((rect) => rect.getAttribute('fill') === '#fff');
  const sameSize = boxes.every((box) => ['y', 'width', 'height'].every((name) => number(box, name) === number(boxes[0], name)));
  if (!(width > 3 * height) || boxes.length <= BOXES_A_ROW || !sameSize) return null;
  const made = svg.cloneNode(true);
  const rects = [...made.querySelectorAll('rect')];
  const cells = rects.filter((rect) => rect.getAttribute('fill') === '#fff');
  const x = number(cells[0], 'x');
  const step = number(cells[1], 'x') - x;
  const down = number(cells[0], 'height') + GAP;
  const lines = Math.ceil(cells.length / BOXES_A_ROW);
  const move = (element, index) => {
    const line = Math.floor(index / BOXES_A_ROW);
    element.setAttribute('x', number(element, 'x') - x + GAP - line * BOXES_A_ROW * step);
    element.setAttribute('y', number(element, 'y') + line * down);
  };
  const bottom = number(cells[0], 'y') + number(cells[0], 'height');
  const signs = texts(made).filter((text) => number(text, 'y') <= bottom);
  const below = texts(made).filter((text) => !signs.includes(text));
  if (signs.length !== cells.length) return null;
  cells.forEach(move);
  signs.forEach(move);
  const nowWide = BOXES_A_ROW * step + GAP;
  const grown = (lines - 1) * down;
  below.forEach((letter, index) => {
    const line = Math.floor(index / LETTERS_A_ROW);
    letter.setAttribute('x', ((2 * (index % LETTERS_A_ROW) + 1.5) * nowWide) / (2 * LETTERS_A_ROW + 1));
    letter.setAttribute('y', number(letter, 'y') + grown + 6 + line * 32);
    letter.setAttribute('font-size', 26);
  });
  const nowHigh = height + grown + (below.length > 0 ? 42 : 0);
  rects[0].setAttribute('width', nowWide);
  rects[0].setAttribute('height', nowHigh);
  made.setAttribute('viewBox', `0 0 ${nowWide} ${nowHigh}`);
  return made;
}
