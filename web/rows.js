// SPDX-License-Identifier: EUPL-1.2
// Rows of a table that can be chosen: a box to tick in the head of each, as large as the row. One Tab stop for all of
// them, and arrows inside. What a key or click means goes to the program, which alone knows what is chosen.
WK.rows = (function () {
  'use strict';
  const PICKS = { only: 0, toggle: 1, extend: 2, all: 3, none: 4 }; // ui::RowPick
  const STEPS = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity };
  const SIDEWAYS = { ArrowLeft: -80, ArrowRight: 80 };

  /** Tells it, and shows what came of it: the browser ticks a box by itself, and the program may think otherwise. */
  function pick(row, how) {
    _wk_number(row.id, PICKS[how]);
    row.box.checked = row.chosen;
  }

  /** What a press means: a tick, or the keyboard's or a screen reader's (which has no place), is about this row alone. */
  function meaning(event, row) {
    if (event.detail === 0) return 'toggle';
    if (event.shiftKey) return 'extend';
    const at = event.clientX - row.entry.outer.getBoundingClientRect().left;
    return event.ctrlKey || event.metaKey || at < row.tick ? 'toggle' : 'only';
  }

  function make(entry, id, watchFocus) {
    const line = document.createElement('tr');
    const head = document.createElement('th');
    head.scope = 'row';
    const box = document.createElement('input');
    box.type = 'checkbox';
    box.classList.add('node', 'ghost');
    head.append(box, document.createTextNode(''));
    line.append(head);
    const row = { entry, id, line, box, tick: 0, chosen: false };
    let how = 'toggle';
    box.addEventListener('click', (event) => { how = meaning(event, row); });
    box.addEventListener('change', () => pick(row, how));
    box.addEventListener('keydown', (event) => keyDown(event, row));
    box.addEventListener('focus', () => setStop(entry, row));
    watchFocus(box, id);
    return row;
  }

  /** How many rows a page is: those in sight but one. */
  function pageOf(row) {
    const seen = row.entry.outer.clientHeight - parseFloat(row.entry.outer.style.getPropertyValue('--heads') || 0);
    return Math.max(1, Math.floor(seen / row.box.offsetHeight) - 1);
  }

  function keyDown(event, row) {
    const { entry } = row;
    const page = event.key === 'PageDown' ? 1 : event.key === 'PageUp' ? -1 : 0;
    const step = page ? page * pageOf(row) : STEPS[event.key];
    if (event.altKey) return;
    if (step) {
      const at = entry.rows.indexOf(row);
      const to = entry.rows[Math.min(Math.max(at + step, 0), entry.rows.length - 1)];
      if (event.shiftKey && !row.chosen) pick(row, 'only'); // choosing on begins where the keyboard is
      to.box.focus({ focusVisible: true });
      if (event.shiftKey) pick(to, 'extend');
    } else if (SIDEWAYS[event.key]) {
      entry.outer.scrollBy({ left: SIDEWAYS[event.key] });
    } else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      pick(row, 'all');
    } else if (event.key === 'Escape' && entry.rows.some((it) => it.chosen)) {
      pick(row, 'none');
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  function setStop(entry, stop) {
    entry.stop = stop;
    for (const row of entry.rows) row.box.tabIndex = row === stop ? 0 : -1;
  }

  function setText(node, text) {
    if (node.textContent !== text) node.textContent = text;
  }

  function show(row, cells, chosen) {
    row.chosen = chosen;
    row.box.checked = chosen;
    if (row.box.getAttribute('aria-label') !== cells[0]) row.box.setAttribute('aria-label', cells[0]);
    setText(row.line.cells[0].lastChild, cells[0]);
    cells.slice(1).forEach((text, index) => {
      setText(row.line.cells[index + 1] || row.line.insertCell(), text);
    });
    while (row.line.cells.length > cells.length) row.line.deleteCell(-1);
  }

  /** Brings the rows of `body` in step with the table. The same row is the same element every time, so that it keeps the
   *  keyboard; when it is gone, the one that came after it gets it, or before it when it was the last. */
  function update(entry, body, table, watchFocus, arrange) {
    const before = entry.rows || [];
    const known = new Map(before.map((it) => [it.id, it]));
    const at = before.findIndex((it) => it.box === document.activeElement);
    entry.rows = table.ids.map((id) => known.get(id) || make(entry, id, watchFocus));
    entry.rows.forEach((row, index) => show(row, table.rows[index], !!table.chosen[index]));
    arrange(body, entry.rows.map((it) => it.line));
    const stays = entry.rows.includes(entry.stop);
    setStop(entry, stays ? entry.stop : entry.rows.find((it) => it.chosen) || entry.rows[0]);
    if (at < 0 || entry.rows.includes(before[at])) return;
    const next = [...before.slice(at), ...before.slice(0, at).reverse()].find((it) => entry.rows.includes(it)) || entry.rows[0];
    if (next) next.box.focus({ focusVisible: true });
  }

  return { update };
})();
