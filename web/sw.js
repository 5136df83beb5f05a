// SPDX-License-Identifier: EUPL-1.2
// Keeps the application on the device, so that it also opens without a network.
// scripts/pack.py fills in @VERSION@ (a hash of every file below) and '@FILES@' (the exact list).
// One version is one cache, filled whole or not at all: files of two versions never mix.
'use strict';

const FILES = ['@FILES@'];
// The scope is part of the name because a test and a real installation may share one host.
const PREFIX = 'wijkkompas ' + self.registration.scope + ' ';
const CACHE = PREFIX + '@VERSION@';

self.addEventListener('install', event => {
    // no-cache asks the server whether the copy just downloaded is still the newest; it seldom sends it again.
    const requests = FILES.map(file => new Request(file, { cache: 'no-cache' }));
    event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(requests)));
});

self.addEventListener('activate', event => {
    event.waitUntil(caches.keys().then(names => Promise.all(
        names.filter(name => name.startsWith(PREFIX) && name !== CACHE).map(name => caches.delete(name)))));
});

// A new version waits until every window is closed, or until the page says that nothing is unsaved.
self.addEventListener('message', event => {
    if (event.data === 'activate')
        self.skipWaiting();
});

self.addEventListener('fetch', event => {
    const request = event.request;
    if (request.method !== 'GET' || !request.url.startsWith(self.registration.scope))
        return;
    const file = request.mode === 'navigate'
        ? 'index.html'
        : new URL(request.url).pathname.slice(new URL(self.registration.scope).pathname.length);
    if (!FILES.includes(file))
        return;
    event.respondWith(caches.open(CACHE)
        .then(cache => cache.match(file))
        .then(found => found || fetch(request)));
});
