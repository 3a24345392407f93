/** Reads texts aloud with a voice of the browser. Where there is none for a language, it says so instead of staying silent. */

import { h } from './dom.js';

export function silence() {
  window.speechSynthesis?.cancel();
}

/** A button that reads what `text()` gives. @param noVoice called when this browser has no voice for the language */
export function readAloudButton(label, text, language, noVoice) {
  return h('button', { type: 'button', class: 'tool read-aloud', click: () => read(text(), language, noVoice) }, speaker(), label);
}

/** A loudspeaker as a drawing: not every computer has a font with one. */
function speaker() {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
  path.setAttribute('d', 'M3 9v6h4l5 4V5L7 9H3zm12-1.5a6 6 0 0 1 0 9M17.5 5a9.5 9.5 0 0 1 0 14');
  for (const [name, value] of Object.entries({ viewBox: '0 0 24 24', 'aria-hidden': 'true', focusable: 'false', class: 'speaker' })) svg.setAttribute(name, value);
  svg.append(path);
  return svg;
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
