/**
 * The line between the seat and the server. One request at a time, each with the number the server expects next; a request whose
 * answer never came is sent again with the same number, which the server recognises. Whatever is not acknowledged yet is kept on this
 * computer, so that neither a dead link nor a reload nor a crash loses it.
 */

import { forget, keep, recall } from './durable-queue.js';

const PASSING = ['look'];
const PATIENCE = 8000;
const PAUSES = [400, 800, 1600, 3200, 6400, 10000];
const ATTEMPTS_AT_RECOVERY = 3;

/** What the server definitely said no to. */
export class Refusal extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** An answer as one text, whatever the order of its parts. */
const written = (value) =>
  JSON.stringify(value, (key, part) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).filter(([, inner]) => inner !== null && inner !== undefined).sort())
      : part,
  );

export const sameResponse = (one, other) =>
  one === other || (Boolean(one) && Boolean(other) && written(one) === written(other));

export class SeatLink {
  /** @param hears.view(view), hears.state(state), hears.refused(refusal), hears.lost(refusal) */
  constructor(hears) {
    this.hears = hears;
    this.queue = [];
    this.sequence = 1;
    this.language = 'zh-CN';
    this.failures = 0;
    this.recoveries = 0;
    this.closed = false;
    this.session = null;
    this.wake = () => this.#wakeUp?.();
    window.addEventListener('online', this.wake);
  }

  #wakeUp = null;
  #draining = false;

  close() {
    this.closed = true;
    this.queue = [];
    window.removeEventListener('online', this.wake);
    this.wake();
  }

  /** saved: nothing is on its way; saving; waiting: unsent and the server does not answer; away: nothing unsent, server away. */
  get state() {
    if (this.queue.length === 0) return this.failures > 0 ? 'away' : 'saved';
    return this.failures > 0 ? 'waiting' : 'saving';
  }

  /** Where the session stands; asks until the server answers. What an earlier page left unsent is sent then. */
  open() {
    this.#push({ kind: 'look', method: 'GET', path: '/api/seat' });
  }

  answer(presentation, response) {
    const last = this.queue.at(-1);
    if (last?.kind === 'answer' && last.body.presentation === presentation) {
      if (sameResponse(last.body.response, response)) return;
      if (!last.begun) {
        last.body.response = response;
        this.#keep();
        return;
      }
    }
    this.#push({ kind: 'answer', method: 'POST', path: '/api/seat/answers', body: { presentation, response }, numbered: true });
  }

  next(presentation) {
    this.#once('next', '/api/seat/next', { presentation });
  }

  back(presentation) {
    this.#once('back', '/api/seat/back', { presentation });
  }

  goTo(presentation) {
    this.#once('goTo', '/api/seat/go-to', { presentation });
  }

  flag(presentation, flagged) {
    this.#once('flag', '/api/seat/flag', { presentation, flagged });
  }

  review() {
    this.#once('review', '/api/seat/review', {});
  }

  proceed(practiceAgain = false) {
    this.#once('proceed', '/api/seat/proceed', { practiceAgain });
  }

  takeBreak(begin) {
    this.#once('break', '/api/seat/break', { begin });
  }

  /** A second click before the first one has arrived is no second wish. */
  #once(kind, path, body) {
    if (this.queue.some((command) => command.kind === kind)) return;
    this.#push({ kind, method: 'POST', path, body, numbered: true });
  }

  /** That the person has left the page or is back. Not queued: with the next sign of life it is compared and told again. */
  async presence(event) {
    if (this.closed) return;
    try {
      const view = await this.#request({ method: 'POST', path: '/api/seat/presence', body: { event }, keepalive: true });
      if (this.queue.length === 0 && view?.phase && !this.closed) this.#adopt(view, 'heartbeat');
    } catch (problem) {
      if (problem instanceof Refusal) this.#refused(problem, { kind: 'heartbeat' });
    }
  }

  chooseLanguage(language) {
    this.language = language;
    this.#push({ kind: 'language', method: 'PUT', path: '/api/seat/language', body: { language } });
  }

  /** A sign of life. Does not queue: when commands are on their way they are sign enough. */
  async heartbeat() {
    if (this.queue.length > 0 || this.closed) return;
    try {
      const view = await this.#request({ method: 'POST', path: '/api/seat/heartbeat', body: {} });
      this.#reached();
      if (this.queue.length === 0 && view?.phase) this.#adopt(view, 'heartbeat');
    } catch (problem) {
      if (problem instanceof Refusal) this.#refused(problem, { kind: 'heartbeat' });
      else this.#missed();
    }
  }

  #push(command) {
    this.queue.push(command);
    this.#keep();
    this.#tell();
    this.#drain();
  }

  #keep() {
    if (this.session) keep(this.session, this.queue.filter((command) => !PASSING.includes(command.kind)));
  }

  async #drain() {
    if (this.#draining) return;
    this.#draining = true;
    while (this.queue.length > 0 && !this.closed) await this.#deliver(this.queue[0]);
    this.#draining = false;
    if (!this.closed) this.#tell();
  }

  async #deliver(command) {
    if (command.numbered && !command.begun) command.body.sequence = this.sequence;
    command.begun = true;
    this.#keep();
    try {
      const view = await this.#request(command);
      if (this.closed) return;
      this.queue.shift();
      this.#keep();
      this.#reached();
      if (command.numbered) this.recoveries = 0;
      this.#adopt(view, command.kind);
    } catch (problem) {
      if (this.closed) return;
      if (problem instanceof Refusal) {
        this.queue.shift();
        this.#keep();
        this.#reached();
        this.#refused(problem, command);
      } else {
        this.#missed();
        await this.#pause();
      }
    }
  }

  #adopt(view, kind) {
    this.sequence = view.nextSequence;
    if (this.session !== view.session) {
      this.session = view.session;
      this.queue.push(...recall(view.session));
      if (this.queue.length > 0) this.#drain();
    }
    this.#tell();
    const waiting = this.queue.findLast((command) => command.kind === 'answer' && command.body.presentation === view.item?.presentation);
    this.hears.view(waiting ? { ...view, answer: waiting.body.response } : view, kind);
  }

  #refused(refusal, command) {
    if (refusal.status === 401 || refusal.status === 410 || refusal.code === 'SEAT_TAKEN_OVER') {
      this.close();
      forget();
      this.hears.lost(refusal);
      return;
    }
    const repeatable = refusal.status === 409 && refusal.code === 'SEQUENCE_REUSED';
    if (!repeatable) this.hears.refused(refusal);
    const answers = this.queue.filter((waiting) => repeatable && waiting.kind === 'answer');
    if (repeatable && command.kind === 'answer') answers.unshift(command);
    this.queue = [...this.queue.filter((waiting) => waiting.kind === 'language'), ...answers.map((answer) => ({ ...answer, begun: false }))];
    this.#keep();
    this.recoveries += 1;
    if (command.kind !== 'look' && this.recoveries <= ATTEMPTS_AT_RECOVERY) {
      this.queue.unshift({ kind: 'look', method: 'GET', path: '/api/seat' });
      this.#tell();
      this.#drain();
    }
  }

  #reached() {
    this.failures = 0;
    this.#tell();
  }

  #missed() {
    this.failures += 1;
    this.#tell();
  }

  #tell() {
    this.hears.state(this.state);
  }

  #pause() {
    const length = PAUSES[Math.min(this.failures, PAUSES.length) - 1] * (0.8 + 0.4 * Math.random());
    return new Promise((resolve) => {
      const timer = setTimeout(done, length);
      function done() {
        clearTimeout(timer);
        resolve();
      }
      this.#wakeUp = done;
    });
  }

  /** One exchange: the parsed answer, a Refusal, or any other error when the server could not be reached or is not well. */
  async #request({ method, path, body, keepalive = false }) {
    const response = await fetch(path, {
      method,
      headers: { Accept: 'application/json', 'Accept-Language': this.language, ...(body ? { 'Content-Type': 'application/json' } : {}) },
      body: body ? JSON.stringify(body) : undefined,
      credentials: 'same-origin',
      cache: 'no-store',
      keepalive,
      signal: AbortSignal.timeout(PATIENCE),
    });
    if (response.status >= 500 || response.status === 408 || response.status === 429) throw new Error(`HTTP ${response.status}`);
    const text = await response.text();
    const said = text ? JSON.parse(text) : null;
    if (!response.ok) throw new Refusal(response.status, said?.code ?? 'UNKNOWN', said?.message ?? '');
    return said;
  }
}
