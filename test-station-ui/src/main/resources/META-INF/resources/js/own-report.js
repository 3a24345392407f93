/**
 * <own-report src="…" name="…">: the report of the person at the seat in a frame as high as what it says, so that the page scrolls and not
 * a window in it, and adapted as the rest of the seat is. The report brings its own style sheet, which stays as it is; what is added here
 * holds on this screen only. It tells the page around it `report-shown` when the report is there.
 */

const READABLE = `
  body { padding: 1rem; box-sizing: border-box; }
  .entry ul, .verify, .caption, .product, .code, .small { font-size: max(1em, 16px); }
`;
const LARGER = 'body { font-size: 24px; } .entry ul, .verify, .caption, .product, .code, .small, table.figures { font-size: 20px; }';
const CONTRAST = 'body, body * { color: #000 !important; background-color: #fff !important; border-color: #000 !important; } svg, svg * { background-color: transparent !important; }';

class OwnReport extends HTMLElement {
  connectedCallback() {
    const frame = document.createElement('iframe');
    frame.className = 'report-frame';
    frame.title = this.getAttribute('name');
    frame.hidden = true;
    frame.addEventListener('load', () => this.#fit(frame));
    frame.src = this.getAttribute('src');
    this.replaceChildren(frame);
  }

  disconnectedCallback() {
    this.observer?.disconnect();
  }

  #fit(frame) {
    const root = document.documentElement;
    const inner = frame.contentDocument;
    frame.hidden = false;
    this.dispatchEvent(new CustomEvent('report-shown'));
    if (!inner?.body) return;
    const sheet = new frame.contentWindow.CSSStyleSheet();
    sheet.replaceSync(READABLE + (root.hasAttribute('data-larger') ? LARGER : '') + (root.hasAttribute('data-contrast') ? CONTRAST : ''));
    inner.adoptedStyleSheets = [sheet];
    const measure = () => (frame.style.blockSize = `${Math.ceil(inner.body.getBoundingClientRect().height) + 40}px`);
    this.observer?.disconnect();
    this.observer = new ResizeObserver(measure);
    this.observer.observe(inner.body);
    measure();
  }
}

if (!customElements.get('own-report')) customElements.define('own-report', OwnReport);
