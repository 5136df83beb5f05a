// The block of the single file becomes, byte for byte, the program, the files it carries and the other scripts; a damaged
// one becomes nothing. Needs no browser: web/loader.js runs on a page that holds just the blocks, with the unpacker that is delivered.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { dist, root } from './lib/runner.mjs';

const loader = new vm.Script(readFileSync(join(root, 'web/loader.js'), 'utf8'));
const page = readFileSync(join(dist, 'wijkkompas.html'), 'utf8');
const delivered = { unpack: blockOf('unpack'), wasm: blockOf('wasm') };
const [, programBytes, dataBytes] =
    page.match(/WIJKKOMPAS_WASM_BYTES ?= ?(\d+), ?WIJKKOMPAS_DATA_BYTES ?= ?(\d+)/).map(Number);

function blockOf(id) {
    const [, length, crc, text] = page.match(
        new RegExp(`<script type="application/octet-stream" id="${id}"(?: data-length="(\\d+)" data-crc="(\\d+)")?>([^<]*)</script>`));
    return { textContent: text, dataset: { length, crc } };
}

/** What the loader makes of these blocks: the program, the files it carries, the scripts, and the explanation it shows.
 * runs   whether the browser lets the scripts run */
async function load(blocks, runs = true) {
    const made = {};
    const left = { ...blocks };
    let next;
    const settled = new Promise(done => { next = done; });
    const body = {
        dataset: {},
        append(script) {
            made.scripts = script.textContent;
            if (!runs)
                return;
            realm.WK.run = () => {};
            realm.Module.instantiateWasm({ env: {} }, next);
        },
    };
    const plain = () => ({ hidden: false, textContent: '' });
    const sheets = ['loading', 'problem-load'].map(id => ({ ...plain(), id }));
    const document = {
        body,
        getElementById: id => id in left ? { ...left[id], remove: () => { delete left[id]; } } : plain(),
        querySelectorAll: () => sheets,
        querySelector: plain,
        createElement: () => ({ getContext: () => ({}) }),
    };
    // Of the two programs only the unpacker is really started.
    const instantiate = async (bytes, imports) => {
        if (Object.keys(imports).length === 0)
            return WebAssembly.instantiate(bytes, imports);
        made.wasm = Buffer.from(bytes);
        return { instance: { exports: {} }, module: {} };
    };
    const realm = vm.createContext({ document, WIJKKOMPAS_SINGLE: true,
        WIJKKOMPAS_WASM_BYTES: programBytes, WIJKKOMPAS_DATA_BYTES: dataBytes, TextDecoder, WebAssembly: { ...WebAssembly, instantiate,
            RuntimeError: WebAssembly.RuntimeError } });
    loader.runInContext(realm);
    const show = realm.WK.problem;
    realm.WK.problem = (...it) => { show(...it); next(); };
    await settled;
    if (!body.dataset.problem)
        made.data = Buffer.from(await realm.WK.readAssets());
    return { made, problem: body.dataset.problem, left: Object.keys(left) };
}

let passed = 0;
let failed = 0;
async function test(name, body) {
    try {
        await body();
        ++passed;
        console.log(`ok    ${name}`);
    } catch (error) {
        ++failed;
        console.log(`WRONG ${name}\n${error.stack}`);
    }
}

await test('the block becomes the bytes that went in, and leaves the page', async () => {
    const { made, problem, left } = await load(delivered);
    assert.equal(problem, undefined);
    assert.equal(made.wasm.length, programBytes);
    assert.ok(WebAssembly.validate(made.wasm));
    assert.ok(made.data.equals(readFileSync(join(dist, 'site/app.data'))));
    assert.ok(readFileSync(join(dist, 'site/app.js'), 'utf8').endsWith(made.scripts));
    const hash = createHash('sha256').update(made.scripts).digest('base64');
    assert.ok(page.match(/script-src ([^;]*)/)[1].includes(`'sha256-${hash}'`));
    assert.deepEqual(left, ['unpack']);
});

const other = sign => sign === '0' ? '1' : '0';
const changed = (text, at) => text.slice(0, at) + other(text[at]) + text.slice(at + 1);
const DAMAGE = {
    'emptied': it => ({ ...it, textContent: '' }),
    'cut in half': it => ({ ...it, textContent: it.textContent.slice(0, it.textContent.length >> 1) }),
    'without its first signs': it => ({ ...it, textContent: it.textContent.slice(5) }),
    'with another first sign': it => ({ ...it, textContent: changed(it.textContent, 0) }),
    'with another sign half-way': it => ({ ...it, textContent: changed(it.textContent, it.textContent.length >> 1) }),
    'with signs that are none': it => ({ ...it, textContent: it.textContent.slice(0, 1000) + 'é"\\\u{1f4a5}'.repeat(5)
        + it.textContent.slice(1025) }),
    'with noise near its end': it => ({ ...it, textContent: it.textContent.slice(0, -30) + '0'.repeat(10)
        + it.textContent.slice(-20) }),
    'with all signs the same': it => ({ ...it, textContent: '~'.repeat(it.textContent.length) }),
    'too short by its own word': it => ({ ...it, dataset: { ...it.dataset, length: String(it.dataset.length - 1) } }),
    'too long by its own word': it => ({ ...it, dataset: { ...it.dataset, length: String(+it.dataset.length + 1) } }),
    'far too long by its own word': it => ({ ...it, dataset: { ...it.dataset, length: '99999999999' } }),
    'that does not say how long it is': it => ({ ...it, dataset: {} }),
    'with another checksum': it => ({ ...it, dataset: { ...it.dataset, crc: String(it.dataset.crc ^ 1) } }),
};

for (const [how, damage] of Object.entries(DAMAGE))
    await test(`a block ${how} is refused with the explanation that loading failed`, async () => {
        const { made, problem } = await load({ ...delivered, wasm: damage(delivered.wasm) });
        assert.equal(problem, 'problem-load');
        assert.deepEqual(made, {});
    });

await test('scripts that the browser does not let run are a problem that is told', async () => {
    const { made, problem } = await load(delivered, false);
    assert.equal(problem, 'problem-load');
    assert.equal(made.wasm, undefined);
});

await test('a damaged unpacker unpacks nothing', async () => {
    for (const textContent of ['', delivered.unpack.textContent.slice(0, 5000), changed(delivered.unpack.textContent, 2)]) {
        const { made, problem } = await load({ ...delivered, unpack: { ...delivered.unpack, textContent } });
        assert.equal(problem, 'problem-load');
        assert.deepEqual(made, {});
    }
});

await test('no code is made from text in the single file, and no program of a worker', async () => {
    const shown = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(it => it[1]);
    const scripts = [...shown, (await load(delivered)).made.scripts].join('\n');
    assert.ok(scripts.length > 10000);
    assert.doesNotMatch(scripts, /\beval\s*\(|\bFunction\s*\(|\bnew\s+(Shared)?Worker\b|\bimportScripts\b/);
    assert.doesNotMatch(page.match(/Content-Security-Policy" content="([^"]*)"/)[1], /'unsafe-/);
});

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
