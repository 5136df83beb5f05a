// SPDX-License-Identifier: EUPL-1.2
// Standard input is JavaScript; standard output is the same program without comments and with short names.
// Emscripten's part and ours are one program here, so that names at the top level become short too: 10 KB of the page.
// Needs terser on NODE_PATH (Debian: /usr/share/nodejs) or in node_modules.
'use strict';
const { minify } = require('terser');

// What tests of the page ask for by name.
const KEPT = ['WK', 'Module', 'HEAPU8', '_wk_audit', '_wk_frame', '_wk_frames'];

let source = '';
process.stdin.setEncoding('utf8');
process.stdin.on('data', (part) => { source += part; });
process.stdin.on('end', () => {
  // Terser's output depends on nothing but source and options: the same source gives the same bytes.
  minify(source, { compress: { passes: 2, top_retain: KEPT }, mangle: { reserved: KEPT }, toplevel: true, format: { ascii_only: false } })
    .then((result) => process.stdout.write(result.code + '\n'))
    .catch((error) => {
      process.stderr.write(`${error.message} (line ${error.line}, column ${error.col})\n`);
      process.exitCode = 1;
    });
});
