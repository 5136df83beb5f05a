// SPDX-License-Identifier: EUPL-1.2
// The accessible twin: real HTML elements for everything the canvas shows. It follows the description that the C++
// side sends, only when that changed, and passes activations, values and focus back. Screen readers, keyboards and
// the browser tests use these elements.
WK.mirror = (function () {
  'use strict';
  const root = document.getElementById('mirror');
  const live = document.getElementById('live');
  const entries = new Map(); // id -> { role, outer, control, table }
  let order = [];            // what gets a place, in the order of the places
  let modal = 0;
  let before_modal = null;   // what had the keyboard before the dialog came
  let updating = false;      // changes that we make ourselves are no input

  const CONTAINERS = {
    banner: 'header', navigation: 'nav', main: 'main', complementary: 'aside', contentinfo: 'footer',
    section: 'section', group: 'div', list: 'ul', tablist: 'div', dialog: 'div',
    map: 'section',
  };
  const GROUPS = new Set(['group', 'list', 'tablist']); // without a place of their own
  const CONTAINER_ROLES = { group: 'group', tablist: 'tablist', dialog: 'dialog' };

  function element(tag, role) {
    const made = document.createElement(tag);
    if (role) made.setAttribute('role', role);
    return made;
  }

  /** The element a person operates, with what happens then. */
  function makeControl(node) {
    const id = node.id;
    let control;
    switch (node.role) {
      case 'checkbox':
      case 'switch':
        control = element('input', node.role === 'switch' ? 'switch' : '');
        control.type = 'checkbox';
        control.addEventListener('change', () => { if (!updating) _wk_activate(id); });
        break;
      case 'slider':
        control = element('input');
        control.type = 'range';
        control.addEventListener('input', () => { if (!updating) _wk_number(id, Number(control.value)); });
        break;
      case 'searchfield':
      case 'textarea':
      case 'textfield':
      case 'numberfield':
        control = WK.fields.make(node, () => entries.has(id) ? entries.get(id).value : '');
        break;
      case 'choice':
        control = element('select');
        control.classList.add('field');
        control.addEventListener('change', () => { if (!updating) _wk_number(id, control.selectedIndex); });
        break;
      case 'tab':
        control = element('button', 'tab');
        control.type = 'button';
        control.addEventListener('click', () => _wk_activate(id));
        break;
      default:
        control = element('button');
        control.type = 'button';
        control.addEventListener('click', () => _wk_activate(id));
    }
    watchFocus(control, id);
    return control;
  }

  function watchFocus(control, id) {
    control.addEventListener('focus', () => _wk_focus(id, control.matches(':focus-visible') ? 1 : 0));
    control.addEventListener('blur', () => _wk_focus(0, 0));
  }

  function makeEntry(node) {
    const role = node.role;
    if (CONTAINERS[role]) {
      const outer = element(CONTAINERS[role], CONTAINER_ROLES[role]);
      if (role === 'dialog') {
        outer.setAttribute('aria-modal', 'true');
        outer.addEventListener('click', (event) => { if (event.target === outer) _wk_escape(); });
      }
      if (role === 'map') WK.makeMap(outer, node.id);
      if (role === 'list' || role === 'tablist') outer.addEventListener('keydown', moveInside);
      const region = !GROUPS.has(role);
      if (region) outer.classList.add('region');
      return { role, id: node.id, outer, control: null, region };
    }
    let outer;
    let control = null;
    switch (role) {
      case 'heading': outer = element('h' + node.level); break;
      case 'text': outer = element('p'); break;
      case 'note': outer = element('div', 'note'); break;
      case 'alert': outer = element('div', 'alert'); break;
      case 'figure': outer = element('figure'); break;
      case 'table': outer = element('div'); break;
      case 'progress': outer = element('progress'); break;
      case 'listbutton':
        control = makeControl(node);
        outer = element('li');
        outer.append(control);
        control.classList.add('node', 'ghost');
        break;
      default:
        control = makeControl(node);
        outer = control;
    }
    if (role === 'table') outer.classList.add('node'); // its scrollbar is seen; the table in it is not
    else if (role !== 'listbutton') outer.classList.add('node', 'ghost');
    return { role, id: node.id, outer, control, level: node.level };
  }

  /** Arrows, Home and End inside a list or row of tabs, which is one Tab stop. On a map they walk on to the next list. */
  function moveInside(event) {
    const controls = [...(event.currentTarget.closest('.map') || event.currentTarget).querySelectorAll('button')];
    const here = controls.indexOf(document.activeElement);
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    let to = -1;
    if (step) to = (here + step + controls.length) % controls.length;
    else if (event.key === 'Home') to = 0;
    else if (event.key === 'End') to = controls.length - 1;
    if (to < 0 || here < 0) return;
    event.preventDefault();
    event.stopPropagation();
    for (const control of controls[to].closest('ul, [role="tablist"]').querySelectorAll('button')) control.tabIndex = -1;
    controls[to].tabIndex = 0;
    controls[to].focus();
  }

  function setAttribute(target, name, value) {
    if (value === undefined || value === '' || value === false) {
      if (target.hasAttribute(name)) target.removeAttribute(name);
    } else if (target.getAttribute(name) !== String(value)) {
      target.setAttribute(name, value);
    }
  }

  function setText(target, text) {
    if (target.textContent !== text) target.textContent = text;
  }

  function updateTable(entry, parent, table) {
    const key = JSON.stringify(table);
    if (entry.tableKey === key) return;
    entry.tableKey = key;
    if (!entry.table) {
      entry.table = element('table');
      entry.table.append(element('caption'), element('thead'), element('tbody'));
      entry.table.classList.add('ghost');
      parent.append(table.ids ? sheet(entry) : entry.table);
      entry.sorters = new Map();
    }
    const [caption, head, body] = entry.table.children;
    setText(caption, table.caption);
    updateHead(entry, head, table.columns);
    if (table.ids) WK.rows.update(entry, body, table, watchFocus, arrange);
    else body.replaceChildren(...table.rows.map((cells) => {
      const line = element('tr');
      cells.forEach((text, index) => {
        const names = index === 0 && text !== ''; // an empty cell is no header of its row
        const cell = element(names ? 'th' : 'td');
        if (names) cell.scope = 'row';
        cell.textContent = text;
        line.append(cell);
      });
      return line;
    }));
  }

  /** A table whose rows can be chosen scrolls both ways under its own boxes: its words take no room there. */
  function sheet(entry) {
    const words = element('div');
    words.className = 'words';
    words.append(entry.table);
    entry.outer.classList.add('sheet-of-rows');
    entry.grid = true;
    return words;
  }

  /** The cells stay as long as the columns do, so that the sort button that was pressed keeps the keyboard. */
  function updateHead(entry, head, columns) {
    const key = JSON.stringify(columns.map((it) => [it.id, it.title]));
    if (entry.headKey !== key) {
      entry.headKey = key;
      const row = element('tr');
      for (const column of columns) {
        const cell = element('th');
        cell.scope = 'col';
        if (column.id) cell.append(sorter(entry, column));
        else cell.textContent = column.title;
        row.append(cell);
      }
      head.replaceChildren(row);
    }
    columns.forEach((column, index) => setAttribute(head.rows[0].cells[index], 'aria-sort', column.sort));
  }

  /** The sort button of a column: the same element every time, so that it keeps the keyboard. */
  function sorter(entry, column) {
    let button = entry.sorters.get(column.id);
    if (!button) {
      button = element('button');
      button.type = 'button';
      button.classList.add('node', 'ghost');
      button.addEventListener('click', () => _wk_activate(column.id));
      watchFocus(button, column.id);
      entry.sorters.set(column.id, button);
    }
    setText(button, column.title);
    return button;
  }

  function updateFigure(entry, node) {
    if (!entry.parts) {
      entry.parts = [element('figcaption'), element('p'), element('p')];
      entry.outer.append(...entry.parts);
    }
    setText(entry.parts[0], node.name);
    setText(entry.parts[1], node.value || '');
    setText(entry.parts[2], node.description || '');
    if (node.table) updateTable(entry, entry.outer, node.table);
  }

  function updateControl(entry, node) {
    const control = entry.control;
    setAttribute(control, 'aria-label', node.name);
    setAttribute(control, 'aria-description', node.description);
    if (node.role === 'button') setAttribute(control, 'title', node.description); // shown to who points at it
    if (control.disabled !== !!node.disabled) control.disabled = !!node.disabled;
    switch (node.role) {
      case 'checkbox':
      case 'switch': control.checked = !!node.on; break;
      case 'tab': setAttribute(control, 'aria-selected', node.on ? 'true' : 'false'); break;
      case 'listbutton': setAttribute(control, 'aria-current', node.on ? 'true' : ''); break;
      case 'slider':
        control.min = node.minimum; control.max = node.maximum; control.step = node.step;
        control.value = node.number;
        setAttribute(control, 'aria-valuetext', node.value);
        break;
      case 'searchfield':
      case 'textarea':
      case 'textfield':
      case 'numberfield':
        entry.value = node.value || '';
        WK.fields.show(control, entry.value);
        break;
      case 'choice': {
        const key = JSON.stringify(node.options);
        if (entry.optionsKey !== key) {
          entry.optionsKey = key;
          control.replaceChildren(...node.options.map((text) => new Option(text)));
        }
        control.selectedIndex = node.number;
        break;
      }
    }
  }

  /** What may be larger than its place scrolls, with the browser's own bars; the drawing follows. */
  function updateScrolling(entry, node) {
    if (!node.scrolls || entry.extent) return;
    entry.extent = element('div');
    entry.extent.className = 'extent';
    entry.extent.setAttribute('aria-hidden', 'true');
    entry.outer.classList.add('scrolls');
    entry.outer.addEventListener('scroll', () => _wk_scrolled(entry.id, entry.outer.scrollLeft, entry.outer.scrollTop), { passive: true });
    if (node.role === 'table') {
      if (!node.table.ids) entry.outer.tabIndex = 0; // so that keys can scroll it too
      setAttribute(entry.outer, 'role', 'region');
      setAttribute(entry.outer, 'aria-label', node.name);
      entry.outer.append(entry.extent);
    }
  }

  /** Another thing to show begins at its top. */
  function backToTop(entry, key) {
    if (entry.key !== undefined && entry.key !== key) entry.outer.scrollTop = 0;
    entry.key = key;
  }

  function update(entry, node) {
    updateScrolling(entry, node);
    if (CONTAINERS[node.role]) {
      setAttribute(entry.outer, 'aria-label', node.name);
      if (node.scrolls) backToTop(entry, node.value || '');
      return;
    }
    switch (node.role) {
      case 'heading':
      case 'text':
      case 'note':
      case 'alert':
        setText(entry.outer, node.name);
        setAttribute(entry.outer, 'lang', node.language);
        break;
      case 'figure': updateFigure(entry, node); break;
      case 'table': updateTable(entry, entry.outer, node.table); break;
      case 'progress':
        setAttribute(entry.outer, 'aria-label', node.name);
        entry.outer.max = node.maximum;
        entry.outer.value = node.number;
        break;
      default: updateControl(entry, node);
    }
  }

  /**
   * Brings the children of a container in order without ever moving the one that has the keyboard. What goes is taken
   * away first, so that nothing else moves: a button that moves while it is pressed gets no click.
   */
  function arrange(container, wanted) {
    const staying = new Set(wanted);
    for (const child of [...container.childNodes]) if (!staying.has(child)) child.remove();
    let at = container.firstChild;
    for (const child of wanted) {
      if (at === child) {
        at = at.nextSibling;
      } else if (child.parentNode === container && child.contains(document.activeElement)) {
        while (at !== child) {
          const next = at.nextSibling;
          at.remove();
          at = next;
        }
        at = at.nextSibling;
      } else {
        container.insertBefore(child, at);
      }
    }
  }

  /** One button of a list or row of tabs can be reached with Tab: the one that has focus, or is chosen, or is first. */
  function setTabStops(container) {
    const controls = [...container.querySelectorAll('button')];
    const stop = controls.find((it) => it === document.activeElement) ||
      controls.find((it) => it.hasAttribute('aria-current') || it.getAttribute('aria-selected') === 'true') || controls[0];
    for (const control of controls) control.tabIndex = control === stop ? 0 : -1;
  }

  function setModal(id) {
    const dialog = id ? entries.get(id) : null;
    for (const child of root.children) child.inert = !!dialog && child !== dialog.outer;
    if (id === modal) return;
    if (!modal) before_modal = document.activeElement;
    modal = id;
    if (dialog) {
      // Read out with its name: the keyboard begins on a button, below what the question is about.
      setAttribute(dialog.outer, 'aria-description', [...dialog.outer.querySelectorAll('p')].map((it) => it.textContent).join(' '));
      const first = dialog.outer.querySelector('button, input, select, textarea');
      if (first) first.focus({ focusVisible: true });
    } else if (before_modal && before_modal.isConnected) {
      before_modal.focus({ preventScroll: true });
      before_modal = null;
    }
  }

  /** When what had the keyboard is gone, reading and Tab go on at the beginning of the panel it was in, else of the
   *  content. */
  function keepFocus(had, panel) {
    if (!had || document.activeElement !== document.body) return;
    const to = panel && panel.isConnected ? panel : root.querySelector('main');
    if (!to) return;
    to.tabIndex = -1;
    to.focus({ preventScroll: true });
  }

  function describe(description) {
    updating = true;
    const had = root.contains(document.activeElement);
    const panel = had ? document.activeElement.closest('aside') : null;
    root.hidden = false;
    const children = new Map([[root, []]]);
    const seen = new Set();
    order = description.nodes.map((node) => {
      let entry = entries.get(node.id);
      if (!entry || entry.role !== node.role || entry.level !== node.level) {
        entry = makeEntry(node);
        entries.set(node.id, entry);
      }
      seen.add(node.id);
      return entry;
    });
    description.nodes.forEach((node, index) => {
      const entry = order[index];
      const parent = node.parent < 0 ? root : order[node.parent].outer;
      if (!children.has(parent)) children.set(parent, []);
      children.get(parent).push(entry.outer);
      if (CONTAINERS[node.role] && !children.has(entry.outer)) children.set(entry.outer, []);
      update(entry, node);
    });
    for (const id of [...entries.keys()]) if (!seen.has(id)) entries.delete(id);
    for (const [container, wanted] of children) arrange(container, wanted);
    // A container keeps its extent as last child; sort buttons get their places after all nodes, then rows.
    for (const entry of order) if (entry.extent && entry.region) entry.outer.append(entry.extent);
    for (const entry of order) if (entry.role === 'list' || entry.role === 'tablist') setTabStops(entry.outer);
    setModal(description.modal);
    keepFocus(had, panel);
    const tables = description.nodes.flatMap((node, index) => node.table ? [[node.table, order[index]]] : []);
    order = order.concat(
      tables.flatMap(([table, entry]) => table.columns.filter((it) => it.id)
        .map((it) => ({ outer: entry.sorters.get(it.id), heads: entry.grid && entry.outer }))),
      tables.flatMap(([table, entry]) => table.ids ? entry.rows.map((row) => ({ outer: row.box, row })) : []));
    updating = false;
  }

  /** x, y, width, height and size of the content, per element, in order. */
  function place(places) {
    order.forEach((entry, index) => {
      if (GROUPS.has(entry.role)) return;
      const style = (entry.role === 'listbutton' ? entry.control : entry.outer).style;
      const [x, y, width, height, contentWidth, contentHeight] = places.subarray(index * 6, index * 6 + 6);
      style.left = x + 'px';
      style.top = y + 'px';
      style.width = width + 'px';
      style.height = height + 'px';
      if (entry.row) entry.row.tick = contentWidth;
      if (entry.heads) entry.heads.style.setProperty('--heads', height + 'px');
      if (entry.extent) {
        entry.extent.style.width = contentWidth + 'px';
        entry.extent.style.height = contentHeight + 'px';
      }
    });
  }

  return {
    describe,
    place,
    /** The program moved what a region shows. */
    scrollTo(id, x, y) {
      const entry = entries.get(id);
      if (entry) entry.outer.scrollTo({ left: x, top: y, behavior: 'instant' });
    },
    /** Scrolls the content by pages. */
    scrollMain(pages) {
      const main = root.querySelector(modal ? '[role="dialog"]' : 'main');
      if (main) main.scrollBy({ top: pages * main.clientHeight });
    },
    /** Said once, politely. Emptied first, so that the same words are said again. */
    announce(text) {
      live.textContent = '';
      setTimeout(() => { live.textContent = text; }, 60);
    },
  };
})();
