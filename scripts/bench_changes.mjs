// SPDX-License-Identifier: EUPL-1.2
// What changes cost in the browser with 100.000 respondents, and reading them: one JSON line each. `seconds`: from the input
// until the frame that shows it ended; `slowest`: the longest that the page was held up meanwhile or after, by the recovery
// copy too. Budgets: 0,1 second until a change shows, 0,05 second for anything that holds the page up.
//   node scripts/bench_changes.mjs [WORDS]      needs dist/, python3 and CHROMIUM, as the browser tests; WORDS: only what
//                                               has one of them in its name, separated by commas
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../tests/web/lib/runner.mjs';
import { button, main, section, sections } from '../tests/web/lib/app.mjs';
import { cost, print, quiet, startPage } from './bench_page.mjs';

const CHANGE_SECS = 0.1;
const FRAME_SECS = 0.05;
const wanted = (process.argv[2] ?? '').split(',');
const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-bench-'));

function tell(name, measured, more = {}) {
    print({ name, ...measured, passSeconds: CHANGE_SECS, ratio: measured.seconds / CHANGE_SECS, passFrame: FRAME_SECS,
        frameRatio: measured.slowest / FRAME_SECS, ...more });
}

const heap = page => page.evaluate(() => HEAPU8.length);
const has = text => `() => words().includes(${JSON.stringify(text)})`;
const hasNot = text => `() => !words().includes(${JSON.stringify(text)})`;
const title = text => `() => document.querySelector('h1')?.textContent.includes(${JSON.stringify(text)})`;

/** Reads one of the files and makes a questionnaire of it. */
async function read(page, kind) {
    const buffer = readFileSync(join(folder, `enquete.${kind}`));
    const dataTransfer = await page.evaluateHandle(([name, base64]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), it => it.charCodeAt(0))], name));
        return data;
    }, [`enquete.${kind}`, buffer.toString('base64')]);
    await page.requestGC(); // what handing it over left is no part of it
    const before = await heap(page);
    const measured = await cost(page, () => page.dispatchEvent('body', 'drop', { dataTransfer }), has('Vragenlijst maken'));
    const bytes = buffer.length;
    const peak = await heap(page);
    tell(`read-${kind}`, measured, { bytes, memory: peak - before, memoryPerByte: (peak - before) / bytes });
    tell(`read-${kind}-guess`, await cost(page, () => button(page, 'Vragenlijst maken').click(), title('Vragenlijst')),
        { memoryPerByte: (await heap(page) - before) / bytes });
}

async function changes(page) {
    const measure = async (name, act, shown, more) => {
        const measured = await cost(page, act, shown);
        if (wanted.some(it => name.includes(it)))
            tell(name, measured, more);
    };
    const go = (name, to, title_) => measure(`screen-${name}`,
        () => sections(page).getByRole('button', { name: to, exact: true }).click(), title(title_));
    const press = name => () => button(page, name).click();

    // ---- what each column is for
    const table = main(page).getByRole('table', { name: 'Waar elke kolom van het bestand voor is' });
    await table.getByRole('checkbox', { name: 'stelling24', exact: true }).click();
    const unused = "() => [...document.querySelectorAll('td')].some(it => it.textContent === 'niet gebruikt')";
    await measure('change-use', press('Niet gebruiken'), unused);
    await measure('undo-use', () => page.keyboard.press('Control+z'), unused.replace('=> ', '=> !'));
    await measure('redo-use', () => page.keyboard.press('Control+y'), unused);
    await measure('undo-use-again', () => page.keyboard.press('Control+z'), unused.replace('=> ', '=> !'));

    await go('data', 'Gegevens', 'Wat er is gelezen');
    await go('mapping', 'Koppelen', 'koppelen');
    await go('response', 'Respons', 'Respons');
    await go('groups', 'Groepen', 'groepen');
    await go('distributions', 'Verdelingen', 'Alle stellingen van één soort');
    await go('theme', 'Alle stellingen', 'Alle stellingen');
    await go('overview', 'Overzicht', 'Alle thema’s');

    // ---- who is counted
    await button(page, 'Filter instellen').click();
    const box = page.getByRole('checkbox', { name: 'Staf', exact: true });
    await measure('change-filter', () => box.click(), hasNot('100.000 van 100.000 respondenten'));
    await measure('undo-filter', () => page.keyboard.press('Control+z'), has('100.000 van 100.000 respondenten'));
    await measure('redo-filter', () => page.keyboard.press('Control+y'), hasNot('100.000 van 100.000 respondenten'));
    await measure('change-filter-back', () => box.click(), has('100.000 van 100.000 respondenten'));
    await button(page, 'Filter verbergen').click();

    // ---- open answers
    await go('open', 'Open antwoorden', 'Open antwoorden coderen');
    const field = page.getByRole('textbox', { name: 'Nieuwe categorie' });
    await field.fill('Te weinig tijd');
    await measure('change-codebook', () => page.keyboard.press('Enter'), has('1. Te weinig tijd'));
    const code = page.getByRole('checkbox', { name: '1. Te weinig tijd' });
    await measure('change-code', () => code.click(), has(', 1 bekeken'));
    await measure('undo-code', () => page.keyboard.press('Control+z'), has(', 0 bekeken'));
    await measure('redo-code', () => page.keyboard.press('Control+y'), has(', 1 bekeken'));
    await measure('next-answer', press('Volgende'), has('Antwoord 2 van'));
    const search = page.getByRole('textbox', { name: 'Zoeken in de antwoorden' });
    await search.fill('wachtlijst');
    await measure('search-answers', () => page.keyboard.press('Enter'),
        `() => /Antwoord \\d+ van (?!20\\.)/.test(document.querySelector('main').textContent)`);
    await measure('show-suggested', () => page.getByRole('combobox', { name: 'Tonen' }).selectOption('Met een voorstel'),
        has('Geen antwoord past bij'));

    // ---- what is for others
    await go('verdicts', 'Stoplicht', 'Stoplicht');
    await go('sharing', 'Delen met anderen', 'Delen zonder');
    await go('report', 'Rapport', 'Rapport');
    for (const [name, format] of [['docx', 'Word (DOCX)'], ['html', 'Webpagina (HTML)']]) {
        await page.getByRole('combobox', { name: 'Opslaan als' }).selectOption(format);
        await quiet(page);
        const download = page.waitForEvent('download');
        await measure(`write-${name}`, press('Document opslaan…'), has('opgeslagen'));
        await download;
    }
    const download = page.waitForEvent('download');
    await measure('save-project', press('Opslaan'), '() => true');
    await download;
}

try {
    execFileSync('python3', [join(root, 'scripts/bench_survey.py'), folder]);
    for (const kind of ['sav', 'xlsx', 'csv']) {
        if (kind !== 'csv' && !wanted.some(it => `read-${kind}`.includes(it)))
            continue; // what changes is measured in what was read as text
        const { page, close } = await startPage();
        await read(page, kind);
        if (kind === 'csv')
            await changes(page);
        await close();
    }
} finally {
    rmSync(folder, { recursive: true });
}
process.exit(0);
