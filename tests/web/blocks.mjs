// SPDX-License-Identifier: EUPL-1.2
// The blocks of the single file become, byte for byte, the program and the files it carries; a damaged one becomes nothing.
// Needs no browser: web/loader.js runs on a page that holds just the blocks, with the unpacker that is delivered.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import vm from 'node:vm';
import { dist, root, run, test } from './lib/runner.mjs';

const loader = new vm.Script(readFileSync(join(root, 'web/loader.js'), 'utf8'));
const page = readFileSync(join(dist, 'wijkkompas.html'), 'utf8');
const delivered = { unpack: blockOf('unpack'), program: blockOf('program'), data: blockOf('data') };

function blockOf(id) {
    const [, bytes, crc, textContent] = page.match(new RegExp(
        `<script type="application/octet-stream" id="${id}"(?: data-bytes="(\\d+)" data-crc="(\\d+)")?>([^<]*)</script>`));
    return { textContent, dataset: { bytes, crc } };
}

/** What the loader makes of these blocks: the program, the files it carries, the explanation it shows, and the blocks that
 * stay in the page. */
async function load(blocks) {
    const made = {};
    const left = { ...blocks };
    let next;
    const settled = new Promise(done => { next = done; });
    const plain = () => ({ hidden: false, textContent: '' });
    const sheets = ['loading', 'problem-load'].map(id => ({ ...plain(), id }));
    const document = {
        body: { dataset: {} },
        getElementById: id => id in left ? { ...left[id], remove: () => { delete left[id]; } } : plain(),
        querySelectorAll: () => sheets,
        querySelector: plain,
        createElement: () => ({ getContext: () => ({}) }),
    };
    const instantiateStreaming = async response => {
        assert.equal(response.headers.get('Content-Type'), 'application/wasm');
        made.program = Buffer.from(await response.arrayBuffer());
        return { instance: { exports: {} }, module: {} };
    };
    // Of the two programs only the unpacker is really started.
    const realm = vm.createContext({ document, WIJKKOMPAS_SINGLE: true, Response, ReadableStream, TextEncoder, Uint8Array, atob,
        performance, setTimeout, WebAssembly: { instantiate: WebAssembly.instantiate, instantiateStreaming,
            RuntimeError: WebAssembly.RuntimeError } });
    loader.runInContext(realm);
    const show = realm.WK.problem;
    realm.WK.problem = (...it) => { show(...it); next(); };
    realm.Module.instantiateWasm({ env: {} }, next);
    await settled;
    // Asked for twice: as after a first time that went wrong.
    for (const time of document.body.dataset.problem ? [] : ['', 'Again'])
        await realm.WK.readAssets().then(bytes => { made['data' + time] = Buffer.from(bytes); },
            error => { made['error' + time] = error; });
    return { made, problem: document.body.dataset.problem, left: Object.keys(left) };
}

test('the blocks become the bytes that went in, and leave the page', async () => {
    const { made, problem, left } = await load(delivered);
    assert.equal(problem, undefined);
    assert.ok(WebAssembly.validate(made.program));
    assert.ok(made.program.equals(readFileSync(join(root, 'build/web/wijkkompas-whole.wasm'))));
    assert.ok(made.data.equals(readFileSync(join(dist, 'site/app.data'))));
    assert.ok(made.dataAgain.equals(made.data));
    assert.deepEqual(left, ['unpack']);
}, { on: 'neither' });

const other = sign => sign === '0' ? '1' : '0';
const changed = (text, at) => text.slice(0, at) + other(text[at]) + text.slice(at + 1);
const signs = change => block => ({ ...block, textContent: change(block.textContent) });
const says = change => block => ({ ...block, dataset: { ...block.dataset, ...change(block.dataset) } });
const DAMAGE = {
    'emptied': signs(() => ''),
    'cut in half': signs(it => it.slice(0, it.length >> 1)),
    'without its first signs': signs(it => it.slice(5)),
    'without its last sign': signs(it => it.slice(0, -1)),
    'with another first sign': signs(it => changed(it, 0)),
    'with another sign half-way': signs(it => changed(it, it.length >> 1)),
    'with signs that are none': signs(it => it.slice(0, 1000) + 'é"\\\u{1f4a5}'.repeat(5) + it.slice(1025)),
    'with noise near its end': signs(it => it.slice(0, -30) + '0'.repeat(10) + it.slice(-20)),
    'with all signs the same': signs(it => 'A'.repeat(it.length)),
    'too short by its own word': says(it => ({ bytes: String(it.bytes - 1) })),
    'too long by its own word': says(it => ({ bytes: String(+it.bytes + 1) })),
    'far too long by its own word': says(() => ({ bytes: '99999999999' })),
    'with another checksum': says(it => ({ crc: String((it.crc ^ 1) >>> 0) })),
    'that says nothing of itself': says(() => ({ bytes: undefined, crc: undefined })),
};

for (const [how, damage] of Object.entries(DAMAGE))
    test(`a block ${how} is refused: the program with an explanation, the files with an error`, async () => {
        const program = await load({ ...delivered, program: damage(delivered.program) });
        assert.equal(program.problem, 'problem-load');
        assert.deepEqual(program.made, {});
        const data = await load({ ...delivered, data: damage(delivered.data) });
        assert.equal(data.made.data, undefined);
        assert.ok(data.made.error);
        assert.equal(data.made.errorAgain.message, data.made.error.message);
    }, { on: 'neither' });

test('a damaged unpacker unpacks nothing', async () => {
    for (const damage of [() => '', it => it.slice(0, 5000), it => changed(it, 2)]) {
        const { made, problem } = await load({ ...delivered, unpack: signs(damage)(delivered.unpack) });
        assert.equal(problem, 'problem-load');
        assert.deepEqual(made, {});
    }
}, { on: 'neither' });

test('no code is made from text in the single file, and no program of a worker', async () => {
    const scripts = [...page.matchAll(/<script>(.*?)<\/script>/gs)].map(it => it[1]);
    const policy = page.match(/Content-Security-Policy" content="([^"]*)"/)[1];
    assert.ok(scripts.join('').length > 10000);
    for (const script of scripts) {
        assert.doesNotMatch(script, /\beval\s*\(|\bFunction\s*\(|\bnew\s+(Shared)?Worker\b|\bimportScripts\b/);
        assert.ok(policy.includes(`'sha256-${createHash('sha256').update(script).digest('base64')}'`));
    }
    assert.doesNotMatch(policy, /'unsafe-/);
}, { on: 'neither' });

await run();
