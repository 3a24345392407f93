/** The window of help: what to do, the keys, where the time went so far, a break, and the way out. */

import { asClock } from './clock.js';
import { h } from './dom.js';

/**
 * @param words of the page
 * @param text picks a localized text in the language of the page
 * @param takeBreak called when the person wants a break
 * @param leave called when the person wants to leave this computer
 */
export function helpDialog(words, { text, takeBreak, leave }) {
  const spent = h('div', { role: 'status' });
  const dialog = h(
    'dialog',
    { class: 'help', 'aria-labelledby': 'help-title' },
    h('h2', { id: 'help-title' }, words.help),
    h('ul', {}, words.helpPoints.map((point) => h('li', {}, point))),
    h(
      'details',
      { class: 'time-spent', toggle: (event) => event.target.open && showTimeSpent(spent, words, text) },
      h('summary', {}, words.timeSpent),
      spent,
    ),
    h('h3', {}, words.keysTitle),
    h('ul', {}, words.keysPoints.map((point) => h('li', {}, point))),
    h(
      'div',
      { class: 'help-buttons' },
      h('button', { type: 'button', class: 'button', id: 'break', hidden: true, click: () => (dialog.close(), takeBreak()) }, words.takeBreak),
      h('button', { type: 'button', class: 'button', id: 'leave', click: leave }, words.leave),
      h('button', { type: 'button', class: 'button primary', click: () => dialog.close() }, words.close),
    ),
  );
  return dialog;
}

/** Where the time went so far; asked for, never pushed. */
async function showTimeSpent(place, words, text) {
  try {
    const answer = await fetch('/api/seat/time-ledger', { headers: { Accept: 'application/json' }, cache: 'no-store' });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    const sums = new Map();
    for (const { cause, label, milliseconds } of (await answer.json()).entries) {
      sums.set(cause, { label, milliseconds: milliseconds + (sums.get(cause)?.milliseconds ?? 0) });
    }
    const said = ({ label, milliseconds }) => `${text(label)} ${asClock(Math.round(milliseconds / 1000))}`;
    place.replaceChildren(h('ul', {}, [...sums.values()].map((sum) => h('li', { class: 'figures' }, said(sum)))));
  } catch {
    place.replaceChildren(h('p', {}, words.timeSpentAway));
  }
}
