/** Notices that the person leaves the page, or full screen, and comes back. Each change is told once, at most one in a second. */

const MOMENT = 1000;

export class Presence {
  /** @param tell called with HIDDEN, UNFOCUSED, FULL_SCREEN or BACK */
  constructor(tell) {
    this.tell = tell;
    this.away = null;
    this.fullScreen = Boolean(document.fullscreenElement);
    this.listeners = [
      [document, 'visibilitychange', () => (document.visibilityState === 'hidden' ? this.#leave('HIDDEN') : this.#back())],
      [window, 'pagehide', () => this.#leave('HIDDEN')],
      [window, 'blur', () => this.#later()],
      [window, 'focus', () => this.#back()],
      [document, 'fullscreenchange', () => this.#fullScreen()],
    ];
    for (const [target, event, listener] of this.listeners) target.addEventListener(event, listener);
  }

  close() {
    clearTimeout(this.timer);
    for (const [target, event, listener] of this.listeners) target.removeEventListener(event, listener);
  }

  /** Tells again what the server does not know: a report may have been lost. */
  compare(knownAsAway) {
    if (knownAsAway !== Boolean(this.away)) this.tell(this.away ?? 'BACK');
  }

  /** A short look aside, such as a message of the system, is not leaving. */
  #later() {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      if (!document.hasFocus() && document.visibilityState === 'visible') this.#leave('UNFOCUSED');
    }, MOMENT);
  }

  #leave(how) {
    if (this.away) return;
    this.away = how;
    this.tell(how);
  }

  #back() {
    clearTimeout(this.timer);
    if (!this.away || document.visibilityState === 'hidden') return;
    this.away = null;
    this.tell('BACK');
  }

  #fullScreen() {
    const now = Boolean(document.fullscreenElement);
    if (this.fullScreen && !now) this.tell('FULL_SCREEN');
    this.fullScreen = now;
  }
}
