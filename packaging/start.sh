#!/usr/bin/env bash
# Sets up, builds and opens the studio with the quick start ready to run. Without a display it runs the quick start in the terminal.
# On a machine that is set up and built for this revision, it opens at once: no network, no rebuild.
set -euo pipefail
source_folder=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
build=$source_folder/build/release

# What the build depends on: the sources, and nothing else that could change under it.
fingerprint() {
    cd "$source_folder"
    find CMakeLists.txt CMakePresets.json app core remote resources/sql resources/icons translations packaging -type f -printf '%p %s %T@\n' |
        LC_ALL=C sort | sha256sum
}

# Set up: the program is built for these sources, and what it loads is where it looks.
libtorch=${TUNEWRIGHT_TORCH:-${XDG_CACHE_HOME:-$HOME/.cache}/tunewright/libtorch/torch}
model=${XDG_DATA_HOME:-$HOME/.local/share}/tunewright/models/SmolLM2-135M-Instruct/SmolLM2-135M-Instruct.Q4_1.gguf
if [ ! -x "$build/bin/tunewright" ] || [ ! -e "$libtorch/lib/libtorch_cpu.so" ] || [ ! -e "$model" ] || [ "$(cat "$build/fingerprint" 2>/dev/null)" != "$(fingerprint)" ]; then
    bash "$source_folder/packaging/setup.sh"
    echo "building (the first time takes several minutes on two cores)"
    cmake --preset release -S "$source_folder" >"$source_folder/build-release.log" 2>&1 ||
        { tail -20 "$source_folder/build-release.log" >&2; exit 1; }
    mkdir -p "$build"
    mv "$source_folder/build-release.log" "$build/configure.log"
    cmake --build "$build"
    fingerprint >"$build/fingerprint"
fi

# A display that is named may be gone: one forwarded by a connection that ended.
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ] && timeout 10 "$build/bin/tunewright" --can-show 2>/dev/null; then
    exec "$build/bin/tunewright" "$@"
fi
echo "No display here: the quick start runs in the terminal."
exec "$build/bin/tunewright-cli" quickstart
