/**
 * <hall-check words='{"zh":{…},"en":{…}}'>: the readiness check of a seat, one thing a page: three sample items, the clock, the keyboard,
 * the sound, the screen. What only a person can tell, a person is asked. The outcome is kept with the seat.
 */

import { fill, h } from './runner/dom.js';
import { itemPage } from './runner/items.js';
import { call } from './hall/api.js';
import { languageSwitch, place, remember } from './hall/languages.js';

const KEYS = ['1', 'Tab', 'ArrowDown', ' ', 'Enter'];

class HallCheck extends HTMLElement {
  #found = { samples: true, keyboard: false, sound: false, colours: false };
  #steps = [];
  #step = null;
  #leave = null;
  #clock = 0;

  async connectedCallback() {
    this.words = JSON.parse(this.getAttribute('words'));
    this.language = this.getAttribute('lang') || 'zh-CN';
    this.main = h('main', { class: 'station-main' }, h('p', { role: 'status' }, this.#w.connecting));
    this.footer = h('div', { class: 'station-actions-row' });
    this.where = h('p', { class: 'hall-where' }, this.#w.checkTitle);
    this.append(
      h('header', { class: 'station-header' }, this.where, h('div', { class: 'station-header-end' }, this.#languages())),
      this.main,
      h('footer', { class: 'station-actions' }, this.footer),
    );
    const seat = await call('GET', '/api/hall-seat', undefined, this.language);
    if (!seat.ok) {
      this.where.replaceChildren();
      this.#begin(() => this.#unknown(seat.message));
      return;
    }
    this.seat = seat.body;
    this.where.replaceChildren(...place(this.#w, this.seat.hall, this.seat.seat));
    await this.#compareClocks();
    const samples = await call('GET', '/api/seat/samples', undefined, this.language);
    this.#found.samples = samples.ok && samples.body.length > 0;
    this.#steps = [...(samples.body ?? []).map((item, index) => () => this.#sample(item, index, samples.body.length)), () => this.#keyboard(), () => this.#sound(), () => this.#screen(), () => this.#finish()];
    this.#next();
  }

  get #w() {
    return this.words[this.language.startsWith('zh') ? 'zh' : 'en'];
  }

  /** Half the way there and half the way back: the server's clock when the answer was on its way. */
  async #compareClocks() {
    const sent = Date.now();
    const answer = await call('GET', '/api/hall-seat', undefined, this.language);
    if (answer.ok) this.#clock = Math.round((sent + Date.now()) / 2) - answer.body.serverMilliseconds;
  }

  #languages() {
    return languageSwitch(this.language, this.#w.language, (tag) => this.#speak(tag));
  }

  /** The same step in the other language; what was found so far stays. */
  #speak(tag) {
    this.language = tag;
    remember(tag);
    this.querySelector('.language-switch').replaceWith(this.#languages());
    if (this.seat) this.where.replaceChildren(...place(this.#w, this.seat.hall, this.seat.seat));
    if (this.#step) this.#begin(this.#step);
  }

  #next() {
    this.#begin(this.#steps.shift());
  }

  #begin(step) {
    this.#leave?.();
    this.#leave = null;
    this.#step = step;
    step?.();
    this.main.querySelector('h1')?.focus();
  }

  /** This computer is no seat, or cannot be reached as one. */
  #unknown(message) {
    this.#page(this.#w.checkTitle, h('p', { class: 'notice' }, message || this.#w.linkLost));
    this.#buttons(['back', this.#w.toSeat, () => window.location.assign('/hall')]);
  }

  #page(title, ...parts) {
    this.main.replaceChildren(h('h1', { tabindex: -1 }, title), ...parts);
  }

  /** @param buttons [id, text, action], the last one being the primary one */
  #buttons(...buttons) {
    this.footer.replaceChildren(
      ...buttons.map(([id, text, click], index) => h('button', { type: 'button', class: index === buttons.length - 1 ? 'button primary' : 'button', id, click }, text)),
    );
  }

  #sample(item, index, of) {
    const go = (good) => () => {
      this.#found.samples &&= good;
      this.#next();
    };
    const page = itemPage(item, { language: this.language, words: this.#w, choose: () => {} });
    this.main.replaceChildren(h('p', { class: 'eyebrow' }, fill(this.#w.sampleOf, index + 1, of)), h('p', {}, this.#w.sampleText), page.element);
    this.#buttons(['bad', this.#w.notSeen, go(false)], ['good', this.#w.seen, go(true)]);
  }

  #keyboard() {
    const left = [...KEYS];
    const wanted = h('p', { class: 'hall-key', id: 'wanted-key', role: 'status' }, this.#w[`key.${name(left[0])}`]);
    const done = () => {
      this.#found.keyboard = left.length === 0;
      this.#next();
    };
    const press = (event) => {
      if (event.key !== left[0]) return;
      event.preventDefault();
      event.stopPropagation();
      left.shift();
      if (left.length === 0) done();
      else wanted.textContent = this.#w[`key.${name(left[0])}`];
    };
    document.addEventListener('keydown', press, true);
    this.#leave = () => document.removeEventListener('keydown', press, true);
    this.#page(this.#w.keyboardTitle, h('p', {}, this.#w.keyboardText), wanted);
    this.#buttons(['bad', this.#w.noKey, done]);
  }

  #sound() {
    const go = (good) => () => {
      this.#found.sound = good;
      this.#next();
    };
    this.#page(this.#w.soundTitle, h('p', {}, this.#w.soundText), h('button', { type: 'button', class: 'button', id: 'play', click: tone }, this.#w.play));
    this.#buttons(['bad', this.#w.notHeard, go(false)], ['good', this.#w.heard, go(true)]);
  }

  #screen() {
    const go = (good) => () => {
      this.#found.colours = good;
      this.#next();
    };
    const zoom = Math.round(window.devicePixelRatio * 100) / 100;
    const fields = ['grey-1', 'grey-2', 'grey-3', 'grey-4', 'orange', 'sky', 'green', 'blue'].map((shade) => h('span', { class: `hall-swatch ${shade}` }));
    this.#page(
      this.#w.screenTitle,
      h('p', {}, fill(this.#w.screenText, window.innerWidth, window.innerHeight, Math.round(zoom * 100))),
      h('div', { class: 'hall-swatches', role: 'img', 'aria-label': this.#w.swatches }, fields),
      h('p', {}, this.#w.coloursText),
    );
    this.#buttons(['bad', this.#w.notTold, go(false)], ['good', this.#w.told, go(true)]);
  }

  async #finish() {
    const body = { clockMilliseconds: Date.now(), ...this.#found, width: window.innerWidth, height: window.innerHeight, zoom: Math.min(10, Math.max(0.1, window.devicePixelRatio)) };
    const answer = await call('PUT', '/api/hall-seat/readiness', body, this.language);
    const small = window.innerWidth < 1024 || window.innerHeight < 640;
    const lines = [
      ['samples', this.#found.samples],
      ['clock', Math.abs(this.#clock) <= 30000],
      ['keyboard', this.#found.keyboard],
      ['sound', this.#found.sound],
      ['screen', !small],
      ['colours', this.#found.colours],
    ];
    this.#page(
      lines.every(([, good]) => good) ? this.#w.ready : this.#w.notReady,
      h('ul', { class: 'hall-findings' }, lines.map(([what, good]) => h('li', { 'data-good': String(good) }, `${good ? '✓' : '✕'} ${fill(this.#w.finding, this.#w[`check.${what}`], good ? this.#w.inOrder : this.#w.wanting)}`))),
      h('p', { role: 'status' }, answer.ok ? fill(this.#w.kept, (this.#clock / 1000).toFixed(1)) : answer.message || this.#w.linkLost),
    );
    this.#buttons(['again', this.#w.checkAgain, () => window.location.reload()], ['primary', this.#w.toSeat, () => window.location.assign('/hall')]);
    this.main.querySelector('h1').focus();
  }
}

const name = (key) => (key === ' ' ? 'Space' : key);

/** Two tones, the second one higher, of a third of a second each. */
function tone() {
  const audio = new AudioContext();
  [440, 660].forEach((pitch, index) => {
    const oscillator = audio.createOscillator();
    const volume = audio.createGain();
    volume.gain.value = 0.2;
    oscillator.frequency.value = pitch;
    oscillator.connect(volume).connect(audio.destination);
    oscillator.start(audio.currentTime + index * 0.35);
    oscillator.stop(audio.currentTime + index * 0.35 + 0.33);
  });
  setTimeout(() => audio.close(), 1200);
}

customElements.define('hall-check', HallCheck);
