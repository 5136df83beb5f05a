#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Sets up, builds the application and serves it on this machine: http://127.0.0.1:8080 (PORT overrides).
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

scripts/build.sh app
exec node scripts/serve.mjs
