#!/usr/bin/env bash
# Runs the tests on a machine with a JDK 25, Maven and nothing else.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

# The tests of the windows need no display, but Pango and one font to measure text with.
if command -v apt-get >/dev/null && { ! ldconfig -p | grep -q 'libpangoft2-1\.0\.so\.0' ||
    ! compgen -G '/usr/share/fonts/truetype/*/*.ttf' >/dev/null; }; then
    as_root=()
    if [ "$(id -u)" != 0 ]; then as_root=(sudo -n); fi
    "${as_root[@]}" apt-get -qq update
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install \
        libpangoft2-1.0-0 fonts-dejavu-core >/dev/null
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT
code=0
mvn -B verify "$@" 2>&1 | tee "$log" || code=$?

# Surefire sums up each module; this sums up the modules.
awk '
    /Tests run: [0-9]+, Failures: [0-9]+, Errors: [0-9]+, Skipped: [0-9]+ *$/ {
        gsub(/[^0-9 ]/, ""); run += $1; failures += $2; errors += $3; skipped += $4
    }
    END { printf "Tests run: %d, Failures: %d, Errors: %d, Skipped: %d\n", run, failures, errors, skipped }
' "$log"
exit "$code"
