// SPDX-License-Identifier: EUPL-1.2
// What comes out of the printer: the report, or else what the screen says; never the drawing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, main, open, openExample, section, settled } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const runs = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** A browser whose dialog for printing is not shown, and which counts what its policy refuses. */
const quiet = context => context.addInitScript(() => {
    window.asked = 0;
    window.print = () => { ++window.asked; };
    window.refused = [];
    document.addEventListener('securitypolicyviolation', event => window.refused.push(event.violatedDirective));
});

/** What the printer gets: its text by page, the size of its pages, the pictures in it, and how much of the first page is white
 *  (0 to 1): margins are in any case. */
async function printed(page) {
    const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: true });
    const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-'));
    try {
        const file = join(folder, 'it.pdf');
        writeFileSync(file, bytes);
        runs('pdftoppm', '-r', '10', '-gray', file, join(folder, 'page'));
        const about = runs('pdfinfo', '-l', '-1', file);
        const pages = runs('pdftotext', '-layout', file, '-').split('\f').slice(0, -1);
        const first = readFileSync(join(folder, `page-${'1'.padStart(String(pages.length).length, '0')}.pgm`));
        return {
            pages,
            title: about.match(/^Title:\s+(.*)$/m)?.[1] ?? '',
            sizes: [...about.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map(it => [it[1], it[2]].map(side => Math.round(side))),
            pictures: runs('pdfimages', '-list', file).trim().split('\n').length - 2,
            white: first.filter(shade => shade > 250).length / first.length,
        };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const plain = text => text.replace(/\s+/g, ' ').trim();
const isA4 = ([width, height]) => Math.abs(Math.min(width, height) - 595) < 2 && Math.abs(Math.max(width, height) - 842) < 2;

/** Nothing of what was printed stays in the page. */
async function assertCleared(page) {
    assert.equal(await page.locator('#paper').evaluate(it => it.childElementCount), 0);
    assert.equal(await page.title(), 'Wijkkompas');
    assert.equal(await page.evaluate(() => document.adoptedStyleSheets.length), 0);
    assert.deepEqual(await page.evaluate(() => window.refused), []);
}

test('Ctrl+P prints the report, also from a dark screen, and it is noted', async ({ page, url }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await open(page, url);
    await openExample(page);
    await section(page, 'Respons');
    await page.keyboard.press('Control+P');
    await page.waitForFunction(() => window.asked === 1);
    const it = await printed(page);
    assert.ok(it.sizes.every(isA4), JSON.stringify(it.sizes));
    assert.equal(it.sizes.length, it.pages.length);
    assert.ok(it.pages.length > 12, `${it.pages.length} pages`);
    assert.equal(it.pictures, 0);
    assert.ok(it.white > 0.6, `${it.white} of the first page is white`);
    assert.match(it.title, /^Voorbeeld Leeuwarden/);
    assert.match(it.pages[0], /Inhoud/);
    assert.ok(it.pages.every(text => plain(text).length > 20), 'an empty page');
    // Every page but the first ends with the title and its number.
    it.pages.slice(1).forEach((text, index) => {
        const foot = plain(text.trimEnd().split('\n').at(-1));
        assert.ok(foot.startsWith(it.title) && foot.endsWith(` ${index + 2}`), `page ${index + 2} ends with: ${foot}`);
    });
    const text = plain(it.pages.join(' '));
    for (const words of ['Figuur 1', 'Tabel 1', 'Verantwoording'])
        assert.ok(text.includes(words), `the report on paper lacks: ${words}`);
    await assertCleared(page);
    await main(page).getByText(/\(op papier\) ging naar de printer/).waitFor();
    await section(page, 'Delen met anderen');
    await main(page).getByRole('checkbox', { name: /\(op papier\)/ }).waitFor();
}, { setup: quiet });

test('the button prints the document that is chosen; a summary takes one page', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await main(page).getByRole('tab', { name: 'Samenvatting op één pagina' }).click();
    await settled(page);
    await button(page, 'Afdrukken…').click();
    await page.waitForFunction(() => window.asked === 1);
    const it = await printed(page);
    assert.equal(it.pages.length, 1);
    assert.match(it.pages[0], /Samenvatting/i);
    await assertCleared(page);
}, { setup: quiet });

test('where there is no report the printer gets the words on the screen', async ({ page, url }) => {
    await open(page, url);
    const title = await page.getByRole('heading', { level: 1 }).first().textContent();
    const start = await printed(page);
    assert.ok(plain(start.pages.join(' ')).includes(plain(title)));
    assert.equal(start.pictures, 0);
    assert.ok(start.white > 0.6, `${start.white} of the first page is white`);
    assert.ok(start.sizes.every(isA4));
    await assertCleared(page);
    assert.equal(await page.evaluate(() => window.asked), 0);
    // Printed from the menu of the browser, which nobody can answer with something that has to be made first.
    await openExample(page);
    await section(page, 'Respons');
    const words = await main(page).getByRole('table').first().evaluate(it => [it.caption.textContent, ...[...it.tBodies[0].rows].map(row => row.cells[0].textContent)]);
    const screen = await printed(page);
    const text = plain(screen.pages.join(' '));
    for (const each of words.map(plain))
        assert.ok(text.includes(each), `the screen on paper lacks: ${each}`);
    assert.equal(screen.pictures, 0);
    await assertCleared(page);
}, { setup: quiet });

await run();
