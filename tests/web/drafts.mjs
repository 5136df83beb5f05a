// SPDX-License-Identifier: EUPL-1.2
// How recovery copies stand in the browser's store: in pieces, written once a second, each whole whatever happens.
import assert from 'node:assert/strict';
import { answersOf, button, draftKept, drop, filterStaff, goTo, heading, killed, main, noPickers, open, openExample, ready, restored,
    save } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const kept = (page, words) => page.getByText(words, { exact: true }).waitFor();
const nameField = page => page.getByRole('textbox', { name: 'Naam van het project' });

/** Goes through the store of recovery copies with `each`, a function of a cursor that uses nothing from here;
 *  what it returns of each. */
const eachRecord = (page, each) => page.evaluate(`(async () => {
    const opening = indexedDB.open('wijkkompas', 1);
    await new Promise((done, fail) => { opening.onsuccess = done; opening.onerror = fail; });
    const transaction = opening.result.transaction('drafts', 'readwrite');
    const out = [];
    transaction.objectStore('drafts').openCursor().onsuccess = ({ target }) => {
        if (!target.result) return;
        out.push((${each})(target.result));
        target.result.continue();
    };
    await new Promise((done, fail) => { transaction.oncomplete = done; transaction.onabort = fail; });
    opening.result.close();
    return out;
})()`);

/** All that the store holds: [key, what it has]. */
const records = page => eachRecord(page, it => [it.key, Object.keys(it.value).sort().join()]);
const cellsOf = all => all.filter(([, has]) => has === 'cells').map(([key]) => key);

/** Counts what is written of cells, in bytes; notes when copies are written, and refuses to when the test wants it. */
const watchStore = context => context.addInitScript(() => {
    window.cellBytes = 0;
    window.times = [];
    window.refuse = false;
    window.refused = 0;
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (value, key) {
        if (value.pieces && window.refuse) { // what comes last of a copy
            ++window.refused;
            throw new DOMException('vol', 'QuotaExceededError');
        }
        if (value.cells) window.cellBytes += value.cells.length;
        if (value.pieces) window.times.push(performance.now());
        return put.call(this, value, key);
    };
});

test('the cells of a table are written once, and go with the table', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await draftKept(page);
    const first = cellsOf(await records(page));
    assert.equal(first.length, 1);
    const bytes = await page.evaluate(() => window.cellBytes);
    assert.ok(bytes > 10000, String(bytes));
    await filterStaff(page);
    await draftKept(page);
    assert.deepEqual(cellsOf(await records(page)), first);
    assert.equal(await page.evaluate(() => window.cellBytes), bytes);
    await page.reload();
    await ready(page);
    await kept(page, '94 van 106 respondenten');
    await goTo(page, 'Instellingen');
    await nameField(page).fill('Anders');
    await nameField(page).press('Enter');
    await draftKept(page);
    assert.deepEqual(cellsOf(await records(page)), first); // the same table gives the same sum
    assert.equal(await page.evaluate(() => window.cellBytes), 0);
    await goTo(page, 'Instellingen');
    await button(page, 'Nieuw project').click();
    await page.getByRole('dialog').getByRole('button', { name: /niet opslaan|zonder opslaan/i }).click();
    await draftKept(page);
    assert.deepEqual(await records(page), []); // nothing of anybody stays behind
}, { setup: watchStore });

test('a copy that a version before this one kept is offered, and gives way to one in pieces', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    const { bytes } = await save(page);
    await draftKept(page);
    await eachRecord(page, it => it.delete());
    const key = await page.evaluate(async text => {
        const own = sessionStorage.getItem('wijkkompas-tab');
        const opening = indexedDB.open('wijkkompas', 1);
        await new Promise(done => { opening.onsuccess = done; });
        const transaction = opening.result.transaction('drafts', 'readwrite');
        transaction.objectStore('drafts').put(
            { bytes: new TextEncoder().encode(text), name: 'Oud', offered: '', at: Date.now() }, own);
        await new Promise(done => { transaction.oncomplete = done; });
        opening.result.close();
        return own;
    }, String(bytes));
    await page.reload();
    await ready(page);
    await restored(page);
    await kept(page, '106 van 106 respondenten');
    await filterStaff(page);
    await draftKept(page);
    const all = await records(page);
    assert.deepEqual(all.map(([each]) => each).filter(each => !each.startsWith(key + '/')), []);
    assert.equal(cellsOf(all).length, 1);
}, { setup: noPickers });

test('a copy of which cells are gone is called unreadable, and cells that the store lost are written again', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await draftKept(page);
    const lose = () => eachRecord(page, it => { if (it.value.cells) it.delete(); });
    await lose();
    await filterStaff(page);
    await draftKept(page);
    assert.equal(cellsOf(await records(page)).length, 1);
    await lose();
    await page.reload();
    await ready(page);
    await main(page).getByText(/De herstelkopie in deze browser is niet te lezen/).waitFor();
    await heading(page, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor();
});

/** The process of a page is ended, without a word to the page. */
async function crash(page, newPage, url) {
    page.removeAllListeners('crash');
    const crashed = page.waitForEvent('crash');
    page.goto('chrome://crash').catch(() => {});
    await crashed;
    return killed(page, newPage, url);
}

test('a page that crashes in the middle of many changes leaves a copy that can be read', async ({ page, url, newPage }) => {
    await open(page, url);
    await openExample(page);
    await draftKept(page);
    await goTo(page, 'Instellingen');
    for (let i = 0; i < 20; ++i) {
        await nameField(page).fill('Naam ' + i);
        await nameField(page).press('Enter');
    }
    const next = await crash(page, newPage, url);
    await restored(next);
    await kept(next, '106 van 106 respondenten');
});

test('a copy is written once a second at most, and at once when the page is hidden', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Instellingen');
    for (let i = 0; await page.evaluate(() => window.times.length) < 4; ++i) {
        await nameField(page).fill('Naam ' + i);
        await nameField(page).press('Enter');
    }
    const times = await page.evaluate(() => window.times);
    times.slice(1).forEach((at, i) => assert.ok(at - times[i] > 900, String(times)));
    await draftKept(page);
    const before = await page.evaluate(() => window.times.length);
    await nameField(page).fill('Weg');
    await nameField(page).press('Enter');
    await page.waitForFunction(count => window.times.length > count, before);
    await nameField(page).focus();
    const gaps = await page.evaluate(async () => {
        const field = document.activeElement;
        const soon = () => new Promise(done => setTimeout(done, 5));
        /** How long it takes until the copy has what is typed in the field, from when `after` is done. */
        async function afterTyping(text, after) {
            const count = window.times.length;
            field.focus();
            field.value = text;
            field.dispatchEvent(new Event('input', { bubbles: true }));
            field.blur();
            await after();
            const begun = performance.now();
            while (window.times.length === count) await soon();
            return window.times[count] - begun;
        }
        return [await afterTyping('Nog net', async () => {
            while (!WK.storage.pending()) await soon(); // it was told, and its second is not over
            Object.defineProperty(document, 'visibilityState', { get: () => 'hidden' });
            document.dispatchEvent(new Event('visibilitychange'));
        }), await afterTyping('Toch nog', () => {})];
    });
    gaps.forEach(gap => assert.ok(gap < 400, String(gaps)));
    const [name] = await eachRecord(page, it => it.value.name);
    assert.equal(name, 'Toch nog');
}, { setup: watchStore });

test('a clock that is set back does not put off the recovery copy', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await draftKept(page);
    await page.evaluate(() => { const now = Date.now; Date.now = () => now() - 3600000; });
    await filterStaff(page);
    await draftKept(page);
    await page.reload();
    await ready(page);
    await kept(page, '94 van 106 respondenten');
});

/** The example is kept whole; after that the store takes no more, and other answers come in its place. */
async function refusedAfterExample(page, url) {
    await open(page, url);
    await openExample(page);
    await draftKept(page);
    await page.evaluate(() => { window.refuse = true; });
    await drop(page, 'ander.csv', answersOf('Staf'));
    await kept(page, '1 van 1 respondent');
    await page.waitForFunction(() => window.refused > 0);
}

test('what the store refuses leaves the copy before it whole', async ({ page, url, newPage }) => {
    await refusedAfterExample(page, url);
    const next = await crash(page, newPage, url);
    await restored(next);
    await kept(next, '106 van 106 respondenten');
}, { setup: watchStore, noise: true });

test('what the store refused is written when the page goes', async ({ page, url }) => {
    await refusedAfterExample(page, url);
    await page.evaluate(() => { window.refuse = false; });
    await page.reload();
    await ready(page);
    await restored(page);
    await kept(page, '1 van 1 respondent');
}, { setup: watchStore, noise: true });

await run();
