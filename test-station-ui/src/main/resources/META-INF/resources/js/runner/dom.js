/** Small tools for building the page: elements, words with places, and drawings from the server. */

/** An element with attributes (functions become listeners) and children; null and false are left out. */
export function h(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(key, value);
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

/** Puts values into the places {0}, {1} … of a text. */
export function fill(pattern, ...values) {
  return pattern.replace(/\{(\d)\}/g, (place, index) => (index in values ? String(values[index]) : place));
}

const HARMFUL_ELEMENTS = 'script, foreignObject, iframe, object, embed, animate, set, style';

/**
 * The drawing of a figure as an image with its description. Whatever could act is taken out although the drawings are our own, and
 * ids are made unique because many drawings share a page.
 */
export function drawing(svg, description, scope) {
  const root = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  if (root.nodeName !== 'svg') return h('p', {}, description);
  root.querySelectorAll(HARMFUL_ELEMENTS).forEach((element) => element.remove());
  for (const element of [root, ...root.querySelectorAll('*')]) clean(element, scope);
  root.querySelectorAll('title, desc').forEach((element) => element.remove());
  root.setAttribute('role', 'img');
  root.setAttribute('aria-label', description);
  root.setAttribute('focusable', 'false');
  return document.importNode(root, true);
}

function clean(element, scope) {
  for (const { name, value } of [...element.attributes]) {
    if (name.startsWith('on')) element.removeAttribute(name);
    else if (name === 'id') element.setAttribute(name, scope + value);
    else if (name === 'href' || name === 'xlink:href') {
      if (value.startsWith('#')) element.setAttribute(name, '#' + scope + value.slice(1));
      else element.removeAttribute(name);
    } else if (value.includes('url(')) {
      element.setAttribute(name, value.replace(/url\(\s*['"]?#([^)'"]+)['"]?\s*\)/g, `url(#${scope}$1)`));
    }
  }
}
