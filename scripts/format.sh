#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Formats the C++ sources: scripts/format.sh [--check]   (--check changes nothing, exit 1 when something would change)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

formatter=$(formatter)
[ -n "$formatter" ] || fail "clang-format 14 is not here: scripts/setup.sh installs it on Debian 12"

mapfile -t files < <(find src tests -name '*.h' -o -name '*.cpp' | sort)
if [ "${1:-}" = --check ]; then
    "$formatter" --dry-run --Werror "${files[@]}"
else
    "$formatter" -i "${files[@]}"
fi
