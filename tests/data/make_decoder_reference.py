#!/usr/bin/env python3
"""Records what transformers and PEFT compute, for the tests of core/nn and core/train. Needs torch, transformers, peft, safetensors, gguf.

  make_decoder_reference.py OUT_DIR [QUICKSTART.gguf]

Writes OUT_DIR/tiny_llama/ (a random Llama of 2 layers with grouped queries, its logits, and a LoRA loss curve of 20 steps with
gradient norms, run by PEFT on packed documents one after the other) and, given the quick-start model, OUT_DIR/smollm2.json
(the top logits of a text in fp32).
"""
import json, math, pathlib, sys

import torch
from peft import LoraConfig, get_peft_model
from transformers import AutoModelForCausalLM, LlamaConfig, LlamaForCausalLM

torch.set_num_threads(2)
out = pathlib.Path(sys.argv[1])
TARGETS = ["q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj"]


def documents(vocab, lengths, seed):
    generator = torch.Generator().manual_seed(seed)
    return [torch.randint(3, vocab, (n,), generator=generator).tolist() for n in lengths]


def labels_of(ids, trained_from):
    return [-100 if i < trained_from else token for i, token in enumerate(ids)]


def sum_loss(model, ids, labels):
    """Sum of the losses of a document's trained tokens, and their number; a label at position 0 never counts."""
    logits = model(input_ids=torch.tensor([ids])).logits[0, :-1].float()
    target = torch.tensor(labels[1:])
    loss = torch.nn.functional.cross_entropy(logits, target, ignore_index=-100, reduction="sum")
    return loss, int((target != -100).sum())


def lora_curve(model, steps, folder, rank, alpha, lr, seed, dtype=torch.float32):
    """PEFT trains `steps`: lists of documents (ids, labels). Records loss, gradient norm and rate; saves the adapter before and after."""
    torch.manual_seed(seed)
    peft = get_peft_model(model, LoraConfig(r=rank, lora_alpha=alpha, lora_dropout=0.0, target_modules=TARGETS, task_type="CAUSAL_LM"))
    # B is zero at the start; a little noise there lets the first step see every gradient.
    for name, parameter in peft.named_parameters():
        if "lora_B" in name:
            torch.nn.init.normal_(parameter, std=0.01)
    peft.save_pretrained(folder / "adapter_start")
    parameters = [p for p in peft.parameters() if p.requires_grad]
    optimizer = torch.optim.AdamW(parameters, lr=lr, weight_decay=0.01)
    curve = []
    for number, step in enumerate(steps):
        warmup = 3
        total = len(steps)
        factor = number / warmup if number < warmup else 0.5 * (1 + math.cos(math.pi * (number - warmup) / (total - warmup)))
        for group in optimizer.param_groups:
            group["lr"] = lr * factor
        total_loss, count = 0.0, sum(sum(1 for x in labels[1:] if x != -100) for _, labels in step)
        for ids, labels in step:
            loss, _ = sum_loss(peft, ids, labels)
            (loss / count).backward()
            total_loss += loss.item()
        norm = torch.nn.utils.clip_grad_norm_(parameters, 1.0).item()
        optimizer.step()
        optimizer.zero_grad()
        curve.append({"loss": total_loss / count, "grad_norm": norm, "lr": lr * factor, "trained_tokens": count})
    peft.save_pretrained(folder / "adapter_end")
    return peft, curve


def final_log_probabilities(model, ids):
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0].float()
    log_probs = torch.log_softmax(logits, -1)
    return [log_probs[i, ids[i + 1]].item() for i in range(len(ids) - 1)]


def tidy(folder):
    for name in ("README.md",):
        (folder / name).unlink(missing_ok=True)
    config = json.loads((folder / "adapter_config.json").read_text())
    config["base_model_name_or_path"] = "tiny_llama"
    config["target_modules"] = sorted(config["target_modules"])
    (folder / "adapter_config.json").write_text(json.dumps(config, indent=2, sort_keys=True) + "\n")


def tiny():
    folder = out / "tiny_llama"
    folder.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(7)
    config = LlamaConfig(vocab_size=160, hidden_size=48, num_hidden_layers=2, num_attention_heads=6, num_key_value_heads=2,
                         intermediate_size=96, max_position_embeddings=256, rms_norm_eps=1e-5, tie_word_embeddings=True,
                         rope_theta=10000.0, bos_token_id=1, eos_token_id=2, pad_token_id=0)
    model = LlamaForCausalLM(config).float().eval()
    for name, parameter in model.named_parameters():      # wider than the default: attention must not be uniform
        if parameter.dim() == 2:
            torch.nn.init.normal_(parameter, std=0.12)
        else:
            torch.nn.init.uniform_(parameter, 0.5, 1.5)
    model.save_pretrained(folder)
    docs = documents(160, [23, 1, 40, 7], 1)
    with torch.no_grad():
        logits = [model(input_ids=torch.tensor([d])).logits[0].float().flatten().tolist() for d in docs]
    steps = []
    for number in range(20):
        rows = documents(160, [12, 30, 5], 100 + number % 4)
        steps.append([(ids, labels_of(ids, 3 + i)) for i, ids in enumerate(rows)])
    peft, curve = lora_curve(model, steps, folder, 4, 8, 5e-3, 11)
    for name in ("adapter_start", "adapter_end"):
        tidy(folder / name)
    record = {"documents": docs, "logits": logits, "steps": [[{"ids": i, "labels": l} for i, l in step] for step in steps],
              "curve": curve, "rank": 4, "alpha": 8, "learning_rate": 5e-3, "warmup_steps": 3, "weight_decay": 0.01,
              "after": {"ids": docs[2], "logprobs": final_log_probabilities(peft, docs[2])}}
    (folder / "reference.json").write_text(json.dumps(record) + "\n")


def smollm(gguf):
    from transformers import AutoTokenizer
    path = pathlib.Path(gguf)
    model = AutoModelForCausalLM.from_pretrained(str(path.parent), gguf_file=path.name, dtype=torch.float32).eval()
    tokenizer = AutoTokenizer.from_pretrained(str(path.parent), gguf_file=path.name)
    text = "The quick brown fox jumps over the lazy dog. 한국어 문장도 있습니다. def f(x):\n    return x * 2\n"
    ids = tokenizer(text, add_special_tokens=False)["input_ids"]
    with torch.no_grad():
        logits = model(input_ids=torch.tensor([ids])).logits[0].float()
    top = torch.topk(logits, 8, -1)
    record = {"text": text, "ids": ids, "top_ids": top.indices.tolist(), "top_logits": top.values.tolist()}
    (out / "smollm2.json").write_text(json.dumps(record, ensure_ascii=False) + "\n")


tiny()
if len(sys.argv) > 2:
    smollm(sys.argv[2])
