/** Places in which something is written: a field in a line and one of several lines. */

import { plain } from './documents.js';
import { fill, h } from './dom.js';
import { group } from './interactions.js';

/** A number as it is sent: full-width figures and blanks are forgiven. Null if it is none. */
function numberOf(text, kind) {
  const plainText = text.normalize('NFKC').replace(/[\s,]/g, '').replace('−', '-');
  const pattern = kind === 'integer' ? /^[+-]?\d{1,15}$/ : /^[+-]?(\d{1,15}(\.\d{0,15})?|\.\d{1,15})$/;
  return pattern.test(plainText) ? plainText : null;
}

function field(interaction, shared, input) {
  const problem = h('span', { class: 'field-problem', role: 'alert' });
  const value = () => {
    if (!interaction.number) return input.value.replace(/\r\n?/g, '\n');
    return numberOf(input.value, interaction.number);
  };
  const wrong = () => Boolean(interaction.number) && input.value.trim() !== '' && value() === null;
  let composing = false;
  input.addEventListener('compositionstart', () => (composing = true));
  input.addEventListener('compositionend', () => {
    composing = false;
    shared.changed('once');
  });
  input.addEventListener('input', () => {
    if (composing) return;
    problem.textContent = '';
    input.removeAttribute('aria-invalid');
    shared.changed('once');
  });
  input.addEventListener('change', () => {
    problem.textContent = wrong() ? shared.words.noNumber : '';
    if (wrong()) input.setAttribute('aria-invalid', 'true');
  });
  return {
    problem,
    get: () => (input.value.trim() === '' || wrong() ? [] : [value()]),
    set: ([text]) => (input.value = text ?? ''),
    fault: () => (wrong() ? shared.words.noNumber : null),
  };
}

export function textEntry(interaction, shared) {
  const length = interaction.input?.length ?? 12;
  const input = h('input', {
    type: 'text',
    class: 'writing',
    size: Math.max(4, Math.min(length + 2, 30)),
    inputmode: interaction.number ? 'decimal' : 'text',
    placeholder: interaction.input?.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': fill(shared.words.place, shared.number),
  });
  const written = field(interaction, shared, input);
  return { ...written, element: h('span', { class: 'place inline' }, input, written.problem) };
}

export function extendedText(interaction, shared) {
  const area = h('textarea', {
    class: 'writing',
    rows: Math.max(3, Math.min(interaction.input?.lines ?? 6, 20)),
    placeholder: interaction.input?.placeholder,
    autocomplete: 'off',
    spellcheck: 'false',
    'aria-label': interaction.prompt ? plain(interaction.prompt) : fill(shared.words.place, shared.number),
  });
  const written = field(interaction, shared, area);
  return { ...written, element: group(shared, 'extended', area, written.problem) };
}
