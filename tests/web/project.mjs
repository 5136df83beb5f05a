// SPDX-License-Identifier: EUPL-1.2
// The project: saved as a file, opened again, every change undone, a recovery copy for accidents, and a warning before
// work is lost.
import assert from 'node:assert/strict';
import { answersOf, button, choose, draftKept, drop, example, filterStaff, goTo, heading, live, main, noPickers, open, openExample, ready,
    save, section } from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const NAMED = /^(.+)-\d{4}-\d{2}-\d{2}\.wijkkompas$/;
const nameField = page => page.getByRole('textbox', { name: 'Naam van het project' });
const status = page => page.getByRole('contentinfo');
const kept = (page, words) => page.getByText(words, { exact: true }).waitFor();

async function setName(page, name) {
    await goTo(page, 'Instellingen');
    await nameField(page).click();
    await nameField(page).fill(name);
    await nameField(page).press('Enter');
    await page.waitForFunction(() => document.activeElement === document.body);
}

test('saved as a dated file, and all there when it is opened again', async ({ page, url, newContext }) => {
    await open(page, url);
    await openExample(page);
    await filterStaff(page);
    await setName(page, 'Wijkteams Noord: 2026');
    await status(page).getByText('nog niet opgeslagen').waitFor();
    const { name, bytes } = await save(page);
    assert.match(name, NAMED);
    assert.equal(name.match(NAMED)[1], 'Wijkteams Noord- 2026');
    const today = new Date();
    assert.ok(name.includes([today.getFullYear(), today.getMonth() + 1, today.getDate()]
        .map(it => String(it).padStart(2, '0')).join('-')), name);
    await status(page).getByText('als download aangeboden om').waitFor(); // nobody hears what becomes of a download
    await live(page).filter({ hasText: `${name} is om` }).waitFor();
    const project = JSON.parse(bytes);
    assert.equal(project.schema, 'wijkkompas/project/1');
    assert.equal(project.title, 'Wijkteams Noord: 2026');

    const elsewhere = await newContext({ locale: 'en-US' }); // another browser store
    try {
        await noPickers(elsewhere);
        const other = await elsewhere.newPage();
        await open(other, url);
        await choose(other, name, bytes);
        await kept(other, '94 van 106 respondenten');
        await kept(other, 'fictieve respondenten');
        await status(other).getByText('geopend, niet gewijzigd').waitFor();
        await section(other, 'Respons');
        await main(other).getByText(/chi-kwadraat 0,799/).waitFor();
        await goTo(other, 'Instellingen');
        assert.equal(await nameField(other).inputValue(), 'Wijkteams Noord: 2026');
        const again = await save(other);
        assert.equal(again.name, name, 'saving again gives the same name, with one date');
        assert.deepEqual(JSON.parse(again.bytes), project);
    } finally {
        await elsewhere.close();
    }
}, { setup: noPickers });

test('undo and redo, by button and by keys', async ({ page, url }) => {
    await open(page, url);
    for (const name of ['Ongedaan maken', 'Opnieuw uitvoeren', 'Opslaan'])
        assert.equal(await button(page, name).isDisabled(), true, name);
    await openExample(page);
    await filterStaff(page); // two changes: 99, then 94
    await button(page, 'Ongedaan maken').click();
    await kept(page, '99 van 106 respondenten');
    assert.equal(await page.getByRole('checkbox', { name: 'Ondersteuning' }).isChecked(), true);
    assert.equal(await page.getByRole('checkbox', { name: 'Staf' }).isChecked(), false);
    await button(page, 'Opnieuw uitvoeren').click();
    await kept(page, '94 van 106 respondenten');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await kept(page, '106 van 106 respondenten');
    await page.keyboard.press('Control+y');
    await kept(page, '99 van 106 respondenten');
    await page.keyboard.press('Control+Shift+Z');
    await kept(page, '94 van 106 respondenten');
    assert.equal(await button(page, 'Opnieuw uitvoeren').isDisabled(), true);
    for (const before of ['99', '106']) {
        await page.keyboard.press('Control+z');
        await kept(page, `${before} van 106 respondenten`);
    }
    await page.keyboard.press('Control+z');
    await heading(page, 'Nog geen enquête', 1).waitFor(); // before the example was opened
    assert.equal(await button(page, 'Ongedaan maken').isDisabled(), true);
    await page.keyboard.press('Control+y');
    await kept(page, '106 van 106 respondenten');
});

test('Ctrl+Z in a text field is the field’s own', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await goTo(page, 'Instellingen');
    const field = nameField(page);
    const before = await field.inputValue();
    await field.click();
    await page.keyboard.press('End');
    await page.keyboard.type(' café’s');
    assert.equal(await field.inputValue(), `${before} café’s`);
    await page.keyboard.press('Control+z');
    assert.notEqual(await field.inputValue(), `${before} café’s`);
    assert.equal(await button(page, 'Ongedaan maken').isDisabled(), false);
    await page.keyboard.press('Escape'); // gives up the field
    assert.equal(await field.inputValue(), before);
    await goTo(page, 'Enquête'); // and the project is as it was
    await kept(page, '106 van 106 respondenten');
});

test('the recovery copy survives a reload', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await filterStaff(page);
    await draftKept(page);
    await page.reload();
    await ready(page);
    await kept(page, '94 van 106 respondenten');
    await main(page).getByText(/teruggezet uit de herstelkopie/).waitFor();
    await status(page).getByText('nog niet opgeslagen').waitFor();
});

test('the recovery copy survives a page that was killed', async ({ page, url, newPage }) => {
    await open(page, url);
    await openExample(page);
    await filterStaff(page);
    await draftKept(page);
    await page.close({ runBeforeUnload: false });
    const next = await newPage();
    await open(next, url);
    await kept(next, '94 van 106 respondenten');
    await main(next).getByText(/teruggezet uit de herstelkopie/).waitFor();
});

test('two tabs do not overwrite each other’s recovery copy', async ({ page, url, newPage }) => {
    await open(page, url);
    await openExample(page);
    await filterStaff(page);
    await draftKept(page);
    const second = await newPage();
    await open(second, url);
    await heading(second, 'Bekijk wat uw wijkteams waarmaken', 1).waitFor(); // not the first tab's work
    await drop(second, 'ander.csv', answersOf('Staf'));
    await kept(second, '1 van 1 respondent');
    await draftKept(second);
    await page.reload();
    await ready(page);
    await kept(page, '94 van 106 respondenten');
    await second.reload();
    await ready(second);
    await kept(second, '1 van 1 respondent');
});

test('settings are kept, apart from the project', async ({ page, url }) => {
    await open(page, url);
    await goTo(page, 'Instellingen');
    await page.getByRole('combobox', { name: 'Kleuren' }).selectOption('Donker');
    await page.getByRole('slider', { name: 'Tekstgrootte' }).fill('120');
    await page.reload();
    await ready(page);
    assert.equal(await page.locator('html').getAttribute('data-look'), 'dark');
    await goTo(page, 'Instellingen');
    assert.equal(await page.getByRole('slider', { name: 'Tekstgrootte' }).inputValue(), '120');
    assert.deepEqual(page.dialogs, []);
});

test('the browser asks before unsaved work is left, and only then', async ({ page, url }) => {
    await open(page, url);
    await button(page, 'Hoe controleer ik dat?').click(); // a press, without which browsers never ask
    await button(page, 'Sluiten').click();
    await page.reload();
    await ready(page);
    assert.deepEqual(page.dialogs, [], 'nothing to lose yet');
    await openExample(page);
    await draftKept(page);
    await page.reload();
    await ready(page);
    assert.deepEqual(page.dialogs, ['beforeunload']);
    await save(page);
    await status(page).getByText('als download aangeboden om').waitFor();
    await page.reload();
    await ready(page);
    assert.deepEqual(page.dialogs, ['beforeunload'], 'whoever saved is not asked again');
}, { setup: noPickers });

test('another project in the place of unsaved work: three answers and Escape', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await filterStaff(page);
    const other = JSON.stringify({ schema: 'wijkkompas/project/1', title: 'Het andere' });
    const dialog = page.getByRole('dialog', { name: 'Uw werk is nog niet opgeslagen' });
    const ask = async () => {
        await drop(page, 'ander.wijkkompas', other);
        await dialog.waitFor();
    };
    await ask();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await kept(page, '94 van 106 respondenten');
    await ask();
    await dialog.getByRole('button', { name: 'Annuleren' }).click();
    await dialog.waitFor({ state: 'detached' });
    await kept(page, '94 van 106 respondenten');
    await ask();
    await dialog.getByText('Nog niet opgeslagen:').waitFor();
    await dialog.getByText('1 enquête').waitFor();
    const { name, bytes } = await save(page, () => dialog.getByRole('button', { name: 'Eerst opslaan' }).click());
    assert.match(name, NAMED);
    assert.ok(JSON.parse(bytes).surveys.length === 1, 'what was saved is the old project');
    await dialog.waitFor({ state: 'detached' });
    await status(page).getByText('ander.wijkkompas').waitFor();
    await button(page, 'Ongedaan maken').click();
    await goTo(page, 'Enquête');
    await kept(page, '94 van 106 respondenten');
    await ask();
    await dialog.getByRole('button', { name: 'Niet opslaan' }).click();
    await dialog.waitFor({ state: 'detached' });
    await status(page).getByText('ander.wijkkompas').waitFor();
    await goTo(page, 'Instellingen');
    assert.equal(await nameField(page).inputValue(), 'Het andere');
}, { setup: noPickers });

const fakePicker = context => context.addInitScript(() => {
    window.written = [];
    window.asked = [];
    window.failing = false;
    window.showSaveFilePicker = async options => {
        window.asked.push(options.suggestedName);
        let bytes = new Uint8Array(0);
        return {
            name: 'gekozen.wijkkompas',
            async createWritable() {
                if (window.failing) throw new Error('schijf vol');
                const parts = [];
                return { async write(part) { parts.push(new Uint8Array(part)); },
                    async close() { bytes = parts[0]; window.written.push(new TextDecoder().decode(bytes)); } };
            },
            async getFile() { return new File([bytes], 'gekozen.wijkkompas'); },
        };
    };
});

test('where the browser can, saving again writes in place', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    const press = () => button(page, 'Opslaan').click();
    await press();
    await status(page).getByText('gekozen.wijkkompas · opgeslagen om').waitFor();
    await filterStaff(page);
    await status(page).getByText('gekozen.wijkkompas · gewijzigd sinds').waitFor();
    await page.keyboard.press('Control+s');
    await status(page).getByText('gekozen.wijkkompas · opgeslagen om').waitFor();
    const { asked, written } = await page.evaluate(() => ({ asked: window.asked, written: window.written }));
    assert.equal(asked.length, 1, 'asked where to only once');
    assert.equal(written.length, 2);
    assert.equal(JSON.parse(written[0]).surveys[0].filters?.length ?? 0, 0);
    assert.equal(JSON.parse(written[1]).surveys[0].filters.length, 1);
    await page.keyboard.press('Control+Shift+S');
    await page.waitForFunction(() => window.asked.length === 2);
}, { setup: fakePicker });

test('another project never lands in the file of the one before', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await button(page, 'Opslaan').click();
    await status(page).getByText('gekozen.wijkkompas · opgeslagen om').waitFor();
    await drop(page, 'leeuwarden-synthetisch.csv', example()); // a project of its own
    await status(page).getByText('gekozen.wijkkompas').waitFor({ state: 'detached' });
    await button(page, 'Opslaan').click();
    await page.waitForFunction(() => window.written.length === 2);
    assert.equal(await page.evaluate(() => window.asked.length), 2, 'asked where to');
}, { setup: fakePicker });

test('undoing back to an earlier project forgets the file of the later one', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await drop(page, 'ander.wijkkompas', JSON.stringify({ schema: 'wijkkompas/project/1', title: 'Het andere' }));
    await page.getByRole('dialog').getByRole('button', { name: 'Niet opslaan' }).click();
    await status(page).getByText('ander.wijkkompas').waitFor();
    await button(page, 'Ongedaan maken').click();
    await goTo(page, 'Enquête');
    await kept(page, '106 van 106 respondenten');
    // Else Opslaan would write the example over the other project.
    assert.doesNotMatch(await status(page).textContent(), /ander\.wijkkompas/);
});

test('saving that fails says so and keeps the work', async ({ page, url }) => {
    await open(page, url);
    await openExample(page);
    await page.evaluate(() => { window.failing = true; });
    await button(page, 'Opslaan').click();
    await page.getByRole('alert').filter({ hasText: 'Opslaan is niet gelukt: schijf vol' }).waitFor();
    await status(page).getByText('nog niet opgeslagen').waitFor();
    await kept(page, '106 van 106 respondenten');
}, { setup: fakePicker });

await run();
