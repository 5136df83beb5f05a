// SPDX-License-Identifier: EUPL-1.2
// Gets the program into memory and shows how far it is, or what this browser lacks. In the single file the bytes
// stand in the page itself, as gzip in base 85; on a server they are fetched once.
var WK = {};
var Module = (function () {
  'use strict';
  const start = document.getElementById('start');
  const progress = document.getElementById('start-progress');

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

  /** The bytes of a text that scripts/pack.py wrote: four in five digits of base 85, from "(" to "|" with "!" for "<". The
   * last digits may be left out, as the last bytes are. */
  function bytesOf(text) {
    const bytes = new Uint8Array(Math.floor(text.length * 4 / 5));
    for (let i = 0, at = 0; i < text.length; i += 5) {
      let number = 0;
      for (let j = i; j < i + 5; j++) {
        const code = j < text.length ? text.charCodeAt(j) : 124;
        number = number * 85 + (code === 33 ? 20 : code - 40);
      }
      for (let shift = 24; shift >= 0; shift -= 8) bytes[at++] = number >>> shift;
    }
    return bytes;
  }

  /** What `take` makes of a block of the single file, which it gets unpacked, as if it came from a server; then the block
   * leaves the page. gzip has a checksum of its own: what is damaged is refused, and stays. */
  async function fromPage(id, type, take) {
    const block = document.getElementById(id);
    const packed = bytesOf(block.textContent);
    const made = await take(new Response(new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip')),
      { headers: { 'Content-Type': type } }));
    block.remove();
    return made;
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
    if (WIJKKOMPAS_SINGLE && typeof DecompressionStream !== 'function') return 'problem-old';
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
