// SPDX-License-Identifier: EUPL-1.2
// The map of the mirror: a region that the browser scrolls, with dragging and zooming added.

/** A map is dragged with the mouse, and zoomed with Ctrl and the wheel, two fingers, or + and - and 0. */
WK.makeMap = function (outer, id) {
  'use strict';
  outer.classList.add('map');
  const zoom = (factor, x, y) => {
    const box = outer.getBoundingClientRect();
    _wk_zoom(id, factor, x - box.left, y - box.top);
  };
  const middle = (factor) => zoom(factor, outer.getBoundingClientRect().left + outer.clientWidth / 2,
    outer.getBoundingClientRect().top + outer.clientHeight / 2);
  outer.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const turn = event.deltaY * (event.deltaMode ? 0.06 : 0.004);
    zoom(turn < 0 ? 1 - turn : 1 / (1 + turn), event.clientX, event.clientY);
  }, { passive: false });
  outer.addEventListener('keydown', (event) => {
    const factor = { '+': 1.25, '=': 1.25, '-': 0.8, '0': 0.01 }[event.key];
    if (!factor || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    middle(factor);
  });
  const fingers = new Map();
  let dragged = false;
  let apart = 0;
  outer.addEventListener('pointerdown', (event) => {
    if (event.pointerType === 'mouse' && event.button !== 0) return;
    fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
    dragged = false;
    apart = 0;
  });
  outer.addEventListener('pointermove', (event) => {
    const from = fingers.get(event.pointerId);
    if (!from) return;
    const to = { x: event.clientX, y: event.clientY };
    if (fingers.size === 2) {
      fingers.set(event.pointerId, to);
      const [a, b] = [...fingers.values()];
      const now = Math.hypot(a.x - b.x, a.y - b.y);
      if (apart > 0) zoom(now / apart, (a.x + b.x) / 2, (a.y + b.y) / 2);
      apart = now;
    } else if (event.pointerType === 'mouse') { // one finger scrolls by itself
      if (!dragged && Math.hypot(to.x - from.x, to.y - from.y) < 5) return;
      if (!dragged) outer.setPointerCapture(event.pointerId);
      dragged = true;
      outer.scrollBy(from.x - to.x, from.y - to.y);
      fingers.set(event.pointerId, to);
    }
  });
  for (const end of ['pointerup', 'pointercancel', 'pointerleave']) outer.addEventListener(end, (event) => { fingers.delete(event.pointerId); apart = 0; });
  outer.addEventListener('click', (event) => { // letting go after dragging presses nothing
    if (dragged) event.stopPropagation();
    dragged = false;
  }, true);
};
