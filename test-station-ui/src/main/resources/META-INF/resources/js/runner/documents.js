/**
 * Imported questions: a document with places to answer in it. Built element by element from what the server sends, never from text that
 * could hold markup; every place can be answered with the keyboard alone and with a finger.
 */

import { heading } from './choice.js';
import { h } from './dom.js';
import { widget } from './interactions.js';
import { reading } from './reading.js';
import { Delayed } from './written.js';

const HTML = new Set(
  ('abbr address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div dl dt em ' +
    'figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rb rbc rp rt rtc ruby s samp ' +
    'section small source span strong sub summary sup table tbody td tfoot th thead time tr track tt u ul var video wbr acronym').split(' '),
);
const SPACES = { math: 'http://www.w3.org/1998/Math/MathML', svg: 'http://www.w3.org/2000/svg' };
const FORBIDDEN = /^(script|style|foreignobject|animate.*|set|use|image|a|annotation-xml|maction)$/i;
/** The page has one first heading and one main part; what the document calls so is a level below. */
const RENAMED = { h1: 'h2', main: 'div', header: 'div', footer: 'div', nav: 'div', aside: 'div' };

/** Turns nodes into elements; places to answer come from `place(node)`. */
export function build(nodes, place) {
  return (nodes ?? []).flatMap((node) => {
    if (node.text !== undefined) return [document.createTextNode(node.text)];
    if (node.interaction || node.gap !== undefined || node.hottext !== undefined) return [place(node)];
    return [element(node, place)];
  });
}

function element(node, place) {
  const space = SPACES[node.space];
  const allowed = space ? !FORBIDDEN.test(node.name) : HTML.has(node.name);
  const made = space && allowed ? document.createElementNS(space, node.name) : document.createElement(allowed ? (RENAMED[node.name] ?? node.name) : 'span');
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (/^on|^style$|^href$|^xlink:href$|^srcset$/i.test(name)) continue;
    if (/^(src|data|poster)$/i.test(name) && !/^(\/api\/seat\/media\/[0-9a-f]{64}|data:image\/(png|jpe?g|gif|webp);base64,[A-Za-z0-9+/=]*)$/.test(value)) continue;
    made.setAttribute(name === 'xml:lang' ? 'lang' : name, value);
  }
  if (node.name === 'img' && !made.hasAttribute('alt')) made.setAttribute('alt', '');
  made.append(...build(node.children, place));
  return made;
}

/** The plain text of nodes; pictures are read by their text. */
export function plain(nodes) {
  return (nodes ?? [])
    .map((node) => node.text ?? (node.name === 'img' ? (node.attributes?.alt ?? '') : plain(node.children)))
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Whether there is more than text to see. */
export const isPictured = (nodes) => (nodes ?? []).some((node) => node.name === 'img' || node.space || isPictured(node.children));

/** What a reader is told where there is not the wording that was to be expected. */
function notice(body, bodies, { language, both, words }) {
  const told = (text) => h('p', { class: 'notice calm', lang: language }, text);
  if (body.language !== language) return told(words.otherLanguage);
  return both && bodies.length === 1 ? told(words.onlyThisLanguage) : null;
}

/** The body to answer with the one in the other language beside it, or below it where it is narrow. A body of figures alone stands once. */
function beside(answered, body, other, words) {
  if (!other || JSON.stringify(other.nodes) === JSON.stringify(body.nodes)) return answered;
  return h(
    'div',
    { class: 'documents' },
    answered,
    h(
      'section',
      { class: 'document-other', 'aria-label': words.besideName },
      h('p', { class: 'quiet' }, words.besideHow),
      h('div', { class: 'document-body', lang: other.language }, reading(other.nodes)),
    ),
  );
}

export class DocumentPage {
  constructor(item, context) {
    this.context = context;
    this.widgets = [];
    this.delayed = new Delayed(() => this.context.choose(this.current));
    this.touched = false;
    const { words } = context;
    const body = item.bodies.find((one) => one.language === context.language) ?? item.bodies[0];
    const other = context.both ? item.bodies.find((one) => one !== body) : undefined;
    const shared = {
      words,
      say: context.say,
      changed: (at) => {
        this.touched = true;
        this.warned = false;
        if (at === 'once') this.delayed.changed();
        else {
          this.delayed.changed();
          this.delayed.flush();
        }
      },
    };
    const place = (node) => {
      const made = widget(node.interaction, { ...shared, number: this.widgets.length + 1 });
      this.widgets.push(made);
      return made.element;
    };
    this.element = h(
      'div',
      { class: 'item document' },
      heading(words.documentTitle.replace('{0}', item.position), 'eyebrow-heading'),
      notice(body, item.bodies, context),
      beside(h('div', { class: 'document-body', lang: body.language }, build(body.nodes, place)), body, other, words),
    );
  }

  show(answer) {
    if (!answer || this.touched) return;
    this.widgets.forEach((one) => one.set(answer.values[one.identifier] ?? []));
  }

  flush() {
    this.delayed.flush();
  }

  /** A figure key chooses where there is one choice to be made. */
  key(digit) {
    return this.widgets.length === 1 && Boolean(this.widgets[0].key?.(digit));
  }

  get current() {
    const values = this.widgets.map((one) => [one.identifier, one.get()]).filter(([, given]) => given.length > 0);
    return { kind: 'entered', values: Object.fromEntries(values) };
  }

  get unfinished() {
    return this.widgets.map((one) => one.fault?.()).find(Boolean) ?? null;
  }

  get open() {
    return this.widgets.some((one) => one.get().length === 0) ? this.context.words.placesEmpty : null;
  }

  get keys() {
    return this.context.words.keysDocument;
  }
}
