#!/usr/bin/env bash
# LoRA training speed against a peer, alternating in one run: ours, peer, ours, peer, ...
#   bench_lora.sh TUNEWRIGHT_TRAIN MODEL DTYPE ROUNDS PEER_COMMAND...
# PEER_COMMAND prints one JSON line with "tokens_per_second" and "peak_bytes" for the same work: rank 16 on all linears,
# 2 rows of 1024 tokens, all labelled. Prints CSV, then the ratio of the medians.
set -euo pipefail
train=$1 model=$2 dtype=$3 rounds=$4
shift 4
measure() { # NAME COMMAND...
    local name=$1
    shift
    "$@" 2>/dev/null | tail -1 | python3 -c '
import json, sys
result = json.loads(sys.stdin.readline())
print(sys.argv[1], sys.argv[2], round(result["tokens_per_second"], 1), result["peak_bytes"], sep=",")' "$name" "$dtype"
}
echo "# $(grep -m1 'model name' /proc/cpuinfo | cut -d: -f2 | xargs), $(nproc) cores, $dtype, LoRA r16 on all linears, 2 x 1024 tokens"
echo "program,dtype,tokens_per_second,peak_bytes"
results=$(mktemp)
trap 'rm -f "$results"' EXIT
for ((round = 0; round < rounds; ++round)); do
    measure ours "$train" bench --model "$model" --dtype "$dtype" --sequence-len 1024 --micro-batch-size 2 --lora-r 16 --steps 3 --json
    measure peer "$@"
done | tee "$results"
python3 -c '
import statistics, sys
rates = {}
for line in open(sys.argv[1]):
    name, _, rate, _ = line.strip().split(",")
    rates.setdefault(name, []).append(float(rate))
print("ratio,%.2f" % (statistics.median(rates["ours"]) / statistics.median(rates["peer"])))' "$results"
