/**
 * Of several tabs of this browser that show the same seat, one leads and the others wait. Tabs talk to each other over a broadcast
 * channel; the one that was there first leads, until another one is told to.
 */

const CHANNEL = 'liangcai.seat';
const PATIENCE = 250;

export class OneTab {
  /** @param lead called when this tab leads, @param follow called when another one does */
  constructor(lead, follow) {
    this.lead = lead;
    this.follow = follow;
    this.id = `${Date.now()}-${Math.random()}`;
    this.leads = null;
    this.channel = 'BroadcastChannel' in window ? new BroadcastChannel(CHANNEL) : null;
    if (this.channel) this.channel.onmessage = (message) => this.#hear(message.data);
  }

  start() {
    if (!this.channel) {
      this.#take();
      return;
    }
    this.#say('hello');
    this.timer = setTimeout(() => this.leads === null && this.#take(), PATIENCE);
  }

  /** The person wants to go on here. */
  takeOver() {
    this.#say('over');
    this.#take();
  }

  close() {
    clearTimeout(this.timer);
    this.channel?.close();
  }

  #say(what) {
    this.channel?.postMessage({ what, id: this.id });
  }

  #hear({ what, id }) {
    if (what === 'hello' && (this.leads || (this.leads === null && this.id < id))) this.#say('leads');
    else if (what === 'leads' && this.leads !== true) this.#stand();
    else if (what === 'over' && this.leads !== false) this.#stand();
  }

  #take() {
    this.leads = true;
    this.lead();
  }

  #stand() {
    clearTimeout(this.timer);
    this.leads = false;
    this.follow();
  }
}
