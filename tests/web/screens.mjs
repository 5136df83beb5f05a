// SPDX-License-Identifier: EUPL-1.2
// A picture of every screen at several sizes, in build/screenshots/, to be looked at; here only: nothing is blank.
import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { answersOf, button, drop, filterStaff, frames, goTo, heading, open, openExample, section, settled, THEMES } from './lib/app.mjs';
import { picture } from './lib/drawing.mjs';
import { colours, readPng } from './lib/png.mjs';
import { root, run, test } from './lib/runner.mjs';

// The walk is made at the first; where a picture is taken, the window is given the others too.
const SIZES = [[1280, 800], [1920, 1080], [820, 1180], [390, 844]];
const folder = join(root, 'build/screenshots');
mkdirSync(folder, { recursive: true });

/** The map at three zooms, a step, search, filter, and the other parts of the routekaart; nothing in it afterwards. */
async function routeScreens(page, shot) {
    const part = name => page.getByRole('tab', { name, exact: true }).click();
    await button(page, 'Routekaart verkennen').or(page.getByRole('navigation').getByRole('button', { name: 'Routekaart' })).first().click();
    await page.getByRole('button', { name: /^Stap 0:/ }).waitFor();
    await shot('kaart-ver');
    await button(page, 'Inzoomen').click();
    await shot('kaart-midden');
    await button(page, 'Inzoomen').click();
    await button(page, 'Inzoomen').click();
    await shot('kaart-dichtbij');
    await button(page, 'Hele kaart').click();
    await page.getByRole('button', { name: /^Stap 3:/ }).first().click();
    await shot('kaart-stap');
    await page.getByRole('tab', { name: /^Eisen/ }).click();
    await shot('kaart-eisen');
    await button(page, 'Sluiten').click();
    await button(page, 'Filter en lagen').click();
    await page.getByRole('combobox', { name: 'Onderwerp' }).selectOption({ index: 1 });
    await shot('kaart-filter');
    await button(page, 'Filter wissen').click();
    await button(page, 'Sluiten').click();
    await page.getByRole('searchbox').first().fill('triage');
    await shot('kaart-zoeken');
    await button(page, 'Zoeken sluiten').click();
    for (const name of ['Lijst', 'Onze organisatie', 'Praktijk', 'Dilemma’s', 'Notities']) {
        await part(name);
        if (name === 'Onze organisatie')
            await page.getByRole('combobox', { name: 'Het team is alleen een loket' }).selectOption('ja');
        if (name === 'Dilemma’s')
            await button(page, 'Trek een kaart').click();
        await shot('route-' + name.toLowerCase().replaceAll(/[ ’]/g, '-'));
        if (name === 'Lijst')
            await shot('route-sinds-2020', page.getByRole('heading', { name: 'Sinds 2020', level: 2 }));
        if (name === 'Onze organisatie') {
            await page.getByRole('main').getByRole('button', { name: /^Wie bij u de triage doet/ }).click();
            await shot('route-advies');
            await button(page, 'Sluiten').click();
        }
        if (name === 'Praktijk') {
            await button(page, 'Lees wat rekenkamers vonden').click();
            await shot('route-rekenkamers');
            await shot('route-rekenkamers-vergeleken', page.getByRole('heading', { name: 'Om over na te denken' }));
            await button(page, 'Terug naar de praktijk').click();
        }
    }
    await part('Kaart');
    for (let i = 0; i < 2; ++i)
        await page.keyboard.press('Control+z');
}

/** A conclusion and a recommendation as they are filled in; nothing is left of them afterwards. */
async function followUpScreens(page, shot) {
    await section(page, 'Conclusies en aanbevelingen');
    await button(page, 'Conclusie toevoegen').click();
    await page.getByRole('combobox', { name: 'Gaat over' }).selectOption(THEMES[0]);
    await button(page, 'Onderbouwing toevoegen').click();
    await page.getByRole('combobox', { name: 'Soort onderbouwing' }).selectOption('Toets');
    await button(page, 'Onderbouwing toevoegen').click();
    await shot('conclusie');
    await shot('conclusie-onderbouwing', heading(page, 'Wat tegen de conclusie pleit', 3));
    await page.getByRole('tab', { name: 'Aanbevelingen' }).click();
    await button(page, 'Aanbeveling toevoegen').click();
    await page.getByRole('checkbox', { name: /^Conclusie 1/ }).click();
    await shot('aanbeveling');
    await button(page, 'Gebeurtenis toevoegen').click();
    await shot('aanbeveling-gebeurtenissen', button(page, 'Gebeurtenis toevoegen'));
    await page.getByRole('tab', { name: 'Tijdlijn' }).click();
    await shot('tijdlijn');
    await page.getByRole('tab', { name: 'Aanbevelingen' }).click();
    await button(page, 'Aanbeveling verwijderen').click();
    await page.getByRole('tab', { name: 'Conclusies', exact: true }).click();
    await button(page, 'Conclusie verwijderen').click();
}

/** A study with questions, a norm and a source, and a chapter of one's own; nothing is left of it afterwards. */
async function studyScreens(page, shot) {
    const write = async (name, words) => {
        await page.getByRole('main').getByRole('textbox', { name, exact: true }).fill(words);
        await settled(page);
    };
    const press = async name => {
        await button(page, name).click();
        await settled(page); // twice within one frame is once
    };
    await section(page, 'Onderzoek');
    await write('Aanleiding', 'De raad wil weten of inwoners merken wat de teams hun beloven.');
    await write('Hoofdvraag', 'Wat merken inwoners van de zes beloften?');
    await press('Deelvraag toevoegen');
    await press('Deelvraag toevoegen');
    await press('Norm toevoegen');
    await shot('onderzoek-ingevuld');
    await shot('onderzoek-normen', heading(page, 'Normenkader', 2));
    await page.getByRole('tab', { name: 'Andere bronnen' }).click();
    await shot('bronnen-geen');
    await press('Bron toevoegen');
    await write('Naam van de bron in het rapport', 'Gesprek met de wethouder');
    await press('Uitspraak toevoegen');
    await write('Uitspraak 1', 'De inloop is elke dag open.');
    await press('Uitspraak toevoegen');
    await shot('bron');
    await shot('bron-uitspraken', heading(page, 'Wat deze bron zegt', 3));
    await section(page, 'Rapport');
    await press('Eigen hoofdstuk toevoegen');
    await write('Titel van uw hoofdstuk', 'Hoe wij dit aanpakten');
    await write('Tekst van uw hoofdstuk', 'Wij spraken met zes teams.');
    await settled(page);
    await shot('eigen-hoofdstuk', page.getByRole('button', { name: 'Dit hoofdstuk verwijderen' }));
    await button(page, 'Dit hoofdstuk verwijderen').click();
    await section(page, 'Onderzoek');
    await button(page, 'Bron 1 verwijderen').click();
    await page.getByRole('tab', { name: 'Opzet' }).click();
    for (const name of ['Norm 1', 'Deelvraag 2', 'Deelvraag 1'])
        await press(`${name} verwijderen`);
    await write('Aanleiding', '');
    await write('Hoofdvraag', '');
    await settled(page);
}

/** The stages of a self-assessment with four forms typed over; nothing is left of it afterwards. */
async function assessmentScreens(page, shot) {
    const stage = name => page.getByRole('tab', { name }).click();
    await goTo(page, 'Zelfevaluatie');
    await heading(page, 'Zelfevaluatie', 1).waitFor();
    await shot('zelf-begin');
    await button(page, 'Beginnen met 11 stellingen').click();
    await shot('zelf-voorbereiden');
    await stage('2 Scoren');
    await button(page, 'Volgende deelnemer op dit apparaat').click();
    await shot('zelf-welkom');
    await button(page, 'Beginnen').click();
    await page.getByRole('button', { name: /^4 grotendeels/ }).click();
    await shot('zelf-stelling');
    await button(page, 'Later verder').click();
    await shot('zelf-scoren');
    await stage('3 Verzamelen');
    const role = name => page.getByRole('combobox', { name: 'Rol op het formulier' }).selectOption(name);
    const forms = { professional: ['1t 4t 5g 2t 4p 3 4t 3 5 w0 2', '5t 4 4g 2 3p 3 w 2 5 w0 3', '1 3 4 5r 4 2 n 4 4 1 2', '2 4 4 1 4 3 3 3 5 w0 4'],
        gemeente: ['4 5 5g 4 5p 3 4 3 5 2 5', '5 5 4g 4 5p 4 5 3 5 3 4', '4 4 5g 5 5 3 4 4 4 2 4'] };
    for (const [name, all] of Object.entries(forms)) {
        await role(name);
        for (const scores of all) {
            await page.getByRole('textbox', { name: 'Antwoorden van een formulier' }).fill(scores);
            await page.keyboard.press('Enter');
            await settled(page);
        }
    }
    await shot('zelf-verzamelen');
    await stage('4 Onthullen');
    await shot('zelf-voor-onthullen');
    await page.getByRole('button', { name: /^Onthul de uitkomst/ }).click();
    await shot('zelf-onthullen');
    for (const tab of ['Basisfuncties en stappen', 'Rollen', 'Wie regelt het', 'Wat opvalt']) {
        await page.getByRole('tab', { name: tab }).click();
        await shot('zelf-' + tab.split(' ').at(-1).toLowerCase());
    }
    await stage('5 Bespreken');
    await shot('zelf-bespreken');
    await button(page, 'Voor de zaal').click();
    await shot('zelf-beamer');
    await button(page, 'Gewoon beeld').click();
    await stage('6 Kiezen');
    await shot('zelf-kiezen');
    await stage('7 Afspreken');
    await button(page, 'Afspraak toevoegen').click();
    await shot('zelf-afspreken');
    await stage('8 Afsluiten');
    await shot('zelf-afsluiten');
    await stage('1 Voorbereiden');
    await button(page, 'Voor de zaal').click();
    await shot('zelf-zaal');
    await button(page, 'Gewoon beeld').click();
    await button(page, 'Deze bijeenkomst verwijderen').click();
    await page.getByRole('button', { name: /^Kopie maken van/ }).first().click();
    await shot('zelf-vragenlijst');
    await button(page, 'Deze vragenlijst verwijderen').click();
}

/** Gives the window a size, and waits until that was drawn. */
async function sized(page, width, height) {
    const now = page.viewportSize();
    if (now.width === width && now.height === height)
        return;
    const before = await frames(page);
    await page.setViewportSize({ width, height });
    await page.waitForFunction(([width, height, before]) => {
        const canvas = document.getElementById('canvas');
        return canvas.width === width && canvas.height === height && _wk_frames() > before;
    }, [width, height, before]);
}

for (const look of ['light', 'dark'])
    test(`all of them, ${look}`, async ({ page, url }) => {
        let number = 0;
        const shot = async (name, about) => {
            ++number;
            for (const [width, height] of SIZES) {
                await sized(page, width, height);
                await page.mouse.move(width - 2, 2);
                await settled(page);
                if (about) {
                    await about.scrollIntoViewIfNeeded();
                    await settled(page);
                }
                const bytes = await picture(page);
                const file = `${width}x${height}-${look}-${String(number).padStart(2, '0')}-${name}.png`;
                writeFileSync(join(folder, file), bytes);
                const { different, commonest } = colours(readPng(bytes));
                assert.ok(different > 60 && commonest < 0.97, `${file} is blank: ${different} colours, ${commonest}`);
            }
            await sized(page, ...SIZES[0]);
        };
        await open(page, url);
        await shot('start');
        await button(page, 'Hoe controleer ik dat?').click();
        await shot('dialoog-belofte');
        await button(page, 'Sluiten').click();
        await routeScreens(page, shot);
        await assessmentScreens(page, shot);
        await goTo(page, 'Enquête');
        await heading(page, 'Nog geen enquête', 1).waitFor();
        await shot('enquete-leeg');
        await drop(page, 'werkmap.xlsx', 'PK\x03\x04');
        await page.getByRole('alert').waitFor();
        await shot('foutmelding');
        await goTo(page, 'Start');
        await openExample(page);
        await shot('gegevens');
        await section(page, 'Respons');
        await shot('respons');
        for (const theme of [THEMES[0], THEMES[2], THEMES[4]]) {
            await section(page, theme);
            await shot(`thema-${theme.split(' ')[0].toLowerCase()}`);
        }
        for (const part of ['Overzicht', 'Koppelen', 'Verdelingen', 'Groepen', 'Samenhang', 'Theorie en praktijk',
            'Betrouwbaarheid', 'Vergelijken', 'Open antwoorden', 'Stoplicht', 'Conclusies en aanbevelingen',
            'Onderzoek', 'Vragenlijst', 'Rapport', 'Delen met anderen']) {
            await section(page, part);
            await shot(part.toLowerCase().replaceAll(' ', '-'));
        }
        await followUpScreens(page, shot);
        await studyScreens(page, shot);
        await section(page, 'Vergelijken');
        for (const reference of await page.getByRole('main').getByRole('checkbox').all())
            await reference.click();
        await shot('vergelijken-bronnen');
        await section(page, 'Stoplicht');
        await page.getByRole('tab', { name: '▲ aandacht' }).click();
        await shot('stoplicht-oordeel', page.getByRole('tab', { name: '▲ aandacht' }));
        await section(page, 'Open antwoorden');
        await page.keyboard.press('1');
        await page.keyboard.press('c');
        for (const tab of ['Uitkomst', 'Codeboek', 'Tweede codeur', 'Citaten']) {
            await page.getByRole('tab', { name: tab }).click();
            await shot(`open-${tab.toLowerCase().replaceAll(' ', '-')}`);
        }
        await goTo(page, 'Narekenen');
        await button(page, 'Voorbeeld invullen').click();
        await shot('narekenen');
        await goTo(page, 'Enquête');
        await section(page, THEMES[4]);
        await page.getByRole('tab', { name: 'Rond het midden' }).click();
        await shot('rond-het-midden', page.getByRole('heading', { level: 2 }).nth(1));
        await page.getByRole('switch', { name: 'Tabellen tonen' }).click();
        await shot('tabellen', page.getByRole('columnheader', { name: 'gemiddelde' }).last().getByRole('button'));
        await page.keyboard.press('Home');
        await filterStaff(page);
        await shot('filter');
        await goTo(page, 'Instellingen');
        await shot('instellingen');
        await drop(page, 'verbeterd.csv', answersOf('Staf', 'Staf', 'Jongerenwerker'));
        await page.getByRole('dialog', { name: 'Wilt u uw werk vervangen?' }).waitFor();
        await shot('dialoog-vervangen');
        await page.keyboard.press('Escape');
        await drop(page, 'ander.wijkkompas', '{"schema":"wijkkompas/project/1","title":"x"}');
        await page.getByRole('dialog', { name: 'Uw werk is nog niet opgeslagen' }).waitFor();
        await shot('dialoog-verlaten');
    }, { on: look === 'light' ? 'file' : 'site', context: { viewport: { width: SIZES[0][0], height: SIZES[0][1] }, colorScheme: look },
        secs: 900 }); // some seventy screens, two pages at once

await run();
