#!/bin/bash
# Runs the benchmarks, native and as WebAssembly: one JSON line each on standard output, with "target" added in front.
# Arguments go to `wijkkompas bench`: scripts/bench.sh --rows 1000000 --items 24
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh native web-cli >&2
build/native/wijkkompas bench "$@" | sed 's/^{/{"target":"native",/'
node build/web/wijkkompas-cli.js bench "$@" | sed 's/^{/{"target":"wasm",/'
