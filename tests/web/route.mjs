// SPDX-License-Identifier: EUPL-1.2
// The routekaart as a policy maker meets it: walked with keys, zoomed, searched, asked for advice, noted and saved.
import assert from 'node:assert/strict';
import { asset, assertAudited, button, focused, goTo, heading, live, main, noPickers, open, rail, save, settled }
    from './lib/app.mjs';
import { run, test } from './lib/runner.mjs';

const content = JSON.parse(asset('routekaart/route.json'));
const since = JSON.parse(asset('routekaart/sinds-2020.json'));
const sources = JSON.parse(asset('routekaart/sources.json')).sources;
const rules = JSON.parse(asset('routekaart/rules.json'));
const map = page => page.locator('section[aria-label="De weg van de inwoner"]');
const step = (page, number) => map(page).getByRole('button', { name: new RegExp(`^Stap ${number}:`) });
const panel = page => page.getByRole('complementary', { name: 'Wat u hebt gekozen' });
const part = (page, name) => page.getByRole('tab', { name, exact: true });

async function openRoute(page, url) {
    await open(page, url);
    await button(page, 'Routekaart verkennen').click();
    await step(page, 0).waitFor();
    await settled(page);
}

test('the map reads in the order of the route', async ({ page, url }) => {
    await openRoute(page, url);
    await heading(page, 'Routekaart', 1).waitFor({ state: 'attached' });
    const names = await map(page).getByRole('button').evaluateAll(all => all.map(it => it.getAttribute('aria-label')));
    const wanted = [`Stap 0: ${content.steps[0].title}`];
    content.phases.forEach((phase, i) => {
        wanted.push(`Fase ${i + 1}: ${phase.title}`);
        for (const number of phase.steps)
            wanted.push(`Stap ${number}: ${content.steps.find(it => it.id === number).title}`);
    });
    assert.deepEqual(names.filter(name => !name.startsWith('Basisfunctie')), wanted);
    assert.equal(names.length, wanted.length + content.basisfuncties.length);
    await assertAudited(page);
});

test('with keys alone: along the road, into a step, its lesson, a note, and back', async ({ page, url }) => {
    await openRoute(page, url);
    await step(page, 0).focus();
    for (let i = 0; i < 3; ++i)
        await page.keyboard.press('ArrowRight');
    assert.match(await focused(page), /^Stap 2:/);
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    assert.match(await focused(page), /^Stap 0:/);
    await step(page, 3).focus();
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { level: 2, name: 'Toegankelijk', exact: true }).waitFor();
    await live(page).filter({ hasText: 'Toegankelijk' }).waitFor();
    await panel(page).getByRole('tab', { name: /^Eisen/ }).focus();
    await page.keyboard.press('Enter');
    await panel(page).getByRole('heading', { name: 'Wat is nodig?' }).first().waitFor();
    await panel(page).getByRole('textbox', { name: /Notitie bij/ }).fill('Bespreken op dinsdag');
    await page.keyboard.press('Control+Enter');
    await live(page).filter({ hasText: 'Notitie bij Toegankelijk bewaard' }).waitFor();
    await button(page, 'Ongedaan maken').click();
    await settled(page);
    assert.equal(await panel(page).getByRole('textbox', { name: /Notitie bij/ }).inputValue(), '');
    await button(page, 'Opnieuw uitvoeren').click();
    await part(page, 'Notities').click();
    await main(page).getByRole('button', { name: 'Toegankelijk' }).waitFor();
    await assertAudited(page);
});

test('zoom: buttons, keys and wheel show the lessons, dragging moves, and everything fits again', async ({ page, url }) => {
    await openRoute(page, url);
    const scrolled = () => map(page).evaluate(it => [it.scrollLeft, it.scrollTop]);
    const lessons = map(page).getByRole('button', { name: /^Les / });
    assert.equal(await lessons.count(), 0);
    for (let i = 0; i < 3; ++i)
        await button(page, 'Inzoomen').click();
    await settled(page);
    assert.equal(await lessons.count(), content.lessons.length);
    const before = await scrolled();
    const box = await map(page).boundingBox();
    await page.mouse.move(box.x + 500, box.y + 320);
    await page.mouse.down();
    await page.mouse.move(box.x + 380, box.y + 220, { steps: 4 });
    await page.mouse.up();
    await settled(page);
    const after = await scrolled();
    assert.ok(after[0] - before[0] > 60 && after[1] - before[1] > 60, `dragged from ${before} to ${after}`);
    await button(page, 'Hele kaart').click();
    await settled(page);
    assert.equal(await lessons.count(), 0);
    await page.mouse.move(box.x + 300, box.y + 300);
    await page.keyboard.down('Control');
    await page.mouse.wheel(0, -400);
    await page.keyboard.up('Control');
    await settled(page);
    assert.equal(await lessons.count(), content.lessons.length, 'the wheel zooms with Ctrl');
    await step(page, 4).focus();
    await page.keyboard.press('0');
    await settled(page);
    assert.equal(await lessons.count(), 0, '0 shows all of it');
    await assertAudited(page);
});

test('search finds as one types, without accents and by the beginning of words, and a code goes to its place', async ({ page, url }) => {
    await openRoute(page, url);
    const field = page.getByRole('searchbox', { name: 'Zoeken in de routekaart' });
    await field.fill('preventi');
    await panel(page).getByRole('button', { name: 'Preventie', exact: true }).first().waitFor();
    await field.fill('CONTINUITEIT');
    await panel(page).getByRole('button', { name: /^Continuïteit/ }).first().click();
    await field.press('Escape');
    assert.equal(await field.inputValue(), '');
    await panel(page).getByRole('heading', { level: 2, name: /^Continuïteit/ }).waitFor();
    assert.match(new URL(page.url()).hash, /^#L7\.2$/i);
    await field.fill('D4');
    await panel(page).getByRole('button').nth(1).click();
    await field.press('Escape');
    await panel(page).getByRole('heading', { name: 'Wat schuurt er?' }).waitFor();
    await button(page, 'Vorige plek').click();
    await panel(page).getByRole('heading', { level: 2, name: /^Continuïteit/ }).waitFor();
});

test('a code behind # in the address opens its place', async ({ page, url }) => {
    await open(page, url + '#S5');
    await panel(page).getByRole('heading', { level: 2, name: 'Verhelder de vraag', exact: true }).waitFor();
    assert.equal(await rail(page).locator('[aria-current]').getAttribute('aria-label'), 'Routekaart');
});

test('advice follows each choice, lies over the map, and is saved with the project', async ({ page, url }) => {
    await openRoute(page, url);
    await part(page, 'Onze organisatie').click();
    await page.getByRole('combobox', { name: 'Het team is alleen een loket' }).selectOption('ja');
    await main(page).getByRole('heading', { name: /^■ Risico’s/ }).waitFor();
    await live(page).filter({ hasText: 'Organisatie gewijzigd' }).waitFor();
    await page.getByRole('slider', { name: 'Integraliteit van ondersteuningsaanbod' }).fill('0');
    await main(page).getByRole('button', { name: /./ }).first().waitFor();
    await part(page, 'Kaart').click();
    await button(page, 'Filter en lagen').click();
    await page.getByRole('combobox', { name: 'Over de kaart leggen' }).selectOption('advies voor onze organisatie');
    assert.match(await step(page, 1).getAttribute('aria-description'), /■ \d+ risico/);
    const { bytes } = await save(page);
    const saved = JSON.parse(bytes).routekaart;
    assert.equal(saved.profile.facts['alleen-loket'], true);
    assert.equal(saved.profile.axes.aanbod, 0);
}, { setup: noPickers });

test('the list holds what the map holds, and a filter greys and hides what does not fit', async ({ page, url }) => {
    await openRoute(page, url);
    await part(page, 'Lijst').click();
    for (const each of content.steps)
        await main(page).getByRole('heading', { level: 3, name: `Stap ${each.id}: ${each.title}`, exact: true }).waitFor({ state: 'attached' });
    assert.equal(await main(page).getByRole('listitem').count(),
        content.lessons.length + since.entries.length + sources.length);
    await button(page, 'Filter en lagen').click();
    await page.getByRole('combobox', { name: 'Onderwerp' }).selectOption({ index: 1 });
    await panel(page).getByText(/stappen passen bij uw filter/).waitFor();
    assert.ok(await main(page).getByRole('heading', { level: 3 }).count() < content.steps.length);
});

test('dilemma cards, practice and the beamer', async ({ page, url }) => {
    await openRoute(page, url);
    await part(page, 'Dilemma’s').click();
    await button(page, 'Trek een kaart').click();
    await main(page).getByRole('textbox', { name: 'Wat spreekt u af?' }).fill('Een jaar proberen');
    await page.keyboard.press('Control+Enter');
    await main(page).getByRole('switch', { name: /raadt|aanraadt/ }).click();
    await part(page, 'Praktijk').click();
    await page.getByRole('combobox', { name: 'Soort' }).selectOption('voorbeeld van de VNG (2013)');
    await heading(page, '26 van 62 passen bij uw keuze', 2).waitFor();
    await part(page, 'Kaart').click();
    await button(page, 'Groot tonen, voor een beamer').click();
    assert.equal(await rail(page).count(), 0);
    await assertAudited(page);
    await button(page, 'Beamer uit').click();
    await rail(page).waitFor();
    await goTo(page, 'Start');
});

test('advice leads to what it rests on, and becomes an action that can be found and undone', async ({ page, url }) => {
    await openRoute(page, url);
    await part(page, 'Onze organisatie').click();
    await page.getByRole('combobox', { name: 'Het team is alleen een loket' }).selectOption('ja');
    const said = rules.merges[0].text;
    await main(page).getByRole('button', { name: said }).click();
    await panel(page).getByRole('heading', { level: 2, name: 'Triage buiten het team', exact: true }).waitFor();
    await panel(page).getByText('Dit volgt uit wat u invulde: loket (alleen toegang).').waitFor();
    await panel(page).getByText('p. 18, 20', { exact: false }).first().waitFor();
    await assertAudited(page);
    await button(page, 'Actie hiervan maken').click();
    await live(page).filter({ hasText: 'Actie toegevoegd aan een nieuwe bijeenkomst' }).waitFor();
    await panel(page).getByText('Deze actie staat in de bijeenkomst ‘Acties uit de routekaart’').waitFor();
    await page.keyboard.press('Control+z');
    await button(page, 'Actie hiervan maken').click();
    await panel(page).getByRole('combobox', { name: 'Stand van zaken' }).selectOption('te bespreken');
    await panel(page).getByRole('list', { name: 'Lessen' }).getByRole('button').first().click();
    await panel(page).getByText('Les 4.3', { exact: true }).waitFor();
    await part(page, 'Notities').click();
    await main(page).getByRole('button', { name: 'Triage buiten het team' }).click();
    await button(page, 'Naar de acties').click();
    assert.equal(await page.getByRole('textbox', { name: 'Wat', exact: true }).inputValue(), said);
});

test('what changed since 2020 is folded, apart, and found', async ({ page, url }) => {
    await open(page, url + '#R-HB-S07');
    await panel(page).getByRole('switch', { name: 'Sinds 2020: 1 verandering' }).waitFor();
    assert.equal(await panel(page).getByText('Nagekeken op 30 november 2026.').count(), 0);
    await panel(page).getByRole('switch', { name: 'Sinds 2020: 1 verandering' }).click();
    await panel(page).getByText('Nagekeken op 30 november 2026.').waitFor();
    await panel(page).getByRole('button', { name: 'Toestemming en privacy' }).click();
    await panel(page).getByRole('heading', { level: 2, name: 'Toestemming en privacy' }).waitFor();
    await panel(page).getByText('Dit staat niet in het rapport van 2019.').waitFor();
    await assertAudited(page);
    await page.getByRole('searchbox').first().fill('Hervormingsagenda Jeugd');
    await panel(page).getByRole('button', { name: 'Hervormingsagenda Jeugd', exact: true }).click();
    await panel(page).getByText('vastgesteld', { exact: true }).waitFor();
});

test('what rekenkamers found is a page of the practice', async ({ page, url }) => {
    await openRoute(page, url);
    await part(page, 'Praktijk').click();
    await button(page, 'Lees wat rekenkamers vonden').click();
    await heading(page, 'Wat rekenkamers vonden', 1).waitFor();
    assert.equal(await part(page, 'Praktijk').getAttribute('aria-selected'), 'true');
    for (const name of ['Heerenveen', 'Leeuwarden', 'Waar teams mee werken'])
        await heading(page, name, 2).waitFor();
    await main(page).getByText('● op koers').first().waitFor();
    await assertAudited(page);
    await button(page, 'Terug naar de praktijk').click();
    await heading(page, 'Praktijk van gemeenten', 1).waitFor();
});

await run();
