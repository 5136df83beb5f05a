// A small runner for the browser tests. Every test gets a fresh browser context, runs against both deliverables
// (the single file from file://, the site from a local server) unless it says otherwise, and fails by itself when the
// page logs an error, throws, or breaks its own Content-Security-Policy.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

export const root = resolve(fileURLToPath(import.meta.url), '../../../..');
/** What is tested; another folder than dist/ when someone is building there. */
export const dist = resolve(process.env.WK_DIST ?? join(root, 'dist'));

export const FLAGS = ['--no-sandbox', '--disable-background-networking', '--use-angle=swiftshader',
    '--enable-unsafe-swiftshader'];
const TEST_SECS = 240; // against a page that hangs: other tests share the processor
const tests = [];

/**
 * Registers a test. `body({ page, context, url, where, newPage })` runs once per deliverable.
 * options.on        'file' or 'site': only there
 * options.alone     true when it measures time: the deliverables then take turns, else they run side by side
 * options.context   options of the browser context
 * options.flags     (where) => flags of a browser that is started for this test alone
 * options.setup     async (context) before the first page opens, for init scripts
 * options.noise     true when the test provokes errors or violations on purpose; it then judges `page.noise` itself
 */
export function test(name, body, options = {}) {
    tests.push({ name, body, options });
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
        if (message.type() === 'error' || message.type() === 'warning')
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

const launch = (flags = []) => chromium.launch({ executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
    args: [...FLAGS, ...flags] });

async function runOne(shared, { name, body, options }, where, url) {
    const browser = options.flags ? await launch(options.flags(where)) : shared;
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'nl-NL',
        reducedMotion: 'reduce', ...options.context });
    context.setDefaultTimeout(30000);
    const pages = [];
    const secs = options.secs ?? TEST_SECS;
    const newPage = async () => {
        const page = await context.newPage();
        listen(page);
        pages.push(page);
        return page;
    };
    let timer;
    try {
        await context.addInitScript(() => {
            window.violations = [];
            window.addEventListener('securitypolicyviolation',
                event => window.violations.push(`${event.effectiveDirective} ${event.blockedURI}`), true);
        });
        if (options.setup)
            await options.setup(context);
        const page = await newPage();
        await Promise.race([
            body({ page, context, browser, url, where, newPage }),
            new Promise((_, fail) => { timer = setTimeout(() => fail(new Error(`not done in ${secs} s`)), secs * 1000); }),
        ]);
        if (!options.noise)
            for (const it of pages) {
                if (!it.isClosed())
                    it.noise.push(...await it.evaluate(() => window.violations ?? []));
                if (it.noise.length > 0)
                    throw new Error(`the page was not quiet:\n${it.noise.join('\n')}`);
            }
    } catch (error) {
        await keepPicture(pages, `${name} ${where}`);
        throw error;
    } finally {
        clearTimeout(timer);
        await context.close();
        if (browser !== shared)
            await browser.close();
    }
}

/** What the page looked like when a test failed. */
async function keepPicture(pages, name) {
    const folder = join(root, 'build/logs/browser');
    mkdirSync(folder, { recursive: true });
    const page = pages.filter(it => !it.isClosed()).pop();
    if (page)
        await page.screenshot({ path: join(folder, name.replace(/[^\p{L}\d]+/gu, '-') + '.png'), timeout: 5000 })
            .catch(() => {});
}

/** Runs what was registered; the last line is "N passed, N failed". An argument keeps tests whose name holds it. */
export async function run() {
    const wanted = process.argv[2] ?? '';
    // An event that a failed test still waited for must not end the others.
    process.on('unhandledRejection', error => console.log(`      late: ${String(error).split('\n')[0]}`));
    const started = Date.now();
    const { server, url } = await startServer();
    const targets = { file: pathToFileURL(join(dist, 'wijkkompas.html')).href, site: url };
    const browser = await launch();
    let passed = 0;
    let failed = 0;
    const runAll = async (chosen, where) => {
        for (const it of chosen) {
            const name = `${it.name} [${where}]`;
            if ((it.options.on && it.options.on !== where) || !name.includes(wanted))
                continue;
            const begun = Date.now();
            try {
                await runOne(browser, it, where, targets[where]);
                ++passed;
                console.log(`ok    ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
            } catch (error) {
                ++failed;
                console.log(`WRONG ${name}\n${indent(error.stack ?? String(error))}`);
            }
        }
    };
    try {
        for (const where of Object.keys(targets))
            await runAll(tests.filter(it => it.options.alone), where);
        const together = tests.filter(it => !it.options.alone);
        await Promise.all(Object.keys(targets).map(where => runAll(together, where)));
    } finally {
        await browser.close();
        server.removeAllListeners('exit');
        server.kill();
    }
    console.log(`${basename(process.argv[1])}: ${((Date.now() - started) / 1000).toFixed(0)} s`);
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

function indent(text) {
    const lines = text.split('\n').filter(line => !line.includes('node:internal') && !line.includes('playwright-core'));
    return lines.slice(0, 40).map(line => '      ' + line).join('\n');
}
