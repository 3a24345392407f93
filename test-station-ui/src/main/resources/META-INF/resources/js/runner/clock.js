/**
 * The time that is left for a part and for a single question, counted down between two words of the server, whose clock it is. Whoever
 * finds it disturbing hides it; what is nearly over is said all the same.
 */

import { fill, h } from './dom.js';

const THRESHOLDS = [600, 300, 60, 30];
const TIME_HIDDEN = 'liangcai.timeHidden';

export class RunnerClock {
  #ofPart = null;
  #ofItem = null;
  #announced = null;
  #words = {};

  /**
   * @param say what is announced to whoever does not see the clock
   * @param over called every second while a time that has run out still stands there
   */
  constructor(say, over) {
    this.say = say;
    this.over = over;
  }

  /** A new element for a page in these words; it shows nothing before the next second. */
  frame(words) {
    this.#words = words;
    this.element = h('div', { class: 'runner-time', hidden: true });
    return this.element;
  }

  /** What the server says is left; nothing runs outside of a part and while it is paused. */
  set(view) {
    const left = (milliseconds) => (milliseconds === null || milliseconds === undefined ? null : performance.now() + milliseconds);
    const inPart = (view.phase === 'ITEM' || view.phase === 'REVIEW') && !view.pause;
    this.#ofPart = inPart ? left(view.timeLeftMilliseconds) : null;
    if (this.#ofPart === null) this.#announced = null;
    this.#ofItem = view.phase === 'ITEM' && !view.pause ? left(view.itemTimeLeftMilliseconds) : null;
    this.#show();
  }

  stop() {
    this.#ofPart = null;
    this.#ofItem = null;
  }

  tick() {
    if (this.#ofPart === null && this.#ofItem === null) return;
    this.#show();
    if (secondsTo(this.#ofPart) === 0 || secondsTo(this.#ofItem) === 0) this.over();
  }

  #show() {
    if (!this.element) return;
    const seconds = secondsTo(this.#ofPart);
    const ofItem = secondsTo(this.#ofItem);
    this.element.hidden = seconds === null && ofItem === null;
    if (this.element.hidden) {
      this.element.replaceChildren();
      return;
    }
    if (!this.element.firstChild) this.#build();
    const parts = [];
    if (seconds !== null) parts.push(fill(seconds <= 60 ? this.#words.timeShort : this.#words.timeLeft, asClock(seconds)));
    if (ofItem !== null) parts.push(fill(this.#words.itemTimeLeft, asClock(ofItem)));
    this.element.firstChild.textContent = timeHidden() ? this.#words.timeHidden : parts.join(' · ');
    this.element.classList.toggle('short', seconds !== null && seconds <= 60);
    // The short time of a single question is not announced: it would be said with every question.
    if (seconds !== null) this.#announce(seconds);
  }

  #build() {
    const words = this.#words;
    const label = () => (timeHidden() ? words.showTime : words.hideTime);
    const toggle = h('button', {
      type: 'button',
      class: 'tool',
      click: () => {
        setTimeHidden(!timeHidden());
        toggle.textContent = label();
        this.#show();
      },
    });
    toggle.textContent = label();
    this.element.append(h('span', { class: 'figures', role: 'timer', 'aria-live': 'off' }), toggle);
  }

  /** Said once at each threshold that is crossed, never in between. */
  #announce(seconds) {
    const crossed = THRESHOLDS.filter((threshold) => seconds <= threshold).at(-1) ?? null;
    if (crossed !== null && crossed !== this.#announced && seconds > 0) this.say(this.#words[`left${crossed}`]);
    this.#announced = crossed;
  }
}

/** Whole seconds to a moment on the page's own clock, never fewer than none; null where there is no such moment. */
function secondsTo(deadline) {
  return deadline === null ? null : Math.max(0, Math.ceil((deadline - performance.now()) / 1000));
}

/** Seconds as minutes and seconds: 12:05. */
export function asClock(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

function timeHidden() {
  try {
    return sessionStorage.getItem(TIME_HIDDEN) === 'yes';
  } catch {
    return false;
  }
}

function setTimeHidden(hidden) {
  try {
    sessionStorage.setItem(TIME_HIDDEN, hidden ? 'yes' : 'no');
  } catch {
    // Without storage the clock stays visible.
  }
}
