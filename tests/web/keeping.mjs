// SPDX-License-Identifier: EUPL-1.2
// What is kept when: text while it is typed, a file when it is complete, recovery copies of tabs that are gone.
import assert from 'node:assert/strict';
import { answersOf, button, draftKept, drop, filterStaff, goTo, heading, killed, live, main, noPickers, open, openExample, ready,
    restored, save } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const EACH_MS = 3000;  // what is typed is told each second and written a moment after; and a busy processor takes longer
const status = page => page.getByRole('contentinfo');
const kept = (page, words) => page.getByText(words, { exact: true }).waitFor();
const note = page => page.getByRole('textbox', { name: /Notitie bij/ });
const nameField = page => page.getByRole('textbox', { name: 'Naam van het project' });

/** An own project in a tab of its own. */
async function named(page, url, name) {
    await open(page, url);
    await goTo(page, 'Instellingen');
    await nameField(page).fill(name);
    await nameField(page).press('Enter');
    await status(page).getByText(`${name} · nog niet opgeslagen`).waitFor();
    await draftKept(page);
}

/** A tab that is opened after two were killed, with a project each: Noord and Zuid. */
async function afterTwoGone(page, url, newPage) {
    await named(page, url, 'Noord');
    const second = await newPage();
    await named(second, url, 'Zuid');
    await page.close({ runBeforeUnload: false });
    return killed(second, newPage, url);
}

test('1.520 letters in a note are there when the page is killed before the field was left', async ({ page, url, newPage }) => {
    await open(page, url + '#S3');
    const text = 'Bespreken wie dit doet. '.repeat(64).slice(0, 1520);
    await note(page).click();
    await page.keyboard.insertText(text);
    await status(page).getByText('nog niet opgeslagen').waitFor(); // told, while the field still has the keyboard
    await draftKept(page);
    const next = await killed(page, newPage, url + '#S3');
    await restored(next);
    await next.evaluate(() => { location.hash = '#S4'; });
    await next.evaluate(() => { location.hash = '#S3'; });
    await next.waitForFunction(wanted => [...document.querySelectorAll('textarea')].some(it => it.value === wanted), text);
});

test('loading again takes not even the last second, and asks first', async ({ page, url }) => {
    await open(page, url);
    await button(page, 'Hoe controleer ik dat?').click(); // a press, without which browsers never ask
    await button(page, 'Sluiten').click();
    await goTo(page, 'Instellingen');
    await nameField(page).click();
    await page.keyboard.type('Net getypt');
    await page.reload();
    await ready(page);
    assert.deepEqual(page.dialogs, ['beforeunload']);
    await goTo(page, 'Instellingen');
    await page.waitForFunction(() => [...document.querySelectorAll('input')].some(it => it.value === 'Net getypt'));
});

test('a visit to a field is one step to undo, however long it took, and the caret stays where it is', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await goTo(page, 'Instellingen');
    const before = await nameField(page).inputValue();
    await nameField(page).click();
    await page.keyboard.press('Home');
    for (const part of ['Wij', 'en', 'zij']) {
        await page.keyboard.type(part + ' ');
        await page.waitForTimeout(EACH_MS);
    }
    await status(page).getByText('Wij en zij').waitFor(); // told, while the field still has the keyboard
    assert.equal(await nameField(page).inputValue(), `Wij en zij ${before}`);
    assert.equal(await page.evaluate(() => document.activeElement.selectionStart), 'Wij en zij '.length);
    await nameField(page).press('Enter');
    await button(page, 'Ongedaan maken').click();
    assert.equal(await nameField(page).inputValue(), before);
});

test('Escape gives up what was told too, and what is emptied again stays empty', async ({ page, url }) => {
    await open(page, url + '#S3');
    await note(page).click();
    await page.keyboard.type('Toch maar niet');
    await status(page).getByText('nog niet opgeslagen').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await note(page).inputValue(), '');
    await note(page).click();
    await page.keyboard.type('Wel');
    await page.waitForTimeout(EACH_MS);
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Delete');
    await page.waitForTimeout(EACH_MS);
    assert.equal(await note(page).inputValue(), '');
    await page.keyboard.press('Control+Enter');
    await page.waitForTimeout(EACH_MS);
    assert.equal(await note(page).inputValue(), '');
    await live(page).filter({ hasText: 'Notitie bij' }).waitFor();
});

test('saving with the keyboard saves what is being typed', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Instellingen');
    await nameField(page).click();
    await page.keyboard.type('Halverwege');
    const { bytes } = await save(page, () => page.keyboard.press('Control+s'));
    assert.equal(JSON.parse(bytes).title, 'Halverwege');
}, { setup: noPickers });

test('what means nothing before it is whole is not taken while it is typed', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await page.getByRole('navigation', { name: 'Onderdelen van de enquête' }).getByRole('button', { name: 'Open antwoorden' }).click();
    const field = page.getByRole('textbox', { name: 'Nieuwe categorie' }).first();
    await field.click();
    await page.keyboard.type('Sam');
    await page.waitForTimeout(EACH_MS);
    assert.equal(await page.getByText('Sam', { exact: true }).count(), 0);
    await page.keyboard.type('en');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox', { name: /Samen/ }).or(page.getByRole('switch', { name: /Samen/ })).first().waitFor();
});

/** A place to save in that writes as slowly as the test wants. */
const slowPicker = context => context.addInitScript(() => {
    window.written = [];
    window.refuse = null;
    window.writing = Promise.resolve();
    window.showSaveFilePicker = async () => {
        if (window.refuse) throw window.refuse;
        let bytes = new Uint8Array(0);
        return {
            name: 'gekozen.wijkkompas',
            async createWritable() {
                let part;
                return { async write(it) { part = new Uint8Array(it); },
                    async close() { await window.writing; bytes = part; window.written.push(new TextDecoder().decode(bytes)); } };
            },
            async getFile() { return new File([bytes], 'gekozen.wijkkompas'); },
        };
    };
});

test('what changes during a slow save is not called saved', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await page.evaluate(() => { window.writing = new Promise(done => { window.finish = done; }); });
    await button(page, 'Opslaan').click();
    await filterStaff(page);
    await page.evaluate(() => window.finish());
    await status(page).getByText('gekozen.wijkkompas · gewijzigd sinds').waitFor();
    await draftKept(page);
    await page.reload();
    await ready(page);
    await kept(page, '94 van 106 respondenten'); // the copy was not thrown away
}, { setup: slowPicker });

test('a save that the user breaks off saves nothing; one that is complete takes the recovery copy away', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await page.evaluate(() => { window.refuse = new DOMException('nee', 'AbortError'); });
    await button(page, 'Opslaan').click();
    await draftKept(page);
    await status(page).getByText('nog niet opgeslagen').waitFor();
    await page.reload();
    await ready(page);
    await kept(page, '106 van 106 respondenten');
    await button(page, 'Opslaan').click();
    await status(page).getByText('gekozen.wijkkompas · opgeslagen om').waitFor();
    await draftKept(page);
    await page.reload();
    await ready(page);
    await heading(page, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor();
}, { setup: slowPicker });

test('a download is offered, no more: its copy comes back, and Nieuw project throws it away', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    const { name } = await save(page);
    await status(page).getByText(`${name} · als download aangeboden om`).waitFor();
    await draftKept(page);
    await page.reload();
    await ready(page);
    await main(page).getByText(`als download aangeboden: ${name}`).waitFor();
    await status(page).getByText('als download aangeboden om').waitFor();
    await goTo(page, 'Instellingen');
    await button(page, 'Nieuw project').click();
    assert.equal(await page.getByRole('dialog').count(), 0);
    await draftKept(page);
    await page.reload();
    await ready(page);
    await heading(page, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor();
}, { setup: noPickers });

test('of several copies of tabs that are gone the user chooses, and no tab writes over another’s', async ({ page, url, newPage }) => {
    const third = await afterTwoGone(page, url, newPage);
    const dialog = third.getByRole('dialog', { name: 'Er staat werk van u in deze browser' });
    await dialog.waitFor();
    const entries = dialog.getByRole('list').getByRole('button');
    assert.equal(await entries.count(), 2);
    assert.match(await entries.nth(0).textContent() + await entries.nth(0).getAttribute('aria-label'), /Zuid/);
    await entries.nth(1).press('Enter');
    await restored(third);
    await status(third).getByText('Noord · nog niet opgeslagen').waitFor();
    await goTo(third, 'Instellingen');
    await nameField(third).fill('Noord, verder');
    await nameField(third).press('Enter');
    await draftKept(third);
    const fourth = await newPage(); // the third lives: only the other copy is left to go on with
    await open(fourth, url);
    await restored(fourth);
    await status(fourth).getByText('Zuid · nog niet opgeslagen').waitFor();
    await third.reload();
    await ready(third);
    await status(third).getByText('Noord, verder · nog niet opgeslagen').waitFor();
    await fourth.reload();
    await ready(fourth);
    await status(fourth).getByText('Zuid · nog niet opgeslagen').waitFor();
});

test('a tab without work leaves the copy of another alone, and goes on with it when that is gone', async ({ page, url, newPage }) => {
    const empty = await newPage();
    await open(empty, url); // the first tab, as it was when the wrong copy came back
    await named(page, url, 'Het goede');
    await page.close({ runBeforeUnload: false });
    await empty.reload();
    await ready(empty);
    await restored(empty);
    await status(empty).getByText('Het goede · nog niet opgeslagen').waitFor();
});

test('not now keeps the copies for later, and a file opened instead does too', async ({ page, url, newPage }) => {
    const third = await afterTwoGone(page, url, newPage);
    await third.getByRole('dialog').getByRole('button', { name: 'Nu niet' }).click();
    await drop(third, 'ander.csv', answersOf('Staf'));
    await kept(third, '1 van 1 respondent');
    await draftKept(third);
    const fourth = await newPage();
    await open(fourth, url);
    assert.equal(await fourth.getByRole('dialog').getByRole('list').getByRole('button').count(), 2);
});

await run();
