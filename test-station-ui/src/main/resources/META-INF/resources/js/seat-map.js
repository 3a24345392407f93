/** Arrow keys on a seat map go from seat to seat as they stand on the screen; Home and End to the first and the last. */

const STEPS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

document.addEventListener('keydown', (event) => {
  const seat = event.target.closest?.('.seat-map > button');
  if (!seat || event.ctrlKey || event.altKey || event.metaKey) return;
  const seats = [...seat.parentElement.querySelectorAll(':scope > button')];
  const wanted = event.key === 'Home' ? seats[0] : event.key === 'End' ? seats.at(-1) : next(seat, seats, STEPS[event.key]);
  if (wanted) {
    event.preventDefault();
    wanted.focus();
  }
});

function next(seat, seats, step) {
  if (!step) return null;
  const middle = (element) => {
    const box = element.getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const [x, y] = middle(seat);
  let best = null;
  let least = Infinity;
  for (const other of seats) {
    const [ox, oy] = middle(other);
    const along = (ox - x) * step[0] + (oy - y) * step[1];
    const across = Math.abs((ox - x) * step[1]) + Math.abs((oy - y) * step[0]);
    const far = along + 4 * across;
    if (other !== seat && along > 4 && far < least) [best, least] = [other, far];
  }
  return best;
}
