#!/usr/bin/env bash
# Sets up, builds and passes every test. Ends with ctest's summary.
#   check.sh [CTEST ARGUMENTS]      for example: check.sh -R tst_config
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bash packaging/setup.sh --with-tests

# The split of the house, proven: each half configures without the other.
for half in STUDIO TRAINER; do
    cmake -S . -B "build/without-$half" -G Ninja -DTUNEWRIGHT_$half=OFF -DTUNEWRIGHT_TESTS=OFF >/dev/null
done
cmake --preset dev >/dev/null
cmake --build --preset dev
ctest --preset dev --label-exclude bench --parallel 2 --timeout 900 "$@"
