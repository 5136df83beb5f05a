// SPDX-License-Identifier: EUPL-1.2
// The screen shows exactly the numbers that the command line computes: every table of the mirror against the results
// of `wijkkompas analyse`, written in Dutch by this test.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { THEMES, asset, assertAudited, button, drop, example, filterStaff, heading, instrument, live, main, open,
    openExample, section, sections, tables } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

const KEPT = 'functie=(junior) Sociaal werker,Jongerenwerker,Sociaal cultureel werker,Gedragswetenschapper';
const KINDS = { herkenning: 'Herkenning', vertrouwen: 'Vertrouwen', voortgang: 'In de praktijk' };

function analyse(...options) {
    const out = execFileSync(join(root, 'build/native/wijkkompas'),
        ['analyse', 'assets/voorbeelden/leeuwarden-synthetisch.csv', '--instrument', 'assets/instrumenten/beloften.json',
            '--frame', 'assets/voorbeelden/leeuwarden-adressen.csv', '--frame-factor', 'functie', ...options],
        { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    return JSON.parse(out);
}

// ---- Dutch notation, apart from the program's own --------------------------------------------------------------
const dutch = decimals => new Intl.NumberFormat('nl-NL',
    { minimumFractionDigits: decimals, maximumFractionDigits: decimals, useGrouping: 'always' });
const count = value => dutch(0).format(value);
const number = (value, decimals) => value === null ? '–' : dutch(decimals).format(value);
/** A share of counts as a percentage with one decimal, half up, computed in whole numbers. */
const percent = (part, whole) => whole === 0 ? '–' : dutch(1).format(Math.floor((2000 * part + whole) / (2 * whole)) / 10) + '%';

function expectedRow(item) {
    const known = instrument.items.find(it => it.id === item.id);
    const points = instrument.scales[item.scale].points;
    const counts = points.map(it => item.counts[it.code] ?? 0);
    // Recognition is every point from 'herken ik' up; agreement the two highest.
    const top = counts.slice(item.kind === 'herkenning' ? -3 : -2).reduce((sum, it) => sum + it, 0);
    const row = { Stelling: known.text, Soort: KINDS[item.kind] };
    points.forEach((point, i) => { row[point.label] = percent(counts[i], item.n); });
    return Object.assign(row, {
        n: count(item.n), gemiddelde: number(item.mean, 2), mediaan: number(item.median, 1),
        standaardafwijking: number(item.sd, 2),
        [item.kind === 'herkenning' ? 'herkent' : '(helemaal) eens']: percent(top, item.n),
        'geen mening': count(item.noOpinion), 'niet gevraagd': count(item.skipped), leeg: count(item.missing),
        ongeldig: count(item.invalid),
    });
}

const asObject = (table, row) => Object.fromEntries(table.columns.map((name, i) => [name, row[i]]));

/** All tables on a theme's page, in the figures and under them, against the results. */
async function assertThemes(page, results) {
    for (const theme of instrument.themes) {
        await section(page, theme.title);
        const wanted = results.items.filter(it => it.theme === theme.id);
        const shown = await tables(page);
        for (const figure of [true, false]) {
            const found = shown.filter(it => it.figure === figure);
            const rows = found.flatMap(table => table.rows.map(row => asObject(table, row)));
            assert.deepEqual(rows.map(it => it.Stelling).sort(),
                wanted.map(it => expectedRow(it).Stelling).sort(), theme.title);
            for (const item of wanted) {
                const row = rows.find(it => it.Stelling === expectedRow(item).Stelling);
                assert.deepEqual(row, expectedRow(item), `${theme.title} ${item.id}`);
            }
            for (const table of found)
                assert.match(table.caption, new RegExp(`^${theme.title}: .*percentage per antwoord`));
        }
    }
}

async function showTables(page) {
    await section(page, THEMES[0]);
    await page.getByRole('switch', { name: 'Tabellen tonen' }).click();
}

async function assertResponse(page, results) {
    await section(page, 'Respons');
    const { levels, population, responded } = results.response;
    const line = (name, it, expected) => ({ Functie: name, adressen: count(it.population),
        respondenten: count(it.responded), respons: percent(it.responded, it.population),
        'deel van adressen': percent(it.population, population), 'deel van respons': percent(it.responded, responded),
        verwacht: number(expected, 1) });
    const wanted = [...levels.map(it => line(it.level, it, it.expected)),
        line('Totaal', { population, responded }, responded)];
    const shown = (await tables(page)).filter(it => it.columns.includes('verwacht'));
    assert.equal(shown.length, 2, 'one table in the figure, one under it');
    for (const table of shown)
        assert.deepEqual(table.rows.map(row => asObject(table, row)), wanted);
    await main(page).getByText(/62,0%.*chi-kwadraat 0,799, df 5, p 0,977/).waitFor();
}

test('the example shows the numbers of the command line', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    const results = analyse();
    assert.equal(results.data.rows, 106);
    await main(page).getByText('Dit zijn fictieve respondenten').waitFor();
    await page.getByText('106 van 106 respondenten', { exact: true }).waitFor();
    const names = await sections(page).getByRole('button').evaluateAll(all => all.map(it => it.getAttribute('aria-label')));
    assert.deepEqual(names, ['Overzicht', 'Gegevens', 'Koppelen', 'Vragenlijst', 'Respons', 'Onderzoek', 'Verdelingen',
        ...THEMES, 'Groepen', 'Samenhang', 'Theorie en praktijk', 'Betrouwbaarheid', 'Vergelijken', 'Open antwoorden',
        'Stoplicht', 'Conclusies en aanbevelingen', 'Rapport', 'Delen met anderen']);
    await assertResponse(page, results);
    await showTables(page);
    await assertThemes(page, results);
    await assertAudited(page);
});

test('the filter without staff and support gives the 94 of the report', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await filterStaff(page);
    const results = analyse('--keep', KEPT);
    assert.equal(results.data.kept, 94);
    await live(page).filter({ hasText: '94 van 106 respondenten tellen mee.' }).waitFor();
    await button(page, 'Filter verwijderen: functie zonder Staf en Ondersteuning').waitFor();
    await button(page, 'Filter verbergen').click();
    await showTables(page);
    await assertThemes(page, results);
    await assertResponse(page, analyse()); // the response is about all rows, filter or not
    await button(page, 'Filter verwijderen: functie zonder Staf en Ondersteuning').click();
    await page.getByText('106 van 106 respondenten', { exact: true }).waitFor();
    await assertThemes(page, analyse());
});

test('a dropped example gives the response and says that it is invented', async ({ page, url }) => {
    await open(page, url);
    await drop(page, 'leeuwarden-synthetisch.csv', example());
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    await page.getByText('fictieve respondenten', { exact: true }).waitFor();
    await assertResponse(page, analyse());
});

test('bars can hang around the middle, with the same numbers', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, THEMES[0]);
    const before = await tables(page);
    await page.getByRole('tab', { name: 'Rond het midden' }).click();
    await page.getByRole('tab', { name: 'Rond het midden', selected: true }).waitFor();
    await page.getByRole('figure').getByText('Liggende staven rond het midden').first().waitFor();
    assert.deepEqual(await tables(page), before);
});

test('a column sorts up, down and back, as numbers', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Multidisciplinair werken');
    await page.getByRole('switch', { name: 'Tabellen tonen' }).click();
    const last = async () => (await tables(page)).filter(it => !it.figure).at(-1);
    const column = async () => { const table = await last(); return table.rows.map(row => row[table.columns.indexOf('n')]); };
    const original = await column();
    const sorter = page.getByRole('table').getByRole('button', { name: 'n', exact: true }).last();
    const header = page.getByRole('columnheader', { name: 'n', exact: true }).last();
    const ascending = [...original].sort((a, b) => Number(a) - Number(b));
    assert.notDeepEqual(original, ascending, 'or this test shows nothing');
    await sorter.click();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    assert.deepEqual(await column(), ascending);
    await sorter.click();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.deepEqual(await column(), ascending.reverse());
    await sorter.click();
    assert.equal(await header.getAttribute('aria-sort'), null);
    assert.deepEqual(await column(), original);
});

test('what became of every row and column is what the command line says, and adds up', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    const out = execFileSync(join(root, 'build/native/wijkkompas'),
        ['inspect', 'assets/voorbeelden/leeuwarden-synthetisch.csv', '--instrument', 'assets/instrumenten/beloften.json'],
        { cwd: root, stdio: ['ignore', 'pipe', 'ignore'] });
    const { ledger } = JSON.parse(out);
    const called = async caption => (await tables(page)).find(it => it.caption === caption);
    const rows = (await called('Wat elke rij van het bestand is')).rows;
    assert.deepEqual(rows.map(row => row.slice(0, 2)), [['Respondenten', count(ledger.rows.respondents)],
        ['Kopregels', count(ledger.rows.header)], ['Samen: alle rijen van het bestand', count(ledger.rows.file)]]);
    const table = await called('Wat er in elke kolom van het bestand staat');
    const wanted = ledger.columns.map(it => [it.name, it.answered, it.missing.empty, it.missing.declared,
        it.missing.noOpinion, it.missing.skipped, it.invalid, ledger.rows.respondents]);
    const shown = table.rows.map(row => [row[0], ...row.slice(2, 9).map(Number)]);
    assert.deepEqual(shown.sort(), wanted.sort());
    for (const row of shown)
        assert.equal(row.slice(1, 7).reduce((sum, it) => sum + it, 0), row[7], row[0]);
    const head = page.getByRole('columnheader', { name: 'met antwoord', exact: true });
    await head.getByRole('button').click();
    assert.equal(await head.getAttribute('aria-sort'), 'ascending');
});

test('a figure can be saved as SVG', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Respons');
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Figuur opslaan (SVG)').click()]);
    assert.match(download.suggestedFilename(), /^Respons per functie-\d{4}-\d\d-\d\d\.svg$/);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    const svg = Buffer.concat(chunks).toString();
    assert.match(svg, /^<svg |^<\?xml/);
    for (const part of ['<title', '<desc', 'Jongerenwerker'])
        assert.ok(svg.includes(part), part);
});

test('the address file can be taken away and dropped again', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, 'Respons');
    await button(page, 'Adressenbestand verwijderen').click();
    await heading(page, 'Respons', 1).waitFor();
    assert.equal((await tables(page)).length, 0);
    await drop(page, 'adressen.csv', asset('voorbeelden/leeuwarden-adressen.csv'));
    await assertResponse(page, analyse());
});

await run();
