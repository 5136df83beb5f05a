// SPDX-License-Identifier: EUPL-1.2
// What goes to the printer: a document as it would be saved as a web page, or else what the screen says; never the
// drawing. It stands in the page while it is printed and no longer.
(function () {
  'use strict';
  const paper = document.getElementById('paper');
  const title = document.title;
  let shared = 0; // number of the document that is printed, for the log of what left

  function clear() {
    paper.replaceChildren();
    paper.removeAttribute('class');
    document.adoptedStyleSheets = [];
    document.title = title;
  }

  /** Our own page, read without running or fetching anything. Its style becomes a sheet of this page, because the policy
   *  lets none stand in it. */
  function showDocument(html) {
    const sheet = new CSSStyleSheet({ media: 'print' });
    const read = new DOMParser().parseFromString(html.replace(/<style>([^<]*)<\/style>/, (_, css) => {
      sheet.replaceSync(css);
      return '';
    }), 'text/html');
    document.adoptedStyleSheets = [sheet];
    document.title = read.title;
    paper.className = read.body.className;
    paper.replaceChildren(...[...read.body.children].map((it) => document.importNode(it, true)));
  }

  // ---- what the screen says ------------------------------------------------------------------------------
  function words(tag, ...inside) {
    const made = document.createElement(tag);
    made.append(...inside);
    return made;
  }

  function tableOf(table) {
    const rowsOf = (part) => [...part.rows].map((row) => words('tr', ...[...row.cells].map((cell) => words(cell.localName, cell.textContent))));
    return words('table', words('caption', table.caption.textContent), words('thead', ...rowsOf(table.tHead)),
      words('tbody', ...rowsOf(table.tBodies[0])));
  }

  /** What stands in a field, or is chosen. */
  function valueOf(field) {
    if (field.type === 'checkbox') return field.checked ? '☑' : '☐';
    return field.localName === 'select' ? (field.selectedOptions[0] || {}).text : field.getAttribute('aria-valuetext') || field.value;
  }

  function saidIn(region) {
    return [...region.children].flatMap((it) => {
      if (it.matches('button, nav, progress, [aria-hidden]')) return [];
      if (it.matches('table')) return [tableOf(it)];
      if (it.matches('input, select, textarea')) return [words('p', it.getAttribute('aria-label') + ': ' + valueOf(it))];
      if (it.matches('figcaption')) return [words('h3', it.textContent)];
      if (it.matches('h1, h2, h3, h4, p, [role="note"], [role="alert"]')) return it.textContent ? [words(it.matches('div') ? 'p' : it.localName, it.textContent)] : [];
      return saidIn(it);
    });
  }

  function showScreen() {
    const screen = document.querySelector('#mirror [role="dialog"], #mirror main');
    if (!screen) return;
    paper.className = 'words';
    paper.replaceChildren(...saidIn(screen));
  }

  WK.print = function (html, number) {
    shared = number;
    showDocument(html);
    window.print();
  };

  window.addEventListener('beforeprint', () => { if (!paper.firstChild) showScreen(); });
  window.addEventListener('afterprint', () => {
    clear();
    if (shared) WK.tellShared(shared, '');
    shared = 0;
  });
})();
