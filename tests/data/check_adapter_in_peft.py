#!/usr/bin/env python3
"""Loads an adapter that Tunewright wrote in PEFT and compares log-probabilities with `tunewright-train score`.

  check_adapter_in_peft.py TUNEWRIGHT_TRAIN MODEL.gguf ADAPTER_DIR ROWS.jsonl [COUNT]

ROWS are conversations ("messages"). Both sides compute in fp32. Prints the largest difference; exit 1 above 1e-3.
"""
import json, pathlib, subprocess, sys, tempfile

import torch
from peft import PeftModel
from transformers import AutoModelForCausalLM, AutoTokenizer

trainer, gguf, adapter, rows = sys.argv[1:5]
count = int(sys.argv[5]) if len(sys.argv) > 5 else 8
path = pathlib.Path(gguf)
tokenizer = AutoTokenizer.from_pretrained(str(path.parent), gguf_file=path.name)
base = AutoModelForCausalLM.from_pretrained(str(path.parent), gguf_file=path.name, dtype=torch.float32)
model = PeftModel.from_pretrained(base, adapter).eval()
conversations = [json.loads(line)["messages"] for line in open(rows, encoding="utf-8")][:count]
encoded = [tokenizer.apply_chat_template(c, tokenize=True, return_dict=True)["input_ids"] for c in conversations]
with tempfile.TemporaryDirectory() as folder:
    source, target = pathlib.Path(folder) / "in.jsonl", pathlib.Path(folder) / "out.jsonl"
    source.write_text("".join(json.dumps({"input_ids": ids}) + "\n" for ids in encoded))
    subprocess.run([trainer, "score", "--model", gguf, "--adapter", adapter, "--dtype", "float32", "--in", source, "--out", target], check=True)
    scored = [json.loads(line)["logprobs"] for line in open(target)]
worst = 0.0
for ids, ours in zip(encoded, scored):
    with torch.no_grad():
        log_probs = torch.log_softmax(model(input_ids=torch.tensor([ids])).logits[0].float(), -1)
    theirs = [log_probs[i, ids[i + 1]].item() for i in range(len(ids) - 1)]
    worst = max(worst, max(abs(a - b) for a, b in zip(ours, theirs)))
print(f"{len(encoded)} conversations, largest difference {worst:.2e}")
sys.exit(worst > 1e-3)
