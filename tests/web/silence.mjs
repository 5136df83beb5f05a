// SPDX-License-Identifier: EUPL-1.2
// Uw gegevens blijven op dit apparaat: no request of any kind after loading, and the page's own rules stop every attempt.
import assert from 'node:assert/strict';
import { THEMES, asset, button, drop, filterStaff, goTo, noPickers, open, openExample, ready, save, section }
    from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

/** Until the service worker has stored its files; the single file has none. */
async function stored(page, where) {
    if (where === 'site')
        await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

async function mainPath(page) {
    await openExample(page);
    await filterStaff(page);
    for (const name of ['Respons', ...THEMES])
        await section(page, name);
    await page.getByRole('switch', { name: 'Tabellen tonen' }).click();
    await page.getByRole('tab', { name: 'Rond het midden' }).click();
    await drop(page, 'adressen.csv', asset('voorbeelden/leeuwarden-adressen.csv'));
    await drop(page, 'leeg.csv', '');
    await goTo(page, 'Instellingen');
    await page.getByRole('combobox', { name: 'Kleuren' }).selectOption('Donker');
    await save(page);
    await goTo(page, 'Start');
}

test('no request after loading, and all of it works without a network', async ({ page, context, url, where }) => {
    await open(page, url);
    await stored(page, where);
    const asked = [];
    context.on('request', request => asked.push(request.url()));
    page.on('websocket', socket => asked.push(socket.url()));
    await context.setOffline(true);
    await mainPath(page);
    await page.waitForTimeout(300);
    // A download is a blob in memory; it shows as a request that goes nowhere.
    assert.deepEqual(asked.filter(it => !it.startsWith('blob:')), []);
}, { setup: noPickers });

test('every way out is closed', async ({ page, url, where }) => {
    await open(page, url);
    const elsewhere = 'http://127.0.0.1:9/weg';
    await page.waitForLoadState('networkidle'); // the rest of the application comes after the first screen
    const reached = [];
    page.on('response', response => reached.push(response.url()));
    const outcome = await page.evaluate(async target => {
        const wait = ms => new Promise(done => setTimeout(done, ms));
        const load = (tag, set) => new Promise(done => {
            const it = document.createElement(tag);
            it.onload = () => done('loaded');
            it.onerror = () => done('refused');
            set(it);
            document.body.append(it);
            setTimeout(() => { it.remove(); done('refused'); }, 500);
        });
        const tries = {
            fetch: () => fetch(target, { mode: 'no-cors' }).then(() => 'loaded', () => 'refused'),
            request: () => new Promise(done => {
                const it = new XMLHttpRequest();
                it.onload = () => done('loaded');
                it.onerror = () => done('refused');
                it.open('POST', target);
                it.send('x');
            }),
            socket: () => new Promise(done => {
                try {
                    const it = new WebSocket(target.replace('http', 'ws'));
                    it.onopen = () => done('loaded');
                    it.onerror = () => done('refused');
                } catch { done('refused'); }
            }),
            events: () => new Promise(done => {
                const it = new EventSource(target);
                it.onopen = () => done('loaded');
                it.onerror = () => { it.close(); done('refused'); };
            }),
            image: () => load('img', it => { it.src = target; }),
            script: () => load('script', it => { it.src = target; }),
            style: () => load('link', it => { it.rel = 'stylesheet'; it.href = target; }),
            beacon: async () => { navigator.sendBeacon(target, 'x'); return 'refused'; },
            form: async () => {
                const it = document.createElement('form');
                it.action = target;
                it.method = 'post';
                document.body.append(it);
                it.submit();
                return 'refused';
            },
        };
        const said = {};
        for (const [name, attempt] of Object.entries(tries)) {
            const before = window.violations.length;
            said[name] = await attempt();
            for (let turn = 0; turn < 100 && window.violations.length === before; ++turn)
                await wait(50); // the browser tells it in its own time
            said[name] += window.violations.length > before ? ', by the rules of the page' : ', by chance';
        }
        said.screen = document.querySelector('#mirror h1').textContent; // still here
        return said;
    }, elsewhere);
    assert.equal(outcome.screen, 'Bekijk wat uw wijkteams waarmaken');
    delete outcome.screen;
    for (const [name, said] of Object.entries(outcome))
        assert.equal(said, 'refused, by the rules of the page', `${name} (${where})`);
    assert.deepEqual(reached, []);
}, { noise: true });

test('text cannot become code', async ({ page, url }) => {
    await open(page, url);
    const ran = await page.evaluate(async () => {
        const it = document.createElement('script');
        it.textContent = 'window.ran = 1';
        document.body.append(it);
        const timer = setTimeout('window.ran = 2', 0);
        const div = document.createElement('div');
        div.innerHTML = '<b onclick="window.ran = 3">x</b>';
        document.body.append(div);
        div.firstChild.click();
        await new Promise(done => setTimeout(done, 100));
        clearTimeout(timer);
        return window.ran;
    });
    assert.equal(ran, undefined);
}, { noise: true });

test('after the first visit the site opens without a network', async ({ page, context, url, where, newPage }) => {
    await open(page, url);
    await stored(page, where);
    await context.setOffline(true);
    await page.reload();
    await ready(page);
    await openExample(page);
    const second = await newPage();
    await open(second, url);
    await button(second, 'Voorbeeld openen').click({ trial: true });
    assert.deepEqual(page.noise, []);
}, { on: 'site' });

await run();
