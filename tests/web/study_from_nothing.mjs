// SPDX-License-Identifier: EUPL-1.2
// An invented study of 240 respondents, from the workbook of Forms to a report in two forms: each press, chord and field
// is counted, every figure on the way and in the reports is held against the truth, and a corrected file loses nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { button, drop, heading, live, main, noPickers, open, save, section, sections, settled, tables } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';
import { FAMILIES, figuresOf, groupOf, pairOf, percent, respondents, statementCalled, statements, studyFile } from './lib/truth.mjs';

const MOST = 60; // actions, coding aside
const THEMES = { T: 'Toegang', I: 'Integraal werken', R: 'Eigen regie', S: 'Samenwerken', P: 'Voorkomen', W: 'Werken bij ons' };
const CODED = 30; // answers: so many that others may see how many there are of each category
const FILE = 'waterrijk2025_forms.xlsx';

/** What a person does, counted by step. */
class Hands {
    constructor(page) {
        this.page = page;
        this.steps = [];
    }
    step(name) { this.steps.push([name, 0]); }
    get total() { return this.steps.filter(([name]) => name !== 'coderen').reduce((sum, [, count]) => sum + count, 0); }
    done() { this.steps.at(-1)[1] += 1; }
    async press(what, options) {
        await what.click(options);
        await settled(this.page);
        this.done();
    }
    /** A field: typing, and going on from there. */
    async type(what, words, key = 'Tab') {
        await what.fill(words);
        await this.page.keyboard.press(key);
        await settled(this.page);
        this.done();
    }
    async choose(what, option) {
        await what.selectOption(option);
        await settled(this.page);
        this.done();
    }
    async drop(name, bytes = studyFile(name)) {
        await drop(this.page, name, bytes);
        this.done();
    }
    async key(chord) {
        await this.page.keyboard.press(chord);
        this.done();
    }
    /** To a part of the survey. */
    async goTo(name) {
        await section(this.page, name);
        await settled(this.page);
        this.done();
    }
}

const field = (page, name) => main(page).getByRole('textbox', { name, exact: true });
const combo = (page, name) => main(page).getByRole('combobox', { name, exact: true });
const tab = (page, name) => page.getByRole('tab', { name, exact: true });
const row = (page, id) => {
    const words = statements.find(it => it.id === id).words;
    const name = words.length > 60 ? new RegExp('^' + words.slice(0, 40).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')) : words;
    return main(page).getByRole('table', { name: 'Waar elke kolom van het bestand voor is' }).getByRole('checkbox', { name, exact: true });
};

// ---- figures against the truth ----------------------------------------------------------------------------------

/** Rows of statements with a percentage per answer; returns how many figures were held against the truth. */
function assertDistributions(table) {
    const at = table.columns.indexOf('n');
    if (at < 0 || table.columns[at + 1] !== 'gemiddelde' || table.columns[at + 3] !== 'standaardafwijking')
        return 0;
    let held = 0;
    for (const cells of table.rows) {
        const truth = figuresOf(statementCalled(cells[0]));
        const wanted = [...truth.shares, String(truth.n), truth.mean, truth.median, truth.sd, truth.favourable];
        assert.deepEqual(cells.slice(2, 2 + wanted.length), wanted, cells[0]);
        held += wanted.length;
    }
    return held;
}

/** Rows of statements with mean and number per group. hidden   small groups may be */
function assertGroups(table, hidden) {
    const levels = table.columns.filter(it => it.startsWith('gemiddelde ')).map(it => it.slice('gemiddelde '.length));
    const factor = ['team', 'functie', 'ervaring'].find(it => levels.length > 1 && levels.every(level => respondents.some(one => one[it] === level)));
    if (!factor)
        return 0;
    let held = 0;
    for (const cells of table.rows)
        for (const level of levels) {
            const truth = groupOf(statementCalled(cells[0]), factor, level);
            const found = kind => cells[table.columns.indexOf(`${kind} ${level}`)];
            if (found('n') === 'te klein') { // for others, who might work out a group behind it
                assert.ok(hidden, `${cells[0]} ${level} shows`);
                continue;
            }
            assert.deepEqual({ n: found('n'), mean: found('gemiddelde') }, truth, `${cells[0]} ${level}`);
            held += 2;
        }
    return held;
}

function assertPairs(table) {
    const at = table.columns.indexOf('praktijk lager');
    if (at < 0)
        return 0;
    for (const cells of table.rows) {
        const [first, second] = [cells[0], cells[1]].map(it => statementCalled(it.replace(/^.*?: /, '')) ?? statementCalled(it));
        assert.deepEqual(cells.slice(at - 1, at + 3), pairOf(first.id, second.id), cells[0]);
    }
    return table.rows.length * 4;
}

function assertResponse(table) {
    const at = table.columns.indexOf('respondenten');
    if (at < 0 || table.columns[at - 1] !== 'adressen' || table.columns[at + 1] !== 'respons')
        return 0;
    const asked = { Noord: 68, Zuid: 71, Oost: 64, West: 52, Centrum: 76, Totaal: 331 };
    for (const cells of table.rows) {
        const came = respondents.filter(it => cells[0] === 'Totaal' || it.team === cells[0]).length;
        assert.deepEqual(cells.slice(1, 4), [String(asked[cells[0]]), String(came), percent(came, asked[cells[0]])]);
    }
    return table.rows.length * 3;
}

const assertAll = (all, hidden = false) => all.reduce((sum, it) =>
    sum + assertDistributions(it) + assertGroups(it, hidden) + assertPairs(it) + assertResponse(it), 0);

/** Sentences that quote a statement with how many of how many. */
function assertSentences(text) {
    let held = 0;
    for (const [, share, quoted, part, whole] of text.matchAll(/(\d+)% [^‘.]*‘([^’]+)’ \((\d+) van de (\d+) geldige antwoorden\)/g)) {
        const statement = statementCalled(quoted);
        if (!statement)
            continue;
        const truth = figuresOf(statement);
        assert.deepEqual([Number(part), Number(whole)], [truth.favourableCount, truth.n], quoted);
        assert.equal(Number(share), Math.round(100 * truth.favourableCount / truth.n), quoted);
        held += 3;
    }
    return held;
}

/** Tables and words of the report as a web page. */
async function readPage(page, html) {
    const other = await page.context().newPage();
    await other.setContent(html.replace(/<meta http-equiv[^>]*>/, ''));
    const it = await other.evaluate(() => ({
        tables: [...document.querySelectorAll('table')].filter(table => table.tHead).map(table => ({
            columns: [...table.tHead.rows[0].cells].map(cell => cell.textContent),
            rows: [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent)),
        })),
        text: document.querySelector('main').textContent,
        headings: [...document.querySelectorAll('main h2')].map(it => it.textContent),
    }));
    await other.close();
    return it;
}

const unescaped = text => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');

/** The same of a document of Word. */
function readWord(bytes) {
    const folder = mkdtempSync(join(tmpdir(), 'wijkkompas-'));
    try {
        writeFileSync(join(folder, 'r.docx'), bytes);
        const xml = execFileSync('python3', ['-c', 'import sys,zipfile;sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read("word/document.xml"))',
            join(folder, 'r.docx')], { maxBuffer: 1 << 28 }).toString();
        const words = part => unescaped([...part.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(it => it[1]).join(''));
        const all = xml.match(/<w:tbl>[\s\S]*?<\/w:tbl>/g)
            .map(table => table.match(/<w:tr[ >][\s\S]*?<\/w:tr>/g).map(row => row.match(/<w:tc>[\s\S]*?<\/w:tc>/g).map(words)));
        return { tables: all.map(([columns, ...rows]) => ({ columns, rows })), text: words(xml) };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

// ---- the study --------------------------------------------------------------------------------------------------

async function fileToQuestionnaire(page, hands) {
    hands.step('bestand en vragenlijst');
    await hands.drop(FILE);
    await hands.press(button(page, 'Vragenlijst maken'));
    for (const [i, theme] of Object.keys(THEMES).entries())
        await hands.press(row(page, theme + '1'), i > 0 ? { modifiers: ['Control'] } : {});
    await hands.press(button(page, 'Thema…'));
    await hands.type(page.getByRole('textbox', { name: 'Nieuwe thema’s op volgorde' }), Object.values(THEMES).join(';'), 'Enter');
    // The reversed statements are those that are true.
    await main(page).getByText(/^6 stellingen zijn misschien omgekeerd gesteld/).waitFor();
    await hands.press(button(page, 'Deze stellingen in de tabel kiezen'));
    for (const it of statements)
        assert.equal(await row(page, it.id).isChecked(), it.reversed, it.words);
    await hands.press(button(page, 'Omkeren'));
    await hands.press(button(page, 'Alle 5 als paar'));
    hands.step('koppeling, respons en adressen');
    await hands.goTo('Koppelen');
    await main(page).getByText(/^41 van 46 kolommen horen bij de vragenlijst\. 0 vragen/).waitFor();
    await hands.drop('adressen.csv', 'In welk team werkt u?;aantal\nNoord;68\nZuid;71\nOost;64\nWest;52\nCentrum;76\n');
    await heading(page, 'Respons per team', 1).waitFor();
    assert.equal(assertAll(await tables(page)) >= 18, true);
}

async function figuresOnTheWay(page, hands) {
    let held = 0;
    for (const theme of Object.values(THEMES)) { // looked at, for the figures' sake; a person need not
        await section(page, theme);
        held += assertAll((await tables(page)).filter(it => it.figure));
        held += assertSentences(await main(page).textContent());
    }
    assert.ok(held > 300, `${held} figures of statements`);
    hands.step('groepen en toetsen');
    await hands.goTo('Groepen');
    held = assertAll((await tables(page)).filter(it => it.figure));
    assert.equal(held, 31 * 5 * 2);
    await hands.choose(combo(page, 'Vergelijk naar'), 'Functie');
    await hands.goTo('Samenhang');
    await hands.goTo('Theorie en praktijk');
    assert.equal(assertAll((await tables(page)).filter(it => it.figure)), 5 * 4);
}

async function code(page, hands) {
    hands.step('coderen');
    await hands.goTo('Open antwoorden');
    await hands.press(tab(page, 'Codeboek'));
    for (const name of ['Ruimte', 'Netwerk'])
        await hands.type(field(page, 'Nieuwe categorie'), name, 'Enter');
    await hands.press(tab(page, 'Coderen'));
    await button(page, 'Volgende').focus();
    for (let i = 0; i < CODED; ++i) {
        await hands.key(i % 2 === 0 ? '2' : '1');
        await hands.key('v');
    }
    await page.getByRole('progressbar', { name: new RegExp(`^${CODED} van 77 antwoorden bekeken`) }).waitFor();
}

async function judge(page, hands) {
    hands.step('oordelen');
    await hands.goTo('Stoplicht');
    await hands.press(button(page, '5 voorstellen overnemen'));
    await hands.choose(combo(page, 'Belofte'), THEMES.S);
    await hands.press(tab(page, '■ blijft achter'));
    await hands.type(field(page, 'Waarom u zo oordeelt'), 'De afspraken met de politie zijn voor velen onduidelijk.');
    const lights = (await tables(page)).find(it => it.figure).rows;
    assert.equal(lights.filter(it => /[●▲■]/.test(it.at(-2))).length, 5);
}

async function conclude(page, hands) {
    hands.step('conclusies en aanbevelingen');
    await hands.goTo('Conclusies en aanbevelingen');
    for (const [theme, words] of [[THEMES.T, 'Inwoners vinden het team, maar wachten te lang'], [THEMES.P, 'Er is te weinig tijd om te voorkomen']]) {
        await hands.press(button(page, 'Conclusie toevoegen'));
        await hands.type(field(page, 'De conclusie in één zin'), words);
        await hands.choose(combo(page, 'Gaat over'), theme);
        await hands.choose(combo(page, 'Welke'), { index: 1 });
        await hands.press(button(page, 'Onderbouwing toevoegen'));
    }
    await hands.press(tab(page, 'Aanbevelingen'));
    await hands.press(button(page, 'Aanbeveling toevoegen'));
    await hands.type(field(page, 'De aanbeveling in één zin'), 'Spreek af hoe lang iemand hoogstens wacht');
    await hands.press(main(page).getByRole('checkbox', { name: /^Conclusie 1/ }));
    hands.step('opzet van het onderzoek');
    await hands.goTo('Onderzoek');
    await hands.type(field(page, 'Aanleiding'), 'De raad vroeg wat er van de beloften terechtkomt.');
    await hands.type(field(page, 'Doel'), 'Weten waar de teams bijsturing nodig hebben.');
    await hands.type(field(page, 'Hoofdvraag'), 'Maken de teams de beloften waar?');
    await hands.press(button(page, 'Deelvraag toevoegen'));
    await hands.type(field(page, 'Deelvraag 1'), 'Wat belemmert de teams?');
    await hands.type(field(page, 'Het antwoord op de hoofdvraag, in enkele zinnen'), 'De teams zijn dichtbij, maar het wachten duurt te lang.');
}

async function report(page, hands) {
    hands.step('rapport');
    await hands.goTo('Rapport');
    hands.done();
    const html = (await save(page, () => button(page, 'Document opslaan…').click())).bytes.toString();
    await hands.choose(combo(page, 'Opslaan als'), 'Word (DOCX)');
    hands.done();
    const word = (await save(page, () => button(page, 'Document opslaan…').click())).bytes;
    return { html, word };
}

async function assertReports(page, { html, word }) {
    const web = await readPage(page, html);
    const held = assertAll(web.tables, true) + assertSentences(web.text);
    // Statements with each of their answers, groups of two factors, pairs, and the response.
    assert.ok(held > 31 * 10 + 31 * 9 * 2, `${held} figures of the report`);
    for (const words of ['Inwoners vinden het team, maar wachten te lang', 'Spreek af hoe lang iemand hoogstens wacht',
        'Maken de teams de beloften waar?', 'De afspraken met de politie zijn voor velen onduidelijk.', 'Ruimte'])
        assert.ok(web.text.includes(words), words);
    const office = readWord(word);
    assert.equal(assertAll(office.tables, true), assertAll(web.tables, true));
    assert.ok(assertSentences(office.text) >= 5 * 3);
}

/** The corrected file takes the place of the first, and all work goes along. */
async function correct(page) {
    const { bytes: before } = await save(page);
    await drop(page, 'waterrijk2025_forms_corrA.xlsx', studyFile('waterrijk2025_forms_corrA.xlsx'));
    const dialog = page.getByRole('dialog', { name: 'Wat zijn deze antwoorden?' });
    await dialog.getByText('• 11 respondenten hebben een ander antwoord').waitFor();
    await button(page, 'Gegevens vervangen').click();
    await dialog.waitFor({ state: 'detached' });
    await settled(page);
    const { bytes: after } = await save(page);
    const [old, now] = [before, after].map(it => JSON.parse(it).surveys[0]);
    const kept = ['instrument', 'frame', 'verdicts', 'followUp', 'study', 'analysis', 'report'];
    for (const part of kept)
        assert.deepEqual(now[part], old[part], part);
    assert.notEqual(now.fileSha256, old.fileSha256);
    assert.deepEqual(now.codings.map(it => it.answers?.length ?? it), old.codings.map(it => it.answers?.length ?? it));
    await section(page, 'Open antwoorden');
    await page.getByRole('progressbar', { name: /^(29|30) van 7\d antwoorden bekeken/ }).waitFor();
    await page.keyboard.press('Control+z');
    await live(page).filter({ hasText: 'Ongedaan gemaakt' }).waitFor();
}

test('from the workbook to the report in under sixty actions, with the figures that are true; a correction loses nothing',
    async ({ page, url }) => {
        const hands = new Hands(page);
        await open(page, url);
        await fileToQuestionnaire(page, hands);
        await figuresOnTheWay(page, hands);
        await code(page, hands);
        await judge(page, hands);
        await conclude(page, hands);
        const made = await report(page, hands);
        const steps = hands.steps.map(([name, count]) => `${name} ${count}`).join(', ');
        if (process.env.WK_STEPS)
            console.log(`${hands.total} actions: ${steps}`);
        assert.ok(hands.total < MOST, `${hands.total} actions: ${steps}`);
        await assertReports(page, made);
        await correct(page);
    }, { setup: noPickers });

await run();
