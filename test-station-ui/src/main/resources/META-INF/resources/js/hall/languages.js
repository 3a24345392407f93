import { h } from '../runner/dom.js';

/** The two languages of a seat, the one in use pressed. @param speak called with the tag of the language that is wanted */
export function languageSwitch(current, label, speak) {
  const button = (tag, name) => h('button', { type: 'button', lang: tag, 'aria-pressed': String(current === tag), click: () => speak(tag) }, name);
  return h('div', { class: 'language-switch', role: 'group', 'aria-label': label }, button('zh-CN', '中文'), button('en', 'English'));
}

/** From now on this computer speaks that language. */
export function remember(tag) {
  document.documentElement.lang = tag;
  document.cookie = `language=${tag}; path=/; max-age=31536000; samesite=strict`;
}

/** The hall and, in one piece, the seat. */
export function place(words, hall, seat) {
  return [h('span', {}, hall), ' · ', h('span', { class: 'hall-seat-number' }, words.place.replace('{0}', seat))];
}
