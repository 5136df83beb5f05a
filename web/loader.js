// SPDX-License-Identifier: EUPL-1.2
// Gets the program into memory and shows how far it is, or what this browser lacks. In the single file the bytes
// stand in the page itself, packed, with a small program that unpacks them; on a server they are fetched once.
var WK = {};
var Module = (function () {
  'use strict';
  const start = document.getElementById('start');
  const progress = document.getElementById('start-progress');
  const STEP = 32768; // bytes unpacked at a time

  /** Replaces the screen by one of the explanations in index.html. */
  WK.problem = function (id, error) {
    for (const sheet of document.querySelectorAll('#start .sheet')) sheet.hidden = sheet.id !== id;
    const detail = document.querySelector('#' + id + ' .detail');
    if (detail && error) detail.textContent = String(error && error.message || error);
    start.hidden = false;
    document.body.dataset.problem = id;
  };

  /** Takes the start page away: the program is on screen. */
  WK.started = function () {
    start.hidden = true;
    document.body.dataset.ready = 'true';
  };

  /** A new one of the program that unpacks a block of the single file (src/platform/unpack.cpp). */
  async function unpacker() {
    const text = document.getElementById('unpack').textContent;
    const bytes = Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));
    return (await WebAssembly.instantiate(bytes)).instance.exports;
  }

  /** What `take` makes of a block of the single file, which it gets unpacked, as if it came from a server; then the block
   * leaves the page. What is damaged is refused, and stays. */
  async function fromPage(id, type, take) {
    const block = document.getElementById(id);
    const text = block.textContent;
    const length = Number(block.dataset.bytes);
    const { memory, wk_begin, wk_unpack } = await unpacker();
    const at = memory.buffer.byteLength;
    const out = at + text.length;
    memory.grow(Math.ceil((text.length + length) / 65536));
    new TextEncoder().encodeInto(text, new Uint8Array(memory.buffer, at, text.length));
    if (!wk_begin(at, text.length, out, length, Number(block.dataset.crc))) throw new RangeError('LZMA');
    let made = 0;
    // In slices, short ones once somebody can be at work. The browser compiles what it has meanwhile.
    const pull = async (to) => {
      await new Promise((done) => setTimeout(done));
      const from = made;
      const end = performance.now() + (start.hidden ? 20 : 100);
      do made = wk_unpack(STEP); while (made >= 0 && made < length && performance.now() < end);
      if (made < 0) throw new RangeError('CRC-32');
      to.enqueue(new Uint8Array(memory.buffer.slice(out + from, out + made)));
      if (made === length) to.close();
    };
    const taken = await take(new Response(new ReadableStream({ pull }), { headers: { 'Content-Type': type } }));
    block.remove();
    return taken;
  }

  async function fromServer() {
    const response = await fetch('app.wasm');
    if (!response.ok) throw new Error('HTTP ' + response.status);
    const reader = response.body.getReader();
    const bytes = new Uint8Array(WIJKKOMPAS_WASM_BYTES);
    let filled = 0;
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return bytes.buffer.slice(0, filled);
      bytes.set(value, filled);
      filled += value.length;
      progress.value = filled / bytes.length;
    }
  }

  async function later(file) {
    const response = await fetch(file);
    if (!response.ok) throw new Error('HTTP ' + response.status);
    return response.arrayBuffer();
  }

  // On a server the program is split (scripts/split.py). Its first part calls the rest through the table, where
  // placeholders stand until the rest has taken their places. The program keeps whatever would call one; should it fail
  // to, it stops here.
  const placeholder = new Proxy({}, {
    get: (_, name) => () => { throw new WebAssembly.RuntimeError('too early: ' + String(name)); },
  });

  async function instantiate(imports) {
    if (!WIJKKOMPAS_SINGLE) return WebAssembly.instantiate(await fromServer(), imports);
    // compiled while it is unpacked
    return fromPage('program', 'application/wasm', (response) => WebAssembly.instantiateStreaming(response, imports));
  }

  let primary = null; // exports of the first part
  let whole = null;   // a promise while the rest is on its way or here
  let carried = null; // in the single file: a promise of the files that the program carries

  async function readRest() {
    await WebAssembly.instantiate(await later('rest.wasm'), { primary });
  }

  /** What is not needed to begin, once the program runs: its other part, and the bytes of the files it carries. */
  WK.readAssets = async function () {
    if (WIJKKOMPAS_SINGLE) {
      carried = carried || fromPage('data', 'application/octet-stream', (response) => response.arrayBuffer())
        .catch((error) => { carried = null; throw error; });
      return carried;
    }
    whole = whole || readRest().catch((error) => { whole = null; throw error; });
    const [data] = await Promise.all([later('app.data'), whole]);
    return data;
  };

  function missing() {
    if (typeof WebAssembly !== 'object') return 'problem-old';
    const canvas = document.createElement('canvas');
    return canvas.getContext('webgl2') ? '' : 'problem-webgl';
  }

  const lacks = missing();
  return {
    instantiateWasm(imports, done) {
      if (lacks) {
        WK.problem(lacks);
        return {};
      }
      instantiate({ ...imports, placeholder })
        .then((result) => {
          primary = result.instance.exports;
          done(result.instance, result.module);
        })
        .catch((error) => WK.problem('problem-load', error));
      return {};
    },
    onRuntimeInitialized() {
      WK.run().catch((error) => WK.problem('problem-crash', error));
    },
    onAbort(what) {
      WK.problem(lacks || 'problem-crash', what); // Emscripten gives up by itself where there is no WebAssembly
    },
  };
})();
