// SPDX-License-Identifier: EUPL-1.2
// Comparing and testing in the browser: the same numbers as the command line, every choice by keyboard, undone again.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { assertAudited, button, filterStaff, focused, instrument, main, open, openExample, section, tables }
    from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

const KEPT = 'functie=(junior) Sociaal werker,Jongerenwerker,Sociaal cultureel werker,Gedragswetenschapper';

function analyse(...options) {
    return JSON.parse(execFileSync(join(root, 'build/native/wijkkompas'),
        ['analyse', 'assets/voorbeelden/leeuwarden-synthetisch.csv', '--instrument', 'assets/instrumenten/beloften.json',
            '--by', 'functie', '--with', 'leeftijd', '--with', 'dienstjaren', '--alpha', '0.05,0.10', '--internal', ...options],
        { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] }));
}

const text = id => instrument.items.find(it => it.id === id).text;
const number = (value, decimals) => value === null ? '–' : new Intl.NumberFormat('nl-NL',
    { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(value);
const p = value => value < 0.001 ? '< 0,001' : value > 0.9995 && value < 1 ? '> 0,999' : number(value, 3);

/** The one table on the page, rows by their first cell. */
async function figureRows(page) {
    const table = (await tables(page)).find(it => it.figure);
    return table.rows.map(row => Object.fromEntries(table.columns.map((name, i) => [name, row[i]])));
}

async function assertGroups(page, results) {
    const rows = await figureRows(page);
    assert.equal(rows.length, results.groups.length);
    results.groups.forEach((group, i) => {
        assert.equal(rows[i].Stelling, text(group.item));
        assert.equal(rows[i].p, p(group.p), group.item);
        assert.equal(rows[i]['p na correctie'], p(group.pAdjusted), group.item);
        for (const level of group.levels) {
            assert.equal(rows[i][`n ${level.level}`], level.suppressed ? 'te klein' : String(level.n));
            assert.equal(rows[i][`gemiddelde ${level.level}`], level.suppressed ? 'te klein' : number(level.mean, 2));
        }
    });
}

test('groups, correlations and pairs show the numbers of the command line, with and without correction',
    async ({ page, url }) => {
        await open(page, url);
        await openExample(page);
        await filterStaff(page);
        await section(page, 'Groepen');
        await assertGroups(page, analyse('--keep', KEPT, '--adjust', 'bh'));
        await page.getByRole('combobox', { name: 'Correctie' }).selectOption('Holm');
        const holm = analyse('--keep', KEPT, '--adjust', 'holm');
        await assertGroups(page, holm);
        await section(page, 'Samenhang');
        await page.getByRole('combobox', { name: 'Samenhang met' }).selectOption('Dienstjaren');
        const rows = await figureRows(page);
        holm.correlations.filter(it => it.variable === 'dienstjaren').forEach((each, i) => {
            assert.equal(rows[i].n, String(each.n));
            assert.equal(rows[i].coëfficiënt, number(each.coefficient, 2).replace('−', '-'));
            assert.equal(rows[i].p, p(each.p));
            assert.equal(rows[i]['p na correctie'], p(each.pAdjusted));
        });
        await main(page).getByText(/een zwak verband \(ρ = 0,21; n 94; p 0,039/).waitFor();
        await section(page, 'Theorie en praktijk');
        const pairs = await figureRows(page);
        holm.pairs.forEach((pair, i) => {
            assert.equal(pairs[i].Theorie, text(pair.first));
            assert.deepEqual([pairs[i]['praktijk lager'], pairs[i].gelijk, pairs[i]['praktijk hoger']],
                [pair.lower, pair.equal, pair.higher].map(String));
            assert.equal(pairs[i].p, p(pair.p));
        });
        await section(page, 'Betrouwbaarheid');
        const sets = await figureRows(page);
        assert.deepEqual(sets.map(it => it.alfa), holm.reliability.map(it => number(it.alpha, 2)));
        await assertAudited(page);
    });

test('groups are merged, named and left out by keyboard alone, and every step can be undone', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Groepen');
    const columns = async () => (await tables(page)).find(it => it.figure).columns.filter(it => it.startsWith('n '));
    const before = await columns();
    assert.equal(before.length, 6);
    await button(page, 'Groepen samenvoegen…').focus();
    await page.keyboard.press('Enter');
    const place = name => page.getByRole('combobox', { name: new RegExp(`^${name} \\(`) });
    await place('Gedragswetenschapper').focus();
    await page.keyboard.press('End'); // the last choice: a new merged group
    await page.getByRole('textbox', { name: 'Naam van samengevoegde groep 1' }).waitFor();
    await place('Sociaal cultureel werker').selectOption('Samen: Samengevoegde groep 1');
    await page.getByRole('textbox', { name: 'Naam van samengevoegde groep 1' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Overige');
    await page.keyboard.press('Enter');
    await place('Staf').selectOption('Telt niet mee');
    await page.waitForFunction(() => document.querySelector('figure table thead').textContent.includes('n Overige'));
    assert.equal((await columns()).length, 4);
    assert.ok(!(await columns()).includes('n Staf'));
    await page.getByText('106 van 106 respondenten', { exact: true }).waitFor(); // a comparison is no filter
    for (let i = 0; i < 4; ++i)
        await page.keyboard.press('Control+z');
    await page.waitForFunction(() => document.querySelector('figure table thead').textContent.includes('n Gedragswetenschapper'));
    assert.deepEqual(await columns(), before);
    assert.ok(await focused(page));
});

test('the overview shows every item once, with its n', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Overzicht');
    const results = analyse();
    const rows = await figureRows(page);
    assert.deepEqual(rows.map(it => [it.Stelling, it.n]), results.items.map(it => [text(it.id), String(it.n)]));
    await main(page).getByText(/Herkenning: het hoogst bij/).waitFor();
    await assertAudited(page);
});

await run();
