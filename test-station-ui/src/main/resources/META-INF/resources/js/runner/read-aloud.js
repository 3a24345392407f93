/** Reads texts aloud with a voice of the browser. Where there is none for a language, it says so instead of staying silent. */

import { h } from './dom.js';

export function silence() {
  window.speechSynthesis?.cancel();
}

/** A button that reads what `text()` gives. @param noVoice called when this browser has no voice for the language */
export function readAloudButton(label, text, language, noVoice) {
  return h('button', { type: 'button', class: 'tool read-aloud', click: () => read(text(), language, noVoice) }, h('span', { 'aria-hidden': 'true' }, '🔊 '), label);
}

function read(text, language, noVoice) {
  const voices = window.speechSynthesis?.getVoices() ?? [];
  const voice = voices.find((each) => each.lang.toLowerCase().startsWith(language.slice(0, 2).toLowerCase()));
  if (!voice) {
    noVoice();
    return;
  }
  silence();
  const utterance = new SpeechSynthesisUtterance(text);
  utterance.voice = voice;
  utterance.lang = voice.lang;
  utterance.rate = 0.9;
  window.speechSynthesis.speak(utterance);
}
