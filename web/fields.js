// SPDX-License-Identifier: EUPL-1.2
// Fields to type in. What is typed so far is told to the program each second, so that a page that goes away takes no more
// than that with it; when the field is left, the program knows all of it.
WK.fields = (function () {
  'use strict';
  const EACH_MS = 1000;
  const REST = 10; // times as long as telling took passes before it is told again: a large project takes long
  const visits = new WeakMap(); // control -> what is known since it got the keyboard

  /** Tells what stands in the field now, when the program does not know it. */
  function tell(visit) {
    clearTimeout(visit.timer);
    visit.timer = 0;
    if (visit.control.value === visit.told) return;
    visit.told = visit.control.value;
    const begun = performance.now();
    WK.send(_wk_text, visit.id, visit.told);
    visit.wait = Math.max(EACH_MS, REST * (performance.now() - begun));
  }

  /** An empty field is told only when it is left: until then something else may be on its way, and what is empty may be
   *  taken off the screen. */
  function tellSoFar(visit) {
    visit.timer = 0;
    if (visit.control.value.trim()) tell(visit);
  }

  function tellSoon(visit) {
    if (!visit.timer) visit.timer = setTimeout(() => tellSoFar(visit), visit.wait);
  }

  function keyDown(event, visit, search) {
    const control = visit.control;
    if (event.isComposing) return;
    if (event.key === 'Enter' && search) {
      _wk_activate(visit.id); // what was found first
    } else if (event.key === 'Enter' && (control.tagName !== 'TEXTAREA' || event.ctrlKey)) {
      event.preventDefault(); // else it presses what gets the keyboard now
      control.blur();
    } else if (event.key === 'Escape') {
      const leave = !search || !control.value;
      control.value = search ? '' : visit.first; // gives up what was typed
      tell(visit);
      if (leave) control.blur();
      event.stopPropagation();
    }
  }

  function make(node, valueNow) {
    const control = document.createElement(node.role === 'textarea' ? 'textarea' : 'input');
    const search = node.role === 'searchfield';
    const live = !node.whole && !search && node.role !== 'numberfield';
    const visit = { id: node.id, control, told: '', first: '', live, wait: EACH_MS, timer: 0 };
    visits.set(control, visit);
    if (node.role !== 'textarea') control.type = search ? 'search' : 'text';
    control.autocomplete = 'off';
    control.spellcheck = node.role !== 'numberfield';
    control.classList.add('field');
    if (node.role === 'numberfield') {
      control.inputMode = 'decimal';
      control.classList.add('number');
    }
    control.addEventListener('focus', () => { visit.told = visit.first = control.value; });
    if (search) control.addEventListener('input', () => tell(visit));
    if (live) {
      control.addEventListener('input', (event) => { if (!event.isComposing) tellSoon(visit); });
      control.addEventListener('compositionend', () => tellSoon(visit));
    }
    control.addEventListener('change', () => tell(visit));
    control.addEventListener('keydown', (event) => keyDown(event, visit, search));
    control.addEventListener('blur', () => {
      // No browser calls it a change when what was typed, and told, is taken out again.
      if (live) tell(visit);
      control.value = valueNow();
    });
    return control;
  }

  /** Tells at once what is being typed: before it is saved, or the page goes. */
  function tellNow() {
    const visit = visits.get(document.activeElement);
    if (visit && visit.live) tellSoFar(visit);
  }
  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') tellNow(); });

  return {
    make,
    tellNow,
    /** The program's value, which never changes a field under someone's hands. */
    show(control, value) {
      if (document.activeElement === control) return;
      const visit = visits.get(control);
      control.value = visit.told = visit.first = value;
    },
  };
})();
