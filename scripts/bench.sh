#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Runs the benchmarks, native and as WebAssembly: one JSON line each on standard output, with "target" added in front.
# Arguments go to `wijkkompas bench`: scripts/bench.sh --rows 1000000 --items 24
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh native web-cli >&2
build/native/wijkkompas bench "$@" | sed 's/^{/{"target":"native",/'
node build/web/wijkkompas-cli.js bench "$@" | sed 's/^{/{"target":"wasm",/'
# What the map costs while it is dragged, and changes with 100.000 respondents, where there is a browser and the
# application was built.
if [ -f dist/wijkkompas.html ] && command -v "${CHROMIUM:-chromium}" >/dev/null; then
    node scripts/bench_map.mjs
    node scripts/bench_changes.mjs
fi
