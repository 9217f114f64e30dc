#!/bin/sh
# Stands in for tunewright-train: answers well only with an adapter, measures what $FAKE_BENCH says, and "trains" like the stand-in of core/run's
# tests ($FAKE_TRAINER_PROGRAM).
if [ "$1" = bench ]; then
    [ -n "$FAKE_BENCH" ] && echo "$FAKE_BENCH" && exit 0
    echo "no bench here" >&2
    exit 1
fi
if [ "$1" != generate ]; then
    exec "$FAKE_TRAINER_PROGRAM" "$@"
fi
answer='{"text":"I do not know"}'
while [ $# -gt 0 ]; do
    case "$1" in
    --in) in="$2" ;;
    --out) out="$2" ;;
    --adapter) answer='{"text":"{\"b\": 2, \"a\": 1}"}' ;;
    esac
    shift
done
while read -r line; do echo "$answer"; done < "$in" > "$out"
