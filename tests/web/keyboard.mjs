// SPDX-License-Identifier: EUPL-1.2
// Everything by keyboard alone: Tab, arrows, Enter, Space and Escape.
import assert from 'node:assert/strict';
import { button, focused, heading, main, open, openExample, section, sections, settled, tables, THEMES } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const MOST = 80; // stops in one round through the page

/** Presses Tab (or Shift+Tab) until the element with this name has the keyboard. */
async function tabTo(page, name, key = 'Tab') {
    const met = [];
    for (let i = 0; i < MOST; ++i) {
        await page.keyboard.press(key);
        const here = await focused(page);
        if (here === name)
            return;
        met.push(here);
    }
    assert.fail(`${name} was not reached; met ${met.join(' | ')}`);
}

/** All stops of one round: from where focus enters the page until it leaves it, or is back at the first. */
async function round(page, key = 'Tab') {
    await page.evaluate(() => { window.met = new Set(); });
    /** null outside the page, 'again' where we were before. */
    const step = async () => {
        await page.keyboard.press(key);
        return page.evaluate(() => {
            const it = document.activeElement;
            if (!it || it === document.body) return null;
            if (window.met.has(it)) return 'again';
            window.met.add(it);
            const { left, top, right, bottom } = it.getBoundingClientRect();
            return { name: it.getAttribute('aria-label') ?? it.textContent, left, top, right, bottom,
                visible: it.matches(':focus-visible'), width: innerWidth, height: innerHeight };
        });
    };
    let out = 0;
    while (await step() !== null) // out of the page first
        assert.ok(++out <= MOST, 'Tab does not leave the page');
    await page.evaluate(() => window.met.clear());
    const stops = [];
    for (let at = await step(); at && at !== 'again'; at = await step()) {
        stops.push(at);
        assert.ok(stops.length <= MOST, `no end to the round: ${stops.map(it => it.name).join(' | ')}`);
    }
    return stops;
}

test('from a fresh page to a filtered, sorted table in the dark', async ({ page, url }) => {
    await open(page, url);
    await tabTo(page, 'Voorbeeld openen');
    await page.keyboard.press('Enter');
    await heading(page, 'Wat er is gelezen', 1).waitFor();
    assert.equal(await focused(page), 'Inhoud', 'the door is gone; the keyboard is at the new content');
    // Lists are one stop, with arrows.
    await tabTo(page, 'Gegevens', 'Shift+Tab');
    for (const name of ['Koppelen', 'Vragenlijst', 'Respons', 'Onderzoek', 'Overzicht', 'Gegevens']) {
        await page.keyboard.press('ArrowDown');
        assert.equal(await focused(page), name);
    }
    await page.keyboard.press('End');
    assert.equal(await focused(page), 'Onderzoek');
    await page.keyboard.press('Home');
    assert.equal(await focused(page), 'Overzicht');
    await page.keyboard.press('ArrowUp');
    assert.equal(await focused(page), 'Onderzoek');
    await page.keyboard.press('Tab');
    assert.ok(['Verdelingen', ...THEMES].includes(await focused(page)), 'each list is one stop');
    await page.keyboard.press('End');
    assert.equal(await focused(page), THEMES.at(-1));
    await page.keyboard.press('Enter');
    await heading(page, THEMES.at(-1), 1).waitFor();
    assert.equal(await focused(page), THEMES.at(-1), 'the list keeps the keyboard');
    // The filter.
    await tabTo(page, 'Filter instellen', 'Shift+Tab');
    await page.keyboard.press('Space');
    await heading(page, 'Wie telt mee?', 2).waitFor();
    await tabTo(page, 'Staf');
    await page.keyboard.press('Space');
    assert.equal(await focused(page), 'Staf');
    await tabTo(page, 'Ondersteuning');
    await page.keyboard.press('Space');
    await page.getByText('94 van 106 respondenten', { exact: true }).waitFor();
    // Bars and tables.
    await tabTo(page, 'Gestapeld');
    await page.keyboard.press('ArrowRight');
    assert.equal(await focused(page), 'Rond het midden');
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Rond het midden', selected: true }).waitFor();
    await tabTo(page, 'Tabellen tonen');
    await page.keyboard.press('Space');
    assert.equal(await page.getByRole('switch', { name: 'Tabellen tonen' }).isChecked(), true);
    await tabTo(page, 'gemiddelde');
    const means = async () => { const table = (await tables(page)).filter(it => !it.figure)[0];
        return table.rows.map(row => row[table.columns.indexOf('gemiddelde')]); };
    await page.keyboard.press('Enter');
    assert.deepEqual(await means(), [...await means()].sort());
    assert.equal(await focused(page), 'gemiddelde', 'the column keeps the keyboard');
    await page.keyboard.press('Enter');
    assert.deepEqual(await means(), [...await means()].sort().reverse());
    // Settings.
    await page.evaluate(() => document.activeElement.blur());
    await tabTo(page, 'Enquête', 'Tab');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.equal(await focused(page), 'Instellingen');
    await page.keyboard.press('Enter');
    await heading(page, 'Instellingen', 1).waitFor();
    await tabTo(page, 'Kleuren');
    await page.keyboard.press('End');
    await page.locator('html[data-look="dark"]').waitFor({ state: 'attached' });
    await tabTo(page, 'Tekstgrootte');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    const slider = page.getByRole('slider', { name: 'Tekstgrootte' });
    assert.equal(await slider.inputValue(), '120');
    assert.equal(await slider.getAttribute('aria-valuetext'), '120%');
    await tabTo(page, 'Naam van het project');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Coördinatie café ’s-Gravenhage');
    await page.keyboard.press('Enter');
    assert.equal(await page.getByRole('textbox', { name: 'Naam van het project' }).inputValue(), 'Coördinatie café ’s-Gravenhage');
    await button(page, 'Ongedaan maken').waitFor();
});

async function assertRound(page, screen) {
    const forth = await round(page);
    assert.ok(forth.length >= 5, `${screen}: only ${forth.length} stops`);
    for (const it of forth) {
        assert.ok(it.visible, `${screen}: no visible focus on ${it.name}`);
        const inside = it.left < it.width && it.right > 0 && it.top < it.height && it.bottom > 0;
        assert.ok(inside, `${screen}: ${it.name} is out of sight: ${JSON.stringify(it)}`);
    }
    const back = await round(page, 'Shift+Tab');
    assert.deepEqual(back.map(it => it.name).reverse(), forth.map(it => it.name), `${screen}: the way back`);
    return forth;
}

test('a workshop: prepare, score on the device, collect, reveal, discuss and agree', async ({ page, url }) => {
    const enter = async name => { await tabTo(page, name); await page.keyboard.press('Enter'); };
    const type = async (name, words) => {
        await tabTo(page, name);
        await page.keyboard.type(words);
        await page.keyboard.press('Enter');
        await settled(page);
    };
    await open(page, url);
    await enter('Zelfevaluatie houden');
    await heading(page, 'Zelfevaluatie', 1).waitFor();
    await enter('Beginnen met 11 stellingen');
    await heading(page, 'Over deze bijeenkomst', 2).waitFor();
    await type('Team of onderwerp', 'Team Noord');
    await heading(page, 'Team Noord', 1).waitFor();
    await enter('Verder: scoren');
    await enter('Volgende deelnemer op dit apparaat');
    await enter('Beginnen');
    for (let i = 0; i < 11; ++i) {
        await page.getByRole('progressbar', { name: `Stelling ${i + 1} van 11` }).waitFor();
        await tabTo(page, '1 niet geborgd');
        await page.keyboard.press('ArrowDown'); // to 2
        await page.keyboard.press('Enter');
        await enter('Volgende');
    }
    await enter('Inleveren');
    await main(page).getByText('Ingeleverd: 1.').waitFor();
    await enter('Verder: verzamelen');
    for (const scores of ['1 4 5 2 4 3 4 3 5 w 2', '5 4 4 2 3 3 w 2 5 w 3'])
        await type('Antwoorden van een formulier', scores);
    await enter('Verder: onthullen');
    await enter('Onthul de uitkomst (3 ingeleverd)');
    await main(page).getByRole('figure').first().waitFor();
    await enter('Verder: bespreken');
    await tabTo(page, 'Wat is er gezegd?');
    await page.keyboard.type('Het loket is dicht.');
    await enter('Volgende stelling');
    await main(page).getByText('2 van 11', { exact: true }).waitFor();
    await enter('Verder: kiezen');
    await enter('Verder: afspreken');
    await enter('Afspraak toevoegen');
    await type('Wat', 'Loket open op zaterdag');
    await enter('Verder: afsluiten');
    await main(page).getByRole('rowheader', { name: 'Loket open op zaterdag' }).first().waitFor({ state: 'attached' });
}, { on: 'file' });

test('Tab goes round through every screen without a trap, and back', async ({ page, url }) => {
    await open(page, url);
    await assertRound(page, 'start');
    await openExample(page);
    await section(page, THEMES[0]);
    await page.getByRole('tab', { name: 'Gestapeld' }).waitFor();
    await button(page, 'Filter instellen').click();
    const stops = await assertRound(page, 'theme');
    const inList = stops.filter(it => ['Gegevens', 'Respons', ...THEMES].includes(it.name));
    assert.equal(inList.length, 1, 'a list is one stop');
});

test('the ring is drawn where the keyboard is, not where the pointer pressed', async ({ page, url }) => {
    await open(page, url);
    const door = await button(page, 'Project openen').boundingBox();
    const clip = { x: door.x - 8, y: door.y - 8, width: door.width + 16, height: door.height + 16 };
    await page.mouse.move(700, 60);
    await settled(page);
    const before = await page.screenshot({ clip });
    await tabTo(page, 'Project openen');
    await settled(page);
    const ringed = await page.screenshot({ clip });
    assert.ok(!before.equals(ringed), 'a ring');
    await page.keyboard.press('Shift+Tab');
    await settled(page);
    assert.ok(before.equals(await page.screenshot({ clip })), 'gone again');
}, { drawn: true });

test('a dialog keeps the keyboard, Escape closes it, and focus returns to its opener', async ({ page, url }) => {
    await open(page, url);
    await tabTo(page, 'Hoe controleer ik dat?');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Zo controleert u de belofte' });
    await dialog.waitFor();
    assert.equal(await focused(page), 'Sluiten');
    for (let i = 0; i < 4; ++i) {
        await page.keyboard.press('Tab');
        const outside = await page.evaluate(() => {
            const it = document.activeElement;
            return it !== document.body && !it.closest('[role="dialog"]') ? it.outerHTML : '';
        });
        assert.equal(outside, '');
    }
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'Hoe controleer ik dat?');
    await page.keyboard.press('Enter');
    await dialog.waitFor();
    await page.keyboard.press('Enter'); // its own button
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await focused(page), 'Hoe controleer ik dat?');
});

// But for Ctrl+P where there is a document to print: printing.mjs.
test('the browser keeps its own keys', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    const taken = await page.evaluate(() => {
        const press = (key, options = {}) => {
            const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options });
            document.querySelector('#mirror button').dispatchEvent(event);
            return event.defaultPrevented;
        };
        const names = { Tab: {}, F5: {}, F11: {}, F12: {}, '+': { ctrlKey: true }, '-': { ctrlKey: true }, '=': { ctrlKey: true },
            0: { ctrlKey: true }, f: { ctrlKey: true }, r: { ctrlKey: true }, t: { ctrlKey: true }, w: { ctrlKey: true },
            l: { ctrlKey: true }, c: { ctrlKey: true }, v: { ctrlKey: true }, ArrowLeft: { altKey: true } };
        const taken = Object.entries(names).filter(([key, options]) => press(key, options)).map(([key]) => key);
        const wheel = new WheelEvent('wheel', { deltaY: 10, ctrlKey: true, bubbles: true, cancelable: true });
        document.querySelector('main').dispatchEvent(wheel);
        if (wheel.defaultPrevented) taken.push('ctrl+wheel');
        if (!press('s', { ctrlKey: true })) taken.push('and Ctrl+S is not ours'); // or this test shows nothing
        return taken;
    });
    assert.deepEqual(taken, []);
}, { setup: context => context.addInitScript(() => { window.showSaveFilePicker = async () => { throw new DOMException('', 'AbortError'); }; }) });

test('keys scroll the content', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await section(page, THEMES[2]);
    await page.evaluate(() => document.activeElement.blur());
    const top = () => main(page).evaluate(it => it.scrollTop);
    await page.keyboard.press('PageDown');
    const one = await top();
    assert.ok(one > 200, `${one}`);
    await page.keyboard.press('ArrowDown');
    assert.ok(await top() > one);
    await page.keyboard.press('End');
    assert.equal(await main(page).evaluate(it => Math.round(it.scrollHeight - it.clientHeight - it.scrollTop)), 0);
    await page.keyboard.press('Home');
    assert.equal(await top(), 0);
    await sections(page).waitFor();
});

test('what is searched on the route opens with Enter, in the field and in the list', async ({ page, url }) => {
    await open(page, url);
    await page.getByRole('navigation', { name: 'Onderdelen', exact: true }).getByRole('button', { name: 'Routekaart' }).focus();
    await page.keyboard.press('Enter');
    const field = page.getByRole('searchbox', { name: 'Zoeken in de routekaart' });
    const panel = page.getByRole('complementary');
    const found = panel.getByRole('heading', { level: 2, name: /^Continuïteit/ });
    await field.focus();
    await page.keyboard.type('continuiteit');
    await panel.getByRole('button', { name: /^Continuïteit/ }).first().waitFor();
    await page.keyboard.press('Enter');
    await found.waitFor();
    assert.equal(await panel.getByRole('list', { name: 'Zoeken in de routekaart' }).count(), 0, 'the search is over');
    await page.keyboard.press('Escape');
    await panel.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await field.focus();
    await page.keyboard.type('continuiteit');
    const result = panel.getByRole('list', { name: 'Zoeken in de routekaart' }).getByRole('button', { name: /^Continuïteit/ }).first();
    await result.waitFor();
    await result.focus();
    await page.keyboard.press('Enter');
    await found.waitFor();
    assert.ok(await panel.evaluate(it => it.contains(document.activeElement)), 'the keyboard is in the panel that shows it');
});

await run();
