/**
 * <hall-seat words='{"zh":{…},"en":{…}}'>: what the computer of a seat in a hall shows before and after a test. It asks the server every
 * two seconds and shows what the sitting says; it opens the test by itself when the invigilator lets it begin. It holds nothing of
 * anybody: when the seat is free, whatever a page of the station has kept in this browser is cleared.
 */

import { fill, h } from './runner/dom.js';
import { call } from './hall/api.js';
import { languageSwitch, place, remember } from './hall/languages.js';

const BETWEEN = 2000;
const GOODBYE = 8000;
const CHARACTERS = '234679ACDEFGHJKMNPQRTUVWXYZ';

class HallSeat extends HTMLElement {
  #page = null;
  #shown = '';
  #timer = null;
  #opening = false;

  connectedCallback() {
    this.words = JSON.parse(this.getAttribute('words'));
    this.language = this.getAttribute('lang') || 'zh-CN';
    this.main = h('main', { class: 'station-main' }, h('p', { role: 'status' }, this.#w.connecting));
    this.where = h('p', { class: 'hall-where' });
    this.footer = h('div', { class: 'station-actions-row' });
    this.append(
      h('header', { class: 'station-header' }, this.where, h('div', { class: 'station-header-end' }, this.#languages())),
      this.main,
      h('footer', { class: 'station-actions' }, this.footer),
    );
    this.onShow = () => this.#ask();
    window.addEventListener('pageshow', this.onShow);
    window.addEventListener('online', this.onShow);
    this.#timer = setInterval(() => this.#ask(), BETWEEN);
    this.#ask();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
    window.removeEventListener('pageshow', this.onShow);
    window.removeEventListener('online', this.onShow);
  }

  get #w() {
    return this.words[this.language.startsWith('zh') ? 'zh' : 'en'];
  }

  #languages() {
    return languageSwitch(this.language, this.#w.language, (tag) => this.#speak(tag));
  }

  #speak(tag) {
    this.language = tag;
    remember(tag);
    this.querySelector('.language-switch').replaceWith(this.#languages());
    this.#shown = '';
    if (this.#page) this.#show(this.#page);
    else this.#register();
  }

  async #ask() {
    if (this.#opening || this.busy) return;
    const answer = await call('GET', '/api/hall-seat', undefined, this.language);
    if (!this.isConnected) return;
    if (answer.ok) {
      this.#away(false);
      this.#show(answer.body);
    } else if (answer.status === 401 || answer.status === 410) {
      if (this.#shown !== 'register') await this.#register();
    } else {
      this.#away(true);
    }
  }

  /** The link is lost: say so, and go on asking. */
  #away(lost) {
    const note = this.querySelector('#link-lost');
    if (lost && !note) this.main.prepend(h('p', { class: 'notice', id: 'link-lost', role: 'status' }, this.#w.linkLost));
    if (!lost) note?.remove();
  }

  #show(page) {
    this.#page = page;
    if (page.phase === 'TEST') {
      this.#openTest();
      return;
    }
    const key = JSON.stringify([page.phase, page.number, page.name, page.movedTo, page.seat, page.hall]);
    if (key === this.#shown) return;
    this.#shown = key;
    this.where.replaceChildren(...place(this.#w, page.hall, page.seat));
    this.footer.replaceChildren();
    clearTimeout(this.leaving);
    switch (page.phase) {
      case 'FREE':
      case 'CALLED':
        forgetEverything();
        this.#welcome(page);
        break;
      case 'CHECKED_IN':
        this.#calm(fill(this.#w.checkedInTitle, page.number), this.#w.checkedInText, page);
        break;
      case 'WAITING':
        this.#calm(this.#w.waitingTitle, this.#w.waitingText, page);
        break;
      case 'OVER':
        this.#over();
        break;
      case 'DRILL':
        this.#drill();
        break;
    }
    this.main.querySelector('h1')?.focus();
  }

  #welcome(page) {
    const w = this.#w;
    this.input = h('input', {
      id: 'seat-code',
      class: 'code-input',
      autocomplete: 'off',
      autocapitalize: 'characters',
      spellcheck: 'false',
      maxlength: 16,
      lang: 'en',
      'aria-describedby': 'message',
      keydown: (event) => event.key === 'Enter' && !event.isComposing && !event.repeat && this.#checkIn(),
    });
    this.message = h('div', { id: 'message', class: 'notice', role: 'alert', hidden: true });
    this.main.replaceChildren(
      h('p', { class: 'hall-number', 'aria-hidden': 'true' }, page.phase === 'CALLED' ? String(page.number) : String(page.seat)),
      h('h1', { tabindex: -1 }, page.phase === 'CALLED' ? fill(w.calledTitle, page.number) : fill(w.freeTitle, page.seat)),
      h('p', {}, page.phase === 'CALLED' ? w.calledText : w.freeText),
      page.movedTo ? h('p', { class: 'notice calm', id: 'moved-to' }, fill(w.movedTo, page.movedTo)) : '',
      this.message,
      h('div', { class: 'code-entry' }, h('label', { for: 'seat-code' }, w.seatCode), this.input, this.#keypad()),
    );
    this.footer.replaceChildren(h('button', { type: 'button', class: 'button primary', id: 'primary', click: () => this.#checkIn() }, w.checkIn));
  }

  #keypad() {
    const press = (character) => {
      this.input.value = (this.input.value + character).slice(0, 9);
      this.input.focus();
    };
    return h(
      'div',
      { class: 'keypad', role: 'group', 'aria-label': this.#w.keys },
      [...CHARACTERS].map((character) => h('button', { type: 'button', tabindex: -1, click: () => press(character) }, character)),
      h('button', { type: 'button', tabindex: -1, 'aria-label': this.#w.deleteLast, click: () => (this.input.value = this.input.value.slice(0, -1)) }, '⌫'),
    );
  }

  async #checkIn() {
    if (!this.input.value.trim() || this.busy) {
      this.input.focus();
      return;
    }
    this.busy = true;
    const answer = await call('POST', '/api/hall-seat/check-in', { seatCode: this.input.value }, this.language);
    this.busy = false;
    if (answer.ok) this.#show(answer.body);
    else this.#refuse(answer);
  }

  #refuse(answer) {
    this.message.textContent = answer.message || this.#w.linkLost;
    this.message.hidden = false;
    this.input?.setAttribute('aria-invalid', 'true');
    this.input?.focus();
  }

  #calm(title, text, page) {
    this.main.replaceChildren(
      h('p', { class: 'hall-number', 'aria-hidden': 'true' }, String(page.number)),
      h('h1', { tabindex: -1 }, title),
      h('p', { id: 'who' }, fill(this.#w.who, page.name, page.number, page.seat)),
      h('p', { role: 'status' }, text),
    );
  }

  async #openTest() {
    this.#opening = true;
    const answer = await call('POST', '/api/hall-seat/test', undefined, this.language);
    if (answer.ok) {
      window.location.replace('/visit');
      return;
    }
    this.#opening = false;
    if (answer.status === 0) this.#away(true);
  }

  #over() {
    const w = this.#w;
    this.main.replaceChildren(h('h1', { tabindex: -1 }, w.overTitle), h('p', {}, w.overText));
    this.footer.replaceChildren(h('button', { type: 'button', class: 'button primary', id: 'primary', click: () => this.#leave() }, w.nextPerson));
    this.leaving = setTimeout(() => this.#leave(), GOODBYE);
  }

  async #leave() {
    clearTimeout(this.leaving);
    const answer = await call('POST', '/api/hall-seat/leave', undefined, this.language);
    if (answer.ok) this.#show(answer.body);
  }

  #drill() {
    const w = this.#w;
    this.main.replaceChildren(h('h1', { tabindex: -1 }, w.drillTitle), h('p', {}, w.drillText), (this.message = h('p', { role: 'status', id: 'message' })));
    const ready = async () => {
      const answer = await call('POST', '/api/hall-seat/drill', undefined, this.language);
      if (answer.ok && answer.body.milliseconds !== null) {
        this.busy = true;
        this.footer.replaceChildren();
        this.message.textContent = fill(w.drillDone, (answer.body.milliseconds / 1000).toFixed(1));
        setTimeout(() => (this.busy = false), 5000);
      }
    };
    this.footer.replaceChildren(h('button', { type: 'button', class: 'button primary', id: 'primary', click: ready }, w.drillReady));
  }

  // --- a computer that is not registered yet ----------------------------------------------------------------------------------

  async #register() {
    this.#shown = 'register';
    this.#page = null;
    const answer = await call('GET', '/api/hall-seat/halls', undefined, this.language);
    const halls = answer.ok ? answer.body : [];
    const w = this.#w;
    this.where.textContent = w.unregistered;
    this.footer.replaceChildren();
    this.message = h('div', { id: 'message', class: 'notice', role: 'alert', hidden: true });
    if (halls.length === 0) {
      this.main.replaceChildren(h('h1', { tabindex: -1 }, w.registerTitle), h('p', {}, w.noHalls), this.message);
      return;
    }
    const hall = h('select', { id: 'hall', class: 'hall-field' }, halls.map((one) => h('option', { value: one.id }, one.name)));
    const seat = h('input', { id: 'seat-number', class: 'hall-field', inputmode: 'numeric', autocomplete: 'off', maxlength: 3 });
    const code = h('input', { id: 'hall-code', class: 'hall-field', type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 12 });
    const send = async () => {
      const done = await call('POST', '/api/hall-seat/registration', { hall: hall.value, seat: Number(seat.value) || 0, code: code.value }, this.language);
      if (done.ok) window.location.replace('/hall');
      else this.#refuse(done);
    };
    code.addEventListener('keydown', (event) => event.key === 'Enter' && send());
    this.main.replaceChildren(
      h('h1', { tabindex: -1 }, w.registerTitle),
      h('p', {}, w.registerText),
      this.message,
      h('div', { class: 'hall-form' }, h('label', { for: 'hall' }, w.hall), hall, h('label', { for: 'seat-number' }, w.seatNumber), seat, h('label', { for: 'hall-code' }, w.hallCode), code),
    );
    this.footer.replaceChildren(h('button', { type: 'button', class: 'button primary', id: 'primary', click: send }, w.register));
  }
}

/** Nothing of the person before is left: what pages have stored, and what the browser has cached for them. */
function forgetEverything() {
  const open = sessionStorage.getItem('liangcai.unlocked');
  sessionStorage.clear();
  localStorage.clear();
  if (open) sessionStorage.setItem('liangcai.unlocked', open);
  window.indexedDB?.databases?.().then((found) => found.forEach((one) => window.indexedDB.deleteDatabase(one.name)));
  window.caches?.keys().then((found) => found.forEach((one) => window.caches.delete(one)));
}

customElements.define('hall-seat', HallSeat);
