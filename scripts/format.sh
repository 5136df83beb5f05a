#!/bin/bash
# Formats the C++ sources: scripts/format.sh [--check]   (--check changes nothing, exit 1 when something would change)
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

wanted=14 # Debian 12's; another version sets some lines differently
for formatter in clang-format-$wanted clang-format ''; do
    if [ -z "$formatter" ]; then
        fail "clang-format $wanted is not here: scripts/setup.sh installs it on Debian 12"
    fi
    if have "$formatter" && "$formatter" --version | grep -q "version $wanted\."; then
        break
    fi
done

mapfile -t files < <(find src tests -name '*.h' -o -name '*.cpp' | sort)
if [ "${1:-}" = --check ]; then
    "$formatter" --dry-run --Werror "${files[@]}"
else
    "$formatter" -i "${files[@]}"
fi
