// SPDX-License-Identifier: EUPL-1.2
// Serves dist/site on this machine only: node scripts/serve.mjs [folder]   PORT (default 8080)
// Sends the headers that headers.txt lists, so that what works here works on the real server too.
import { createReadStream, existsSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(process.argv[2] ?? join(fileURLToPath(import.meta.url), '../../dist/site'));
const port = Number(process.env.PORT ?? 8080);

const types = {
    '.html': 'text/html; charset=utf-8',
    '.js': 'text/javascript; charset=utf-8',
    '.css': 'text/css; charset=utf-8',
    '.wasm': 'application/wasm',
    '.data': 'application/octet-stream',
    '.svg': 'image/svg+xml',
    '.png': 'image/png',
    '.webmanifest': 'application/manifest+json',
};

if (!existsSync(join(root, 'index.html'))) {
    console.error(`Er staat geen index.html in ${root}. Bouw eerst: scripts/build.sh web`);
    process.exit(1);
}

// Read again for every request: a new build needs no restart.
function listedHeaders() {
    const headers = {};
    for (const line of readFileSync(join(root, 'headers.txt'), 'utf8').split('\n')) {
        const colon = line.indexOf(':');
        if (!line.startsWith('#') && colon > 0)
            headers[line.slice(0, colon)] = line.slice(colon + 1).trim();
    }
    return headers;
}

// The file a request means, or null; never one outside the folder or not meant for visitors.
function fileOf(url) {
    let path;
    try {
        path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    } catch {
        return null;
    }
    if (path.endsWith('/'))
        path += 'index.html';
    const file = resolve(join(root, path));
    if (!file.startsWith(root + sep) || !types[extname(file)] || path.includes('\0'))
        return null;
    return existsSync(file) && statSync(file).isFile() ? file : null;
}

function answer(request, response) {
    const headers = listedHeaders();
    const file = fileOf(request.url);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
        response.writeHead(405, { ...headers, Allow: 'GET, HEAD' }).end();
        return;
    }
    if (!file) {
        response.writeHead(404, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' }).end('Niet gevonden\n');
        return;
    }
    const brotli = /\bbr\b/.test(request.headers['accept-encoding'] ?? '') && existsSync(file + '.br');
    const sent = brotli ? file + '.br' : file;
    const { size, mtimeMs } = statSync(sent);
    headers['Content-Type'] = types[extname(file)];
    headers['Vary'] = 'Accept-Encoding';
    headers['ETag'] = `"${size.toString(36)}-${Math.trunc(mtimeMs).toString(36)}${brotli ? '-br' : ''}"`;
    if (request.headers['if-none-match'] === headers['ETag']) {
        response.writeHead(304, headers).end();
        return;
    }
    if (brotli)
        headers['Content-Encoding'] = 'br';
    headers['Content-Length'] = size;
    response.writeHead(200, headers);
    if (request.method === 'HEAD')
        response.end();
    else
        createReadStream(sent).pipe(response);
}

const server = createServer((request, response) => {
    try {
        answer(request, response);
    } catch (error) {
        // A build that replaces the folder at this very moment, for one.
        console.error(String(error));
        if (!response.headersSent)
            response.writeHead(500);
        response.end();
    }
});
server.on('error', error => {
    console.error(error.code === 'EADDRINUSE'
        ? `Poort ${port} is al in gebruik. Kies een andere: PORT=8081 scripts/run.sh`
        : String(error));
    process.exit(1);
});
// 127.0.0.1 and nothing else: the application is not offered to the network.
server.listen(port, '127.0.0.1', () => {
    console.log(`Wijkkompas staat op http://127.0.0.1:${server.address().port}/  (stoppen: Ctrl+C)`);
});
