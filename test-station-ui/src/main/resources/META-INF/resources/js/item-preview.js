/**
 * <item-preview item='{…}' words='{"zh":{…},"en":{…}}' lang="zh-CN">: one item as the assessment runner shows it, for those who review
 * items. It is drawn apart from the page around it, with the runner's own styles, and what is chosen in it goes nowhere.
 */

import { itemPage } from './runner/items.js';

const STYLES = ['tokens.css', 'station.css'].map((name) => new URL(`../styles/${name}`, import.meta.url).href);

class ItemPreview extends HTMLElement {
  static observedAttributes = ['item', 'words', 'lang'];

  connectedCallback() {
    if (!this.shadowRoot) this.attachShadow({ mode: 'open' });
    this.#draw();
  }

  attributeChangedCallback() {
    if (this.shadowRoot) this.#draw();
  }

  #draw() {
    if (!this.hasAttribute('item') || !this.hasAttribute('words')) return;
    const language = this.getAttribute('lang') || 'zh-CN';
    const words = JSON.parse(this.getAttribute('words'))[language.startsWith('zh') ? 'zh' : 'en'];
    const page = itemPage(JSON.parse(this.getAttribute('item')), { language, words, choose() {} });
    const frame = document.createElement('form');
    frame.className = 'station';
    frame.style.minHeight = '0';
    frame.addEventListener('submit', (event) => event.preventDefault());
    const main = document.createElement('div');
    main.className = 'station-main';
    main.append(page.element);
    frame.append(main);
    const links = STYLES.map((href) => Object.assign(document.createElement('link'), { rel: 'stylesheet', href }));
    this.shadowRoot.replaceChildren(...links, frame);
  }
}

if (!customElements.get('item-preview')) customElements.define('item-preview', ItemPreview);
