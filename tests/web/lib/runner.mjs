// SPDX-License-Identifier: EUPL-1.2
// A small runner for the browser tests: of one file, or with lib/all.mjs of all of them in one browser. Every test gets
// a fresh browser context, runs against both deliverables (the single file from file://, the site from a local server)
// unless it says otherwise, and fails by itself when the page logs an error, throws, or breaks its own
// Content-Security-Policy.
import { AsyncLocalStorage } from 'node:async_hooks';
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { drawUnseen, picture } from './drawing.mjs';

export const root = resolve(fileURLToPath(import.meta.url), '../../../..');
/** What is tested; another folder than dist/ when someone is building there. */
export const dist = resolve(process.env.WK_DIST ?? join(root, 'dist'));

// Of several --disable-features Chromium heeds the last, so what playwright-core switches off is named here again. The
// last two are pages for the address bar, which every new window would load, at more cost than the page that is tested.
const SWITCHED_OFF = ['AvoidUnnecessaryBeforeUnloadCheckSync', 'BoundaryEventDispatchTracksNodeRemoval',
    'DestroyProfileOnBrowserClose', 'DialMediaRouteProvider', 'GlobalMediaControls', 'HttpsUpgrades', 'LensOverlay',
    'MediaRouter', 'PaintHolding', 'ThirdPartyStoragePartitioning', 'Translate', 'AutoDeElevate', 'RenderDocument',
    'OptimizationHints', 'msForceBrowserSignIn', 'msEdgeUpdateLaunchServicesPreferredVersion',
    'WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];
// Without a graphics card the page is put together by the processor itself; only what it draws goes through WebGL.
export const FLAGS = ['--no-sandbox', '--disable-background-networking', '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader', '--disable-gpu-compositing', `--disable-features=${SWITCHED_OFF}`];
// Chromium's own word about that: the drawing is read back when it is shown.
const READ_BACK = 'GPU stall due to ReadPixels';
const TEST_SECS = 240; // against a page that hangs: other tests share the processor
const CLOSE_SECS = 30;
const LANES = 2;       // pages at a time; a lane takes the next test whatever the deliverable is, so that none idles
const tests = [];
let file = basename(process.argv[1]); // whose tests are registered now
let several = false;                  // files follow, each of which ends with a run() of its own

/**
 * Registers a test. `body({ page, context, newContext, newPage, url, where })` runs once per deliverable.
 * options.on        'file' or 'site': only there; 'neither': once, without a page
 * options.alone     true when it measures time: nothing else runs then
 * options.context   options of the browser context
 * options.drawn     true when it is about what is drawn when; else nothing is until picture() of drawing.mjs is taken
 * options.flags     (where) => flags of a browser that is started for this test alone
 * options.secs      how long it may take, when that is longer than others; it then begins before them
 * options.setup     async (context) before the first page opens, for init scripts
 * options.noise     true when the test provokes errors or violations on purpose; it then judges `page.noise` itself
 */
export function test(name, body, options = {}) {
    tests.push({ file, name, body, options });
}

function startServer() {
    return new Promise((done, fail) => {
        const server = spawn(process.execPath, [join(root, 'scripts/serve.mjs'), join(dist, 'site')],
            { env: { ...process.env, PORT: '0' }, stdio: ['ignore', 'pipe', 'inherit'] });
        process.once('exit', () => server.kill());
        server.once('error', fail);
        server.once('exit', code => fail(new Error(`the server ended with ${code}`)));
        server.stdout.once('data', text => done({ server, url: String(text).match(/http:\S+/)[0] }));
    });
}

/** Notes everything that a silent, healthy page does not do. */
function listen(page) {
    page.noise = [];
    page.on('pageerror', error => page.noise.push(`thrown: ${error.message}`));
    page.on('console', message => {
        if ((message.type() === 'error' || message.type() === 'warning') && !message.text().includes(READ_BACK))
            page.noise.push(`console ${message.type()}: ${message.text()}`);
    });
    page.on('crash', () => page.noise.push('the page crashed'));
    // The question of the browser before work is lost; tests that care listen themselves too.
    page.dialogs = [];
    page.on('dialog', dialog => {
        page.dialogs.push(dialog.type());
        dialog.accept().catch(() => {});
    });
}

async function launch(flags = []) {
    const browser = await chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
        args: [...FLAGS, ...flags] });
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const line = `/proc/${processInfo.find(it => it.type === 'browser').id}/cmdline`;
    const lists = existsSync(line) ? readFileSync(line, 'utf8').match(/(?<=--disable-features=)[^\0]*/g) : [];
    const forgotten = lists.flatMap(it => it.split(',')).filter(it => !SWITCHED_OFF.includes(it));
    if (forgotten.length > 0)
        throw new Error(`playwright-core switches off what SWITCHED_OFF of runner.mjs does not: ${forgotten}`);
    return browser;
}

/** What `promise` brings, or an error when that takes longer. */
function within(secs, promise, what) {
    let timer;
    const late = new Promise((_, fail) => {
        timer = setTimeout(() => fail(new Error(`${what} in ${secs} s`)), secs * 1000);
    });
    return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

// The one browser of all tests that have none of their own. When it is gone the tests in it fail, and the next get
// a new one.
let shared = null;
async function sharedBrowser() {
    if (shared && !(await shared.catch(() => null))?.isConnected())
        shared = null;
    shared ??= launch();
    return shared;
}

/** A fresh context, in which nothing was ever kept. */
async function contextIn(browser, options, drawn) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL',
        reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(30000);
    if (!drawn)
        await drawUnseen(context);
    return context;
}

async function runOne({ name, body, options }, where, url) {
    if (where === 'neither')
        return within(options.secs ?? TEST_SECS, body(), 'not done');
    const browser = options.flags ? await launch(options.flags(where)) : await sharedBrowser();
    const contexts = [];
    const newContext = async own => {
        contexts.push(await contextIn(browser, own, options.drawn));
        return contexts.at(-1);
    };
    const pages = [];
    const all = async () => {
        const context = await newContext(options.context);
        const newPage = async () => {
            const page = await context.newPage();
            listen(page);
            pages.push(page);
            return page;
        };
        await context.addInitScript(() => {
            window.violations = [];
            window.addEventListener('securitypolicyviolation',
                event => window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`), true);
        });
        if (options.setup)
            await options.setup(context);
        const page = await newPage();
        await body({ page, context, newContext, newPage, url, where });
        if (options.noise)
            return;
        for (const it of pages) {
            if (!it.isClosed())
                it.noise.push(...await it.evaluate(() => window.violations ?? []));
            if (it.noise.length > 0)
                throw new Error(`the page was not quiet:\n${it.noise.join('\n')}`);
        }
    };
    let end;
    const gone = new Promise((_, fail) => { end = () => fail(new Error('the browser is gone')); });
    browser.once('disconnected', end);
    try {
        await within(options.secs ?? TEST_SECS, Promise.race([all(), gone]), 'not done');
    } catch (error) {
        await keepPicture(pages, `${name} ${where}`);
        throw error;
    } finally {
        browser.off('disconnected', end);
        const close = options.flags ? browser.close() : Promise.all(contexts.map(it => it.close()));
        await within(CLOSE_SECS, close, 'not closed');
    }
}

/** What the page looked like when a test failed. */
async function keepPicture(pages, name) {
    const folder = join(root, 'build/logs/browser');
    mkdirSync(folder, { recursive: true });
    const page = pages.filter(it => !it.isClosed()).pop();
    const path = join(folder, name.replace(/[^\p{L}\d]+/gu, '-') + '.png');
    if (page)
        await within(10, picture(page, { path, timeout: 5000 }), 'no picture').catch(() => {});
}

/** The tests of these files, as if they were one. */
export async function runFiles(paths) {
    several = true;
    for (const path of paths) {
        file = basename(path);
        await import(pathToFileURL(path))
            .catch(error => test('is loaded', () => Promise.reject(error), { on: 'neither' }));
    }
    several = false;
    await run();
}

const titleOf = ({ file, name }, where) =>
    `${file.replace(/\.mjs$/, '')}: ${name}${where === 'neither' ? '' : ` [${where}]`}`;

/** Runs what was registered; the last line is "N passed, N failed". An argument keeps tests whose name holds it. */
export async function run() {
    if (several)
        return;
    const wanted = process.argv[2] ?? '';
    const { server, url } = await startServer();
    const targets = { file: pathToFileURL(join(dist, 'wijkkompas.html')).href, site: url };
    const jobs = tests.flatMap(it => (it.options.on ? [it.options.on] : Object.keys(targets))
        .map(where => ({ ...it, where, title: titleOf(it, where) })))
        .filter(it => it.title.includes(wanted))
        .sort((one, other) => (other.options.secs ?? TEST_SECS) - (one.options.secs ?? TEST_SECS));
    const secs = new Map(jobs.map(it => [it.file, 0]).sort());
    const wrong = [];
    // What nobody waited for and went wrong: of a test that runs it is a failure, and never the end of the others.
    const running = new AsyncLocalStorage();
    process.on('unhandledRejection', error => {
        running.getStore()?.late.push(error);
        console.log(`      late: ${String(error).split('\n')[0]}`);
    });
    process.once('SIGTERM', () => process.exit(1)); // else the next test would start a new browser
    const lane = async queue => {
        for (let it = queue.shift(); it; it = queue.shift()) {
            const begun = Date.now();
            const late = [];
            let error;
            try {
                await running.run({ late }, runOne, it, it.where, targets[it.where]);
                [error] = late;
            } catch (caught) {
                error = caught ?? new Error('thrown: nothing');
            }
            const took = (Date.now() - begun) / 1000;
            secs.set(it.file, secs.get(it.file) + took);
            console.log(error ? `WRONG ${it.title}: ${String(error).split('\n')[0]}`
                : `ok    ${it.title} (${took.toFixed(1)} s)`);
            if (error)
                wrong.push(`WRONG ${it.title}\n${indent(error.stack ?? String(error))}`);
        }
    };
    try {
        await lane(jobs.filter(it => it.options.alone));
        const together = jobs.filter(it => !it.options.alone);
        await Promise.all(Array.from({ length: LANES }, () => lane(together)));
    } finally {
        await within(CLOSE_SECS, shared?.then(it => it.close()), 'the browser not closed')
            .catch(error => console.log(error.message));
        server.removeAllListeners('exit');
        server.kill();
    }
    for (const [name, took] of secs)
        console.log(`${name}: ${took.toFixed(0)} s`);
    for (const it of wrong) // once more and in full: whoever looks at the end of all this output needs these
        console.log(it);
    console.log(`${jobs.length - wrong.length} passed, ${wrong.length} failed`);
    process.exit(wrong.length > 0 || jobs.length === 0 ? 1 : 0); // also when a browser that hangs would keep it alive
}

function indent(text) {
    const lines = text.split('\n').filter(line => !/node:internal|playwright-core|<launch|\[pid=/.test(line));
    return lines.slice(0, 40).map(line => '      ' + line).join('\n');
}
