/**
 * Locks a registered seat to the station: full screen, no context menu, no copying, printing or dragging, no shortcuts where a browser
 * lets a page have them. The only way out is the code of the hall. A browser keeps some keys to itself (Ctrl+W, Alt+F4, the system's
 * own); the kiosk mode of the browser and the account of the operating system close those.
 */

import { h } from './runner/dom.js';
import { call } from './hall/api.js';

const UNLOCKED = 'liangcai.unlocked';
const OWN_PAGES = /^\/(hall|visit)(\/|$)/;
const IDLE = 120_000;
const BETWEEN = 5000;
const words = JSON.parse(document.querySelector('meta[name="kiosk-words"]')?.content ?? '{"zh":{},"en":{}}');
const locked = () => !sessionStorage.getItem(UNLOCKED);
const w = () => words[(document.documentElement.lang || 'zh').startsWith('zh') ? 'zh' : 'en'];

let lastTouched = Date.now();

/** Keys that lead out of the page or show what is behind it. Typing, moving and the station's own keys are left alone. */
export function leadsOut(event) {
  const key = event.key;
  if (/^F\d{1,2}$/.test(key) || ['PrintScreen', 'ContextMenu', 'BrowserBack', 'BrowserForward', 'BrowserHome'].includes(key)) return true;
  if (event.altKey && ['ArrowLeft', 'ArrowRight', 'Home', 'd', 'D', 'F4', 'Enter'].includes(key)) return true;
  if (event.ctrlKey || event.metaKey) return !['ArrowLeft', 'ArrowRight', 'Home', 'End', 'Backspace', 'Delete', 'a', 'A', 'z', 'Z'].includes(key) && !isModifier(key);
  return false;
}

const isModifier = (key) => ['Control', 'Meta', 'Alt', 'Shift'].includes(key);

function stop(event) {
  if (!locked()) return;
  event.preventDefault();
  event.stopPropagation();
}

function guard() {
  for (const name of ['contextmenu', 'copy', 'cut', 'dragstart', 'drop']) document.addEventListener(name, stop, true);
  document.addEventListener('keydown', (event) => leadsOut(event) && stop(event), true);
  document.addEventListener('wheel', (event) => event.ctrlKey && stop(event), { capture: true, passive: false });
  for (const name of ['pointerdown', 'keydown']) {
    document.addEventListener(name, () => {
      lastTouched = Date.now();
      fillScreen();
    }, true);
  }
  // Going back in the history comes back to the same page; what may be shown follows from the server alone.
  history.pushState(null, '');
  window.addEventListener('popstate', () => locked() && history.pushState(null, ''));
}

function fillScreen() {
  if (!locked() || document.fullscreenElement || !document.documentElement.requestFullscreen) return;
  document.documentElement.requestFullscreen({ navigationUI: 'hide' }).then(
    () => navigator.keyboard?.lock?.().catch(() => {}),
    () => {},
  );
}

function staffButton() {
  const dialog = h('dialog', { class: 'help kiosk-dialog', 'aria-labelledby': 'kiosk-title' });
  const button = h('button', { type: 'button', class: 'kiosk-staff', id: 'kiosk-staff', click: () => (ask(dialog), dialog.showModal()) }, w().staff);
  document.body.append(button, dialog);
  new MutationObserver(() => (button.textContent = w().staff)).observe(document.documentElement, { attributeFilter: ['lang'] });
}

function ask(dialog) {
  if (!locked()) {
    offer(dialog);
    return;
  }
  const code = h('input', { id: 'kiosk-code', class: 'hall-field', type: 'password', inputmode: 'numeric', autocomplete: 'off', maxlength: 12 });
  const message = h('p', { class: 'notice', role: 'alert', id: 'kiosk-message', hidden: true });
  const open = async () => {
    const answer = await call('POST', '/api/hall-seat/unlock', { code: code.value });
    if (answer.ok) {
      sessionStorage.setItem(UNLOCKED, String(Date.now()));
      offer(dialog);
    } else {
      message.textContent = answer.message || w().linkLost;
      message.hidden = false;
      code.value = '';
      code.focus();
    }
  };
  code.addEventListener('keydown', (event) => event.key === 'Enter' && open());
  dialog.replaceChildren(
    h('h2', { id: 'kiosk-title' }, w().unlockTitle),
    h('p', {}, w().unlockText),
    message,
    h('div', { class: 'hall-form' }, h('label', { for: 'kiosk-code' }, w().hallCode), code),
    h(
      'div',
      { class: 'help-buttons' },
      h('button', { type: 'button', class: 'button', click: () => dialog.close() }, w().back),
      h('button', { type: 'button', class: 'button primary', id: 'kiosk-open', click: open }, w().unlock),
    ),
  );
  requestAnimationFrame(() => code.focus());
}

/** What a member of the staff can do at an open seat. */
function offer(dialog) {
  const go = (path) => () => window.location.assign(path);
  dialog.replaceChildren(
    h('h2', { id: 'kiosk-title', tabindex: -1 }, w().unlockedTitle),
    h('p', {}, w().unlockedText),
    h(
      'div',
      { class: 'rows' },
      h('button', { type: 'button', class: 'row', id: 'kiosk-check', click: go('/hall/check') }, w().toCheck),
      h('button', { type: 'button', class: 'row', id: 'kiosk-sign-in', click: go('/sign-in') }, w().toSignIn),
      h('button', { type: 'button', class: 'row', click: () => document.exitFullscreen?.().catch(() => {}) }, w().exitFullScreen),
      h('button', { type: 'button', class: 'row', id: 'kiosk-lock', click: () => (sessionStorage.removeItem(UNLOCKED), window.location.assign('/hall')) }, w().lockAgain),
    ),
    h('div', { class: 'help-buttons' }, h('button', { type: 'button', class: 'button primary', click: () => dialog.close() }, w().close)),
  );
  requestAnimationFrame(() => dialog.querySelector('h2').focus());
}

/** A finished test left standing goes back to the welcome page for the next person. */
function returnWhenIdle() {
  setInterval(async () => {
    if (!locked() || !window.location.pathname.startsWith('/visit') || Date.now() - lastTouched < IDLE) return;
    const answer = await call('GET', '/api/hall-seat');
    if (answer.ok && answer.body.phase === 'OVER') window.location.replace('/hall');
  }, BETWEEN);
}

if (!locked() || OWN_PAGES.test(window.location.pathname)) {
  guard();
  staffButton();
  returnWhenIdle();
} else {
  window.location.replace('/hall');
}

