#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Runs the benchmarks, native and as WebAssembly: one JSON line each on standard output, with "target" added in front.
# Arguments go to `wijkkompas bench`: scripts/bench.sh --rows 1000000 --items 24
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh native web-cli >&2
native=$(build/native/wijkkompas bench "$@" | sed 's/^{/{"target":"native",/')
echo "$native"
node build/web/wijkkompas-cli.js bench "$@" | sed 's/^{/{"target":"wasm",/'
# What others take to read a file like the one of "read-csv", where they are installed; as many passes over memory.
if command -v Rscript >/dev/null; then
    read -r rows items pass < <(sed -nE 's/.*"read-csv","rows":([0-9]+),"items":([0-9]+).*"passSeconds":([^,]+).*/\1 \2 \3/p' <<<"$native")
    Rscript scripts/bench_peers.R "$rows" "$items" "$pass"
fi
# What the map costs while it is dragged, and changes with 100.000 respondents, where there is a browser and the
# application was built.
if [ -f dist/wijkkompas.html ] && command -v "${CHROMIUM:-chromium}" >/dev/null; then
    node scripts/bench_map.mjs
    node scripts/bench_changes.mjs
fi
