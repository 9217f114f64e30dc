#!/usr/bin/env bash
# How long a start takes: until the quick start's run tells its first step, and until the studio's window is painted.
#   bench_start.sh BIN_FOLDER [ROUNDS]
# Goals: first step 5 s after the start, first paint 0.5 s after the program began. Printed, not judged.
set -euo pipefail
bin=$1 rounds=${2:-3}
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
echo "# $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg)"
echo "what,seconds"
for ((round = 0; round < rounds; ++round)); do
    run=$folder/run$round
    begun=$(date +%s.%N)
    "$bin/tunewright-cli" run "$root/resources/presets/quick-start.yaml" --dir "$run" >/dev/null 2>&1
    until grep -q '"type":"step"' "$run/events.jsonl" 2>/dev/null; do sleep 0.1; done
    "$bin/tunewright-cli" stop "$run" >/dev/null 2>&1
    python3 - "$begun" "$run/events.jsonl" <<'PY'
import json, sys
events = [json.loads(line) for line in open(sys.argv[2]) if line.endswith("\n")]
begun = float(sys.argv[1])
print("evaluation before the first step ends,%.2f" % next(e["t"] - begun for e in events if e["type"] == "eval"))
print("first step ends,%.2f" % next(e["t"] - begun for e in events if e["type"] == "step"))
PY
done
QT_QPA_PLATFORM=${QT_QPA_PLATFORM:-offscreen} "$bin/../tests/tst_studio" windowIsPaintedAtOnce 2>/dev/null | grep -o 'first paint.*' || true
