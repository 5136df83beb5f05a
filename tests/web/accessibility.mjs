// SPDX-License-Identifier: EUPL-1.2
// The twin as assistive technology meets it: axe on every screen in light and dark, structure, figures, announcements.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf, assertAudited, button, drop, filterStaff, goTo, heading, live, main, open, openExample, rail, section,
    sections, settled, THEMES } from './lib/app.mjs';
import { root, run, test } from './lib/runner.mjs';

// Comes in as an init script: the page itself forbids every script that is not its own.
const withAxe = context => context.addInitScript({ content: readFileSync(join(root, 'node_modules/axe-core/axe.min.js'), 'utf8') });

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

async function axe(page, screen) {
    const found = await page.evaluate(async tags => {
        const { violations, passes } = await axe.run(document, { runOnly: { type: 'tag', values: tags } });
        return { passes: passes.length, violations: violations.map(it => `${it.id}: ${it.help}\n    ` +
            it.nodes.slice(0, 4).map(node => `${node.html.slice(0, 160)} :: ${node.failureSummary.replace(/\s+/g, ' ').slice(0, 200)}`).join('\n    ')) };
    }, TAGS);
    assert.ok(found.passes > 10, `${screen}: axe looked at next to nothing`);
    assert.deepEqual(found.violations, [], screen);
}

/** One h1, no level left out, landmarks with names, no control without a name, all targets large enough. */
async function structure(page, screen, landmarks = ['header', 'nav', 'main']) {
    const wrong = await page.evaluate((landmarks) => {
        const out = [];
        const inert = it => it.closest('[inert], [hidden]');
        const levels = [...document.querySelectorAll('#mirror :is(h1,h2,h3,h4)')].filter(it => !inert(it)).map(it => Number(it.tagName[1]));
        if (!document.querySelector('[aria-modal]') && levels.filter(it => it === 1).length !== 1) out.push(`h1: ${levels}`);
        levels.forEach((it, i) => { if (i > 0 && it > levels[i - 1] + 1) out.push(`heading levels ${levels}`); });
        for (const tag of landmarks)
            if (!document.querySelector(`#mirror ${tag}[aria-label]`)) out.push(`no named ${tag}`);
        if (document.querySelectorAll('#mirror main').length !== 1) out.push('not one main');
        const controls = [...document.querySelectorAll('#mirror :is(button, input, select)')];
        for (const it of controls) {
            const name = it.getAttribute('aria-label') ?? it.textContent;
            if (!name.trim()) out.push(`no name: ${it.outerHTML}`);
            const { width, height } = it.getBoundingClientRect();
            if (width < 24 || height < 24) out.push(`${name} is ${width} × ${height}`);
        }
        for (const it of document.querySelectorAll('#mirror figure')) {
            const [caption, note, words] = it.children;
            if (!caption.textContent.trim()) out.push('figure without a name');
            if (caption.textContent.startsWith('QR-code')) { // words in another form: there are no numbers behind it
                if (!/[0-9A-Z]{4}-/.test(words.textContent)) out.push(`QR code without its words: ${words.textContent}`);
                continue;
            }
            if (words.textContent.length < 40) out.push(`figure without a description: ${caption.textContent}`);
            const table = it.querySelector('table');
            if (!table || table.rows.length < 2 || !table.caption.textContent) out.push(`figure without a table: ${caption.textContent}`);
            if (!note) out.push('figure without a note');
        }
        const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
        if (new Set(ids).size !== ids.length) out.push('an id twice');
        return out;
    }, landmarks);
    assert.deepEqual(wrong, [], screen);
}

async function check(page, screen, landmarks) {
    await axe(page, screen);
    await structure(page, screen, landmarks);
    await assertAudited(page);
}

for (const look of ['light', 'dark'])
    test(`axe and structure on every screen, ${look}`, async ({ page, url }) => {
        await open(page, url);
        await check(page, 'start');
        await button(page, 'Hoe controleer ik dat?').click();
        await check(page, 'dialog');
        await page.keyboard.press('Escape');
        await goTo(page, 'Routekaart');
        await page.getByRole('button', { name: /^Stap 0:/ }).waitFor();
        await check(page, 'map');
        await page.getByRole('button', { name: /^Stap 3:/ }).first().click();
        await check(page, 'step');
        await button(page, 'Sluiten').click();
        await button(page, 'Filter en lagen').click();
        await check(page, 'filter of the map');
        for (const part of ['Lijst', 'Onze organisatie', 'Praktijk', 'Dilemma’s', 'Notities']) {
            await page.getByRole('tab', { name: part, exact: true }).click();
            await check(page, `routekaart, ${part}`);
        }
        await page.getByRole('tab', { name: 'Praktijk', exact: true }).click();
        await button(page, 'Lees wat rekenkamers vonden').click();
        await check(page, 'rekenkamers');
        for (const code of ['regel-2a', 'R-HB-S07', 'sinds-toestemming']) {
            await page.getByRole('searchbox').first().fill(code);
            await page.keyboard.press('Enter');
            await page.getByText(`Code van deze plek: ${code}.`, { exact: false }).waitFor();
            await check(page, code);
        }
        await goTo(page, 'Enquête');
        await heading(page, 'Nog geen enquête', 1).waitFor();
        await check(page, 'empty survey');
        await drop(page, 'leeg.csv', '');
        await page.getByRole('alert').waitFor();
        await check(page, 'error');
        await goTo(page, 'Start');
        await openExample(page);
        await check(page, 'data');
        await section(page, 'Respons');
        await check(page, 'response');
        await filterStaff(page);
        await section(page, THEMES[0]);
        await page.getByRole('switch', { name: 'Tabellen tonen' }).click();
        await check(page, 'theme, filter and tables');
        await page.getByRole('tab', { name: 'Rond het midden' }).click();
        for (const theme of THEMES.slice(1)) {
            await section(page, theme);
            await structure(page, theme);
            await assertAudited(page);
        }
        await check(page, 'theme, diverging');
        for (const part of ['Koppelen', 'Verdelingen', 'Vergelijken', 'Open antwoorden', 'Stoplicht', 'Rapport']) {
            await section(page, part);
            await check(page, part);
        }
        await section(page, 'Conclusies en aanbevelingen');
        await check(page, 'no conclusions');
        await button(page, 'Conclusie toevoegen').click();
        await button(page, 'Onderbouwing toevoegen').click();
        await check(page, 'a conclusion');
        await page.getByRole('tab', { name: 'Aanbevelingen' }).click();
        await button(page, 'Aanbeveling toevoegen').click();
        await page.getByRole('checkbox', { name: /^Het college bestrijdt/ }).click();
        await button(page, 'Gebeurtenis toevoegen').click();
        await check(page, 'a recommendation');
        await page.getByRole('tab', { name: 'Tijdlijn' }).click();
        await check(page, 'the timeline');
        await section(page, 'Onderzoek');
        for (const name of ['Deelvraag toevoegen', 'Deelvraag toevoegen', 'Norm toevoegen']) {
            await button(page, name).click();
            await settled(page);
        }
        await check(page, 'the story of a study');
        await page.getByRole('tab', { name: 'Andere bronnen' }).click();
        await check(page, 'no other sources');
        for (const name of ['Bron toevoegen', 'Uitspraak toevoegen', 'Uitspraak toevoegen']) {
            await button(page, name).click();
            await settled(page);
        }
        await check(page, 'a source');
        await section(page, 'Rapport');
        await button(page, 'Eigen hoofdstuk toevoegen').click();
        await check(page, 'a chapter of one’s own');
        await section(page, 'Stoplicht');
        await page.getByRole('tab', { name: '▲ aandacht' }).click();
        await button(page, 'Regels instellen').click();
        await check(page, 'a verdict and rules');
        await section(page, 'Open antwoorden');
        await page.keyboard.press('1');
        await page.keyboard.press('c');
        for (const tab of ['Uitkomst', 'Codeboek', 'Tweede codeur', 'Citaten']) {
            await page.getByRole('tab', { name: tab }).click();
            await check(page, `open answers, ${tab}`);
        }
        await goTo(page, 'Narekenen');
        await button(page, 'Voorbeeld invullen').click();
        await check(page, 'recalculation');
        await goTo(page, 'Instellingen');
        await check(page, 'settings');
        await page.getByRole('switch', { name: 'Licenties tonen' }).click();
        await page.getByRole('combobox', { name: 'Onderdeel' }).selectOption({ index: 1 });
        await check(page, 'licences');
        await page.getByRole('switch', { name: 'Licenties tonen' }).click();
        await drop(page, 'verbeterd.csv', answersOf('Staf', 'Staf', 'Jongerenwerker'));
        await page.getByRole('dialog', { name: 'Wilt u uw werk vervangen?' }).waitFor();
        await check(page, 'replace');
        await page.keyboard.press('Escape');
        await drop(page, 'ander.wijkkompas', '{"schema":"wijkkompas/project/1","title":"x"}');
        await page.getByRole('dialog').waitFor();
        await check(page, 'leave');
    }, { setup: withAxe, context: { colorScheme: look } });

test('axe and structure on every stage of a self-assessment', async ({ page, url }) => {
    const stage = name => page.getByRole('tab', { name }).click();
    await open(page, url);
    await goTo(page, 'Zelfevaluatie');
    await heading(page, 'Zelfevaluatie', 1).waitFor();
    await check(page, 'where a session begins');
    await button(page, 'Beginnen met 11 stellingen').click();
    await stage('2 Scoren');
    await button(page, 'Volgende deelnemer op dit apparaat').click();
    await check(page, 'welcome', ['main']); // the window is theirs alone
    await button(page, 'Beginnen').click();
    await check(page, 'a statement', ['main']);
    await button(page, 'Later verder').click();
    await stage('3 Verzamelen');
    for (const scores of ['1 4 5 2 4 3 4 3 5 w 2', '5 4 4 2 3 3 w 2 5 w 3', '1 3 4 5 4 2 n 4 4 1 2']) {
        await page.getByRole('textbox', { name: 'Antwoorden van een formulier' }).fill(scores);
        await page.keyboard.press('Enter');
        await live(page).filter({ hasText: 'het formulier' }).waitFor();
    }
    await stage('4 Onthullen');
    await button(page, 'Onthul de uitkomst (3 ingeleverd)').click();
    await stage('7 Afspreken');
    await button(page, 'Afspraak toevoegen').click();
    for (const name of ['1 Voorbereiden', '2 Scoren', '3 Verzamelen', '4 Onthullen', '5 Bespreken', '6 Kiezen',
        '7 Afspreken', '8 Afsluiten']) {
        await stage(name);
        await check(page, name);
    }
    await stage('4 Onthullen');
    for (const tab of ['Basisfuncties en stappen', 'Rollen', 'Wie regelt het', 'Wat opvalt']) {
        await page.getByRole('tab', { name: tab }).click();
        await check(page, tab);
    }
    await stage('1 Voorbereiden');
    await button(page, 'Voor de zaal').click();
    await check(page, 'for the room');
    await button(page, 'Gewoon beeld').click();
    await button(page, 'Alle bijeenkomsten').click();
    await check(page, 'where a session begins, with sessions');
    await page.getByRole('button', { name: /^Kopie maken van/ }).first().click();
    await check(page, 'a questionnaire of one\'s own');
}, { setup: withAxe, on: 'site' });

test('opening and filtering are announced, once and politely', async ({ page, url }) => {
    await open(page, url);
    assert.equal(await live(page).getAttribute('aria-live'), 'polite');
    assert.equal(await live(page).textContent(), '');
    await openExample(page);
    await live(page).filter({ hasText: 'leeuwarden-synthetisch.csv: 106 rijen' }).waitFor();
    await filterStaff(page);
    await live(page).filter({ hasText: '94 van 106 respondenten tellen mee.' }).waitFor();
    await drop(page, 'leeg.csv', '');
    await live(page).filter({ hasText: 'leeg.csv' }).waitFor();
    await button(page, 'Ongedaan maken').click();
    await live(page).filter({ hasText: /^Ongedaan gemaakt: .+\.$/ }).waitFor();
});

test('what is chosen, ticked and sorted is told', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    assert.equal(await rail(page).locator('[aria-current]').getAttribute('aria-label'), 'Enquête');
    await section(page, THEMES[3]);
    assert.equal(await sections(page).locator('[aria-current]').getAttribute('aria-label'), THEMES[3]);
    await button(page, 'Filter instellen').click();
    await button(page, 'Filter verbergen').waitFor();
    await main(page).getByRole('group', { name: 'Functie' }).waitFor({ state: 'attached' });
    assert.equal(await main(page).getByRole('checkbox', { checked: true }).count(), 6);
    await main(page).getByRole('figure', { name: new RegExp(THEMES[3]) }).first().waitFor();
    const description = await page.getByRole('checkbox', { name: 'Staf' }).getAttribute('aria-description');
    assert.equal(description, '7');
    await page.getByRole('tablist', { name: 'Soort staven' }).waitFor({ state: 'attached' });
});

await run();
