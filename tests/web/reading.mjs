// SPDX-License-Identifier: EUPL-1.2
// Files that come in: large ones in slices, workbooks with sheets, columns that are called otherwise; and recalculating.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { assertAudited, button, choose, drop, example, goTo, heading, main, noPickers, open, openExample, section,
    tables } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

/** The example over and over, as a file on disk: that much does not go through the browser's test interface. */
const large = join(mkdtempSync(join(tmpdir(), 'wijkkompas-')), 'groot.csv');
{
    const [header, ...rows] = example().toString().trimEnd().split('\n');
    // People who write a lot in the last open question: the size of a file is in its texts, not in its rows.
    const body = rows.map((row, i) => `${row} ${`verhaal ${i} `.repeat(300)}\n`).join('');
    writeFileSync(large, `${header}\n${body.repeat(Math.ceil(48e6 / body.length))}`);
    process.on('exit', () => rmSync(dirname(large), { recursive: true }));
}

async function openLarge(page) {
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button(page, 'Bestand openen…').first().click()]);
    await chooser.setFiles(large);
}

test('50 megabytes are read while the window stays alive, with progress', async ({ page, url }) => {
    await open(page, url);
    // What the page says is noted in the page: this side may be asked seldom while the other reads.
    await page.evaluate(() => {
        window.seen = new Set();
        new MutationObserver(() => {
            const progress = document.querySelector('#mirror progress');
            if (progress)
                window.seen.add(progress.value);
        }).observe(document.getElementById('mirror'), { subtree: true, childList: true, attributes: true });
    });
    await openLarge(page);
    await page.getByRole('progressbar').waitFor();
    let longest = 0;
    for (let reading = true; reading;) {
        const started = Date.now();
        reading = await page.evaluate(() => document.querySelector('#mirror progress') !== null); // waits for the page to answer
        if (reading)
            longest = Math.max(longest, Date.now() - started);
    }
    const seen = new Set(await page.evaluate(() => [...window.seen]));
    assert.ok(seen.size > 5, `the progress was seen at ${seen.size} places`);
    assert.ok(longest < 5000, `the window did not answer for ${longest} ms`);
    await heading(page, 'Wat er is gelezen', 1).waitFor({ timeout: 60000 });
}, { setup: noPickers });

/** A machine that draws five times a second: reading, a slice per frame, takes long enough to be stopped. */
async function slowFrames(context) {
    await noPickers(context);
    await context.addInitScript(() => {
        const { requestAnimationFrame } = window;
        window.requestAnimationFrame = draw => setTimeout(() => requestAnimationFrame(draw), 200);
    });
}

test('reading is stopped with the keyboard, and nothing has changed', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await openLarge(page);
    await button(page, 'Stoppen met lezen').waitFor();
    await page.keyboard.press('Enter'); // the dialog put the keyboard on its button
    await page.getByText('Het lezen van groot.csv is gestopt. Er is niets veranderd.').first().waitFor();
    await main(page).getByText('106 van 106').or(page.getByText('106 van 106 respondenten')).first().waitFor();
}, { setup: slowFrames });

test('another sheet of a workbook is chosen without opening it again', async ({ page, url }) => {
    await open(page, url);
    await choose(page, 'bladen.xlsx', readFileSync(join(root, 'tests/data/spreadsheets/bladen-openpyxl.xlsx')));
    await page.getByText('20 van 20 respondenten').waitFor();
    await page.getByRole('combobox', { name: 'Blad', exact: true }).selectOption('Kort');
    await page.getByText('5 van 5 respondenten').waitFor();
    await assertAudited(page);
}, { setup: noPickers });

test('columns and answers that are called otherwise are given their place by hand', async ({ page, url }) => {
    await open(page, url);
    const answers = example().toString().replace('functie', 'wat doet u').replace('herken ik sterk', 'ik herken het zeer');
    await drop(page, 'ander.csv', Buffer.from(answers));
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await section(page, 'Koppelen');
    await main(page).getByText(/Zonder kolom: Functie/).waitFor();
    await page.getByRole('combobox', { name: 'Kolom ‘wat doet u’' }).selectOption('Functie (groep)');
    await main(page).getByText('Elke vraag heeft een kolom.').waitFor();
    await page.getByRole('combobox', { name: /^‘ik herken het zeer’/ }).selectOption({ index: 6 });
    await section(page, 'Gegevens');
    const unfit = main(page).getByText(/"ik herken het zeer" is geen antwoord/);
    assert.equal(await unfit.count(), 0);
    await page.keyboard.press('Control+z');
    await unfit.first().waitFor({ state: 'attached' });
});

test('published figures and another file stand beside the survey; only counts are tested', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Vergelijken');
    const boxes = main(page).getByRole('checkbox');
    assert.equal(await boxes.count(), 2);
    await boxes.first().click();
    const figure = async () => (await tables(page)).find(it => it.figure);
    assert.ok((await figure()).rows.length >= 24);
    const tested = async () => (await tables(page)).filter(it => it.caption.includes('toetsen tussen')).length;
    assert.equal(await tested(), 0);
    const [chooser] = await Promise.all([page.waitForEvent('filechooser'),
        button(page, 'Bron toevoegen…').click()]);
    await chooser.setFiles({ name: 'vorig jaar.csv', mimeType: 'text/csv',
        buffer: Buffer.from(example().toString().replace('herken ik sterk', 'herken ik')) });
    await button(page, 'Bron verwijderen: vorig jaar').waitFor();
    assert.equal(await tested(), 1);
    await page.keyboard.press('Control+z');
    await button(page, 'Bron verwijderen: vorig jaar').waitFor({ state: 'detached' });
    await page.getByText('106 van 106 respondenten').first().waitFor();
    await assertAudited(page);
}, { setup: noPickers });

test('printed figures are recalculated from pasted lines, without a survey', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Narekenen');
    await page.getByRole('combobox', { name: 'Wat wilt u narekenen?' }).selectOption('Deel, geheel en percentage');
    await page.getByRole('textbox', { name: 'Uw cijfers' }).fill('Respons\t106\t171\t62,0\nStoppers\t13\t23\t54\nMis;x;1;2');
    await page.getByRole('textbox', { name: 'Uw cijfers' }).blur();
    const table = (await tables(page)).find(it => it.caption === 'Uitkomst van het narekenen');
    assert.deepEqual(table.rows.map(it => it[1]), ['✓ kan kloppen', '■ kan niet', 'niet gelezen']);
    assert.ok(table.rows[1][2].length > 20, 'a reason in words');
    await assertAudited(page);
});

await run();
