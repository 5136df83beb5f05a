// SPDX-License-Identifier: EUPL-1.2
// The recovery copies and the settings in the browser's own store. Every tab has a copy of its own, under a key that it
// keeps when it is loaded again; while it lives nobody else touches that copy. The file that the user saves is the real
// project; this is for accidents.
//
// A copy with key K is kept as records whose keys begin with K + '/'. K + '/' itself says what it holds: its pieces in
// order, bytes or the sum of cells; K + '/' + sum holds those cells, which are written once. All that is written at a time
// is one transaction, so a copy is there whole as it was, or whole as it is now. Versions before this one kept a copy as
// one record under K: it is read still, and goes when the copy is written anew. (What they find of ours has no `bytes`, so
// they pass over it.)
WK.storage = (function () {
  'use strict';
  const SETTINGS = 'wijkkompas-settings';
  const TAB = 'wijkkompas-tab';       // in sessionStorage: the key of this tab's copy
  const ALIVE = 'wijkkompas-alive-';  // in localStorage, where there are no locks: when a tab last gave a sign of life
  const DEAD_MS = 150000;             // browsers let hidden tabs do something once a minute
  let slot = '';      // key of our copy; none until there is something to keep
  let fresh = '';     // a key that nobody has, for when that comes
  let found = '';     // key of the copy that was read: ours when the program takes it
  const held = new Set();
  const EACH_MS = 1000;   // between two times that it is written
  const AGAIN_MS = 30000; // and when it could not be: making a large one takes a moment, and may be for nothing again
  let waiting = '';   // 'keep' or 'drop': what is to be done with our copy
  let made = null;    // the copy while the program hands it over
  let timer = 0;
  let written = -Infinity; // when that last began, by a clock that nobody sets back
  let refused = false;     // it could not be
  let writing = 0;    // how many are under way
  let turns = 0;      // how many there were
  let cells = new Set();   // sums that are certainly kept with our copy
  let foundCells = [];     // and with the one that was found
  const cellLengths = new Map(); // of every sum that was seen

  let opened = null; // kept open: a draft that still has to wait for its store can come too late
  function database() {
    opened = opened || new Promise((resolve, reject) => {
      const request = indexedDB.open('wijkkompas', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('drafts');
      request.onsuccess = () => {
        request.result.onclose = () => { opened = null; cells.clear(); }; // the browser threw the store away
        resolve(request.result);
      };
      request.onerror = () => { opened = null; reject(request.error); };
    });
    return opened;
  }

  async function inStore(mode, work) {
    const db = await database();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('drafts', mode);
      let request;
      try {
        request = work(transaction.objectStore('drafts'));
      } catch (error) {
        transaction.abort(); // what was asked before it may not be done without the rest
        throw error;
      }
      if (mode === 'readwrite' && transaction.commit) transaction.commit(); // the page may be going
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }

  // ---- whose copy is whose ------------------------------------------------------------------------------
  function local(work) {
    try { return work(localStorage); } catch (error) { return null; }
  }
  function session(work) {
    try { return work(sessionStorage); } catch (error) { return null; }
  }

  const signOfLife = () => held.forEach((key) => local((store) => store.setItem(ALIVE + key, String(Date.now()))));

  /** The keys that tabs hold, this one included. */
  async function heldKeys() {
    if (navigator.locks) return new Set((await navigator.locks.query()).held.map((lock) => lock.name.replace('wijkkompas-', '')));
    return { has: (key) => held.has(key) || Date.now() - Number(local((store) => store.getItem(ALIVE + key)) || 0) < DEAD_MS };
  }

  /** Holds a key for as long as this page lives; false when another tab does. Our own from before this page was loaded may
   *  take a moment (`patience`) to come free. */
  async function hold(key, patience) {
    if (held.has(key)) return true;
    if (!navigator.locks) {
      if (!patience && (await heldKeys()).has(key)) return false;
      if (!held.size) setInterval(signOfLife, 5000);
      held.add(key);
      signOfLife();
      return true;
    }
    return new Promise((resolve) => {
      const stop = new AbortController();
      if (patience) setTimeout(() => stop.abort(), patience);
      navigator.locks.request('wijkkompas-' + key, patience ? { signal: stop.signal } : { ifAvailable: true }, (lock) => {
        if (lock) held.add(key);
        resolve(!!lock);
        return lock ? new Promise(() => {}) : undefined;
      }).catch(() => resolve(false));
    });
  }

  /** A key for what is made here. Known before it is needed: when the page goes there is no time to wait for a lock. */
  function makeFresh() {
    fresh = fresh || 'draft-' + crypto.getRandomValues(new Uint32Array(2)).join('-');
    return hold(fresh, 0);
  }

  function setSlot(key) {
    if (slot !== key) cells = new Set(key === found ? foundCells : []);
    slot = key;
    session((store) => store.setItem(TAB, key));
  }

  // ---- reading and writing --------------------------------------------------------------------------------
  const partsOf = (key) => IDBKeyRange.bound(key + '/', key + '0', false, true); // '0' comes after '/'

  /** Puts a copy in the place of what `key` had, and takes away all that is not of it. */
  function put(store, key, draft) {
    const kept = draft ? [key + '/', ...draft.pieces.filter((it) => it.sum).map((it) => key + '/' + it.sum)] : [];
    store.delete(key);
    let from = key + '/';
    let open = false; // whether `from` itself stays
    for (const each of [...new Set(kept)].sort()) {
      if (from < each) store.delete(IDBKeyRange.bound(from, each, open, true));
      from = each;
      open = true;
    }
    let last = store.delete(IDBKeyRange.bound(from, key + '0', open, true));
    if (!draft) return last;
    for (const piece of draft.pieces) if (piece.sum && piece.bytes.length) store.put({ cells: piece.bytes }, key + '/' + piece.sum);
    const pieces = draft.pieces.map((it) => it.sum ? { sum: it.sum, length: it.length } : { bytes: it.bytes });
    last = store.put({ pieces, name: draft.name, offered: draft.offered, at: draft.at }, key + '/');
    return last;
  }

  /** The copy as it is now, handed over by the program; null when it has none, or can no longer do anything. */
  function take() {
    if (document.body.dataset.problem) return null; // after a crash nothing it says may take the place of a good copy
    made = { pieces: [], at: Date.now() };
    try {
      _wk_write_draft();
      return made.name === undefined ? null : made;
    } catch (error) {
      if (!(error instanceof WebAssembly.RuntimeError)) throw error;
      WK.problem('problem-crash', error); // as wherever it is called
      return null;
    } finally {
      made = null;
    }
  }

  /** Makes ready in tasks of their own what takes long, while somebody looks at the page; then writes. */
  function prepare() {
    const looked = document.visibilityState !== 'hidden' && !document.body.dataset.problem;
    if (waiting === 'keep' && looked && _wk_ready_draft()) timer = setTimeout(prepare, 0);
    else write();
  }

  /** Writes what is waiting, at once. What could not be written waits on, for the next change or until the page goes. */
  async function write() {
    clearTimeout(timer);
    timer = 0;
    const todo = waiting;
    waiting = '';
    if (!todo || (todo === 'drop' && !slot)) return;
    written = performance.now();
    ++writing;
    try {
      await database(); // where there is none (some private windows) nothing has to be made for it
      await writeNow(todo);
      refused = false;
      if (waiting) plan();
    } catch (error) {
      console.warn('draft', error); // the file is the real project
      refused = true;
      if (waiting) plan();
      else waiting = todo;
    } finally {
      --writing;
    }
  }

  async function writeNow(todo) {
    const draft = todo === 'keep' ? take() : null;
    if (todo === 'keep' && !draft) return;
    if (!slot) {
      makeFresh();
      setSlot(fresh);
    }
    const key = slot;
    const turn = ++turns;
    const sums = draft ? draft.pieces.filter((it) => it.sum) : [];
    for (const piece of sums) cellLengths.set(piece.sum, piece.length = piece.bytes.length || cellLengths.get(piece.sum));
    const before = cells;
    cells = new Set(); // nothing is certain while it is being written: who writes meanwhile writes all
    await inStore('readwrite', (store) => put(store, key, draft));
    const count = await inStore('readonly', (store) => store.count(partsOf(key)));
    if (turn !== turns || key !== slot) return; // another one may have taken them away again
    const certain = new Set(sums.map((it) => it.sum));
    if (count === (draft ? certain.size + 1 : 0)) cells = certain;
    else if (before.size) await writeNow(todo); // the store lost cells that we thought it had
  }

  /** When it is written: a moment after a change, and not sooner than a while after the last time. A page that is hidden
   *  may be ended any moment. */
  function plan() {
    if (timer) return;
    const next = written + (refused ? AGAIN_MS : EACH_MS) - performance.now();
    timer = setTimeout(prepare, document.visibilityState === 'hidden' ? 0 : Math.max(50, next));
  }

  function later(todo) {
    waiting = todo;
    if (todo === 'drop') { // what is thrown away goes at once
      clearTimeout(timer);
      timer = setTimeout(write, 50);
    } else if (!writing) { // else when that is done: what it writes of cells is certain then
      plan();
    }
  }

  /** A copy in one: of one that cannot be whole no bytes, which the program calls unreadable. */
  async function joined(key) {
    const parts = new Map();
    await inStore('readonly', (store) => {
      store.openCursor(partsOf(key)).onsuccess = (event) => {
        const cursor = event.target.result;
        if (!cursor) return;
        parts.set(cursor.key.slice(key.length + 1), cursor.value);
        cursor.continue();
      };
    });
    const head = parts.get('');
    if (!head) return null;
    const bytes = head.pieces.map((it) => it.bytes || parts.get(it.sum)?.cells);
    const whole = head.pieces.every((it, index) => bytes[index] && (!it.sum || bytes[index].length === it.length));
    for (const it of head.pieces) if (it.sum) cellLengths.set(it.sum, it.length);
    return {
      key, name: head.name, offered: head.offered, at: head.at,
      sums: whole ? head.pieces.filter((it) => it.sum).map((it) => it.sum) : [],
      bytes: new Uint8Array(await new Blob(whole ? bytes : []).arrayBuffer()),
    };
  }

  /** Every copy there is, latest first: { key, name, at, offered }. */
  async function everyDraft() {
    const drafts = [];
    await inStore('readonly', (store) => {
      store.openKeyCursor().onsuccess = (event) => {
        const cursor = event.target.result;
        if (!cursor) return;
        const key = cursor.key;
        cursor.continue();
        if (key.includes('/') && !key.endsWith('/')) return; // cells
        store.get(key).onsuccess = ({ target }) => {
          if (target.result) drafts.push({ name: '', offered: '', ...target.result, key: key.replace('/', '') });
        };
      };
    });
    return drafts.sort((a, b) => b.at - a.at);
  }

  /** One of them with its bytes; null when it is not there. */
  async function wholeDraft(draft) {
    return draft && !draft.bytes ? joined(draft.key) : draft || null;
  }

  async function readDraft(key) {
    if (!(await hold(key, 0))) return null;
    const draft = await wholeDraft((await everyDraft()).find((it) => it.key === key));
    if (draft) find(draft);
    return draft;
  }

  function find(draft) {
    found = draft.key;
    foundCells = draft.sums || [];
  }

  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') write(); });
  if (!navigator.locks) window.addEventListener('pagehide', () => held.forEach((key) => local((store) => store.removeItem(ALIVE + key))));

  return {
    keepDraft() { later('keep'); },
    dropDraft() { later('drop'); },
    // The program hands over its copy, a piece at a time: cells by their sum, without bytes when they are kept already.
    hasCells(sum) { return cells.has(sum); },
    piece(sum, bytes) { made.pieces.push({ sum, bytes }); },
    whole(name, offered) { made.name = name; made.offered = offered; },
    /** Writes at once what is still waiting. */
    write,
    /** For the tests: whether something has to be written still. */
    pending() { return !!waiting || writing > 0; },
    /** The copy that was read is ours from now on. */
    adoptDraft() { if (found) setSlot(found); },
    /** What there is to go on with: the copy of this tab from before it was loaded again, else those of tabs that are
     *  gone, latest first. */
    async findDrafts() {
      try {
        makeFresh();
        const before = session((store) => store.getItem(TAB));
        const all = await everyDraft();
        const own = all.find((it) => it.key === before);
        // After loading again it is ours, however long the browser takes to let go of it; else this tab may be a double.
        const again = performance.getEntriesByType('navigation')[0]?.type === 'reload';
        if (own && await hold(before, again ? 5000 : 500)) {
          const whole = await wholeDraft(own);
          if (whole) find(whole);
          return whole ? [whole] : [];
        }
        const taken = await heldKeys();
        const gone = all.filter((it) => (it.bytes || it.pieces) && !taken.has(it.key));
        return gone.length === 1 ? [await readDraft(gone[0].key)].filter(Boolean) : gone;
      } catch (error) {
        console.warn('draft', error);
        return [];
      }
    },
    /** A copy of a tab that is gone, or null when another tab has it by now. */
    async readDraft(key) {
      try {
        return await readDraft(key);
      } catch (error) {
        console.warn('draft', error);
        return null;
      }
    },
    /** The copy of this tab as it is kept now, or null. */
    async ownDraft() {
      await write();
      return wholeDraft((await everyDraft()).find((it) => it.key === (slot || found)));
    },
    keepSettings(json) {
      try { localStorage.setItem(SETTINGS, json); } catch (error) { console.warn('settings', error); }
    },
    readSettings() {
      try { return localStorage.getItem(SETTINGS); } catch (error) { return null; }
    },
  };
})();
