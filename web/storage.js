// The recovery copy and the settings in the browser's own store. Every open tab has a slot of its own, so that two
// tabs never overwrite each other's work. The file that the user saves is the real project; this is for accidents.
WK.storage = (function () {
  'use strict';
  const SETTINGS = 'wijkkompas-settings';
  const SLOTS = 8;
  let slot = 'draft-1';
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
      transaction.oncomplete = () => resolve(request.result);
      transaction.onerror = () => reject(transaction.error);
    });
  }

  /** Takes the first slot that no other tab holds, for as long as this page lives. */
  async function takeSlot() {
    if (!navigator.locks) return;
    for (let number = 1; number <= SLOTS; ++number) {
      const name = 'draft-' + number;
      const taken = await new Promise((resolve) => {
        navigator.locks.request('wijkkompas-' + name, { ifAvailable: true }, (lock) => {
          resolve(!!lock);
          return lock ? new Promise(() => {}) : undefined;
        }).catch(() => resolve(false));
      });
      if (taken) {
        slot = name;
        return;
      }
    }
  }

  async function write() {
    clearTimeout(timer);
    timer = 0;
    const draft = waiting;
    waiting = null;
    if (!draft) return;
    try {
      await inStore('readwrite', (store) => draft.bytes ? store.put(draft, slot) : store.delete(slot));
    } catch (error) {
      console.warn('draft', error); // private windows may have no store; the file is the real project
    }
  }

  function later(draft) {
    waiting = draft;
    if (!timer) timer = setTimeout(write, 50);
  }

  document.addEventListener('visibilitychange', () => { if (document.visibilityState === 'hidden') write(); });

  return {
    keepDraft(bytes) { later({ bytes, at: Date.now() }); },
    dropDraft() { later({ bytes: null }); },
    /** { bytes, at } of this tab's slot, or null. */
    async readDraft() {
      try {
        await takeSlot();
        return (await inStore('readonly', (store) => store.get(slot))) || null;
      } catch (error) {
        console.warn('draft', error);
        return null;
      }
    },
    keepSettings(json) {
      try { localStorage.setItem(SETTINGS, json); } catch (error) { console.warn('settings', error); }
    },
    readSettings() {
      try { return localStorage.getItem(SETTINGS); } catch (error) { return null; }
    },
  };
})();
