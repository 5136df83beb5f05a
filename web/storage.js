// SPDX-License-Identifier: EUPL-1.2
// The recovery copies and the settings in the browser's own store. Every tab has a copy of its own, under a key that it
// keeps when it is loaded again; while it lives nobody else touches that copy. The file that the user saves is the real
// project; this is for accidents.
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
  let waiting = null; // the newest draft that is not written yet
  let timer = 0;

  let opened = null; // kept open: a draft that still has to wait for its store can come too late
  function database() {
    opened = opened || new Promise((resolve, reject) => {
      const request = indexedDB.open('wijkkompas', 1);
      request.onupgradeneeded = () => request.result.createObjectStore('drafts');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => { opened = null; reject(request.error); };
    });
    return opened;
  }

  async function inStore(mode, work) {
    const db = await database();
    return new Promise((resolve, reject) => {
      const transaction = db.transaction('drafts', mode);
      const request = work(transaction.objectStore('drafts'));
      if (mode === 'readwrite' && transaction.commit) transaction.commit(); // the page may be going
      transaction.oncomplete = () => resolve(request && request.result);
      transaction.onerror = () => reject(transaction.error);
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
    slot = key;
    session((store) => store.setItem(TAB, key));
  }

  // ---- reading and writing --------------------------------------------------------------------------------
  async function write() {
    clearTimeout(timer);
    timer = 0;
    const draft = waiting;
    waiting = null;
    if (!draft) return;
    try {
      if (!slot && !draft.bytes) return;
      if (!slot) {
        makeFresh();
        setSlot(fresh);
      }
      await inStore('readwrite', (store) => draft.bytes ? store.put(draft, slot) : store.delete(slot));
    } catch (error) {
      console.warn('draft', error); // private windows may have no store; the file is the real project
    }
  }

  function later(draft) {
    waiting = draft;
    if (!timer) timer = setTimeout(write, 50);
  }

  /** Every copy there is, latest first: { key, name, at, offered, bytes }. */
  async function everyDraft() {
    const drafts = [];
    await inStore('readonly', (store) => {
      store.openCursor().onsuccess = (event) => {
        const cursor = event.target.result;
        if (!cursor) return;
        drafts.push({ name: '', offered: '', ...cursor.value, key: cursor.key });
        cursor.continue();
      };
    });
    return drafts.sort((a, b) => b.at - a.at);
  }

  async function readDraft(key) {
    if (!(await hold(key, 0))) return null;
    const draft = (await everyDraft()).find((it) => it.key === key) || null;
    if (draft) found = key;
    return draft;
  }

  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') write(); });
  if (!navigator.locks) window.addEventListener('pagehide', () => held.forEach((key) => local((store) => store.removeItem(ALIVE + key))));

  return {
    keepDraft(bytes, name, offered) { later({ bytes, name, offered, at: Date.now() }); },
    dropDraft() { later({ bytes: null }); },
    /** Writes at once what is still waiting. */
    write,
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
          found = before;
          return [own];
        }
        const taken = await heldKeys();
        const gone = all.filter((it) => it.bytes && !taken.has(it.key));
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
      return (await everyDraft()).find((it) => it.key === (slot || found)) || null;
    },
    keepSettings(json) {
      try { localStorage.setItem(SETTINGS, json); } catch (error) { console.warn('settings', error); }
    },
    readSettings() {
      try { return localStorage.getItem(SETTINGS); } catch (error) { return null; }
    },
  };
})();
