#!/bin/bash
# SPDX-License-Identifier: EUPL-1.2
# Sets up, builds and runs every test; the last line is "N passed, N failed". Exit 1 when anything failed.
#   scripts/test.sh        everything: rules, scripts, native, against R, sanitized, WebAssembly, parity, browser
#   scripts/test.sh fast   rules, scripts, native, against R and sanitized only
#   scripts/test.sh NAME   only that: a room or sub-room such as report/words (its native tests), a file of tests/scripts, or
#                          one of tests/web (in the browser; with .mjs where a room has its name: project.mjs)
# What each step printed is in build/logs/.
set -euo pipefail
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

fast=no part=
case ${1:-all} in
all) ;;
fast) fast=yes ;;
*)
    only=$1
    if [ -d "tests/$only" ] && find "tests/$only" -name '*_test.cpp' | grep -q .; then
        part=room
    elif [ -f "tests/scripts/${only}_test.py" ]; then
        part=scripts
    elif [ -f "tests/web/${only%.mjs}.mjs" ]; then
        part=web only=${only%.mjs}
    else
        fail "unknown: $only. Choose fast, a room ($(find tests -mindepth 2 -name '*_test.cpp' -printf '%h\n' | sort -u | sed 's/^tests.//' | paste -sd ' ')), \
a file of tests/web ($(basename -a tests/web/*.mjs | paste -sd ' ')) or of tests/scripts ($(basename -s _test.py \
            tests/scripts/*_test.py | paste -sd ' '))"
    fi
    ;;
esac

logs=build/logs
rm -rf $logs
mkdir -p $logs
passed=0
failed=0

# How long each step took, longest first; steps beside each other share the processor.
times=()
finish() {
    say "times"
    [ ${#times[@]} -eq 0 ] || printf '%6d s  %s\n' "${times[@]}" | sort -rn
    printf '%6d s  %s\n' "$SECONDS" "all together"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    [ "$failed" -eq 0 ] && [ "$passed" -gt 0 ]
    exit
}

# counts KIND LOG STATUS: prints "PASSED FAILED" of one runner's output.
counts() {
    local kind=$1 log=$2 status=$3
    case $kind in
    check) [ "$status" -eq 0 ] && echo 1 0 || echo 0 1 ;;
    doctest) sed -n 's/^cases that ran: \([0-9]*\) passed, \([0-9]*\) failed$/\1 \2/p' "$log" | tail -n 1 ;;
    unittest)
        awk '/^Ran [0-9]+ test/ { ran += $2 }
             /^(FAILED|OK) \(/ { n = split($0, part, /[(), ]+/)
                 for (i = 1; i <= n; i++) if (split(part[i], pair, "=") == 2) {
                     if (pair[1] == "failures" || pair[1] == "errors") bad += pair[2]
                     if (pair[1] == "skipped") left += pair[2] } }
             END { print ran - bad - left, bad + 0 }' "$log"
        ;;
    tally) sed -n 's/^\([0-9][0-9]*\) passed, \([0-9][0-9]*\) failed$/\1 \2/p' "$log" | tail -n 1 ;;
    esac
}

# begin NAME KIND command...: starts it, at most one per core at a time; `await` counts it.
names=()
kinds=()
pids=()
begin() {
    local name=$1 kind=$2 log
    shift 2
    log=$(log_of "$name")
    while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do
        wait -n 2>/dev/null || true # how it ended is looked at when it is counted
    done
    (
        started=$SECONDS status=0
        "$@" >"$log" 2>&1 || status=$?
        echo "$status $((SECONDS - started))" >"$log.status"
    ) &
    names+=("$name")
    kinds+=("$kind")
    pids+=($!)
}
log_of() { echo "$logs/${1//[ \/]/-}.log"; }

# begin_parts NAME command...: a program of doctest's cases, in ranges of them that share the cores. `await` counts them
# too, and sees that all of them together are the cases there are.
parts=6
suites=()
cases=()
begin_parts() {
    local name=$1 part all
    shift
    all=$("$@" --count --no-colors=true | sed -n 's/^\[doctest\] unskipped test cases passing.*: *//p') || true
    suites+=("$name")
    cases+=("${all:-0}")
    for ((part = 1; part <= parts; part++)); do
        begin "$name $part of $parts" doctest in_folder "$(log_of "$name $part of $parts").files" "$@" --no-colors=true \
            --first=$((all * (part - 1) / parts + 1)) --last=$((all * part / parts))
    done
}
# in_folder FOLDER command...: there, because some cases write files, and others beside them files of the same name.
# shellcheck disable=SC2317 # `begin` calls it
in_folder() {
    mkdir -p "$1"
    ln -sfn "$root/assets" "$1/assets"
    (cd "$1" && exec "${@:2}")
}

# await: waits for all that was begun, adds their counts in that order, shows the output of what is wrong.
await() {
    local at part good bad ran
    for at in "${!names[@]}"; do
        wait "${pids[at]}" || true
        count "${names[at]}" "${kinds[at]}"
    done
    for at in "${!suites[@]}"; do
        ran=0
        for ((part = 1; part <= parts; part++)); do
            read -r good bad < <(counts doctest "$(log_of "${suites[at]} $part of $parts")" 0) || true
            ran=$((ran + ${good:-0} + ${bad:-0}))
        done
        [ "$ran" -eq "${cases[at]}" ] && continue
        say "${suites[at]}"
        note "of its ${cases[at]} cases $ran ran"
        failed=$((failed + 1))
    done
    names=()
    kinds=()
    pids=()
    suites=()
    cases=()
}

# count NAME KIND: what a step that has ended brought.
count() {
    local name=$1 kind=$2 log status=1 secs=0 good=0 bad=0
    log=$(log_of "$name")
    say "$name"
    read -r status secs <"$log.status" || true
    read -r good bad < <(counts "$kind" "$log" "$status") || true
    good=${good:-0}
    bad=${bad:-0}
    # A runner that crashed, or found nothing to run, has not passed.
    if [ "$bad" -eq 0 ] && { [ "$status" -ne 0 ] || [ "$good" -eq 0 ]; }; then
        note "ended with status $status after $good tests"
        bad=1
    fi
    passed=$((passed + good))
    failed=$((failed + bad))
    note "$good passed, $bad failed ($secs s)"
    times+=("$secs" "$name")
    if [ "$bad" -gt 0 ]; then
        note "the end of $log:"
        tail -n 80 "$log" | cut -c 1-400 | sed 's/^/   | /'
    fi
}

# prepare NAME: builds what scripts/build.sh calls so. Building is no test, but without it there are none.
prepare() {
    local log=$logs/$1.log started=$SECONDS
    say "building $1"
    if ! scripts/build.sh "$1" >"$log" 2>&1; then
        tail -n 80 "$log" | cut -c 1-400 | sed 's/^/   | /'
        note "building $1 failed; all of its output is in $log"
        failed=$((failed + 1))
        return 1
    fi
    note "done ($((SECONDS - started)) s)"
    times+=("$((SECONDS - started))" "building $1")
}

say "setting up"
scripts/setup.sh || {
    failed=1
    finish
}
use_installed

# The Python that CMake uses too: Debian's own has Debian's fontTools.
python=python3
[ ! -x /usr/bin/python3 ] || python=/usr/bin/python3
export PYTHONDONTWRITEBYTECODE=1

find_browser() {
    local candidate
    for candidate in chromium chromium-browser google-chrome; do
        [ -n "${CHROMIUM:-}" ] || CHROMIUM=$(command -v "$candidate") || true
    done
    export CHROMIUM
}
# begin_browser NAME FILE: a page that never answers must not hold up everything.
begin_browser() { begin "$1" tally timeout --kill-after=10 3600 node "$2"; }

case $part in
room)
    ! prepare native-tests || begin "native tests of $only" doctest build/native/wijkkompas-tests --no-colors=true \
        --source-file="*tests/$only/*"
    ;;
scripts) begin "scripts $only" unittest "$python" "tests/scripts/${only}_test.py" ;;
web)
    if prepare native && prepare app; then
        find_browser
        begin_browser "browser $only" "tests/web/$only.mjs"
    fi
    ;;
esac
if [ -n "$part" ]; then
    await
    finish
fi

begin "order of the rooms" check "$python" scripts/check_rooms.py
begin "format" check scripts/format.sh --check
for file in tests/scripts/*_test.py; do
    begin "scripts $(basename "$file" _test.py)" unittest "$python" "$file"
done
await

if prepare native; then
    begin_parts "native tests" "$root/build/native/wijkkompas-tests"
    begin "against R" tally "$python" tests/scripts/against_r.py
    begin "content of the routekaart" check build/native/wijkkompas content check
    begin "outputs against their schemas" unittest "$python" tests/scripts/outputs.py
    begin "hostile workbooks" unittest "$python" tests/scripts/hostile_workbooks.py
    await
fi
# The last of the sanitized tests run beside the building of what follows.
export UBSAN_OPTIONS=print_stacktrace=1
prepare native-sanitized && begin_parts "sanitized tests" "$root/build/native-sanitized/wijkkompas-tests"
[ $fast = no ] || {
    await
    finish
}

# One call of the build for everything; only when it fails, one for the core alone, so that a broken application does not
# hide the core's tests.
application=yes
if prepare web; then
    begin "the same bytes once more" unittest "$python" tests/scripts/reproducible.py
else
    application=no
fi
if [ $application = yes ] || prepare web-cli; then
    begin_parts "WebAssembly tests" node "$root/build/web/wijkkompas-tests.js"
    begin "parity" tally "$python" tests/scripts/parity.py
fi
await
if [ $application = yes ]; then
    begin "what is delivered" check sh -c 'cd dist && sha256sum --check wijkkompas.html.sha256'
    find_browser
    await # nothing beside tests that measure time
    begin_browser "browser" tests/web/lib/all.mjs
    await
    # What each of its files took, two pages at a time.
    while read -r file secs _; do
        times+=("$secs" "of which browser ${file%.mjs:}, two at a time")
    done < <(grep -E '^[a-z_]+\.mjs: [0-9]+ s$' "$(log_of browser)")
fi
finish
