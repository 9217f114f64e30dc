#!/usr/bin/env python3
"""Records what the Hugging Face libraries make of many strings and conversations, for tests/core/text.

Needs tokenizers, transformers and gguf, and the quick-start model's GGUF file:
    python make_tokens.py SmolLM2-135M-Instruct.Q4_1.gguf
Writes tokens_*/ beside itself. Recorded with tokenizers 0.23.3 and transformers 5.23.0.
"""
import json
import pathlib
import random
import sys

import gguf
import transformers
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers

HERE = pathlib.Path(__file__).parent
LLAMA3 = (r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*"
          r"|\s*[\r\n]+|\s+(?!\S)|\s+")
QWEN2 = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")
CHATML = ("{% for message in messages %}{{'<|im_start|>' + message['role'] + '\n' + message['content'] + '<|im_end|>'"
          " + '\n'}}{% endfor %}{% if add_generation_prompt %}{{ '<|im_start|>assistant\n' }}{% endif %}")

ENGLISH = """The quick brown fox jumps over the lazy dog. Please book a table for four on Friday at half past seven.
I'll be there; don't wait for me, we're late and they've left. It's John's, isn't it? I'd say so, I'm sure.
A model learns from examples: two pizzas, one cola and three coffees to Main Street 17, please! Total: $31.50 (incl. 19% VAT).
Fine-tuning changes few weights; the learning rate was 1e-4, batch size 16, and the loss fell from 2.31 to 0.07 in 120 steps.
Who said "never"? Nobody did -- and yet: the e-mail to bob@example.org arrived at 12:59 on 2026-11-21T09:36:41Z.""".split("\n")
KOREAN = """안녕하세요, 내일 저녁 7시에 네 명 자리를 예약하고 싶습니다.
피자 두 판이랑 콜라 한 병 주세요. 주소는 서울시 마포구 양화로 45입니다.
모델을 미세 조정하면 손실이 줄어듭니다! 학습률은 0.001이고, 배치 크기는 16이에요.
ㅋㅋㅋ 정말요? 네, 그렇습니다… 「한국어」와 English를 섞어 써도 됩니다.
값을 3,500원으로 바꿔 주실 수 있나요?""".split("\n")
OTHER = ["Größe, Äpfel und Straße; ça va, garçon?", "Привет, как дела?", "こんにちは、世界。カタカナとひらがな", "你好，世界！這是測試。",
         "مرحبا بالعالم", "שלום עולם", "नमस्ते दुनिया", "สวัสดีชาวโลก", "Xin chào thế giới", "Γειά σου Κόσμε", "გამარჯობა", "İstanbul ıǰ"]
CODE = ["def f(x):\n    return x ** 2  # square\n", "for (int i = 0; i < n; ++i) {\n\tsum += a[i];\n}\r\n",
        "SELECT name, price FROM orders WHERE qty >= 3;", "{\"items\": [{\"name\": \"pizza\", \"qty\": 2}]}",
        "<html><body class='a'>&nbsp;</body></html>", "#include <vector>\n\n\n\nint main()\n{\n}\n", "x+=1;y-=2;z*=3//4%5",
        "https://example.org/a/b?c=d&e=%20f#g", "C:\\Windows\\System32\\drivers", "$ ls -la | grep '^d' > /tmp/x 2>&1",
        "a_b_c __init__ CamelCaseWord kebab-case-word", "if(!ok)throw std::runtime_error(\"no\\n\");", "0xDEADBEEF 0b1010 1_000_000"]
SPACES = ["", " ", "  ", "   ", "    ", "     ", "\n", "\n\n", "\n\n\n", " \n ", "\r\n\r\n", "\r", "\t", "\t\t\t", " \t \n", "a  b", "a   b",
          "a \n b", "a\n\n b", "  a", "a  ", "\n a", "a\n ", "\n 1", " 1", "  1", "1 ", "\u00a0", "a\u00a0b", "\u00a0\u00a0x", "\u3000", "가\u3000나",
          "a\u2003\u2003b", "\u0085", "x\u0085y", " \u0085 z", "\u2028\u2029", "\u1680 a", "\u180e", "a\u180eb", " \u180e x", "\u200b", "a\u200bb",
          "\ufeff", "\ufeffabc", "a\ufeff b", "\x1c\x1d", " \x1c a", "\x0b\x0c", "a \x0b b", " " * 32 + "x", "\n" * 9 + "x", " \r\n \r\n  x",
          "x \n\r\n\t y", "\u202f1\u202f000", "\u205fx", "\t\n\t\n", "! \n", "!\n\n", "!\r\nx", " !\n", " \n\n!"]
DIGITS = ["123456789", "1", "12", "123", "1234", "3.14159", "1,000,000", "a1b2c3", "2²", "½ cup", "Ⅰ Ⅳ Ⅻ", "١٢٣", "१२३", "①②③", "一二三", "x²+y³",
          " 12", "  12", "12 34  56", "1e-4", "2026-11-21", "12:59:59", "+82-10-1234-5678", "\U00011de0\U00016ff4", "\U0001d7ce\U0001d7cf",
          "\U0001ccf0\U0001ccf5", "\U00010d40", "9\u00b29", "𝟘𝟙", "〇", "٪٣", "\u0e51\u0e52"]
CONTRACTIONS = ["I'LL don't", "I'll", "I'LL", "we'Ve", "'s", "'S", "'ſ", "x'ſ y", "'ſs", "''s", "'re'RE'rE", "'tis", "can't've", "’s don’t", "'d've", "'M'm",
                "'l", "'lL", "'v", "'r", "it's'", "1's", " 's", "가's", "\n's", "'ﬆ", "ŉ", "'K", "'ß"]
MARKS = ["é", "e\u0301", "한국어 형태소", "\u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165", "\u1100\u1161\u11a8 \u1100\u1161", "\uac00\u11a8",
         "\u1100\u1100\u1161", "\u1161\u11a8", "q\u0307\u0323", "\u1e0b\u0323", "a\u0328\u0301", "Å Å Å", "\u212b\u2126\u212a", "ñ n\u0303",
         "\u0344", "\u0958\u0929", "\U00011935\U00011930", "\U00011938", "\U000110a5\U000110ba", "a\u0898\u0301", "a\u0301\u0898", "a\u0334\u1dfa",
         "a\u1dfa\u0334", "\u1abf\u0327x", "x\u09fe\u0334", "\U000105d2\u0307", "\U00016121\U0001611f", "\uf900\uf901", "\U0002f800", "\u0fb3\u0f71\u0f80",
         "ệ e\u0323\u0302", "\u3042\u3099か\u3099", "\u0b47\u0b56", "\u2adc \u2add\u0338", "ﬁ ﬂ ﬆ", "\u0f73\u0f75", "a\u0315\u0300\u05ae\u0315b"]
EMOJI = ["👨‍👩‍👧‍👦", "🏳️‍🌈", "👍🏽", "🇰🇷🇩🇪", "😀😃😄", "a😀b", " 😀 ", "❤️", "1️⃣2️⃣", "🧑🏿‍🚀 go", "☕️ coffee", "\U0001fae8\U0001fac3", "♥♡", "→ ⇒ ∑ ∫"]
CONTROL = ["\0", "a\0b", "\0\0\0", "\x01\x02", "\x04\x06\x13\x14\x16\x1d", "a\x04b", "th\x04e", "\x7f", "\u0080\u009f", "\u200d\u200c", "\u2060", "\ufffd", "\uffff", "\U0010ffff",
           "\ue000\uf8ff", "\U000f0000", "\U00040000x", "\U00050000\U000a1234", "\u202eabc\u202c", "\u00ad", "Ġthe Ċ", "▁x ▁▁y", "<0x41><0x0A>", "##ing @@"]
SPECIAL = ["<|im_start|>", "<|im_end|>", "<|im_start|>user\nhi<|im_end|>\n", "a<|im_end|>b", "a <|im_end|> b", "<|im_end|><|im_end|>", "<|im_end", "im_end|>",
           "<|<|im_end|>|>", "<|endoftext|>", "x<|endoftext|>y", "  <|endoftext|>  ", "<|ENDOFTEXT|>", "<|im_start|><|im_start|>", "<repo_name>x<file_sep>y",
           "<L>", "a <L> b", "a \n\u3000<L> b", "a  <L>  <L>  b", "<R>", "a <R> b", "a <R> \n\u0085 b", "<R>  <R>  x", "<R> <L> x", " <L><R> ",
           "<LR>", "a  <LR>  b", "wordy", "zork", "a zork b", "zorks", "azork", "zork.", "zork²", "Ⅰzork", "zork\u200d", "zork\u0301", "_zork", "가zork", "zork zork", "zorkzork",
           "<N>", "a <N> b", "<é>", "<e\u0301>", "x<e\u0301>y", "<think>", "<think>hm</think>", "<think><|im_end|></think>", "<|aa", "<|aa|>", "<|aa|><|aa",
           "<|im_start|>assistant\n<think>\n\n</think>\n\nyes<|im_end|>", "<cfg>", "a<cfg>b", "<|begin_of_text|>x<|eot_id|>", "\u11a8<|im_end|>\u11a8", "e<|im_end|>\u0301"]
YOUNG = "\u1c89\ua7cb\ua7da\U000105c0\U00010d4a\U00011380\U00011bc0\U00011f02\U00013460\U00016100\U00016d40\U00018cff\U0001e030\U0001e4d0\U0001e5d0\U0002ebf0\U00031350"


def random_strings(count):
    """Of code points that meet: assigned or not, marks after letters, spaces between."""
    rng = random.Random(20261121)
    pools = ["abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "0123456789²½Ⅰ٣", " \t\n\r\u0085\u00a0\u3000", "'\"!?.,;:-_/\\<>|@#$%^&*()[]{}",
             "가나다라마바사아자차카타파하한국어", "\u1100\u1102\u1103\u1161\u1162\u11a8\u11ab", "\u0300\u0301\u0323\u0327\u0334\u0345\u093c\u3099",
             YOUNG, "éñüçøßÅΩЖあ漢字", "😀👍🏽\u200d\ufe0f"]
    out = []
    for i in range(count):
        text = ""
        for _ in range(rng.randrange(1, 24)):
            kind = rng.random()
            if kind < 0.75:
                text += "".join(rng.choice(rng.choice(pools)) for _ in range(rng.randrange(1, 4)))
            elif kind < 0.9:
                text += rng.choice(["'s", "'LL", "  ", "\r\n", " \n", "the", " and", "1234", "습니다", "<|im_end|>", "<think>"])
            else:
                code = rng.randrange(0x110000)
                text += chr(code) if not 0xD800 <= code < 0xE000 else "?"
        out.append(text)
    return out


def strings():
    young = [YOUNG, " " + YOUNG, "a" + YOUNG[0] + "!", "'s" + YOUNG[3], *["x " + c + "1 " + c + c + "!" for c in YOUNG]]
    lines = ENGLISH + KOREAN + OTHER
    words = [" ".join(line.split(" ")[:3]) for line in lines] + [line.upper() for line in ENGLISH] + [line[::-1] for line in KOREAN]
    joined = ["\n".join(ENGLISH), "\n\n".join(KOREAN), " ".join(OTHER), "\r\n".join(lines), "".join(CODE), "ab" * 300, "가" * 200, "=" * 81, "a" * 70]
    every = (SPACES + lines + words + joined + CODE + DIGITS + CONTRACTIONS + MARKS + EMOJI + CONTROL + SPECIAL + young + random_strings(300))
    return list(dict.fromkeys(every))


def train(pre_tokenizer, size, normalizer=None):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizer
    if normalizer:
        tokenizer.normalizer = normalizer
    tokenizer.decoder = decoders.ByteLevel()
    trainer = trainers.BpeTrainer(vocab_size=size, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False)
    tokenizer.train_from_iterator((ENGLISH + KOREAN + OTHER + CODE) * 4, trainer)
    return tokenizer


def split_pre_tokenizer(pattern):
    return pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(pattern), "isolated"),
                                    pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])


def gpt2_like():
    tokenizer = train(pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True), 900)
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    tokenizer.add_special_tokens(["<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|aa|>"])
    tokenizer.add_tokens([AddedToken("<L>", lstrip=True, normalized=False), AddedToken("<R>", rstrip=True, normalized=False),
                          AddedToken("<LR>", lstrip=True, rstrip=True, normalized=False), AddedToken("zork", single_word=True, normalized=False),
                          AddedToken("<N>", normalized=True), AddedToken("<|aa", normalized=False),
                          AddedToken("<think>", normalized=False), AddedToken("é", normalized=False)])
    return tokenizer


def llama3_like():
    tokenizer = train(split_pre_tokenizer(LLAMA3), 1000)
    data = json.loads(tokenizer.to_str())
    vocabulary = data["model"]["vocab"]
    # Words that no merge makes, so that ignore_merges matters.
    for word in [" coffees", "안녕하세요", " English", "습니다", "!!", "123", "\n\n\n"]:
        spelled = pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False).pre_tokenize_str(word)[0][0]
        vocabulary.setdefault(spelled, len(vocabulary))
    data["model"]["ignore_merges"] = True
    tokenizer = Tokenizer.from_str(json.dumps(data))
    tokenizer.add_special_tokens(["<|begin_of_text|>", "<|eot_id|>", "<|im_start|>", "<|im_end|>"])
    bos = tokenizer.token_to_id("<|begin_of_text|>")
    tokenizer.post_processor = processors.Sequence([processors.ByteLevel(trim_offsets=True), processors.TemplateProcessing(
        single="<|begin_of_text|> $A", pair="<|begin_of_text|> $A <|begin_of_text|>:1 $B:1", special_tokens=[("<|begin_of_text|>", bos)])])
    return tokenizer


def qwen2_like():
    tokenizer = train(split_pre_tokenizer(QWEN2), 1000, normalizers.NFC())
    tokenizer.post_processor = processors.ByteLevel(trim_offsets=False)
    tokenizer.add_special_tokens(["<|endoftext|>", "<|im_start|>", "<|im_end|>"])
    tokenizer.add_tokens([AddedToken("<think>", normalized=False), AddedToken("</think>", normalized=False),
                          AddedToken("<é>", normalized=True), AddedToken("<N>", lstrip=True, normalized=True)])
    return tokenizer


def smollm2(path):
    fields = gguf.GGUFReader(path).fields
    tokens = fields["tokenizer.ggml.tokens"].contents()
    types = fields["tokenizer.ggml.token_type"].contents()
    merges = [tuple(line.split(" ")) for line in fields["tokenizer.ggml.merges"].contents()]
    tokenizer = Tokenizer(models.BPE(vocab={t: i for i, t in enumerate(tokens)}, merges=merges))
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Digits(individual_digits=True),
                                                       pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=True)])
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.add_special_tokens([t for t, kind in zip(tokens, types) if kind == 3])
    return tokenizer, fields["tokenizer.chat_template"].contents()


def write(path, data):
    """One entry a line, so that a difference can be read."""
    path.parent.mkdir(exist_ok=True)
    dump = lambda value: json.dumps(value, ensure_ascii=True, separators=(",", ":"))
    lines = lambda values: "[\n" + ",\n".join(map(dump, values)) + "\n]"
    if isinstance(data, list):
        text = lines(data)
    else:
        text = "{" + ",\n".join(dump(k) + ":" + (lines(v) if isinstance(v, list) else dump(v)) for k, v in data.items()) + "}"
    path.write_text(text + "\n")


def record(tokenizer, texts):
    """[ids, ids with the post-processor's, ids with special tokens as text, decoded, decoded without special tokens], each of
    the later ones null where it says nothing new."""
    rows = []
    for text in texts:
        ids = tokenizer.encode(text, add_special_tokens=False).ids
        framed = tokenizer.encode(text, add_special_tokens=True).ids
        tokenizer.encode_special_tokens = True
        plain = tokenizer.encode(text, add_special_tokens=False).ids
        tokenizer.encode_special_tokens = False
        decoded = tokenizer.decode(ids, skip_special_tokens=False)
        stripped = tokenizer.decode(ids, skip_special_tokens=True)
        rows.append([ids, framed if framed != ids else None, plain if plain != ids else None, decoded if decoded != text else None,
                     stripped if stripped != decoded else None])
    return rows


def conversations():
    user = lambda text: {"role": "user", "content": text}
    assistant = lambda text: {"role": "assistant", "content": text}
    system = lambda text: {"role": "system", "content": text}
    chats = [[user("Hello")], [user("Hello"), assistant("Hi there!")], [system("Be brief."), user("2+2?"), assistant("4")],
             [user("  leading"), assistant("trailing  ")], [user("\nnewline first"), assistant("\n\ntwo newlines\n")], [user(""), assistant("")],
             [system(""), user("\n"), assistant(" ")], [user("안녕하세요, 피자 두 판 주세요"), assistant('{"item": "피자", "qty": 2}')],
             [user("a"), assistant("b"), user("c"), assistant("d"), user("e")], [user("x"), system("late"), assistant("y")],
             [user("\r\nwindows\r\n"), assistant("\tcode:\n    x = 1\n")], [user("123 456"), assistant("\u3000\u00a0x\u0085")],
             [user("e\u0301 decomposed"), assistant("\u0301 mark first")], [user("한국어".encode().decode()), assistant("ㅋㅋ 😀👍🏽")],
             [assistant("I begin")], [user("'s right"), assistant("'ll do")], [user("im_start|>"), assistant("<|im_")]]
    chats += [[user(a), assistant(b)] for a, b in zip(ENGLISH + KOREAN + CODE, CODE + KOREAN + ENGLISH)]
    chats += [[user(a), assistant(b)] for a, b in zip(SPACES, reversed(SPACES))]
    return chats


def record_chats(tokenizer, template):
    fast = transformers.PreTrainedTokenizerFast(tokenizer_object=tokenizer, chat_template=template)
    rows = []
    for i, messages in enumerate(conversations()):
        prompt = i % 3 == 0
        text = fast.apply_chat_template(messages, tokenize=False, add_generation_prompt=prompt)
        ids = fast.apply_chat_template(messages, tokenize=True, add_generation_prompt=prompt, return_dict=False)
        rows.append({"messages": messages, "prompt": prompt, "text": text, "ids": list(ids)})
    return rows


def ranges(points):
    out = []
    for point in sorted(points):
        if out and out[-1][1] == point - 1:
            out[-1][1] = point
        else:
            out.append([point, point])
    return out


def character_classes():
    """Of every code point: what the regex engine and Digits of the library say. Word characters by the flag single_word."""
    points = [p for p in range(0x110000) if not 0xD800 <= p < 0xE000]
    parts = [points[i:i + 20000] for i in range(0, len(points), 20000)]
    classes = {}
    for name, pattern in (("letters", r"\p{L}"), ("numbers", r"\p{N}"), ("spaces", r"\s")):
        split = pre_tokenizers.Split(Regex(pattern), "removed", invert=True)
        classes[name] = ranges(ord(c) for part in parts for piece, _ in split.pre_tokenize_str("".join(map(chr, part))) for c in piece)
    digits = pre_tokenizers.Digits(individual_digits=True)
    classes["digits"] = ranges(ord(piece) for part in parts for piece, _ in digits.pre_tokenize_str("a" + "a".join(map(chr, part)) + "a")
                               if len(piece) == 1 and piece != "a")
    flagged = Tokenizer(models.BPE(vocab={"a": 0}, merges=[]))
    flagged.add_tokens([AddedToken("zzz", single_word=True, normalized=False)])
    encoded = flagged.encode_batch(["zzz" + chr(p) for p in points], add_special_tokens=False)
    classes["words"] = ranges(p for p, e in zip(points, encoded) if 1 not in e.ids)
    return classes


def main():
    texts = strings()
    write(HERE / "tokens_common" / "strings.json", texts)
    write(HERE / "tokens_common" / "classes.json", character_classes())
    for name, tokenizer in (("gpt2", gpt2_like()), ("llama3", llama3_like()), ("qwen2", qwen2_like())):
        folder = HERE / f"tokens_{name}"
        folder.mkdir(exist_ok=True)
        tokenizer.save(str(folder / "tokenizer.json"), pretty=False)
        # What is recorded is what the file says.
        tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        write(folder / "ids.json", record(tokenizer, texts))
        write(folder / "chats.json", {"chatml": record_chats(tokenizer, CHATML)})
    tokenizer, template = smollm2(sys.argv[1])
    write(HERE / "tokens_smollm2" / "ids.json", record(tokenizer, texts))
    write(HERE / "tokens_smollm2" / "chats.json",
          {"tokenizer_default": record_chats(tokenizer, template), "chatml": record_chats(tokenizer, CHATML), "template": template})
    print(len(texts), "strings")


if __name__ == "__main__":
    main()
