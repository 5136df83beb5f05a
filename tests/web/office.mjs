// SPDX-License-Identifier: EUPL-1.2
// The report in every form: saved from the application, opened by LibreOffice as a user would, and read back as text.
import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, main, noPickers, open, openExample, save, section, settled } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const HOSTILE = '=1+1 <b>"raad" & college</b>';

const runs = (command, ...args) => execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Bytes as a file in a folder of its own, for `look(file, folder)`. */
function within(name, bytes, look) {
    const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-'));
    try {
        const file = join(folder, name);
        writeFileSync(file, bytes);
        return look(file, folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** What LibreOffice makes of a file, as text, and its number of pages or slides. */
function opened(name, bytes) {
    return within(name, bytes, (file, folder) => {
        runs('soffice', '--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir',
            folder, file);
        const pdf = file.replace(/\.\w+$/, '.pdf');
        const pages = Number(runs('pdfinfo', pdf).match(/^Pages:\s+(\d+)/m)[1]);
        return { text: runs('pdftotext', pdf, '-').replace(/\s+/g, ' '), pages };
    });
}

/** Names of the files in an archive, read by another program than ours. */
const unpacked = bytes => within('it.zip', bytes, (file, folder) => {
    runs('python3', '-m', 'zipfile', '-e', file, join(folder, 'out'));
    const names = readdirSync(join(folder, 'out'), { recursive: true, withFileTypes: true }).filter(it => it.isFile());
    return new Map(names.map(it => [it.name, readFileSync(join(it.parentPath ?? it.path, it.name), 'utf8')]));
});

async function saved(page, format) {
    await page.getByRole('combobox', { name: 'Opslaan als' }).selectOption(format);
    await settled(page);
    return save(page, () => button(page, 'Document opslaan…').click());
}

/** Headings, captions and counts of the report as a web page, to hold the other forms against. */
async function outline(page, html) {
    const other = await page.context().newPage();
    await other.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
    const it = await other.evaluate(() => ({
        headings: [...document.querySelectorAll('main h2, main h3, main h4')].map(h => h.textContent.trim()),
        figures: [...document.querySelectorAll('figure .title')].map(it => it.textContent),
        tables: [...document.querySelectorAll('caption')].map(it => it.textContent),
    }));
    await other.close();
    return it;
}

const plain = text => text.replace(/\s+/g, ' ').trim();

test('the report opens in LibreOffice in every form, whole and harmless', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    await page.getByRole('textbox', { name: 'Ondertitel' }).fill(HOSTILE);
    await page.keyboard.press('Enter');
    await settled(page);
    const html = (await saved(page, 'Webpagina (HTML)')).bytes;
    const it = await outline(page, html.toString('utf8'));
    assert.ok(it.headings.length > 20 && it.figures.length > 8 && it.tables.length > 12);

    for (const [format, ending] of [['Word (DOCX)', 'docx'], ['OpenDocument (ODT)', 'odt']]) {
        const { name, bytes } = await saved(page, format);
        assert.ok(name.endsWith('.' + ending));
        const { text, pages } = opened('rapport.' + ending, bytes);
        assert.ok(pages > 15, `${ending}: ${pages} pages`);
        for (const words of [...it.headings, ...it.figures, ...it.tables, HOSTILE].map(plain))
            assert.ok(text.includes(words), `${ending} lacks: ${words}`);
    }

    const slides = opened('rapport.pptx', (await saved(page, 'PowerPoint (PPTX)')).bytes);
    assert.ok(slides.pages > it.figures.length);
    for (const title of it.figures.map(plain))
        assert.ok(slides.text.includes(title), `pptx lacks: ${title}`);

    const sheets = opened('rapport.xlsx', (await saved(page, 'Tabellen in Excel (XLSX)')).bytes);
    assert.ok(sheets.pages > it.tables.length);

    const files = unpacked((await saved(page, 'Tabellen en figuren los (ZIP)')).bytes);
    const names = [...files.keys()];
    assert.equal(names.filter(it => it.endsWith('.csv')).length, it.tables.length);
    assert.equal(names.filter(it => it.endsWith('.svg')).length, it.figures.length);
    assert.equal(JSON.parse(files.get('resultaten.json')).schema, 'wijkkompas/results/1');
    for (const [name, text] of files)
        if (name.endsWith('.csv'))
            assert.doesNotMatch(text, /(^|;|\n)"?[=+@]/, name);
}, { setup: noPickers, secs: 300, on: 'file' });

test('the web page of the report is valid HTML', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Rapport');
    for (const kind of ['Heel rapport', 'Samenvatting op één pagina']) {
        await main(page).getByRole('tab', { name: kind }).click();
        await settled(page);
        const { bytes } = await saved(page, 'Webpagina (HTML)');
        const said = within('rapport.html', bytes, file =>
            spawnSync('tidy', ['-q', '-e', '--show-info', 'no', '--drop-empty-elements', 'no', file], { encoding: 'utf8' }));
        assert.equal(said.stderr, '');
        assert.equal(said.status, 0);
    }
}, { setup: noPickers });

test('a figure is saved as a picture that shows it', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Respons');
    const { name, bytes } = await save(page, () => button(page, 'Figuur opslaan (PNG)').first().click());
    assert.ok(name.endsWith('.png'));
    const colours = await page.evaluate(async data => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + data;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.naturalWidth;
        canvas.height = image.naturalHeight;
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        const { data: pixels } = context.getImageData(0, 0, canvas.width, canvas.height);
        return { width: canvas.width, colours: new Set(new Uint32Array(pixels.buffer)).size };
    }, bytes.toString('base64'));
    assert.ok(colours.width >= 1600);
    assert.ok(colours.colours > 50);
}, { setup: noPickers });

await run();
