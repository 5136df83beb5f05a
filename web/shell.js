// SPDX-License-Identifier: EUPL-1.2
// The page around the program: frames on demand, pointer and keys, files in and out.
(function () {
  'use strict';
  const canvas = document.getElementById('canvas');
  const drop = document.getElementById('drop');
  const decoder = new TextDecoder();
  const encoder = new TextEncoder();

  // ---- text and bytes between JavaScript and C++ ---------------------------------------------------
  WK.text = (at, length) => decoder.decode(HEAPU8.subarray(at, at + length));

  /** Calls a C++ function; every string or array becomes a pointer and a length. */
  WK.send = function (call, ...values) {
    const held = [];
    const args = [];
    for (const value of values) {
      if (typeof value === 'number') {
        args.push(value);
        continue;
      }
      const bytes = typeof value === 'string' ? encoder.encode(value) : value;
      const at = _malloc(bytes.length || 1);
      HEAPU8.set(bytes, at);
      held.push(at);
      args.push(at, bytes.length);
    }
    try {
      return call(...args);
    } finally {
      held.forEach(_free);
    }
  };

  // ---- frames on demand ----------------------------------------------------------------------------
  let frame = 0;
  let timer = 0;
  function tick() {
    frame = 0;
    const wait = _wk_frame();
    if (wait >= 0) WK.wake(wait);
  }
  WK.wake = function (ms) {
    if (ms > 0) {
      if (!frame && !timer) timer = setTimeout(() => { timer = 0; WK.wake(0); }, ms);
      return;
    }
    clearTimeout(timer);
    timer = 0;
    if (!frame) frame = requestAnimationFrame(tick);
  };

  // ---- look ------------------------------------------------------------------------------------------
  WK.look = function (dark, scale, background) {
    const page = document.documentElement;
    page.dataset.look = dark ? 'dark' : 'light';
    page.style.setProperty('--scale', scale);
    document.querySelector('meta[name="theme-color"]').content = '#' + background.toString(16).padStart(6, '0');
  };

  function fit() {
    const density = window.devicePixelRatio || 1;
    const { width, height } = canvas.getBoundingClientRect();
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    _wk_resize(width, height, density);
  }

  // ---- keys: shortcuts and scrolling only; Tab, zoom, F5 and find stay the browser's ---------------------
  const SCROLLS = { PageDown: 0.9, PageUp: -0.9, ArrowDown: 0.08, ArrowUp: -0.08, Home: -1e4, End: 1e4 }; // in pages

  function usesArrows(target) {
    return target.matches && target.matches('input, select, textarea, [role="tab"], li > button');
  }

  function usesLetters(target) {
    return target.matches && target.matches('select');
  }

  function keyDown(event) {
    if (event.isComposing || event.altKey || document.querySelector('dialog[open]')) return;
    const typing = event.target.matches && event.target.matches('input[type="text"], input[type="search"], textarea');
    if (event.ctrlKey || event.metaKey) {
      const key = event.key.toLowerCase();
      if (typing && (key === 'z' || key === 'y')) return; // the field has its own undo
      if (key === 's') WK.fields.tellNow(); // what is saved has what is being typed in it
      const keys = 'ctrl+' + (event.shiftKey ? 'shift+' : '') + key;
      if (WK.send(_wk_keys, keys)) event.preventDefault();
    } else if (event.key === 'Escape') {
      if (!typing) _wk_escape();
    } else if (SCROLLS[event.key] && !typing) {
      if (event.key.startsWith('Page') || !usesArrows(event.target)) {
        WK.mirror.scrollMain(SCROLLS[event.key]);
        event.preventDefault();
      }
    } else if (event.key.length === 1 && !typing && !usesLetters(event.target)) {
      if (WK.send(_wk_keys, event.key.toLowerCase())) event.preventDefault();
    }
  }

  // ---- files that follow after the start ----------------------------------------------------------------
  function handOver(bytes) {
    const at = WK.send(_wk_file_room, bytes.length);
    if (!at) throw new RangeError(String(bytes.length));
    HEAPU8.set(bytes, at);
  }

  let assets = null; // a promise while they are on their way or here
  WK.fetchAssets = function () {
    assets = assets || WK.readAssets().then((bytes) => {
      handOver(new Uint8Array(bytes));
      _wk_assets();
    }).catch((error) => {
      assets = null; // the next question tries again
      WK.send(_wk_assets_refused, String(error.message || error));
    });
    return assets;
  };

  // ---- files in ---------------------------------------------------------------------------------------
  const places = []; // of project files, where the browser lets us write in place; the program knows them from 1 on

  const area = document.createElement('canvas'); // where pictures become pixels: one, since the camera brings many
  const pen = area.getContext('2d', { willReadFrequently: true });

  /** Hands over a picture, or what a video shows, as grey bytes: neither side longer than `most`. Returns the sides. */
  WK.handOverGrey = function (picture, width, height, most) {
    const scale = Math.min(1, most / Math.max(width, height));
    area.width = Math.max(1, Math.round(width * scale));
    area.height = Math.max(1, Math.round(height * scale));
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, area.width, area.height);
    pen.drawImage(picture, 0, 0, area.width, area.height);
    const { data } = pen.getImageData(0, 0, area.width, area.height);
    const grey = new Uint8Array(area.width * area.height);
    for (let i = 0; i < grey.length; ++i) grey[i] = (77 * data[4 * i] + 150 * data[4 * i + 1] + 29 * data[4 * i + 2]) >> 8;
    handOver(grey);
    return [area.width, area.height];
  };

  /** A picture, not larger than is needed to read a code in it. */
  async function readPicture(file) {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    WK.send(_wk_picture, file.name, ...WK.handOverGrey(picture, picture.width, picture.height, 2048));
  }

  async function open(file, from) {
    try {
      if (file.type.startsWith('image/')) return await readPicture(file);
      const bytes = new Uint8Array(await file.arrayBuffer());
      handOver(bytes);
      WK.send(_wk_file, file.name, from && file.name.endsWith('.wijkkompas') ? places.push(from) : 0);
    } catch (error) {
      WK.send(_wk_file_refused, file.name, String(error.message || error));
    }
  }

  WK.pickFile = async function () {
    if (window.showOpenFilePicker) {
      try {
        const [picked] = await window.showOpenFilePicker();
        await open(await picked.getFile(), picked);
        return;
      } catch (error) {
        if (error.name === 'AbortError') return;
      }
    }
    const input = document.createElement('input');
    input.type = 'file';
    input.addEventListener('change', () => { if (input.files[0]) open(input.files[0]); });
    input.click();
  };

  function watchDrops() {
    let depth = 0;
    const show = (shown) => { drop.hidden = !shown; };
    window.addEventListener('dragenter', (event) => { event.preventDefault(); show(++depth > 0); });
    window.addEventListener('dragleave', () => show(--depth > 0));
    window.addEventListener('dragover', (event) => event.preventDefault());
    window.addEventListener('drop', async (event) => {
      event.preventDefault();
      depth = 0;
      show(false);
      const items = [...event.dataTransfer.files];
      for (const file of items) await open(file);
    });
  }

  // ---- files out ----------------------------------------------------------------------------------------
  const clock = (date) => date.toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit' });
  const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0')).join('-');

  function download(name, bytes, type) {
    const dot = name.lastIndexOf('.');
    const stem = name.slice(0, dot).replace(/-\d{4}-\d{2}-\d{2}$/, '');
    const link = document.createElement('a');
    link.download = stem + '-' + day(new Date()) + name.slice(dot);
    link.href = URL.createObjectURL(new Blob([bytes], { type }));
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
    return link.download;
  }

  /** An SVG as a PNG of twice its size, so that it is sharp on paper. */
  async function pictureOf(svg) {
    const image = new Image();
    image.src = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
    try {
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth * 2;
      canvas.height = image.naturalHeight * 2;
      canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
      const picture = await new Promise((done) => canvas.toBlob(done, 'image/png'));
      return new Uint8Array(await picture.arrayBuffer());
    } finally {
      URL.revokeObjectURL(image.src);
    }
  }

  async function writeTo(target, bytes) {
    const stream = await target.createWritable();
    await stream.write(bytes);
    await stream.close();
    const back = await (await target.getFile()).arrayBuffer(); // read back: saved means saved
    if (back.byteLength !== bytes.length) throw new Error(target.name);
  }

  /** Where the user wants the file, or null where the browser cannot ask. Rejects when the user changes their mind. */
  async function placeToSave(name) {
    if (!window.showSaveFilePicker) return null;
    try {
      return await window.showSaveFilePicker({ suggestedName: name });
    } catch (error) {
      if (error.name === 'AbortError') throw error;
      return null; // a picker that may not be shown here: a download still can
    }
  }

  let turn = Promise.resolve(); // one file at a time, in the order in which they were saved
  function inTurn(work) {
    const done = turn.then(work);
    turn = done.catch(() => {});
    return done;
  }

  /** What others may read was written as a file of that name; without one it was printed. */
  WK.tellShared = (shared, saved) => WK.send(_wk_shared, shared, saved,
    new Date().toLocaleDateString('nl-NL', { dateStyle: 'long' }) + ', ' + clock(new Date()));

  /** save: number of the save, for a project; place: where it stands already, or 0. Of a download nobody hears whether it
   *  was kept, so that is no more than offered. */
  WK.writeFile = async function (name, bytes, type, save, place, shared) {
    try {
      if (type === 'image/png') bytes = await pictureOf(bytes);
      let target = save && place ? places[place - 1] : null;
      if (save && !target) {
        target = await placeToSave(name);
        place = target ? places.push(target) : 0;
      }
      if (target) await inTurn(() => writeTo(target, bytes));
      const saved = target ? target.name : download(name, bytes, type);
      if (save) WK.send(_wk_saved, save, saved, clock(new Date()), place, target ? 0 : 1);
      if (shared) WK.tellShared(shared, saved);
    } catch (error) {
      if (error.name !== 'AbortError') WK.send(_wk_save_failed, save, String(error.message || error));
      else if (save) _wk_save_cancelled(save);
    }
  };

  // ---- the place that is shown, behind # in the address -------------------------------------------------
  const hash = () => {
    try {
      return decodeURIComponent(location.hash.slice(1));
    } catch {
      return ''; // no code of ours
    }
  };
  WK.address = function (code) {
    if (hash() !== code) history.replaceState(null, '', code ? '#' + encodeURIComponent(code) : location.pathname + location.search);
  };
  function watchAddress() {
    const tell = () => { if (hash()) WK.send(_wk_address, hash()); };
    window.addEventListener('hashchange', tell);
    tell();
  }

  // ---- start ----------------------------------------------------------------------------------------------
  function watchSystem() {
    const dark = matchMedia('(prefers-color-scheme: dark)');
    const still = matchMedia('(prefers-reduced-motion: reduce)');
    const tell = () => _wk_system(dark.matches ? 1 : 0, still.matches ? 1 : 0);
    dark.addEventListener('change', tell);
    still.addEventListener('change', tell);
    tell();
    tellMoment();
  }

  /** What the program cannot know by itself: today, and chance. */
  function tellMoment() {
    WK.send(_wk_moment, day(new Date()), crypto.getRandomValues(new Uint32Array(1))[0]);
  }

  function setTypeface() {
    const at = _wk_font();
    const face = new FontFace('Wijkkompas', HEAPU8.slice(at, at + _wk_font_length()));
    document.fonts.add(face);
  }

  function listen() {
    canvas.addEventListener('webglcontextlost', (event) => { event.preventDefault(); _wk_context(0); });
    canvas.addEventListener('webglcontextrestored', () => _wk_context(1));
    // Presses, touch, wheel and scrolling are the mirror's elements'; the drawing only shows what the pointer is over.
    window.addEventListener('pointermove', (event) => { if (event.pointerType !== 'touch') _wk_pointer_move(event.clientX, event.clientY); });
    document.documentElement.addEventListener('pointerleave', () => _wk_pointer_away());
    window.addEventListener('keydown', keyDown);
    window.addEventListener('resize', fit);
    new ResizeObserver(fit).observe(canvas);
    window.addEventListener('beforeunload', (event) => {
      WK.fields.tellNow();
      WK.storage.write();
      if (WK.unsaved) event.preventDefault();
    });
    window.addEventListener('error', (event) => { if (event.error instanceof WebAssembly.RuntimeError) WK.problem('problem-crash', event.error); });
    watchDrops();
    watchSystem();
    watchAddress();
  }

  /** Offers the recovery copy as a file after a crash. */
  document.getElementById('rescue').addEventListener('click', async () => {
    const draft = await WK.storage.ownDraft();
    if (draft) download('wijkkompas-herstelkopie.wijkkompas', draft.bytes, 'application/json');
  });

  /** When a copy was kept, in words: with its day when that is another one. */
  function moment(at) {
    const date = new Date(at);
    return day(date) === day(new Date()) ? clock(date)
      : date.toLocaleString('nl-NL', { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
  }

  const tellDraft = (draft) => WK.send(_wk_draft, draft.bytes, moment(draft.at), draft.offered);
  function tellDrafts(drafts) {
    if (drafts.length === 1) tellDraft(drafts[0]);
    else if (drafts.length) WK.send(_wk_drafts, JSON.stringify(drafts.map(({ key, name, at }) => ({ key, name, at: moment(at) }))));
  }

  /** The copy that was chosen from several. */
  WK.offerDraft = async function (key) {
    const draft = await WK.storage.readDraft(key);
    if (draft) tellDraft(draft);
    else _wk_draft_taken();
  };

  WK.run = async function () {
    const drafts = WK.storage.findDrafts();
    const { width, height } = canvas.getBoundingClientRect();
    if (!_wk_start(width, height, window.devicePixelRatio || 1)) {
      WK.problem('problem-webgl');
      return;
    }
    fit();
    setTypeface();
    const settings = WK.storage.readSettings();
    if (settings) WK.send(_wk_settings, settings);
    listen();
    // The second weight of the typeface comes with them; a moment's patience keeps headings from changing in sight.
    await Promise.race([WK.fetchAssets(), new Promise((done) => setTimeout(done, 150))]);
    const found = await drafts;
    tellDrafts(found);
    // A tab that was closed this very moment may still seem to live.
    if (!found.length) setTimeout(async () => { if (!WK.unsaved) tellDrafts(await WK.storage.findDrafts()); }, 1000);
    if (document.body.dataset.problem) return; // the rest of the single file is damaged
    tick();
    WK.started();
    if (!WIJKKOMPAS_SINGLE && 'serviceWorker' in navigator) navigator.serviceWorker.register('sw.js');
  };
})();
