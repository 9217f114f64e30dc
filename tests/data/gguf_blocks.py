"""Records what the gguf Python package (0.19) dequantises, for tst_gguf_blocks and tst_quick_start_weights.

    python tests/data/gguf_blocks.py blocks            -> tests/data/gguf_blocks.json
    python tests/data/gguf_blocks.py model FILE.gguf   -> tests/data/quick_start_tensors.json

Needs numpy and gguf. Blocks are random bytes from a fixed seed with the fp16 fields set to finite values, subnormal and
negative ones among them. Values are stored as the bits of fp32, so the comparison is exact.
"""
import hashlib
import json
import pathlib
import sys

import numpy as np
from gguf import GGMLQuantizationType as Type
from gguf import GGML_QUANT_SIZES, GGUFReader
from gguf.quants import dequantize

here = pathlib.Path(__file__).parent
# Byte offsets of the fp16 fields inside one block.
half_fields = {"Q4_0": [0], "Q4_1": [0, 2], "Q5_0": [0], "Q5_1": [0, 2], "Q8_0": [0],
               "Q4_K": [0, 2], "Q5_K": [0, 2], "Q6_K": [208]}
scales = [1.0, -0.37, 6e-8, 0.0123, -3e-6, 65504.0, 0.0, 1.7]


def blocks():
    rng = np.random.default_rng(20261121)
    rows = []
    for name, fields in half_fields.items():
        size = GGML_QUANT_SIZES[Type[name]][1]
        for index in range(4):
            raw = rng.integers(0, 256, size, dtype=np.uint8)
            for place, field in enumerate(fields):
                raw[field:field + 2] = np.frombuffer(np.float16(scales[(2 * index + place) % 8]).tobytes(), np.uint8)
            values = dequantize(raw.reshape(1, -1), Type[name]).astype(np.float32).ravel()
            rows.append({"type": name, "bytes": raw.tobytes().hex(), "values": values.view(np.uint32).tolist()})
    for name, dtype in (("F16", np.float16), ("BF16", np.uint16)):
        bits = rng.integers(0, 65536, 64, dtype=np.uint16)
        bits[:6] = [0x0000, 0x8000, 0x0001, 0x83FF, 0x0400, 0x7BFF]
        if name == "F16":
            bits = bits[np.isfinite(bits.view(np.float16))]
            values = bits.view(np.float16).astype(np.float32)
        else:
            values = (bits.astype(np.uint32) << 16).view(np.float32)
            bits, values = bits[np.isfinite(values)], values[np.isfinite(values)]
        rows.append({"type": name, "bytes": bits.tobytes().hex(), "values": values.view(np.uint32).tolist()})
    text = ",\n".join(json.dumps(row, separators=(",", ":")) for row in rows)
    (here / "gguf_blocks.json").write_text("[\n" + text + "\n]\n")


def hub_order(values, heads):
    """Puts llama.cpp's interleaved rotary rows back: (head, 2i+j) -> (head, j*d/2+i)."""
    half = values.shape[0] // heads // 2
    return values.reshape(heads, half, 2, -1).swapaxes(1, 2).reshape(values.shape)


def model(path):
    tensors = {tensor.name: tensor for tensor in GGUFReader(path).tensors}
    chosen = [("token_embd.weight", "model.embed_tokens.weight", 0), ("output_norm.weight", "model.norm.weight", 0),
              ("blk.0.attn_norm.weight", "model.layers.0.input_layernorm.weight", 0),
              ("blk.7.attn_q.weight", "model.layers.7.self_attn.q_proj.weight", 9),
              ("blk.7.attn_k.weight", "model.layers.7.self_attn.k_proj.weight", 3),
              ("blk.7.attn_v.weight", "model.layers.7.self_attn.v_proj.weight", 0),
              ("blk.29.ffn_down.weight", "model.layers.29.mlp.down_proj.weight", 0)]
    rows = []
    for gguf_name, hub_name, heads in chosen:
        tensor = tensors[gguf_name]
        values = np.asarray(dequantize(tensor.data, tensor.tensor_type), dtype=np.float32)
        values = np.ascontiguousarray(hub_order(values, heads) if heads else values)
        rows.append({"name": hub_name, "type": tensor.tensor_type.name, "shape": list(values.shape),
                     "sha256": hashlib.sha256(values.tobytes()).hexdigest()})
    text = ",\n".join(json.dumps(row) for row in rows)
    (here / "quick_start_tensors.json").write_text("[\n" + text + "\n]\n")


if __name__ == "__main__":
    if sys.argv[1:2] == ["model"]:
        model(sys.argv[2])
    else:
        blocks()
