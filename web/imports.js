// SPDX-License-Identifier: EUPL-1.2
// What the C++ side may ask of the page. Every function passes on to WK, filled by mirror.js, storage.js and shell.js.
mergeInto(LibraryManager.library, {
  $wkText: function (at, length) { return WK.text(at, length); },
  wk_host_wake: function (ms) { WK.wake(ms); },
  wk_host_describe__deps: ['$wkText'],
  wk_host_describe: function (at, length) { WK.mirror.describe(JSON.parse(wkText(at, length))); },
  wk_host_places: function (at, count) { WK.mirror.place(HEAPF32.subarray(at >> 2, (at >> 2) + count)); },
  wk_host_scroll: function (id, x, y) { WK.mirror.scrollTo(id >>> 0, x, y); },
  wk_host_address__deps: ['$wkText'],
  wk_host_address: function (at, length) { WK.address(wkText(at, length)); },
  wk_host_announce__deps: ['$wkText'],
  wk_host_announce: function (at, length) { WK.mirror.announce(wkText(at, length)); },
  wk_host_look: function (dark, scale, background) { WK.look(dark, scale, background >>> 0); },
  wk_host_fetch_assets: function () { WK.fetchAssets(); },
  wk_host_pick_file: function () { WK.pickFile(); },
  wk_host_open_camera__deps: ['$wkText'],
  wk_host_open_camera: function (title, titleLength, close, closeLength) {
    WK.openCamera(wkText(title, titleLength), wkText(close, closeLength));
  },
  wk_host_write_file__deps: ['$wkText'],
  wk_host_write_file: function (name, nameLength, at, length, type, typeLength, save, place, shared) {
    WK.writeFile(wkText(name, nameLength), HEAPU8.slice(at, at + length), wkText(type, typeLength), save, place, shared);
  },
  wk_host_print__deps: ['$wkText'],
  wk_host_print: function (at, length, shared) { WK.print(wkText(at, length), shared); },
  wk_host_keep_draft: function () { WK.storage.keepDraft(); },
  wk_host_draft_has__deps: ['$wkText'],
  wk_host_draft_has: function (sum, length) { return WK.storage.hasCells(wkText(sum, length)) ? 1 : 0; },
  wk_host_draft_piece__deps: ['$wkText'],
  wk_host_draft_piece: function (sum, sumLength, at, length) {
    WK.storage.piece(wkText(sum, sumLength), HEAPU8.slice(at, at + length));
  },
  wk_host_draft_whole__deps: ['$wkText'],
  wk_host_draft_whole: function (name, nameLength, offered, offeredLength) {
    WK.storage.whole(wkText(name, nameLength), wkText(offered, offeredLength));
  },
  wk_host_drop_draft: function () { WK.storage.dropDraft(); },
  wk_host_adopt_draft: function () { WK.storage.adoptDraft(); },
  wk_host_read_draft__deps: ['$wkText'],
  wk_host_read_draft: function (key, length) { WK.offerDraft(wkText(key, length)); },
  wk_host_keep_settings__deps: ['$wkText'],
  wk_host_keep_settings: function (at, length) { WK.storage.keepSettings(wkText(at, length)); },
  wk_host_unsaved: function (unsaved) { WK.unsaved = !!unsaved; }
});
