// Gets the program into memory and shows how far it is, or what this browser lacks. In the single file the bytes
// stand in the page itself (LZMA in 123 signs, and a small program that unpacks it), and the other scripts with them; on a
// server they are fetched once.
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

  /** Fifteen of 123 signs (scripts/pack.py) are thirteen bytes, the lowest first; at the end there are two bytes less than
   * signs. */
  function bytesOf(text) {
    const value = new Uint8Array(128);
    for (let code = 1, next = 0; code < 128; code++) if (![10, 13, 26, 60].includes(code)) value[code] = next++;
    const bytes = new Uint8Array(Math.floor(text.length / 15) * 13 + Math.max(text.length % 15 - 2, 0));
    for (let from = 0, to = 0; from < text.length; from += 15, to += 13) {
      const end = Math.min(to + 13, bytes.length);
      for (let at = Math.min(from + 15, text.length) - 1; at >= from; at--) {
        let carry = value[text.charCodeAt(at)] || 0; // onto the number so far, times 123
        for (let i = to; i < end; i++, carry >>= 8) {
          carry += bytes[i] * 123;
          bytes[i] = carry;
        }
      }
    }
    return bytes.buffer;
  }

  /** CRC-32 of the bytes: LZMA by itself does not notice every damage. */
  function crcOf(bytes) {
    const table = new Uint32Array(256).map((_, crc) => {
      for (let i = 0; i < 8; i++) crc = crc & 1 ? crc >>> 1 ^ 0xEDB88320 : crc >>> 1;
      return crc;
    });
    let crc = -1;
    for (let i = 0; i < bytes.length; i++) crc = table[(crc ^ bytes[i]) & 255] ^ crc >>> 8;
    return ~crc >>> 0;
  }

  const blockOf = (id) => document.getElementById(id);

  /** The bytes in the block of the page, which is then removed. Both what is packed and what it becomes lie beyond the
   * memory that the unpacker (src/platform/unpack.cpp) knows. */
  async function unpack() {
    const unpacker = await WebAssembly.instantiate(bytesOf(blockOf('unpack').textContent), {});
    const { memory, wk_unpack } = unpacker.instance.exports;
    const block = blockOf('wasm');
    const packed = new Uint8Array(bytesOf(block.textContent));
    const length = Number(block.dataset.length);
    const at = memory.buffer.byteLength;
    memory.grow(Math.ceil((packed.length + length) / 65536));
    new Uint8Array(memory.buffer).set(packed, at);
    const from = at + packed.length;
    const whole = wk_unpack(at, packed.length, from, length);
    const bytes = memory.buffer.slice(from, from + length);
    if (!whole || crcOf(new Uint8Array(bytes)) !== Number(block.dataset.crc)) throw new RangeError('CRC-32');
    block.remove();
    return bytes;
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

  let program = null; // in the single file, which has all of it
  let carried = null; // the files that the program carries, there

  /** Unpacks the single file, and runs the scripts in it. The policy of the page names their SHA-256: had they been
   * changed, the browser would not run them. */
  async function begin() {
    const bytes = await unpack();
    const data = WIJKKOMPAS_WASM_BYTES + WIJKKOMPAS_DATA_BYTES;
    program = bytes.slice(0, WIJKKOMPAS_WASM_BYTES);
    carried = bytes.slice(WIJKKOMPAS_WASM_BYTES, data);
    const script = document.createElement('script');
    script.textContent = new TextDecoder().decode(bytes.slice(data));
    document.body.append(script);
    if (!WK.run) throw new Error('SHA-256');
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
  let primary = null; // exports of the first part
  let whole = null;   // a promise while the rest is on its way or here

  async function readRest() {
    await WebAssembly.instantiate(await later('rest.wasm'), { primary });
  }

  /** What is not needed to begin, once the program runs: its other part, and the bytes of the files it carries. */
  WK.readAssets = async function () {
    if (WIJKKOMPAS_SINGLE) return carried;
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
  if (WIJKKOMPAS_SINGLE) {
    if (lacks) WK.problem(lacks);
    else begin().catch((error) => WK.problem('problem-load', error));
  }

  return {
    instantiateWasm(imports, done) {
      if (lacks) {
        WK.problem(lacks);
        return {};
      }
      (WIJKKOMPAS_SINGLE ? Promise.resolve(program) : fromServer())
        .then((bytes) => WebAssembly.instantiate(bytes, { ...imports, placeholder }))
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
