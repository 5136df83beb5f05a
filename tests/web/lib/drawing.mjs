// SPDX-License-Identifier: EUPL-1.2
// Nobody looks at most of what the tests let the program draw, and without a graphics card filling its pixels took more
// than half of their time. So WebGL takes and judges every call as ever but fills nothing, until a picture is wanted.

/** An init script for pages that are not looked at. */
export const drawUnseen = context => context.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
        const made = getContext.call(this, kind, ...rest);
        if (made && kind === 'webgl2' && this.id === 'canvas' && !window.drawSeen) {
            window.drawSeen = seen => {
                if (seen)
                    made.disable(made.RASTERIZER_DISCARD);
                else
                    made.enable(made.RASTERIZER_DISCARD);
                this.style.opacity = seen ? 1 : 0; // what is not there is not put together with the page either
            };
            window.drawSeen(false);
        }
        return made;
    };
});

/** A screenshot of the page as it is drawn. */
export async function picture(page, options) {
    const look = seen => page.evaluate(seen => new Promise(done => {
        window.drawSeen?.(seen);
        if (!window.drawSeen || !seen)
            return done();
        WK.wake(0); // draws in the next frame, before what is asked for after it
        requestAnimationFrame(() => requestAnimationFrame(done));
    }), seen);
    await look(true);
    const bytes = await page.screenshot(options);
    await look(false);
    return bytes;
}
