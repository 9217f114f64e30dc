<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation>파일을 읽거나 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation>필요한 것이 없습니다.</translation>
    </message>
    <message>
        <source>A file is damaged.</source>
        <translation>파일이 손상되었습니다.</translation>
    </message>
    <message>
        <source>This version does not do that.</source>
        <translation>이 버전에서는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>The configuration cannot be trained as it stands.</source>
        <translation>지금 설정으로는 학습할 수 없습니다.</translation>
    </message>
    <message>
        <source>A value or a row cannot be used.</source>
        <translation>사용할 수 없는 값이나 행이 있습니다.</translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation>다른 프로그램이 사용하고 있습니다.</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>디스크가 가득 찼습니다.</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>메모리가 부족합니다.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>취소되었습니다.</translation>
    </message>
    <message>
        <source>Another machine could not be asked.</source>
        <translation>다른 컴퓨터에 물어볼 수 없었습니다.</translation>
    </message>
    <message>
        <source>Another machine did not allow it.</source>
        <translation>다른 컴퓨터가 허용하지 않았습니다.</translation>
    </message>
    <message>
        <source>Another program ended with an error.</source>
        <translation>다른 프로그램이 오류로 끝났습니다.</translation>
    </message>
    <message>
        <source>Tunewright made a mistake.</source>
        <translation>Tunewright 내부 오류입니다.</translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1: this trainer cannot do it. %2 It runs with &quot;engine: axolotl&quot;.</source>
        <translation>%1: 이 학습기는 지원하지 않습니다. %2 &quot;engine: axolotl&quot;에서는 실행됩니다.</translation>
    </message>
    <message>
        <source>%1 must be above %2; here it is %3.</source>
        <translation>%1 값은 %2보다 커야 합니다. 지금은 %3입니다.</translation>
    </message>
    <message>
        <source>%1 must be at least %2; here it is %3.</source>
        <translation>%1 값은 %2 이상이어야 합니다. 지금은 %3입니다.</translation>
    </message>
    <message>
        <source>%1 must be below %2; here it is %3.</source>
        <translation>%1 값은 %2보다 작아야 합니다. 지금은 %3입니다.</translation>
    </message>
    <message>
        <source>%1 must be at most %2; here it is %3.</source>
        <translation>%1 값은 %2 이하여야 합니다. 지금은 %3입니다.</translation>
    </message>
    <message>
        <source>%1 takes a whole number.</source>
        <translation>%1 값은 정수여야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes a number.</source>
        <translation>%1 값은 숫자여야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes a whole number, without a fraction or exponent.</source>
        <translation>%1 값은 소수점이나 지수가 없는 정수여야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes one text.</source>
        <translation>%1 값은 텍스트 하나여야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes text, and YAML reads %2 as something else; put it in quotes.</source>
        <translation>%1 값은 텍스트인데 YAML은 %2 값을 다르게 읽습니다. 따옴표로 감싸세요.</translation>
    </message>
    <message>
        <source>%1 can be %2; &quot;%3&quot; is not known.</source>
        <translation>%1에 쓸 수 있는 값은 %2입니다. &quot;%3&quot; 값은 알 수 없습니다.</translation>
    </message>
    <message>
        <source>%1: this trainer does not know &quot;%2&quot;. It runs with &quot;engine: axolotl&quot;.</source>
        <translation>%1: 이 학습기는 &quot;%2&quot; 값을 모릅니다. &quot;engine: axolotl&quot;에서는 실행됩니다.</translation>
    </message>
    <message>
        <source>%1 takes true or false.</source>
        <translation>%1 값은 true 또는 false여야 합니다.</translation>
    </message>
    <message>
        <source>%1 takes a list of blocks, each starting with a dash.</source>
        <translation>%1에는 줄표로 시작하는 블록의 목록을 씁니다.</translation>
    </message>
    <message>
        <source>%1 takes a block of keys.</source>
        <translation>%1에는 키 블록을 씁니다.</translation>
    </message>
    <message>
        <source>%1 changes nothing here. %2</source>
        <translation>%1 설정은 여기서 아무 효과가 없습니다. %2</translation>
    </message>
    <message>
        <source>%1 has no effect without %2.</source>
        <translation>%1 설정은 %2 없이는 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing reads %1; it has no effect.</source>
        <translation>%1 키를 읽는 곳이 없어 아무 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing reads %1; did you mean %2?</source>
        <translation>%1 키를 읽는 곳이 없습니다. %2 키를 찾으셨나요?</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>%1 이름으로 바꾸기</translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation>%1 키의 이름은 이제 %2입니다.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 쓰기</translation>
    </message>
    <message>
        <source>%1 changes nothing here: Axolotl reads it, and training is the same without it.</source>
        <translation>%1 키는 여기서 아무 효과가 없습니다. Axolotl은 읽지만 없어도 학습은 같습니다.</translation>
    </message>
    <message>
        <source>%1: this trainer does not know it. It runs with &quot;engine: axolotl&quot;.</source>
        <translation>%1: 이 학습기가 모르는 키입니다. &quot;engine: axolotl&quot;에서는 실행됩니다.</translation>
    </message>
    <message>
        <source>%1 and %2 cannot both be set; keep one.</source>
        <translation>%1, %2 키는 함께 쓸 수 없습니다. 하나만 남기세요.</translation>
    </message>
    <message>
        <source>%1 is needed and not set.</source>
        <translation>%1 값이 필요하지만 없습니다.</translation>
    </message>
    <message>
        <source>Two of micro_batch_size, gradient_accumulation_steps and batch_size are needed; %1 is missing.</source>
        <translation>micro_batch_size, gradient_accumulation_steps, batch_size 중 두 가지가 필요합니다. %1 값이 없습니다.</translation>
    </message>
    <message>
        <source>batch_size is no multiple of micro_batch_size; the rest is left out.</source>
        <translation>batch_size가 micro_batch_size의 배수가 아니어서 나머지는 빠집니다.</translation>
    </message>
    <message>
        <source>The schedule &quot;constant&quot; has no warm-up; &quot;constant_with_warmup&quot; has.</source>
        <translation>스케줄 &quot;constant&quot;에는 워밍업이 없습니다. &quot;constant_with_warmup&quot;에는 있습니다.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 설정에는 %2 설정이 필요합니다.</translation>
    </message>
    <message>
        <source>Rows to evaluate come from test_datasets or are held out by val_set_size, not both; keep one.</source>
        <translation>평가할 행은 test_datasets에서 오거나 val_set_size로 떼어 둡니다. 둘 중 하나만 남기세요.</translation>
    </message>
    <message>
        <source>There are no rows to evaluate; set val_set_size or test_datasets.</source>
        <translation>평가할 행이 없습니다. val_set_size나 test_datasets를 정하세요.</translation>
    </message>
    <message>
        <source>One evaluation in the whole run: Axolotl would not evaluate at all, here it is made at the end of the epoch. &quot;eval_strategy: epoch&quot; means that everywhere.</source>
        <translation>전체 학습에서 평가가 한 번뿐입니다. Axolotl은 평가하지 않지만 여기서는 에폭 끝에 평가합니다. &quot;eval_strategy: epoch&quot;은 어디서나 그렇게 동작합니다.</translation>
    </message>
    <message>
        <source>An adapter needs %1, which has no default.</source>
        <translation>어댑터에는 %1 값이 필요하고, 기본값이 없습니다.</translation>
    </message>
    <message>
        <source>No layer gets an adapter; set lora_target_linear or lora_target_modules.</source>
        <translation>어댑터가 붙는 층이 없습니다. lora_target_linear나 lora_target_modules를 정하세요.</translation>
    </message>
    <message>
        <source>Every row would be left out: min_sample_len is above sequence_len.</source>
        <translation>min_sample_len이 sequence_len보다 커서 모든 행이 빠집니다.</translation>
    </message>
    <message>
        <source>The row format &quot;sharegpt&quot; is read as chat_template with its own column names now.</source>
        <translation>&quot;sharegpt&quot; 행 형식은 이제 고유한 열 이름을 쓰는 chat_template으로 읽습니다.</translation>
    </message>
    <message>
        <source>%1: this trainer keeps the model&apos;s own tokens. It runs with &quot;engine: axolotl&quot;.</source>
        <translation>%1: 이 학습기는 모델의 토큰을 그대로 씁니다. &quot;engine: axolotl&quot;에서는 실행됩니다.</translation>
    </message>
    <message>
        <source>%1 holds a secret in plain text, and a configuration is copied into every run; put it into the environment.</source>
        <translation>%1 값에 비밀 정보가 그대로 적혀 있고, 설정은 모든 실행에 복사됩니다. 환경 변수로 옮기세요.</translation>
    </message>
    <message>
        <source>%1: there is nothing at %2. Paths start at the folder of the configuration.</source>
        <translation>%1: %2 위치에 아무것도 없습니다. 경로는 설정 파일의 폴더에서 시작합니다.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 삭제</translation>
    </message>
    <message>
        <source>Quantised weights cannot be trained themselves; choose an adapter, or load them whole.</source>
        <translation>양자화된 가중치는 직접 학습할 수 없습니다. 어댑터를 고르거나 양자화하지 않고 불러오세요.</translation>
    </message>
    <message>
        <source>adapter: qlora keeps the base in 4 bits; load_in_8bit goes with adapter: lora.</source>
        <translation>adapter: qlora는 기본 모델을 4비트로 둡니다. load_in_8bit는 adapter: lora와 함께 씁니다.</translation>
    </message>
    <message>
        <source>A GPTQ model is in 4 bits already; train it with adapter: lora.</source>
        <translation>GPTQ 모델은 이미 4비트입니다. adapter: lora로 학습하세요.</translation>
    </message>
    <message>
        <source>An adapter is merged into whole weights; switch load_in_4bit off while merging.</source>
        <translation>어댑터는 양자화하지 않은 가중치에 병합합니다. 병합할 때는 load_in_4bit를 끄세요.</translation>
    </message>
    <message>
        <source>adapter: lora loads the base whole in spite of load_in_4bit; only adapter: qlora quantises it.</source>
        <translation>adapter: lora는 load_in_4bit가 있어도 기본 모델을 양자화하지 않습니다. adapter: qlora만 양자화합니다.</translation>
    </message>
    <message>
        <source>The adapter &quot;%1&quot; is built into nothing; name the plugin that brings it in plugins, or use lora.</source>
        <translation>내장 어댑터 중에 &quot;%1&quot;이 없습니다. 이 어댑터를 제공하는 플러그인을 plugins에 적거나 lora를 쓰세요.</translation>
    </message>
    <message>
        <source>Adapters on single parameters take no dropout; set lora_dropout to 0.</source>
        <translation>개별 매개변수에 붙는 어댑터는 드롭아웃을 쓰지 않습니다. lora_dropout을 0으로 두세요.</translation>
    </message>
    <message>
        <source>peft_layers_to_transform and unfrozen_parameters both choose what is trained; keep one.</source>
        <translation>peft_layers_to_transform과 unfrozen_parameters는 둘 다 학습 대상을 정합니다. 하나만 두세요.</translation>
    </message>
    <message>
        <source>The fused LoRA kernels do not read 8-bit weights.</source>
        <translation>결합된 LoRA 커널은 8비트 가중치를 읽지 못합니다.</translation>
    </message>
    <message>
        <source>The fused LoRA kernels know the built-in models only, not code that comes with a model.</source>
        <translation>결합된 LoRA 커널은 내장 모델만 지원하며, 모델에 딸린 코드는 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>On several GPUs the fused LoRA kernels need fsdp_version: 2.</source>
        <translation>여러 GPU에서 결합된 LoRA 커널을 쓰려면 fsdp_version: 2가 필요합니다.</translation>
    </message>
    <message>
        <source>Fused layers leave LoRA no layer to adapt.</source>
        <translation>층을 결합하면 LoRA를 붙일 층이 없습니다.</translation>
    </message>
    <message>
        <source>One-bit weights are trained whole, without an adapter.</source>
        <translation>1비트 가중치는 어댑터 없이 전체를 학습합니다.</translation>
    </message>
    <message>
        <source>Quantised experts are parameters, not layers; name them in lora_target_parameters instead.</source>
        <translation>양자화된 전문가는 층이 아니라 매개변수입니다. lora_target_parameters에 적으세요.</translation>
    </message>
    <message>
        <source>model_quantization_config already says how the base is quantised.</source>
        <translation>기본 모델의 양자화 방식은 이미 model_quantization_config가 정합니다.</translation>
    </message>
    <message>
        <source>MXFP4 weights cannot be loaded on one process and sent to the others.</source>
        <translation>MXFP4 가중치는 한 프로세스에서 불러와 다른 프로세스로 보낼 수 없습니다.</translation>
    </message>
    <message>
        <source>A GPTQ model is not loaded by revision; download that revision and name its folder.</source>
        <translation>GPTQ 모델은 리비전으로 불러올 수 없습니다. 그 리비전을 내려받아 폴더를 적으세요.</translation>
    </message>
    <message>
        <source>Training aware of quantisation starts from whole weights.</source>
        <translation>양자화 인식 학습은 양자화하지 않은 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no pattern: a bracket does not close, or a repeat has nothing before it.</source>
        <translation>&quot;%1&quot; 패턴이 올바르지 않습니다. 괄호가 닫히지 않았거나 반복 기호 앞에 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>The adapter leaves the rows of new tokens untrained; add embedding and head to lora_modules_to_save.</source>
        <translation>어댑터는 새 토큰의 행을 학습하지 않습니다. 임베딩과 출력층을 lora_modules_to_save에 추가하세요.</translation>
    </message>
    <message>
        <source>attn_implementation is spelled in full: &quot;%1&quot; is not read.</source>
        <translation>attn_implementation은 전체 이름으로 적어야 합니다. &quot;%1&quot; 값은 읽지 못합니다.</translation>
    </message>
    <message>
        <source>gemma4_hybrid_attn_impl runs its sliding windows in flash_attention_2 and takes no other backend.</source>
        <translation>gemma4_hybrid_attn_impl은 슬라이딩 윈도를 flash_attention_2로 계산하며 다른 백엔드를 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Packed rows are flat already; keep batch_flattening or sample_packing.</source>
        <translation>묶은 행은 이미 펼쳐져 있습니다. batch_flattening과 sample_packing 중 하나만 두세요.</translation>
    </message>
    <message>
        <source>batch_flattening joins the rows of a micro batch, and micro_batch_size is 1.</source>
        <translation>batch_flattening은 마이크로 배치의 행을 이어 붙이는데 micro_batch_size가 1입니다.</translation>
    </message>
    <message>
        <source>Packed rows of changing length fragment the memory; leave pad_to_sequence_len on.</source>
        <translation>길이가 바뀌는 묶음은 메모리를 조각냅니다. pad_to_sequence_len을 켜 두세요.</translation>
    </message>
    <message>
        <source>With sage attention the loss may run away on unpadded rows; set pad_to_sequence_len: true.</source>
        <translation>sage 어텐션에서는 채우지 않은 행의 손실이 발산할 수 있습니다. pad_to_sequence_len: true로 두세요.</translation>
    </message>
    <message>
        <source>Training all weights with sage attention may drop the loss to 0; watch it, or choose another backend.</source>
        <translation>sage 어텐션으로 전체 가중치를 학습하면 손실이 0으로 떨어질 수 있습니다. 손실을 지켜보거나 다른 백엔드를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is on as well, and wins over %2.</source>
        <translation>%1 설정도 켜져 있으며 %2보다 우선합니다.</translation>
    </message>
    <message>
        <source>batch_flattening needs a backend that keeps joined rows apart, such as flash_attention_2.</source>
        <translation>batch_flattening에는 이어 붙인 행을 구분하는 백엔드가 필요합니다. 예: flash_attention_2.</translation>
    </message>
    <message>
        <source>Without a backend that keeps packed rows apart they see each other; set attn_implementation.</source>
        <translation>묶은 행을 구분하는 백엔드가 없으면 행끼리 서로를 봅니다. attn_implementation을 설정하세요.</translation>
    </message>
    <message>
        <source>batch_size does not say how it is split; gradient_accumulation_steps with micro_batch_size does.</source>
        <translation>batch_size만으로는 나누는 방법을 알 수 없습니다. gradient_accumulation_steps와 micro_batch_size를 쓰세요.</translation>
    </message>
    <message>
        <source>save_strategy: best needs metric_for_best_model to compare checkpoints by.</source>
        <translation>save_strategy: best에는 체크포인트를 비교할 metric_for_best_model이 필요합니다.</translation>
    </message>
    <message>
        <source>hub_model_id pushes what is saved while training, and save_strategy saves nothing by steps or epochs.</source>
        <translation>hub_model_id는 학습 중 저장한 것을 올리는데, save_strategy가 스텝이나 에폭마다 저장하지 않습니다.</translation>
    </message>
    <message>
        <source>Weights are always saved as safetensors; the other format was removed.</source>
        <translation>가중치는 항상 safetensors로 저장합니다. 다른 형식은 없어졌습니다.</translation>
    </message>
    <message>
        <source>do_bench_eval needs evals_per_epoch or eval_steps to know when.</source>
        <translation>do_bench_eval의 시점을 정하려면 evals_per_epoch나 eval_steps가 필요합니다.</translation>
    </message>
    <message>
        <source>There are no rows to evaluate, so do_bench_eval adds an empty data set for its own.</source>
        <translation>평가할 행이 없어서 do_bench_eval이 빈 데이터 세트를 추가합니다.</translation>
    </message>
    <message>
        <source>eval_table_size shows single rows, which packing hides; set eval_sample_packing: false.</source>
        <translation>eval_table_size는 행 하나하나를 보여 주는데 묶으면 볼 수 없습니다. eval_sample_packing: false로 두세요.</translation>
    </message>
    <message>
        <source>neftune_noise_alpha must be above 0; without noise, leave it out.</source>
        <translation>neftune_noise_alpha는 0보다 커야 합니다. 잡음을 쓰지 않으려면 지우세요.</translation>
    </message>
    <message>
        <source>adam_beta1, adam_beta2 and adam_epsilon are for AdamW; the optimizer here is %1.</source>
        <translation>adam_beta1, adam_beta2, adam_epsilon은 AdamW에 쓰입니다. 여기의 옵티마이저: %1.</translation>
    </message>
    <message>
        <source>eval_batch_size differs from micro_batch_size, so evaluation may need more memory than training.</source>
        <translation>eval_batch_size가 micro_batch_size와 달라서 평가가 학습보다 메모리를 더 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>early_stopping_patience needs save_steps and eval_steps, the former a multiple of the latter; settings by epoch do not do.</source>
        <translation>early_stopping_patience에는 save_steps와 eval_steps가 필요하고, save_steps는 eval_steps의 배수여야 합니다. 에폭 단위 설정으로는 안 됩니다.</translation>
    </message>
    <message>
        <source>The first rows have no column &quot;%1&quot;; they have: %2.</source>
        <translation>처음 행들에 &quot;%1&quot; 열이 없습니다. 있는 열: %2.</translation>
    </message>
    <message>
        <source>The turns of the first rows have no &quot;%1&quot;; they have: %2.</source>
        <translation>처음 행들의 대화 차례에 &quot;%1&quot; 키가 없습니다. 있는 키: %2.</translation>
    </message>
    <message>
        <source>Pushing the prepared data needs to log in at the Hub; set hf_use_auth_token: true.</source>
        <translation>준비한 데이터를 올리려면 Hub에 로그인해야 합니다. hf_use_auth_token: true로 두세요.</translation>
    </message>
    <message>
        <source>Streamed text has no known length, so the run needs max_steps to end and to plan its schedule.</source>
        <translation>스트리밍 텍스트는 길이를 알 수 없으므로 끝과 스케줄을 정할 max_steps가 필요합니다.</translation>
    </message>
    <message>
        <source>val_set_size cannot hold rows out of a stream; name rows to evaluate in test_datasets.</source>
        <translation>val_set_size로는 스트림에서 행을 떼어 둘 수 없습니다. 평가할 행을 test_datasets에 적으세요.</translation>
    </message>
    <message>
        <source>pretraining_dataset is streamed; say so with streaming: true, which later versions expect.</source>
        <translation>pretraining_dataset은 스트리밍됩니다. 이후 버전에 필요하므로 streaming: true를 적으세요.</translation>
    </message>
    <message>
        <source>group_by_length has to download the whole stream first; switch it off for pretraining_dataset.</source>
        <translation>group_by_length는 스트림 전체를 먼저 내려받아야 합니다. pretraining_dataset에서는 끄세요.</translation>
    </message>
    <message>
        <source>Streamed rows have no known number, so the run needs max_steps to end and to plan its schedule.</source>
        <translation>스트리밍 행은 개수를 알 수 없으므로 끝과 스케줄을 정할 max_steps가 필요합니다.</translation>
    </message>
    <message>
        <source>val_set_size cannot hold rows out of streamed data; name rows to evaluate in test_datasets.</source>
        <translation>val_set_size로는 스트리밍 데이터에서 행을 떼어 둘 수 없습니다. 평가할 행을 test_datasets에 적으세요.</translation>
    </message>
    <message>
        <source>Streamed rows of several data sets cannot be packed; pack one data set or switch sample_packing off.</source>
        <translation>여러 데이터 세트의 스트리밍 행은 묶을 수 없습니다. 데이터 세트를 하나만 쓰거나 sample_packing을 끄세요.</translation>
    </message>
    <message>
        <source>Streamed rows are never all at hand, so equal ones cannot be removed.</source>
        <translation>스트리밍 행은 한꺼번에 볼 수 없으므로 중복을 지울 수 없습니다.</translation>
    </message>
    <message>
        <source>Equal rows are removed while data is prepared, which skip_prepare_dataset leaves out.</source>
        <translation>중복 행은 데이터를 준비할 때 지우는데, skip_prepare_dataset이 준비를 건너뜁니다.</translation>
    </message>
    <message>
        <source>chat_template: jinja needs the template itself in chat_template_jinja.</source>
        <translation>chat_template: jinja에는 chat_template_jinja에 적은 템플릿이 필요합니다.</translation>
    </message>
    <message>
        <source>chat_template: jinja needs the template itself in chat_template_jinja of the same data set.</source>
        <translation>chat_template: jinja에는 같은 데이터 세트의 chat_template_jinja에 적은 템플릿이 필요합니다.</translation>
    </message>
    <message>
        <source>Preference training does not read name, ds_type, chat_template, roles and message_property_mappings of a data set; the chat_template beside the data sets counts.</source>
        <translation>선호 학습은 데이터 세트의 name, ds_type, chat_template, roles, message_property_mappings를 읽지 않습니다. 최상위 chat_template을 씁니다.</translation>
    </message>
    <message>
        <source>%1 and %2 name different columns; keep %2.</source>
        <translation>%1 설정과 %2 설정이 서로 다른 열을 가리킵니다. %2 설정만 두세요.</translation>
    </message>
    <message>
        <source>Falcon models cannot be sharded by FSDP; use deepspeed.</source>
        <translation>Falcon 모델은 FSDP로 나눌 수 없습니다. deepspeed를 쓰세요.</translation>
    </message>
    <message>
        <source>Without fsdp_version: 2 the first FSDP runs, which is going to be removed.</source>
        <translation>fsdp_version: 2가 없으면 없어질 예정인 첫 번째 FSDP로 실행됩니다.</translation>
    </message>
    <message>
        <source>cpu_offload_pin_memory can be switched off with fsdp_version: 2 only.</source>
        <translation>cpu_offload_pin_memory는 fsdp_version: 2에서만 끌 수 있습니다.</translation>
    </message>
    <message>
        <source>The second FSDP cannot shard this 8-bit AdamW; adamw_torch_8bit can be.</source>
        <translation>두 번째 FSDP는 이 8비트 AdamW를 나눌 수 없습니다. adamw_torch_8bit는 나눌 수 있습니다.</translation>
    </message>
    <message>
        <source>The first FSDP cannot offload with an 8-bit optimizer; use adamw_torch.</source>
        <translation>첫 번째 FSDP는 8비트 옵티마이저와 함께 오프로드할 수 없습니다. adamw_torch를 쓰세요.</translation>
    </message>
    <message>
        <source>The second FSDP does not train preferences on quantised weights; use deepspeed.</source>
        <translation>두 번째 FSDP는 양자화된 가중치로 선호 학습을 하지 않습니다. deepspeed를 쓰세요.</translation>
    </message>
    <message>
        <source>Optimizers with flash_ in front do not work with deepspeed.</source>
        <translation>flash_로 시작하는 옵티마이저는 deepspeed와 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Optimizers with flash_ in front need fsdp_version: 2.</source>
        <translation>flash_로 시작하는 옵티마이저에는 fsdp_version: 2가 필요합니다.</translation>
    </message>
    <message>
        <source>q_galore_adamw8bit trains whole weights, without an adapter.</source>
        <translation>q_galore_adamw8bit는 어댑터 없이 전체 가중치를 학습합니다.</translation>
    </message>
    <message>
        <source>In fp32, q_galore_adamw8bit saves next to no memory; set bf16: auto.</source>
        <translation>fp32에서는 q_galore_adamw8bit가 메모리를 거의 아끼지 못합니다. bf16: auto로 두세요.</translation>
    </message>
    <message>
        <source>Rows split over GPUs need flash attention; set attn_implementation: flash_attention_2.</source>
        <translation>행을 여러 GPU에 나누려면 플래시 어텐션이 필요합니다. attn_implementation: flash_attention_2로 두세요.</translation>
    </message>
    <message>
        <source>Packed rows that are split over GPUs come one at a time: micro_batch_size: 1.</source>
        <translation>묶은 행을 여러 GPU에 나눌 때는 한 번에 하나만 처리합니다. micro_batch_size: 1로 두세요.</translation>
    </message>
    <message>
        <source>qlora with ZeRO-3 may fail on recomputed values unless use_reentrant is true.</source>
        <translation>qlora를 ZeRO-3와 쓰면 use_reentrant가 true가 아닐 때 재계산한 값에서 실패할 수 있습니다.</translation>
    </message>
    <message>
        <source>Inside fsdp_config the key is called %1 now.</source>
        <translation>fsdp_config 안에서 이 키의 이름은 이제 %1입니다.</translation>
    </message>
    <message>
        <source>The base model has no layer &quot;%1&quot;; it has: %2.</source>
        <translation>기본 모델에 &quot;%1&quot; 층이 없습니다. 있는 층: %2.</translation>
    </message>
    <message>
        <source>This model&apos;s head shares the embedding&apos;s weights, which cannot be split over GPUs.</source>
        <translation>이 모델의 출력층은 임베딩과 가중치를 공유하므로 여러 GPU에 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>%1 was removed; a value there stops Axolotl.</source>
        <translation>%1 키는 없어졌습니다. 값이 있으면 Axolotl이 멈춥니다.</translation>
    </message>
    <message>
        <source>The Mistral tokenizer is used as it is and takes no %1.</source>
        <translation>Mistral 토크나이저는 그대로 쓰이며 %1 설정을 받지 않습니다.</translation>
    </message>
    <message>
        <source>For Magistral models the Mistral tokenizer is chosen; say so with tokenizer_use_mistral_common.</source>
        <translation>Magistral 모델에는 Mistral 토크나이저가 선택됩니다. tokenizer_use_mistral_common으로 적어 두세요.</translation>
    </message>
    <message>
        <source>trust_remote_code runs programs that come with the model; only for models that you trust.</source>
        <translation>trust_remote_code는 모델에 딸린 프로그램을 실행합니다. 믿을 수 있는 모델에만 쓰세요.</translation>
    </message>
    <message>
        <source>rope_scaling moved: it stands in overrides_of_model_config now, and stops Axolotl here.</source>
        <translation>rope_scaling은 이제 overrides_of_model_config 안에 적습니다. 여기에 있으면 Axolotl이 멈춥니다.</translation>
    </message>
    <message>
        <source>The unsloth_ keys were removed; lora_mlp_kernel, lora_qkv_kernel and lora_o_kernel do their work.</source>
        <translation>unsloth_ 키는 없어졌습니다. lora_mlp_kernel, lora_qkv_kernel, lora_o_kernel이 그 일을 합니다.</translation>
    </message>
    <message>
        <source>Nobody reads %1 unless plugins lists %2.</source>
        <translation>plugins에 %2 항목이 없으면 %1 설정을 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Token %1 is mended at the start and then not trained; add it to peft_trainable_token_indices.</source>
        <translation>토큰 %1번은 시작할 때 고쳐지지만 학습되지 않습니다. peft_trainable_token_indices에 추가하세요.</translation>
    </message>
    <message>
        <source>fp8 is faster only in compiled code; set torch_compile: true.</source>
        <translation>fp8은 컴파일한 코드에서만 빨라집니다. torch_compile: true로 두세요.</translation>
    </message>
    <message>
        <source>fp8 with recomputed activations may be slower than bf16.</source>
        <translation>활성값을 재계산하면 fp8이 bf16보다 느릴 수 있습니다.</translation>
    </message>
    <message>
        <source>bf16 is on, so fp16 is not used.</source>
        <translation>bf16이 켜져 있어 fp16은 쓰이지 않습니다.</translation>
    </message>
    <message>
        <source>Training all weights in fp16 on packed rows is likely to fail; use bf16 or an adapter.</source>
        <translation>묶은 행으로 전체 가중치를 fp16으로 학습하면 실패하기 쉽습니다. bf16이나 어댑터를 쓰세요.</translation>
    </message>
    <message>
        <source>Offloading has its own key now: activation_offloading.</source>
        <translation>오프로드에는 이제 별도의 키 activation_offloading이 있습니다.</translation>
    </message>
    <message>
        <source>selective_checkpointing goes with activation_offloading: hidden_states only.</source>
        <translation>selective_checkpointing은 activation_offloading: hidden_states와만 함께 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>An adapter changes the products of its layers in place, so they cannot be kept; save attention only.</source>
        <translation>어댑터는 층의 곱셈 결과를 그 자리에서 바꾸므로 보관할 수 없습니다. attention만 보관하세요.</translation>
    </message>
    <message>
        <source>selective_checkpointing is not tested with torch_compile.</source>
        <translation>selective_checkpointing은 torch_compile과 함께 시험되지 않았습니다.</translation>
    </message>
    <message>
        <source>A partly frozen model needs use_reentrant: false, or the trained part gets no gradient.</source>
        <translation>일부를 고정한 모델에는 use_reentrant: false가 필요합니다. 그러지 않으면 학습할 부분에 기울기가 전달되지 않습니다.</translation>
    </message>
    <message>
        <source>flash_optimum does not train in mixed precision.</source>
        <translation>flash_optimum은 혼합 정밀도로 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>flash_optimum is unlikely to work with an adapter.</source>
        <translation>flash_optimum은 어댑터와 함께 동작하지 않을 가능성이 큽니다.</translation>
    </message>
    <message>
        <source>MPT models cannot recompute their activations.</source>
        <translation>MPT 모델은 활성값을 재계산할 수 없습니다.</translation>
    </message>
    <message>
        <source>Nemotron-H recomputes its activations only with sample_packing.</source>
        <translation>Nemotron-H는 sample_packing을 켰을 때만 활성값을 재계산합니다.</translation>
    </message>
    <message>
        <source>torch_compile_options does not take &quot;%1&quot;.</source>
        <translation>torch_compile_options는 &quot;%1&quot; 옵션을 받지 않습니다.</translation>
    </message>
    <message>
        <source>CUDA graphs need rows of one shape, which packing does not give.</source>
        <translation>CUDA 그래프에는 모양이 같은 행이 필요한데, 묶으면 모양이 달라집니다.</translation>
    </message>
    <message>
        <source>Preference training cannot pack rows; set sample_packing: false.</source>
        <translation>선호 학습에서는 행을 묶을 수 없습니다. sample_packing: false로 두세요.</translation>
    </message>
    <message>
        <source>Preference training cannot pack rows; set eval_sample_packing: false.</source>
        <translation>선호 학습에서는 행을 묶을 수 없습니다. eval_sample_packing: false로 두세요.</translation>
    </message>
    <message>
        <source>rl: kto reads columns that are dropped by default; set remove_unused_columns: false.</source>
        <translation>rl: kto는 기본값에서 버려지는 열을 읽습니다. remove_unused_columns: false로 두세요.</translation>
    </message>
    <message>
        <source>dpo_loss_type and dpo_loss_weights are for rl: dpo.</source>
        <translation>dpo_loss_type과 dpo_loss_weights는 rl: dpo에서 쓰입니다.</translation>
    </message>
    <message>
        <source>rl: ipo is written as rl: dpo with dpo_loss_type: [ipo] now.</source>
        <translation>rl: ipo는 이제 rl: dpo와 dpo_loss_type: [ipo]로 적습니다.</translation>
    </message>
    <message>
        <source>rl: simpo takes warmup_steps, not warmup_ratio.</source>
        <translation>rl: simpo에서는 warmup_ratio 대신 warmup_steps를 씁니다.</translation>
    </message>
    <message>
        <source>sum_then_normalize is what rl: grpo does; rl: gdpo normalises each reward first.</source>
        <translation>sum_then_normalize는 rl: grpo의 방식입니다. rl: gdpo는 보상마다 먼저 정규화합니다.</translation>
    </message>
    <message>
        <source>rl: ebft needs its block; at least ebft.mode.</source>
        <translation>rl: ebft에는 ebft 블록이 필요합니다. 적어도 ebft.mode를 적으세요.</translation>
    </message>
    <message>
        <source>Strided ebft compiles its attention itself; with recomputed activations torch_compile makes it fail.</source>
        <translation>strided ebft는 어텐션을 스스로 컴파일합니다. 활성값을 재계산하면서 torch_compile을 켜면 실패합니다.</translation>
    </message>
    <message>
        <source>Strided ebft compiles its attention itself; torch_compile only makes it slower.</source>
        <translation>strided ebft는 어텐션을 스스로 컴파일합니다. torch_compile은 느려지게 할 뿐입니다.</translation>
    </message>
    <message>
        <source>Answers are judged against each other, so trl.num_generations must be at least 2.</source>
        <translation>답변끼리 비교하여 평가하므로 trl.num_generations는 2 이상이어야 합니다.</translation>
    </message>
    <message>
        <source>On several GPUs preference training with qlora needs use_reentrant: false.</source>
        <translation>여러 GPU에서 qlora로 선호 학습을 하려면 use_reentrant: false가 필요합니다.</translation>
    </message>
    <message>
        <source>trl.beta is set and wins over rl_beta.</source>
        <translation>trl.beta가 설정되어 있어 rl_beta보다 우선합니다.</translation>
    </message>
    <message>
        <source>trl.vllm_mode is not set; answers are asked from a vLLM server that has to be running.</source>
        <translation>trl.vllm_mode가 없습니다. 실행 중인 vLLM 서버에 답변을 요청합니다.</translation>
    </message>
    <message>
        <source>There are %1 losses in dpo_loss_type and %2 weights; each loss needs one.</source>
        <translation>dpo_loss_type의 손실은 %1개인데 가중치는 %2개입니다. 손실마다 하나씩 필요합니다.</translation>
    </message>
    <message>
        <source>A step makes %1 answers, no multiple of trl.num_generations (%2).</source>
        <translation>한 스텝에서 만드는 답변 수(%1)가 trl.num_generations(%2)의 배수가 아닙니다.</translation>
    </message>
    <message>
        <source>A step makes %1 answers; %2 GPUs need a group of %3 each.</source>
        <translation>한 스텝에서 만드는 답변은 %1개입니다. GPU %2개에 각각 %3개짜리 묶음이 필요합니다.</translation>
    </message>
    <message>
        <source>In preference training data_files takes a list, even of one file.</source>
        <translation>선호 학습에서 data_files는 파일이 하나여도 목록으로 적어야 합니다.</translation>
    </message>
    <message>
        <source>Write %1 and remove %2</source>
        <translation>%1 쓰고 %2 지우기</translation>
    </message>
    <message>
        <source>%1 does not work together with %2.</source>
        <translation>%1 설정은 %2 설정과 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The chosen GPU has no bf16; training fails there. bf16: auto takes fp16 instead.</source>
        <translation>선택한 GPU에는 bf16이 없어 학습이 실패합니다. bf16: auto로 두면 fp16을 씁니다.</translation>
    </message>
    <message>
        <source>The chosen GPU has no bf16, so this run trains in fp16.</source>
        <translation>선택한 GPU에는 bf16이 없어 fp16으로 학습합니다.</translation>
    </message>
    <message>
        <source>The chosen GPU has no TF32.</source>
        <translation>선택한 GPU에는 TF32가 없습니다.</translation>
    </message>
    <message>
        <source>The chosen GPU has no fp8; Ada, Hopper and Blackwell have.</source>
        <translation>선택한 GPU에는 fp8이 없습니다. Ada, Hopper, Blackwell에는 있습니다.</translation>
    </message>
    <message>
        <source>flash_attention_2 needs Ampere or later; sdpa runs on the chosen GPU.</source>
        <translation>flash_attention_2에는 Ampere 이후의 GPU가 필요합니다. 선택한 GPU에서는 sdpa를 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>flash_attention_3 runs on Hopper only; take flash_attention_2.</source>
        <translation>flash_attention_3은 Hopper에서만 실행됩니다. flash_attention_2를 쓰세요.</translation>
    </message>
    <message>
        <source>Attention in fp8 needs Hopper or later.</source>
        <translation>fp8 어텐션에는 Hopper 이후의 GPU가 필요합니다.</translation>
    </message>
    <message>
        <source>sage attention has no kernels for the chosen GPU.</source>
        <translation>선택한 GPU용 sage 어텐션 커널이 없습니다.</translation>
    </message>
    <message>
        <source>Packed rows with sdpa in bf16 may train with a loss of 0 on GPUs other than Hopper.</source>
        <translation>Hopper가 아닌 GPU에서 bf16과 sdpa로 묶은 행을 학습하면 손실이 0이 될 수 있습니다.</translation>
    </message>
    <message>
        <source>Weights in 4 bits need Pascal or later.</source>
        <translation>4비트 가중치에는 Pascal 이후의 GPU가 필요합니다.</translation>
    </message>
    <message>
        <source>Weights in 8 bits need Turing or later.</source>
        <translation>8비트 가중치에는 Turing 이후의 GPU가 필요합니다.</translation>
    </message>
    <message>
        <source>This attention backend runs on GPUs only; sdpa runs everywhere.</source>
        <translation>이 어텐션 백엔드는 GPU에서만 실행됩니다. sdpa는 어디서나 실행됩니다.</translation>
    </message>
    <message>
        <source>fp8 runs on GPUs only.</source>
        <translation>fp8은 GPU에서만 실행됩니다.</translation>
    </message>
    <message>
        <source>Quantised experts run on CUDA only.</source>
        <translation>양자화된 전문가는 CUDA에서만 실행됩니다.</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 of %2 GiB</source>
        <translation>%2 GiB 중 %1 GiB</translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation>초당 %1토큰</translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation>시간당 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1~%2</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1초</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1분 %2초</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1일 %2시간</translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <extracomment>Qt date format of a day of this year with its time, e.g. 20 Nov, 22:14</extracomment>
        <translation>M월 d일 HH:mm</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, e.g. 21 Nov 2026</extracomment>
        <translation>yyyy년 M월 d일</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Welcome</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Configure</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Launch</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>관찰</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Machines</source>
        <translation>머신</translation>
    </message>
    <message>
        <source>Playground</source>
        <translation>시험 대화</translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation>파이프라인</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>환경 설정</translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Paused</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Not started</source>
        <translation>시작 전</translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation>준비 중</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>학습 중</translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation>마무리 중</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>실패</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>멈춤</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation>어댑터</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>데이터</translation>
    </message>
    <message>
        <source>Batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Precision and memory</source>
        <translation>정밀도와 메모리</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Logging</source>
        <translation>기록</translation>
    </message>
    <message>
        <source>Tunewright</source>
        <translation>Tunewright</translation>
    </message>
    <message>
        <source>Training data</source>
        <translation>학습 데이터</translation>
    </message>
    <message>
        <source>Files to learn from, one block each.</source>
        <translation>학습할 파일입니다. 파일마다 한 블록씩 씁니다.</translation>
    </message>
    <message>
        <source>Evaluation data</source>
        <translation>평가 데이터</translation>
    </message>
    <message>
        <source>Files that are only evaluated, never learned from.</source>
        <translation>평가에만 쓰고 학습하지 않는 파일입니다.</translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation>떼어 두는 비율</translation>
    </message>
    <message>
        <source>Rows kept from the training data for evaluation: up to 1 a share, above a number of rows.</source>
        <translation>학습 데이터에서 평가용으로 떼어 두는 행입니다. 1 이하면 비율, 1보다 크면 행 수입니다.</translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation>대화 템플릿</translation>
    </message>
    <message>
        <source>How turns of a conversation are written as text.</source>
        <translation>대화의 차례를 텍스트로 쓰는 방식입니다.</translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation>모델의 것</translation>
    </message>
    <message>
        <source>Own chat template</source>
        <translation>직접 쓴 대화 템플릿</translation>
    </message>
    <message>
        <source>A template written out here, or the file that holds it.</source>
        <translation>여기에 쓴 템플릿 또는 템플릿이 담긴 파일입니다.</translation>
    </message>
    <message>
        <source>Only built-in chat templates are used.</source>
        <translation>내장된 대화 템플릿만 사용합니다.</translation>
    </message>
    <message>
        <source>Learn the questions too</source>
        <translation>질문도 학습</translation>
    </message>
    <message>
        <source>Counts the loss on every turn, not only on answers.</source>
        <translation>답변만이 아니라 모든 차례에서 손실을 계산합니다.</translation>
    </message>
    <message>
        <source>Longest row</source>
        <translation>최대 행 길이</translation>
    </message>
    <message>
        <source>Tokens a row may have; longer ones are handled as chosen under Rows too long.</source>
        <translation>한 행에 허용하는 토큰 수입니다. 더 긴 행은 너무 긴 행에서 고른 대로 처리합니다.</translation>
    </message>
    <message>
        <source>Pack rows</source>
        <translation>행 묶기</translation>
    </message>
    <message>
        <source>Puts several rows into one sequence, each attending only to itself. Much faster.</source>
        <translation>여러 행을 한 시퀀스에 담고, 각 행은 자신만 봅니다. 훨씬 빠릅니다.</translation>
    </message>
    <message>
        <source>Rows in a pack</source>
        <translation>한 묶음의 행</translation>
    </message>
    <message>
        <source>Most rows that are put into one sequence.</source>
        <translation>한 시퀀스에 담는 최대 행 수입니다.</translation>
    </message>
    <message>
        <source>Pack in order</source>
        <translation>순서대로 묶기</translation>
    </message>
    <message>
        <source>Packs rows strictly in their order.</source>
        <translation>행을 저장된 순서 그대로 묶습니다.</translation>
    </message>
    <message>
        <source>Rows are packed first-fit.</source>
        <translation>행은 처음 들어맞는 곳에 묶습니다.</translation>
    </message>
    <message>
        <source>Pack evaluation rows</source>
        <translation>평가 행 묶기</translation>
    </message>
    <message>
        <source>Packs rows for evaluation too.</source>
        <translation>평가할 행도 묶습니다.</translation>
    </message>
    <message>
        <source>The evaluation loss is the same either way; packing is chosen by itself.</source>
        <translation>어느 쪽이든 평가 손실은 같습니다. 묶기는 자동으로 정합니다.</translation>
    </message>
    <message>
        <source>Pad to full length</source>
        <translation>최대 길이까지 채우기</translation>
    </message>
    <message>
        <source>Fills each sequence up to the longest row.</source>
        <translation>각 시퀀스를 최대 행 길이까지 채웁니다.</translation>
    </message>
    <message>
        <source>Nothing is ever padded.</source>
        <translation>채우는 일은 없습니다.</translation>
    </message>
    <message>
        <source>Group by length</source>
        <translation>길이별로 모으기</translation>
    </message>
    <message>
        <source>Puts rows of similar length together.</source>
        <translation>길이가 비슷한 행을 함께 둡니다.</translation>
    </message>
    <message>
        <source>Batches are packed or drawn at random, not grouped by length.</source>
        <translation>배치는 묶거나 무작위로 뽑으며 길이별로 모으지 않습니다.</translation>
    </message>
    <message>
        <source>Rows too long</source>
        <translation>너무 긴 행</translation>
    </message>
    <message>
        <source>Leave such a row out, cut its end off, or stop.</source>
        <translation>그런 행을 빼거나, 끝을 자르거나, 멈춥니다.</translation>
    </message>
    <message>
        <source>Shortest row</source>
        <translation>최소 행 길이</translation>
    </message>
    <message>
        <source>Rows with fewer tokens are left out.</source>
        <translation>토큰이 이보다 적은 행은 뺍니다.</translation>
    </message>
    <message>
        <source>Shuffle rows</source>
        <translation>행 섞기</translation>
    </message>
    <message>
        <source>Mixes the rows of all files once before training.</source>
        <translation>학습 전에 모든 파일의 행을 한 번 섞습니다.</translation>
    </message>
    <message>
        <source>Shuffle each file</source>
        <translation>파일마다 섞기</translation>
    </message>
    <message>
        <source>Mixes each file before the files are joined.</source>
        <translation>파일을 합치기 전에 각 파일을 섞습니다.</translation>
    </message>
    <message>
        <source>Rows are shuffled once, after the files are joined.</source>
        <translation>행은 파일을 합친 뒤 한 번 섞습니다.</translation>
    </message>
    <message>
        <source>Keep file order</source>
        <translation>파일 순서 유지</translation>
    </message>
    <message>
        <source>Trains the rows in stored order in every epoch.</source>
        <translation>에폭마다 행을 저장된 순서대로 학습합니다.</translation>
    </message>
    <message>
        <source>Prepared data</source>
        <translation>준비된 데이터</translation>
    </message>
    <message>
        <source>Folder that keeps tokenised rows between runs.</source>
        <translation>토큰으로 바꾼 행을 다음 실행까지 보관하는 폴더입니다.</translation>
    </message>
    <message>
        <source>Readers</source>
        <translation>읽기 프로세스</translation>
    </message>
    <message>
        <source>Processes that tokenise rows.</source>
        <translation>행을 토큰으로 바꾸는 프로세스 수입니다.</translation>
    </message>
    <message>
        <source>Rows are tokenised with all cores.</source>
        <translation>행은 모든 코어를 써서 토큰으로 바꿉니다.</translation>
    </message>
    <message>
        <source>File</source>
        <translation>파일</translation>
    </message>
    <message>
        <source>JSON Lines file, relative to the folder of this configuration.</source>
        <translation>JSON Lines 파일입니다. 경로는 이 설정의 폴더에서 시작합니다.</translation>
    </message>
    <message>
        <source>Row format</source>
        <translation>행 형식</translation>
    </message>
    <message>
        <source>How a row is read: conversation turns, Alpaca columns, or empty for rows with input_ids and labels.</source>
        <translation>행을 읽는 방식입니다. 대화 차례, Alpaca 열, 또는 input_ids와 labels가 있는 행이면 비워 둡니다.</translation>
    </message>
    <message>
        <source>Overrides the chat template for this file.</source>
        <translation>이 파일에는 다른 대화 템플릿을 씁니다.</translation>
    </message>
    <message>
        <source>Turns column</source>
        <translation>차례 열</translation>
    </message>
    <message>
        <source>Column that holds the list of turns.</source>
        <translation>차례 목록이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Names inside a turn</source>
        <translation>차례 안의 이름</translation>
    </message>
    <message>
        <source>Which keys of a turn say who speaks and what.</source>
        <translation>차례에서 말하는 이와 내용을 나타내는 키입니다.</translation>
    </message>
    <message>
        <source>Speaker key</source>
        <translation>말하는 이 키</translation>
    </message>
    <message>
        <source>Key of a turn that says who speaks.</source>
        <translation>차례에서 누가 말하는지 나타내는 키입니다.</translation>
    </message>
    <message>
        <source>Text key</source>
        <translation>내용 키</translation>
    </message>
    <message>
        <source>Key of a turn that holds what is said.</source>
        <translation>차례에서 말한 내용을 담은 키입니다.</translation>
    </message>
    <message>
        <source>Roles to learn</source>
        <translation>학습할 역할</translation>
    </message>
    <message>
        <source>Turns of these roles carry loss.</source>
        <translation>이 역할의 차례에서 손실을 계산합니다.</translation>
    </message>
    <message>
        <source>Learn turn ends</source>
        <translation>차례 끝 학습</translation>
    </message>
    <message>
        <source>Which end tokens carry loss: of learned turns, of all, of the last, or none.</source>
        <translation>손실을 계산할 끝 토큰입니다. 학습하는 차례, 모든 차례, 마지막 차례, 없음 중에서 고릅니다.</translation>
    </message>
    <message>
        <source>File type</source>
        <translation>파일 종류</translation>
    </message>
    <message>
        <source>Format of the file.</source>
        <translation>파일의 형식입니다.</translation>
    </message>
    <message>
        <source>The file is read as JSON Lines.</source>
        <translation>파일은 JSON Lines로 읽습니다.</translation>
    </message>
    <message>
        <source>Part</source>
        <translation>부분</translation>
    </message>
    <message>
        <source>Part of the data set to use.</source>
        <translation>데이터 세트에서 사용할 부분입니다.</translation>
    </message>
    <message>
        <source>A file is always used whole.</source>
        <translation>파일은 항상 전체를 사용합니다.</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>기반 모델</translation>
    </message>
    <message>
        <source>Folder or .gguf file of the model to train, or the name of a model on this machine.</source>
        <translation>학습할 모델의 폴더나 .gguf 파일, 또는 이 컴퓨터에 있는 모델의 이름입니다.</translation>
    </message>
    <message>
        <source>Other model settings</source>
        <translation>다른 모델 설정</translation>
    </message>
    <message>
        <source>Another place to read config.json from.</source>
        <translation>config.json을 읽을 다른 위치입니다.</translation>
    </message>
    <message>
        <source>The model is read with the config.json it came with.</source>
        <translation>모델은 함께 온 config.json으로 읽습니다.</translation>
    </message>
    <message>
        <source>Other tokenizer</source>
        <translation>다른 토크나이저</translation>
    </message>
    <message>
        <source>Another place to read the tokenizer from.</source>
        <translation>토크나이저를 읽을 다른 위치입니다.</translation>
    </message>
    <message>
        <source>The tokenizer is the one that came with the model.</source>
        <translation>토크나이저는 모델과 함께 온 것을 씁니다.</translation>
    </message>
    <message>
        <source>Model class</source>
        <translation>모델 클래스</translation>
    </message>
    <message>
        <source>Name of the Python class that would load the model.</source>
        <translation>모델을 불러올 Python 클래스의 이름입니다.</translation>
    </message>
    <message>
        <source>The model&apos;s own config.json says what it is.</source>
        <translation>모델의 종류는 모델의 config.json에 있습니다.</translation>
    </message>
    <message>
        <source>Tokenizer class</source>
        <translation>토크나이저 클래스</translation>
    </message>
    <message>
        <source>Name of the Python class that would load the tokenizer.</source>
        <translation>토크나이저를 불러올 Python 클래스의 이름입니다.</translation>
    </message>
    <message>
        <source>The model&apos;s own tokenizer file says what it is.</source>
        <translation>토크나이저의 종류는 모델의 토크나이저 파일에 있습니다.</translation>
    </message>
    <message>
        <source>Run code from the model</source>
        <translation>모델의 코드 실행</translation>
    </message>
    <message>
        <source>Lets Python code that came with the model run.</source>
        <translation>모델과 함께 온 Python 코드를 실행하게 합니다.</translation>
    </message>
    <message>
        <source>No code from a model folder is ever run.</source>
        <translation>모델 폴더의 코드는 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation>특수 토큰</translation>
    </message>
    <message>
        <source>Other texts for the start, end and padding tokens.</source>
        <translation>시작, 끝, 채움 토큰에 쓸 다른 텍스트입니다.</translation>
    </message>
    <message>
        <source>Rows are never padded, so a padding token changes nothing.</source>
        <translation>행을 채우지 않으므로 채움 토큰은 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation>플러그인</translation>
    </message>
    <message>
        <source>Python classes that extend Axolotl.</source>
        <translation>Axolotl을 확장하는 Python 클래스입니다.</translation>
    </message>
    <message>
        <source>Plugins are Python; ours has its own fast paths.</source>
        <translation>플러그인은 Python입니다. 이 학습기에는 고유한 빠른 경로가 있습니다.</translation>
    </message>
    <message>
        <source>Only known keys</source>
        <translation>아는 키만</translation>
    </message>
    <message>
        <source>Stops on keys that are not known.</source>
        <translation>모르는 키가 있으면 멈춥니다.</translation>
    </message>
    <message>
        <source>Unknown keys are always said.</source>
        <translation>모르는 키는 항상 알려 줍니다.</translation>
    </message>
    <message>
        <source>Preference method</source>
        <translation>선호 학습 방식</translation>
    </message>
    <message>
        <source>Trains on better and worse answers instead of examples.</source>
        <translation>예시 대신 더 나은 답과 더 못한 답으로 학습합니다.</translation>
    </message>
    <message>
        <source>This version trains on examples only (supervised fine-tuning).</source>
        <translation>이 버전은 예시로만 학습합니다(지도 미세 조정).</translation>
    </message>
    <message>
        <source>Trains small added matrices instead of the whole model. Leave empty to train every weight.</source>
        <translation>모델 전체 대신 덧붙인 작은 행렬을 학습합니다. 비워 두면 모든 가중치를 학습합니다.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>랭크</translation>
    </message>
    <message>
        <source>Size of the added matrices. More learns more and takes more memory.</source>
        <translation>덧붙인 행렬의 크기입니다. 클수록 더 많이 배우고 메모리를 더 씁니다.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>알파</translation>
    </message>
    <message>
        <source>Strength of the adapter; its output is scaled by alpha / rank.</source>
        <translation>어댑터의 세기입니다. 출력에 알파 / 랭크를 곱합니다.</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>드롭아웃</translation>
    </message>
    <message>
        <source>Share of the adapter inputs that are blanked at random while training.</source>
        <translation>학습 중 무작위로 지우는 어댑터 입력의 비율입니다.</translation>
    </message>
    <message>
        <source>All linear layers</source>
        <translation>모든 선형 층</translation>
    </message>
    <message>
        <source>Puts an adapter on every projection of attention and MLP.</source>
        <translation>어텐션과 MLP의 모든 투영에 어댑터를 붙입니다.</translation>
    </message>
    <message>
        <source>Layers with an adapter</source>
        <translation>어댑터를 붙일 층</translation>
    </message>
    <message>
        <source>Projections that get an adapter.</source>
        <translation>어댑터를 붙일 투영입니다.</translation>
    </message>
    <message>
        <source>Rank-stable scale</source>
        <translation>랭크에 안정적인 배율</translation>
    </message>
    <message>
        <source>Scales by alpha / square root of the rank, which suits high ranks.</source>
        <translation>알파 / 랭크의 제곱근을 곱합니다. 높은 랭크에 알맞습니다.</translation>
    </message>
    <message>
        <source>Start from adapter</source>
        <translation>시작 어댑터</translation>
    </message>
    <message>
        <source>Folder of an earlier adapter that training goes on from.</source>
        <translation>이어서 학습할 이전 어댑터의 폴더입니다.</translation>
    </message>
    <message>
        <source>Fully trained layers</source>
        <translation>전체를 학습할 층</translation>
    </message>
    <message>
        <source>Layers trained whole beside the adapter.</source>
        <translation>어댑터와 함께 전체를 학습하는 층입니다.</translation>
    </message>
    <message>
        <source>Only adapter matrices are trained, no whole layers beside them.</source>
        <translation>어댑터 행렬만 학습하고 층 전체는 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>DoRA</source>
        <translation>DoRA</translation>
    </message>
    <message>
        <source>Trains direction and size of the weights apart.</source>
        <translation>가중치의 방향과 크기를 따로 학습합니다.</translation>
    </message>
    <message>
        <source>DoRA is not trained by this version.</source>
        <translation>이 버전은 DoRA를 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>First values</source>
        <translation>처음 값</translation>
    </message>
    <message>
        <source>How the adapter matrices are filled at the start.</source>
        <translation>어댑터 행렬을 처음에 채우는 방식입니다.</translation>
    </message>
    <message>
        <source>Adapters start with random A and zero B, the usual way.</source>
        <translation>어댑터는 보통 방식대로 무작위 A와 0인 B로 시작합니다.</translation>
    </message>
    <message>
        <source>Transposed weights</source>
        <translation>전치된 가중치</translation>
    </message>
    <message>
        <source>For layers that store their weights transposed.</source>
        <translation>가중치를 전치해서 저장하는 층에 씁니다.</translation>
    </message>
    <message>
        <source>How a layer stores its weights is known from the model.</source>
        <translation>층이 가중치를 저장하는 방식은 모델에서 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Fast MLP kernel</source>
        <translation>빠른 MLP 커널</translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters in the MLP.</source>
        <translation>MLP 어댑터를 위한 Axolotl의 커널입니다.</translation>
    </message>
    <message>
        <source>Our own fast path is always used.</source>
        <translation>항상 이 학습기의 빠른 경로를 사용합니다.</translation>
    </message>
    <message>
        <source>Fast attention kernel</source>
        <translation>빠른 어텐션 커널</translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters on query, key and value.</source>
        <translation>query, key, value 어댑터를 위한 Axolotl의 커널입니다.</translation>
    </message>
    <message>
        <source>Fast output kernel</source>
        <translation>빠른 출력 커널</translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters on the attention output.</source>
        <translation>어텐션 출력 어댑터를 위한 Axolotl의 커널입니다.</translation>
    </message>
    <message>
        <source>Copy the result to</source>
        <translation>결과를 복사할 곳</translation>
    </message>
    <message>
        <source>Folder that the finished model is placed in as well; the run folder keeps its own.</source>
        <translation>완성된 모델을 함께 둘 폴더입니다. 실행 폴더에도 그대로 남습니다.</translation>
    </message>
    <message>
        <source>the run&apos;s own folder only</source>
        <translation>실행 폴더에만</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>When checkpoints are saved.</source>
        <translation>체크포인트를 저장하는 때입니다.</translation>
    </message>
    <message>
        <source>at the end of each epoch, or as the two keys below say</source>
        <translation>에폭이 끝날 때마다, 또는 아래 두 키에 따라</translation>
    </message>
    <message>
        <source>Save every</source>
        <translation>저장 간격</translation>
    </message>
    <message>
        <source>Steps between checkpoints.</source>
        <translation>체크포인트 사이의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Saves an epoch</source>
        <translation>에폭당 저장</translation>
    </message>
    <message>
        <source>Checkpoints in each epoch.</source>
        <translation>에폭마다 저장하는 체크포인트 수입니다.</translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation>보관할 체크포인트</translation>
    </message>
    <message>
        <source>Older ones are removed.</source>
        <translation>더 오래된 것은 지웁니다.</translation>
    </message>
    <message>
        <source>Weights only</source>
        <translation>가중치만</translation>
    </message>
    <message>
        <source>Leaves out what is needed to continue.</source>
        <translation>이어서 학습하는 데 필요한 것을 뺍니다.</translation>
    </message>
    <message>
        <source>A checkpoint always holds all that is needed to continue exactly.</source>
        <translation>체크포인트에는 정확히 이어서 학습하는 데 필요한 것이 항상 모두 있습니다.</translation>
    </message>
    <message>
        <source>Continue from</source>
        <translation>이어서 시작할 곳</translation>
    </message>
    <message>
        <source>Checkpoint folder to continue from.</source>
        <translation>이어서 학습할 체크포인트 폴더입니다.</translation>
    </message>
    <message>
        <source>A run continues from its own newest checkpoint; start a new run to begin from another.</source>
        <translation>실행은 자신의 최신 체크포인트에서 이어집니다. 다른 것에서 시작하려면 새로 실행하세요.</translation>
    </message>
    <message>
        <source>Continue by itself</source>
        <translation>자동으로 이어서 학습</translation>
    </message>
    <message>
        <source>Continues from the newest checkpoint.</source>
        <translation>최신 체크포인트에서 이어서 학습합니다.</translation>
    </message>
    <message>
        <source>A run always continues from its newest checkpoint.</source>
        <translation>실행은 항상 최신 체크포인트에서 이어집니다.</translation>
    </message>
    <message>
        <source>Upload to</source>
        <translation>올릴 곳</translation>
    </message>
    <message>
        <source>Name under which the model would be uploaded.</source>
        <translation>모델을 올릴 때 쓸 이름입니다.</translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation>아무것도 올리지 않습니다.</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>When the held-out rows are evaluated.</source>
        <translation>떼어 둔 행을 평가하는 때입니다.</translation>
    </message>
    <message>
        <source>as the two keys below say, otherwise never</source>
        <translation>아래 두 키에 따르고, 없으면 하지 않음</translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation>평가 간격</translation>
    </message>
    <message>
        <source>Steps between evaluations.</source>
        <translation>평가 사이의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Evaluations an epoch</source>
        <translation>에폭당 평가</translation>
    </message>
    <message>
        <source>Evaluations in each epoch.</source>
        <translation>에폭마다 평가하는 횟수입니다.</translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation>조기 종료</translation>
    </message>
    <message>
        <source>Evaluations without progress after which training ends.</source>
        <translation>나아지지 않은 평가가 이만큼 이어지면 학습을 끝냅니다.</translation>
    </message>
    <message>
        <source>Training runs to its end; stop it by hand.</source>
        <translation>학습은 끝까지 진행됩니다. 직접 멈추세요.</translation>
    </message>
    <message>
        <source>Log every</source>
        <translation>기록 간격</translation>
    </message>
    <message>
        <source>Steps between lines of the log. Every step is recorded all the same.</source>
        <translation>로그 줄 사이의 스텝 수입니다. 모든 스텝은 그래도 기록됩니다.</translation>
    </message>
    <message>
        <source>0.5 % of the steps, 1 to 10</source>
        <translation>전체 스텝의 0.5 %, 1~10</translation>
    </message>
    <message>
        <source>W&amp;B project</source>
        <translation>W&amp;B 프로젝트</translation>
    </message>
    <message>
        <source>Project on Weights &amp; Biases.</source>
        <translation>Weights &amp; Biases의 프로젝트입니다.</translation>
    </message>
    <message>
        <source>Nothing is sent to Weights &amp; Biases; all metrics are in the run folder.</source>
        <translation>Weights &amp; Biases로 보내지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>W&amp;B team</source>
        <translation>W&amp;B 팀</translation>
    </message>
    <message>
        <source>Team or user on Weights &amp; Biases.</source>
        <translation>Weights &amp; Biases의 팀 또는 사용자입니다.</translation>
    </message>
    <message>
        <source>W&amp;B run name</source>
        <translation>W&amp;B 실행 이름</translation>
    </message>
    <message>
        <source>Name of the run on Weights &amp; Biases.</source>
        <translation>Weights &amp; Biases에서 쓸 실행 이름입니다.</translation>
    </message>
    <message>
        <source>W&amp;B watch</source>
        <translation>W&amp;B 추적</translation>
    </message>
    <message>
        <source>What Weights &amp; Biases records of the model.</source>
        <translation>Weights &amp; Biases가 모델에서 기록할 것입니다.</translation>
    </message>
    <message>
        <source>W&amp;B model upload</source>
        <translation>W&amp;B 모델 올리기</translation>
    </message>
    <message>
        <source>When the model is uploaded to Weights &amp; Biases.</source>
        <translation>모델을 Weights &amp; Biases에 올리는 때입니다.</translation>
    </message>
    <message>
        <source>Keys that only Tunewright reads.</source>
        <translation>Tunewright만 읽는 키입니다.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Threads for training on the processor; 0 means one for each core.</source>
        <translation>프로세서로 학습할 때 쓸 스레드 수입니다. 0이면 코어마다 하나입니다.</translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation>마이크로 배치</translation>
    </message>
    <message>
        <source>Sequences computed at once. Memory grows with it.</source>
        <translation>한 번에 계산하는 시퀀스 수입니다. 클수록 메모리를 더 씁니다.</translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation>누적</translation>
    </message>
    <message>
        <source>Micro batches whose gradients are summed before the weights move.</source>
        <translation>가중치를 바꾸기 전에 기울기를 더하는 마이크로 배치 수입니다.</translation>
    </message>
    <message>
        <source>Batch</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>Sequences for one step, in place of accumulation.</source>
        <translation>누적 대신 정하는, 한 스텝의 시퀀스 수입니다.</translation>
    </message>
    <message>
        <source>Evaluation batch</source>
        <translation>평가 배치</translation>
    </message>
    <message>
        <source>Sequences evaluated at once.</source>
        <translation>한 번에 평가하는 시퀀스 수입니다.</translation>
    </message>
    <message>
        <source>as the micro batch</source>
        <translation>마이크로 배치와 같음</translation>
    </message>
    <message>
        <source>The evaluation loss is the same for every batch size.</source>
        <translation>평가 손실은 배치 크기와 관계없이 같습니다.</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>Times that the training data is gone through.</source>
        <translation>학습 데이터를 처음부터 끝까지 도는 횟수입니다.</translation>
    </message>
    <message>
        <source>Step limit</source>
        <translation>스텝 한도</translation>
    </message>
    <message>
        <source>Ends after this many steps, whatever the epochs say.</source>
        <translation>에폭과 관계없이 이만큼의 스텝 뒤에 끝냅니다.</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>시드</translation>
    </message>
    <message>
        <source>Same seed, same configuration, same machine: the same loss.</source>
        <translation>시드, 설정, 컴퓨터가 같으면 손실도 같습니다.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Peak rate, reached after warm-up.</source>
        <translation>워밍업 뒤에 도달하는 최고 학습률입니다.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>스케줄</translation>
    </message>
    <message>
        <source>Course of the rate after warm-up.</source>
        <translation>워밍업 뒤 학습률의 변화입니다.</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>워밍업 스텝</translation>
    </message>
    <message>
        <source>Steps in which the rate rises from zero.</source>
        <translation>학습률이 0에서 올라가는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>3 % of the steps, at most 100</source>
        <translation>전체 스텝의 3 %, 최대 100</translation>
    </message>
    <message>
        <source>Warm-up share</source>
        <translation>워밍업 비율</translation>
    </message>
    <message>
        <source>Share of all steps in which the rate rises, in place of warm-up steps.</source>
        <translation>워밍업 스텝 대신 정하는, 학습률이 올라가는 스텝의 비율입니다.</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>최저 학습률</translation>
    </message>
    <message>
        <source>Share of the peak that a cosine ends at.</source>
        <translation>코사인이 끝날 때의 최고값 대비 비율입니다.</translation>
    </message>
    <message>
        <source>The rule that moves the weights.</source>
        <translation>가중치를 바꾸는 규칙입니다.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>베타 1</translation>
    </message>
    <message>
        <source>Share of the old mean that stays in each step.</source>
        <translation>스텝마다 남는 이전 평균의 비율입니다.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>베타 2</translation>
    </message>
    <message>
        <source>Share of the old mean square that stays in each step.</source>
        <translation>스텝마다 남는 이전 제곱 평균의 비율입니다.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>엡실론</translation>
    </message>
    <message>
        <source>Keeps the division away from zero.</source>
        <translation>0으로 나누지 않게 합니다.</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>가중치 감쇠</translation>
    </message>
    <message>
        <source>Pulls weights towards zero in each step; norms and biases are spared.</source>
        <translation>스텝마다 가중치를 0 쪽으로 당깁니다. 정규화와 편향은 제외합니다.</translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation>기울기 자르기</translation>
    </message>
    <message>
        <source>Longest gradient of a step; 0 means no limit.</source>
        <translation>한 스텝에서 허용하는 기울기의 최대 길이입니다. 0이면 제한이 없습니다.</translation>
    </message>
    <message>
        <source>Half precision (bf16)</source>
        <translation>반정밀도(bf16)</translation>
    </message>
    <message>
        <source>Computes in bfloat16: on, off, or where this machine gains by it.</source>
        <translation>bfloat16으로 계산합니다. 켜기, 끄기, 또는 이 컴퓨터에 이득일 때만 고를 수 있습니다.</translation>
    </message>
    <message>
        <source>Half precision (fp16)</source>
        <translation>반정밀도(fp16)</translation>
    </message>
    <message>
        <source>Computes in float16.</source>
        <translation>float16으로 계산합니다.</translation>
    </message>
    <message>
        <source>Half precision is bfloat16 here.</source>
        <translation>여기서 반정밀도는 bfloat16입니다.</translation>
    </message>
    <message>
        <source>TF32</source>
        <translation>TF32</translation>
    </message>
    <message>
        <source>Lets GPUs shorten 32-bit products.</source>
        <translation>GPU가 32비트 곱셈을 줄여서 하게 합니다.</translation>
    </message>
    <message>
        <source>Products are in bfloat16 or full 32 bits.</source>
        <translation>곱셈은 bfloat16 또는 온전한 32비트로 합니다.</translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation>활성값 재계산</translation>
    </message>
    <message>
        <source>Computes activations twice instead of keeping them: less memory, more time.</source>
        <translation>활성값을 보관하지 않고 두 번 계산합니다. 메모리는 줄고 시간은 늘어납니다.</translation>
    </message>
    <message>
        <source>Recompute options</source>
        <translation>재계산 옵션</translation>
    </message>
    <message>
        <source>Options for the Python implementation.</source>
        <translation>Python 구현을 위한 옵션입니다.</translation>
    </message>
    <message>
        <source>There is only one way to recompute here.</source>
        <translation>여기서 재계산하는 방식은 하나뿐입니다.</translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation>4비트 가중치</translation>
    </message>
    <message>
        <source>Keeps the base model in four bits.</source>
        <translation>기반 모델을 4비트로 보관합니다.</translation>
    </message>
    <message>
        <source>The base model is kept in 16 or 32 bits.</source>
        <translation>기반 모델은 16비트 또는 32비트로 보관합니다.</translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation>8비트 가중치</translation>
    </message>
    <message>
        <source>Keeps the base model in eight bits.</source>
        <translation>기반 모델을 8비트로 보관합니다.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>어텐션</translation>
    </message>
    <message>
        <source>Library that computes attention.</source>
        <translation>어텐션을 계산하는 라이브러리입니다.</translation>
    </message>
    <message>
        <source>Attention is always computed per row, the fastest way of this machine.</source>
        <translation>어텐션은 항상 행마다, 이 컴퓨터에서 가장 빠른 방식으로 계산합니다.</translation>
    </message>
    <message>
        <source>Compile</source>
        <translation>컴파일</translation>
    </message>
    <message>
        <source>Lets PyTorch compile the model.</source>
        <translation>PyTorch가 모델을 컴파일하게 합니다.</translation>
    </message>
    <message>
        <source>The step is compiled code already.</source>
        <translation>스텝은 이미 컴파일된 코드입니다.</translation>
    </message>
    <message>
        <source>DeepSpeed</source>
        <translation>DeepSpeed</translation>
    </message>
    <message>
        <source>Settings file for DeepSpeed.</source>
        <translation>DeepSpeed 설정 파일입니다.</translation>
    </message>
    <message>
        <source>This version trains in one process.</source>
        <translation>이 버전은 한 프로세스로 학습합니다.</translation>
    </message>
    <message>
        <source>FSDP</source>
        <translation>FSDP</translation>
    </message>
    <message>
        <source>Spreads the model over several GPUs.</source>
        <translation>모델을 여러 GPU에 나눕니다.</translation>
    </message>
</context>
<context>
    <name>tw::Chart</name>
    <message>
        <source>%1: no values yet.</source>
        <translation>%1: 아직 값이 없습니다.</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>내려가는 중</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>올라가는 중</translation>
    </message>
    <message>
        <source>level</source>
        <translation>그대로</translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4, lowest %5</source>
        <translation>%1 %2, %3에서 %4, 최저 %5</translation>
    </message>
    <message>
        <source>, one spike at %1</source>
        <translation>, %1에서 한 번 튐</translation>
    </message>
    <message numerus="yes">
        <source>, %n spike(s)</source>
        <translation>
            <numerusform>, %n번 튐</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::CompareView</name>
    <message>
        <source>Step %1</source>
        <translation>%1스텝</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1토큰</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>비교</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation>곡선의 가로축</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>다른 점</translation>
    </message>
    <message>
        <source>Loss of the compared runs</source>
        <translation>비교하는 실행의 손실</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message numerus="yes">
        <source>%n setting(s)</source>
        <translation>
            <numerusform>설정 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Evaluation loss</source>
        <translation>평가 손실</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>최대 메모리</translation>
    </message>
</context>
<context>
    <name>tw::ConfigForm</name>
    <message>
        <source>%1, changed</source>
        <translation>%1, 바뀜</translation>
    </message>
    <message>
        <source>Common</source>
        <translation>자주 쓰는 것</translation>
    </message>
    <message>
        <source>Changed %1</source>
        <translation>바뀐 것 %1</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>바뀐 것</translation>
    </message>
    <message>
        <source>All</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Search %1 settings and their help</source>
        <translation>설정 %1개와 도움말에서 찾기</translation>
    </message>
    <message>
        <source>Search the settings</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>설정 묶음</translation>
    </message>
    <message>
        <source>Which settings are shown</source>
        <translation>보여 줄 설정</translation>
    </message>
    <message>
        <source>No setting is like that.</source>
        <translation>그런 설정이 없습니다.</translation>
    </message>
</context>
<context>
    <name>tw::ConfigurePage</name>
    <message>
        <source>Configure</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>One document, two views: the form and the text always agree</source>
        <translation>문서 하나를 두 가지로 봅니다. 양식과 텍스트는 늘 같습니다</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Check and launch</source>
        <translation>확인하고 실행</translation>
    </message>
    <message>
        <source>Undo, Ctrl+Z</source>
        <translation>실행 취소, Ctrl+Z</translation>
    </message>
    <message>
        <source>Redo, Ctrl+Shift+Z</source>
        <translation>다시 실행, Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Text of the configuration</source>
        <translation>설정 텍스트</translation>
    </message>
    <message>
        <source>a preset; saving asks for a name</source>
        <translation>기본 제공 설정, 저장할 때 이름을 묻습니다</translation>
    </message>
    <message>
        <source>saved</source>
        <translation>저장됨</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) changed, not saved</source>
        <translation>
            <numerusform>%n줄 바뀜, 저장 안 됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory and data hold.</source>
        <translation>메모리와 데이터에 문제가 없습니다.</translation>
    </message>
    <message>
        <source>%1, %2 rows are read.</source>
        <translation>%1, %2행을 읽었습니다.</translation>
    </message>
    <message>
        <source>checked for this machine, %1</source>
        <translation>이 컴퓨터 기준, %1</translation>
    </message>
    <message>
        <source>checked for 1 × %1, %2</source>
        <translation>%1 1개 기준, %2</translation>
    </message>
    <message>
        <source>The text cannot be read</source>
        <translation>텍스트를 읽을 수 없습니다</translation>
    </message>
    <message>
        <source>No findings</source>
        <translation>알림 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop(s) the run</source>
        <translation>
            <numerusform>학습을 막는 알림 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), none stops the run</source>
        <translation>
            <numerusform>알림 %n개, 실행에 지장 없음</numerusform>
        </translation>
    </message>
    <message>
        <source>Peak %1</source>
        <translation>최대 %1</translation>
    </message>
    <message>
        <source>Form or text: Ctrl+L</source>
        <translation>양식과 텍스트: Ctrl+L</translation>
    </message>
    <message>
        <source>Next finding: F8</source>
        <translation>다음 알림: F8</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>알림 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>설정 저장</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml)</source>
        <translation>설정 파일 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>“%1” was changed by another program.</source>
        <translation>다른 프로그램이 “%1” 파일을 바꾸었습니다.</translation>
    </message>
    <message>
        <source>Saving replaces what the other program wrote. Another name keeps both.</source>
        <translation>저장하면 다른 프로그램이 쓴 내용이 사라집니다. 다른 이름을 쓰면 둘 다 남습니다.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>Save under another name</source>
        <translation>다른 이름으로 저장</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>The text has an error in line %1. The form keeps the last good values.</source>
        <translation>텍스트 %1번째 줄에 오류가 있습니다. 양식은 마지막으로 올바른 값을 보여 줍니다.</translation>
    </message>
    <message>
        <source>The text cannot be read. The form keeps the last good values.</source>
        <translation>텍스트를 읽을 수 없습니다. 양식은 마지막으로 올바른 값을 보여 줍니다.</translation>
    </message>
</context>
<context>
    <name>tw::DocumentButton</name>
    <message>
        <source>Open or start a document</source>
        <translation>문서 열기 또는 시작</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>문서 %1</translation>
    </message>
</context>
<context>
    <name>tw::DocumentGuard</name>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경</translation>
    </message>
    <message>
        <source>“%1” has changes that are not saved.</source>
        <translation>“%1” 파일에 저장하지 않은 변경이 있습니다.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Drop the changes</source>
        <translation>변경 버리기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Save the configuration</source>
        <translation>설정 저장</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml)</source>
        <translation>설정 파일 (*.yaml *.yml)</translation>
    </message>
</context>
<context>
    <name>tw::DocumentSession</name>
    <message>
        <source>Typing</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>Fix</source>
        <translation>고치기</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
</context>
<context>
    <name>tw::EmptyMonitor</name>
    <message>
        <source>Nothing is training now. A run shows its loss, speed and cost here while it goes.</source>
        <translation>지금은 학습 중인 것이 없습니다. 학습하는 동안 손실, 속도, 비용이 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start a run</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <source>Show the last run</source>
        <translation>마지막 실행 보기</translation>
    </message>
    <message>
        <source>The last run was “%1”: %2, %3 steps in %4, loss %5.</source>
        <translation>마지막 실행은 “%1”: %2, %4 동안 %3스텝, 손실 %5입니다.</translation>
    </message>
</context>
<context>
    <name>tw::FieldEditor</name>
    <message>
        <source>Not set</source>
        <translation>설정 안 함</translation>
    </message>
    <message>
        <source>Default, %1</source>
        <translation>기본값, %1</translation>
    </message>
</context>
<context>
    <name>tw::FieldRow</name>
    <message>
        <source>Take back the change of %1</source>
        <translation>%1 변경 되돌리기</translation>
    </message>
    <message>
        <source>Take back this change</source>
        <translation>이 변경 되돌리기</translation>
    </message>
    <message>
        <source>was not set</source>
        <translation>설정 없었음</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>이전 %1</translation>
    </message>
</context>
<context>
    <name>tw::FindingList</name>
    <message>
        <source>Findings</source>
        <translation>알림</translation>
    </message>
    <message>
        <source>F8 next</source>
        <translation>F8 다음</translation>
    </message>
    <message>
        <source>The text has an error in line %1.</source>
        <translation>텍스트 %1번째 줄에 오류가 있습니다.</translation>
    </message>
    <message>
        <source>The text cannot be read.</source>
        <translation>텍스트를 읽을 수 없습니다.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
</context>
<context>
    <name>tw::KeyList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation>페이지 열기</translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation>환경 설정 열기</translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation>설정 파일 열기</translation>
    </message>
    <message>
        <source>Do what the page&apos;s filled button does</source>
        <translation>페이지의 채워진 버튼 누르기</translation>
    </message>
    <message>
        <source>Go to the next or previous region</source>
        <translation>다음 또는 이전 영역으로 이동</translation>
    </message>
    <message>
        <source>Show or hide the right panel in a narrow window</source>
        <translation>좁은 창에서 오른쪽 패널 보이기 또는 숨기기</translation>
    </message>
    <message>
        <source>Close what is open on top</source>
        <translation>맨 위에 열린 것 닫기</translation>
    </message>
    <message>
        <source>Larger, smaller, normal text</source>
        <translation>글자 크게, 작게, 보통으로</translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation>이 목록 보기</translation>
    </message>
    <message>
        <source>Close the studio; runs go on</source>
        <translation>스튜디오 닫기, 학습은 계속됨</translation>
    </message>
    <message>
        <source>Search on this page</source>
        <translation>이 페이지에서 찾기</translation>
    </message>
    <message>
        <source>Monitor: curves over steps, time, dollars</source>
        <translation>모니터: 스텝, 시간, 달러 기준 곡선</translation>
    </message>
    <message>
        <source>Monitor: search the log, fit the curves, follow the log</source>
        <translation>모니터: 로그 찾기, 곡선 맞춤, 로그 따라가기</translation>
    </message>
</context>
<context>
    <name>tw::LaunchChecks</name>
    <message>
        <source>The configuration has no errors</source>
        <translation>설정에 오류가 없습니다</translation>
    </message>
    <message>
        <source>The configuration has errors</source>
        <translation>설정에 오류가 있습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) stop(s) the run</source>
        <translation>
            <numerusform>학습을 막는 알림 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>The text cannot be read</source>
        <translation>텍스트를 읽을 수 없습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s), none stops the run</source>
        <translation>
            <numerusform>알림 %n개, 실행에 지장 없음</numerusform>
        </translation>
    </message>
    <message>
        <source>The data can be read</source>
        <translation>데이터를 읽을 수 있습니다</translation>
    </message>
    <message>
        <source>%1 rows, %2 tokens, %3 steps</source>
        <translation>%1행, 토큰 %2개, %3스텝</translation>
    </message>
    <message>
        <source>Guessed from the size of the files, as the model is not here</source>
        <translation>모델이 없어서 파일 크기로 추정했습니다</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) left out, the first is row %1: %2</source>
        <translation>
            <numerusform>%n행 제외, 첫 번째는 %1행: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The model is on this machine</source>
        <translation>모델이 이 컴퓨터에 있습니다</translation>
    </message>
    <message>
        <source>The model is not on this machine</source>
        <translation>모델이 이 컴퓨터에 없습니다</translation>
    </message>
    <message>
        <source>This version does not train this model</source>
        <translation>이 버전은 이 모델의 학습을 지원하지 않습니다</translation>
    </message>
    <message>
        <source>Put its folder or .gguf file here and name the path as base_model.</source>
        <translation>모델 폴더나 .gguf 파일을 가져온 뒤 base_model에 경로를 적습니다.</translation>
    </message>
    <message>
        <source>It fits the memory</source>
        <translation>메모리에 들어갑니다</translation>
    </message>
    <message>
        <source>The disk is large enough</source>
        <translation>디스크가 충분합니다</translation>
    </message>
    <message>
        <source>The disk is too small</source>
        <translation>디스크가 부족합니다</translation>
    </message>
    <message>
        <source>Needs %1, free space is not known</source>
        <translation>%1 필요, 남은 공간은 알 수 없음</translation>
    </message>
    <message>
        <source>Needs %1, %2 are free</source>
        <translation>%1 필요, %2 남음</translation>
    </message>
    <message>
        <source>The trainer is found</source>
        <translation>학습기를 찾았습니다</translation>
    </message>
    <message>
        <source>No trainer is found</source>
        <translation>학습기가 없습니다</translation>
    </message>
    <message>
        <source>Model or data cannot be read</source>
        <translation>모델이나 데이터를 읽을 수 없습니다</translation>
    </message>
</context>
<context>
    <name>tw::LaunchPage</name>
    <message>
        <source>Launch</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>아직 열린 문서가 없습니다</translation>
    </message>
    <message>
        <source>%1: %2, %3 steps, %4 tokens</source>
        <translation>%1: %2, %3스텝, 토큰 %4개</translation>
    </message>
    <message>
        <source>%1 hold, %2 stop the run</source>
        <translation>%1개 통과, %2개가 학습을 막음</translation>
    </message>
    <message>
        <source>%1 hold, %2 need a look</source>
        <translation>%1개 통과, %2개 확인 필요</translation>
    </message>
    <message>
        <source>%1 hold</source>
        <translation>%1개 통과</translation>
    </message>
    <message>
        <source>is being checked</source>
        <translation>확인하고 있습니다</translation>
    </message>
    <message>
        <source>Open Plan</source>
        <translation>계획 열기</translation>
    </message>
    <message>
        <source>Open Configure</source>
        <translation>설정 열기</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>빌리는 것 없음</translation>
    </message>
    <message numerus="yes">
        <source>%n core(s), %1</source>
        <translation>
            <numerusform>코어 %n개, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Start for about %1</source>
        <translation>약 %1에 시작</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Making the run&apos;s folder…</source>
        <translation>실행 폴더를 만들고 있습니다…</translation>
    </message>
    <message>
        <source>Starting the trainer…</source>
        <translation>학습기를 시작하고 있습니다…</translation>
    </message>
    <message>
        <source>Nothing starts until you press this.</source>
        <translation>누르기 전에는 아무것도 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>The start was cancelled. Nothing is running.</source>
        <translation>시작을 취소했습니다. 실행 중인 것은 없습니다.</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>견적</translation>
    </message>
    <message>
        <source>Nothing stops the run</source>
        <translation>학습을 막는 것이 없습니다</translation>
    </message>
    <message>
        <source>Checks are running</source>
        <translation>확인하고 있습니다</translation>
    </message>
    <message>
        <source>Start: Ctrl+Enter</source>
        <translation>시작: Ctrl+Enter</translation>
    </message>
    <message>
        <source>Where it runs</source>
        <translation>어디서 학습할까요</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Checked before the start</source>
        <translation>시작 전에 확인한 것</translation>
    </message>
    <message>
        <source>What it will cost</source>
        <translation>예상 비용</translation>
    </message>
    <message>
        <source>Time to finish</source>
        <translation>걸리는 시간</translation>
    </message>
    <message>
        <source>Peak memory</source>
        <translation>최대 메모리</translation>
    </message>
    <message>
        <source>When it ends</source>
        <translation>끝나면</translation>
    </message>
    <message>
        <source>The result and its checkpoints stay in a folder of the run, under %1. Nothing goes on costing.</source>
        <translation>결과와 체크포인트는 %1 아래의 실행 폴더에 남습니다. 더 드는 비용은 없습니다.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open its log in Monitor</source>
        <translation>관찰에서 로그 열기</translation>
    </message>
</context>
<context>
    <name>tw::LogModel</name>
    <message>
        <source>evaluation at step %1  loss %2</source>
        <translation>%1스텝 평가  손실 %2</translation>
    </message>
    <message>
        <source>checkpoint of step %1 saved%2</source>
        <translation>%1스텝 체크포인트 저장됨%2</translation>
    </message>
    <message>
        <source>trainer started %1 %2</source>
        <translation>학습기 시작 %1 %2</translation>
    </message>
    <message>
        <source>trainer started again and continues</source>
        <translation>학습기가 다시 시작되어 이어집니다</translation>
    </message>
    <message>
        <source>ended: %1, %2</source>
        <translation>끝남: %1, %2</translation>
    </message>
</context>
<context>
    <name>tw::LogView</name>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation>로그 검색</translation>
    </message>
    <message>
        <source>Following</source>
        <translation>따라가는 중</translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation>끝 따라가기</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>사건</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>What the log shows</source>
        <translation>로그에 보이는 내용</translation>
    </message>
    <message>
        <source>No line has “%1”.</source>
        <translation>“%1” 내용이 있는 줄이 없습니다.</translation>
    </message>
    <message>
        <source>The trainer has not printed anything.</source>
        <translation>학습기가 출력한 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing has happened yet.</source>
        <translation>아직 아무 일도 없습니다.</translation>
    </message>
</context>
<context>
    <name>tw::MachinePanel</name>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation>
            <numerusform>프로세서, %n코어</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory, %1</source>
        <translation>메모리, %1</translation>
    </message>
    <message>
        <source>%1 for training</source>
        <translation>학습에 %1 사용 가능</translation>
    </message>
    <message>
        <source>Disk, %1 free</source>
        <translation>디스크, %1 남음</translation>
    </message>
    <message>
        <source>in %1</source>
        <translation>위치: %1</translation>
    </message>
    <message>
        <source>Trainer is ready</source>
        <translation>학습기가 준비되었습니다</translation>
    </message>
    <message>
        <source>No trainer found</source>
        <translation>학습기가 없습니다</translation>
    </message>
    <message>
        <source>Speed is measured</source>
        <translation>속도를 측정했습니다</translation>
    </message>
    <message>
        <source>Speed is not measured yet</source>
        <translation>아직 속도를 측정하지 않았습니다</translation>
    </message>
    <message>
        <source>%1 billion operations a second in %2, on %3</source>
        <translation>%2 연산 초당 %1십억 회, %3 측정</translation>
    </message>
    <message>
        <source>The first quote measures it within seconds.</source>
        <translation>첫 견적을 낼 때 몇 초 안에 측정합니다.</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation>언어와 화면</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>Everything here works without a network. Prices then show the date they were read.</source>
        <translation>여기의 모든 기능은 네트워크 없이 동작합니다. 그때 가격에는 읽은 날짜가 표시됩니다.</translation>
    </message>
</context>
<context>
    <name>tw::MainWindow</name>
    <message>
        <source>Open a configuration</source>
        <translation>설정 파일 열기</translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml)</source>
        <translation>설정 파일 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>Open a configuration…</source>
        <translation>설정 파일 열기…</translation>
    </message>
    <message>
        <source>Quick start and overview</source>
        <translation>빠른 시작과 개요</translation>
    </message>
</context>
<context>
    <name>tw::MoneyBox</name>
    <message>
        <source>Nothing is billing</source>
        <translation>과금 없음</translation>
    </message>
    <message>
        <source>No provider is set up</source>
        <translation>등록된 제공자가 없습니다</translation>
    </message>
</context>
<context>
    <name>tw::MonitorPage</name>
    <message>
        <source>Monitor</source>
        <translation>관찰</translation>
    </message>
    <message>
        <source>Is it going well, and what does it cost</source>
        <translation>잘 진행되는지, 비용은 얼마인지</translation>
    </message>
    <message>
        <source>On this machine, started %1</source>
        <translation>이 컴퓨터에서 %1 시작</translation>
    </message>
    <message>
        <source>%1 on this machine, started %2</source>
        <translation>%1, 이 컴퓨터에서 %2 시작</translation>
    </message>
    <message>
        <source>%1 steps stored, none missing</source>
        <translation>%1스텝 저장됨, 빠진 것 없음</translation>
    </message>
    <message>
        <source>%1 steps stored, %2 missing</source>
        <translation>%1스텝 저장됨, %2스텝 빠짐</translation>
    </message>
    <message>
        <source>Checkpoint step %1, %2</source>
        <translation>체크포인트 %1스텝, %2</translation>
    </message>
    <message>
        <source>Fit: F</source>
        <translation>맞추기: F</translation>
    </message>
    <message>
        <source>a run is going</source>
        <translation>학습이 진행 중입니다</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>계속</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>일시 중지</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>멈춤</translation>
    </message>
    <message>
        <source>Stop at step %1 of %2?</source>
        <translation>%2스텝 중 %1스텝에서 멈출까요?</translation>
    </message>
    <message>
        <source>Going on takes about %1 more and costs nothing.</source>
        <translation>계속하면 약 %1 더 걸리고 비용은 없습니다.</translation>
    </message>
    <message>
        <source>Going on costs nothing.</source>
        <translation>계속해도 비용은 없습니다.</translation>
    </message>
    <message>
        <source>Save and stop</source>
        <translation>저장하고 멈춤</translation>
    </message>
    <message>
        <source>Save checkpoint</source>
        <translation>체크포인트 저장</translation>
    </message>
</context>
<context>
    <name>tw::PlanModel</name>
    <message>
        <source>Full</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>%1: cannot run, this card has no bf16</source>
        <translation>%1: bf16이 없어서 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>%1: does not fit, %2</source>
        <translation>%1: 들어가지 않습니다, %2</translation>
    </message>
    <message>
        <source>%1: tight, %2</source>
        <translation>%1: 빠듯합니다, %2</translation>
    </message>
    <message>
        <source>%1: fits, %2</source>
        <translation>%1: 들어갑니다, %2</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>라이선스: %1</translation>
    </message>
    <message>
        <source>Korean: %1</source>
        <translation>한국어: %1</translation>
    </message>
    <message>
        <source>This version plans it and does not train it yet.</source>
        <translation>이 버전에서는 계획만 할 수 있고 학습은 아직 지원하지 않습니다.</translation>
    </message>
    <message>
        <source>%1, %2: peak %3 on a card</source>
        <translation>%1, %2: GPU에서 최대 %3</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Here</source>
        <comment>column of this machine</comment>
        <translation>여기</translation>
    </message>
</context>
<context>
    <name>tw::PlanPage</name>
    <message>
        <source>Plan</source>
        <translation>계획</translation>
    </message>
    <message>
        <source>Which model, which method, which GPU: what fits and what it costs</source>
        <translation>어떤 모델, 어떤 방식, 어떤 GPU가 맞고 얼마가 드는지</translation>
    </message>
    <message>
        <source>this machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Model and data are being read.</source>
        <translation>모델과 데이터를 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Sequence %1 · micro-batch %2 × %3 · %4 tokens in all</source>
        <translation>시퀀스 %1 · 마이크로 배치 %2 × %3 · 토큰 모두 %4개</translation>
    </message>
    <message>
        <source>With a usual data set of 10 MB, until a configuration is open</source>
        <translation>설정을 열기 전에는 보통 크기인 10 MB 데이터로 계산합니다</translation>
    </message>
    <message>
        <source>Quote</source>
        <translation>견적</translation>
    </message>
    <message>
        <source>%1 models, %2 GPUs</source>
        <translation>모델 %1개, GPU %2개</translation>
    </message>
    <message>
        <source>Use this plan: Enter</source>
        <translation>이 계획 사용: Enter</translation>
    </message>
    <message>
        <source>GiB = 2³⁰ bytes</source>
        <translation>GiB = 2³⁰바이트</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>이 계획 사용</translation>
    </message>
    <message>
        <source>Open YAML…</source>
        <translation>YAML 열기…</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>모델 찾기</translation>
    </message>
    <message>
        <source>Sequence length of the table</source>
        <translation>표의 시퀀스 길이</translation>
    </message>
    <message>
        <source>Sequence %1</source>
        <translation>시퀀스 %1</translation>
    </message>
    <message>
        <source>Korean</source>
        <comment>models that know it</comment>
        <translation>한국어</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>들어가는 것</translation>
    </message>
    <message>
        <source>Filled: share of the memory that is used.  Amber: tight, 90 to 97%.  Hatched: not on one card.</source>
        <translation>채운 부분: 쓰는 메모리 비율.  노란색: 빠듯함, 90~97%.  빗금: GPU 하나로는 안 됨.</translation>
    </message>
    <message>
        <source>Columns are GiB a card; the smallest setting that trains: micro-batch 1, every layer recomputed, LoRA of rank 16 on all projections, or all weights.</source>
        <translation>열은 GPU 하나의 GiB입니다. 학습할 수 있는 가장 작은 설정: 마이크로 배치 1, 모든 층 재계산, 모든 사영에 랭크 16인 LoRA 또는 모든 가중치.</translation>
    </message>
</context>
<context>
    <name>tw::ProgressStrip</name>
    <message>
        <source>Load</source>
        <translation>불러오기</translation>
    </message>
    <message>
        <source>Tokenize</source>
        <translation>토큰화</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>학습</translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation>%1스텝</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>전체 %1</translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation>%1, %2에폭</translation>
    </message>
    <message>
        <source>quote was %1</source>
        <translation>견적은 %1</translation>
    </message>
    <message>
        <source>ended %1 after %2</source>
        <translation>%2 만에 %1 종료</translation>
    </message>
    <message>
        <source>paused after %1</source>
        <translation>%1 뒤 일시 중지</translation>
    </message>
    <message>
        <source>ends %1, in %2</source>
        <translation>%1 종료 예정, %2 남음</translation>
    </message>
    <message>
        <source>end not known yet</source>
        <translation>종료 시각은 아직 알 수 없음</translation>
    </message>
</context>
<context>
    <name>tw::QuickStartCard</name>
    <message>
        <source>Try again</source>
        <translation>다시 시도</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>시작하는 중…</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>측정하는 중…</translation>
    </message>
    <message>
        <source>Train it now</source>
        <translation>지금 학습</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>약 %1</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>No GPU, no account, no cost</source>
        <translation>GPU도, 계정도, 비용도 필요 없음</translation>
    </message>
    <message>
        <source>Teach a small model (SmolLM2 135M, already on this disk) to turn orders written by people into exact JSON, with sample rows in English and Korean.</source>
        <translation>작은 모델(이 디스크에 있는 SmolLM2 135M)에게 사람이 쓴 주문을 정확한 JSON으로 바꾸도록 가르칩니다. 예시 행은 영어와 한국어입니다.</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Show each step</source>
        <translation>단계별로 보기</translation>
    </message>
</context>
<context>
    <name>tw::QuickStartResult</name>
    <message>
        <source>The base model answers the held-out rows…</source>
        <translation>기반 모델이 떼어 둔 행에 답하는 중…</translation>
    </message>
    <message>
        <source>The trained model answers the held-out rows…</source>
        <translation>학습한 모델이 떼어 둔 행에 답하는 중…</translation>
    </message>
    <message>
        <source>Right means the same JSON as expected, on rows that were never trained.</source>
        <translation>학습하지 않은 행에서 기대한 JSON과 같으면 정답입니다.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1개</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>질문</translation>
    </message>
    <message>
        <source>Base model</source>
        <translation>기반 모델</translation>
    </message>
    <message>
        <source>After training</source>
        <translation>학습 후</translation>
    </message>
    <message>
        <source>What it has learned</source>
        <translation>무엇을 배웠나</translation>
    </message>
    <message>
        <source>Right before</source>
        <translation>학습 전 정답</translation>
    </message>
    <message>
        <source>Right after</source>
        <translation>학습 후 정답</translation>
    </message>
</context>
<context>
    <name>tw::QuoteCard</name>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Adapters</source>
        <translation>어댑터</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Activations</source>
        <translation>활성값</translation>
    </message>
    <message>
        <source>Logits and loss</source>
        <translation>로짓과 손실</translation>
    </message>
    <message>
        <source>Program and reserve</source>
        <translation>프로그램과 여유</translation>
    </message>
    <message>
        <source>Does not fit: %1 too much</source>
        <translation>들어가지 않습니다: %1 초과</translation>
    </message>
    <message>
        <source>Does not fit: only %1 would be left</source>
        <translation>들어가지 않습니다: 여유가 %1뿐입니다</translation>
    </message>
    <message>
        <source>Tight, with %1 to spare</source>
        <translation>빠듯합니다, 여유 %1</translation>
    </message>
    <message>
        <source>Fits, with %1 to spare</source>
        <translation>들어갑니다, 여유 %1</translation>
    </message>
    <message>
        <source>Not enough memory</source>
        <translation>메모리 부족</translation>
    </message>
    <message>
        <source>No bf16: this setup cannot run</source>
        <translation>bf16 없음: 이 설정은 실행할 수 없음</translation>
    </message>
    <message>
        <source>There is only one of this machine</source>
        <translation>이 컴퓨터는 한 대뿐입니다</translation>
    </message>
    <message>
        <source>This version does not train this model</source>
        <translation>이 버전은 이 모델의 학습을 지원하지 않습니다</translation>
    </message>
    <message>
        <source>The catalogue has no such GPU</source>
        <translation>목록에 없는 GPU입니다</translation>
    </message>
    <message>
        <source>No CUDA: nothing here runs on this card</source>
        <translation>CUDA가 없어 이 카드에서는 실행할 수 없습니다</translation>
    </message>
    <message>
        <source>This way of training needs a CUDA GPU</source>
        <translation>이 학습 방식에는 CUDA GPU가 필요합니다</translation>
    </message>
    <message>
        <source>Micro-batch %1, accumulation %2</source>
        <translation>마이크로 배치 %1, 누적 %2</translation>
    </message>
    <message>
        <source>Recompute activations in every layer</source>
        <translation>모든 층에서 활성값 재계산</translation>
    </message>
    <message>
        <source>Sequence length %1</source>
        <translation>시퀀스 길이 %1</translation>
    </message>
    <message>
        <source>LoRA rank %1</source>
        <translation>LoRA 랭크 %1</translation>
    </message>
    <message>
        <source>Train LoRA matrices in place of all weights</source>
        <translation>전체 가중치 대신 LoRA 행렬 학습</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Time to finish</source>
        <translation>걸리는 시간</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>전체 비용</translation>
    </message>
    <message>
        <source>Peak memory %1</source>
        <translation>최대 메모리 %1</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>빌리는 것 없음</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation>%1 가격</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Least harm first</source>
        <translation>영향이 적은 순서</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>적용: %1</translation>
    </message>
</context>
<context>
    <name>tw::RunCharts</name>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>every step</source>
        <translation>모든 스텝</translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation>평가</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>선형</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>로그</translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation>손실의 눈금</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation>곡선의 가로축</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>학습률</translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation>기울기 크기</translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation>초당 토큰</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>%1스텝</translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation>%1토큰</translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation>%2스텝에서 %1</translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation>%1스텝, %2</translation>
    </message>
    <message>
        <source>Every step</source>
        <translation>모든 스텝</translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation>평활</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>달러</translation>
    </message>
    <message>
        <source>by the schedule</source>
        <translation>스케줄 예정</translation>
    </message>
    <message>
        <source>%1 spent</source>
        <translation>%1 사용</translation>
    </message>
    <message>
        <source>Nobody bills for this run.</source>
        <translation>이 학습에는 과금이 없습니다.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>끔</translation>
    </message>
    <message numerus="yes">
        <source>Smoothed over a Gaussian of %n step(s)</source>
        <translation>
            <numerusform>시그마 %n스텝의 가우스 평균</numerusform>
        </translation>
    </message>
    <message>
        <source>Smoothing is off</source>
        <translation>평활 꺼짐</translation>
    </message>
    <message>
        <source>closed %1</source>
        <translation>%1 닫음</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>지금까지</translation>
    </message>
</context>
<context>
    <name>tw::RunNotice</name>
    <message>
        <source>Resume</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>자세히</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>There is no checkpoint yet: it begins anew.</source>
        <translation>아직 체크포인트가 없어 처음부터 시작합니다.</translation>
    </message>
    <message>
        <source>The last checkpoint is of step %1.</source>
        <translation>마지막 체크포인트는 %1스텝입니다.</translation>
    </message>
    <message>
        <source>Failed.</source>
        <translation>실패했습니다.</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>멈췄습니다.</translation>
    </message>
    <message>
        <source>Done.</source>
        <translation>완료되었습니다.</translation>
    </message>
    <message>
        <source>%1 steps in %2. The result is in %3.</source>
        <translation>%2 동안 %1스텝을 학습했습니다. 결과 위치: %3.</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>일시 중지되었습니다.</translation>
    </message>
    <message>
        <source>The trainer waits and keeps its memory. Going on continues with the next step.</source>
        <translation>학습기는 메모리를 유지한 채 기다립니다. 계속하면 다음 스텝부터 이어집니다.</translation>
    </message>
    <message>
        <source>That did not work.</source>
        <translation>실행하지 못했습니다.</translation>
    </message>
    <message>
        <source>%1, %2 and %3 were read.</source>
        <translation>%1, %2, %3 기록을 읽었습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln step(s)</source>
        <translation>
            <numerusform>%Ln스텝</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln evaluation(s)</source>
        <translation>
            <numerusform>평가 %Ln회</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln checkpoint(s)</source>
        <translation>
            <numerusform>체크포인트 %Ln개</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>빠진 것은 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of its record are missing.</source>
        <translation>
            <numerusform>기록 %Ln줄이 빠졌습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back after %1.</source>
        <translation>%1 만에 돌아왔습니다.</translation>
    </message>
</context>
<context>
    <name>tw::RunPanel</name>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>지금까지</translation>
    </message>
    <message>
        <source>Per hour</source>
        <translation>시간당</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>끝났을 때</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>Memory of the trainer</source>
        <translation>학습기 메모리</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>지금</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Told before</source>
        <translation>미리 알린 값</translation>
    </message>
    <message>
        <source>last 2 min</source>
        <translation>최근 2분</translation>
    </message>
    <message>
        <source>Trainer</source>
        <translation>학습기</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>스레드</translation>
    </message>
    <message>
        <source>Last checkpoint</source>
        <translation>마지막 체크포인트</translation>
    </message>
    <message>
        <source>Free disk</source>
        <translation>남은 디스크</translation>
    </message>
    <message>
        <source>The quote was %1. Nobody bills for this machine.</source>
        <translation>견적은 %1입니다. 이 컴퓨터에는 과금이 없습니다.</translation>
    </message>
    <message>
        <source>Nobody bills for this machine.</source>
        <translation>이 컴퓨터에는 과금이 없습니다.</translation>
    </message>
    <message>
        <source>tokens/s, %1 of the quote</source>
        <translation>토큰/초, 견적의 %1</translation>
    </message>
    <message>
        <source>tokens/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <source>quote %1</source>
        <translation>견적 %1</translation>
    </message>
    <message>
        <source>the peak is %1 of what was told</source>
        <translation>최댓값은 미리 알린 값의 %1입니다</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message numerus="yes">
        <source>%n thread(s)</source>
        <translation>
            <numerusform>스레드 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>전체 %1</translation>
    </message>
    <message>
        <source>step %1</source>
        <translation>%1스텝</translation>
    </message>
</context>
<context>
    <name>tw::RunTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation>%2 중 %1</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>State</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>방식</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>손실</translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation>토큰/초</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>시작</translation>
    </message>
</context>
<context>
    <name>tw::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
    </message>
    <message>
        <source>Everything that was trained on this machine</source>
        <translation>이 컴퓨터에서 학습한 모든 것</translation>
    </message>
    <message>
        <source>Tick two to six runs to compare them</source>
        <translation>두 개에서 여섯 개를 선택하면 비교합니다</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) ticked</source>
        <translation>
            <numerusform>%n개 선택됨</numerusform>
        </translation>
    </message>
    <message>
        <source>Space ticks</source>
        <translation>선택: Space</translation>
    </message>
    <message>
        <source>Enter opens</source>
        <translation>열기: Enter</translation>
    </message>
    <message>
        <source>Search name, model, state</source>
        <translation>이름, 모델, 상태 검색</translation>
    </message>
    <message>
        <source>Search the runs</source>
        <translation>실행 기록 검색</translation>
    </message>
    <message>
        <source>No run yet. Everything that is trained stands here, with its settings and curves.</source>
        <translation>아직 실행이 없습니다. 학습한 모든 것이 설정과 곡선과 함께 여기에 표시됩니다.</translation>
    </message>
    <message>
        <source>Start a run</source>
        <translation>학습 시작</translation>
    </message>
    <message>
        <source>Open in Monitor</source>
        <translation>관찰에서 열기</translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>이어서 학습</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>삭제</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s)</source>
        <translation>
            <numerusform>실행 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete “%1”?</source>
        <translation>“%1” 실행을 삭제할까요?</translation>
    </message>
    <message>
        <source>Its checkpoints, result and curves go, %1 in all. They do not come back.</source>
        <translation>체크포인트, 결과, 곡선 모두 %1 용량이 삭제됩니다. 되돌릴 수 없습니다.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>유지</translation>
    </message>
</context>
<context>
    <name>tw::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>환경 설정</translation>
    </message>
    <message>
        <source>Keyboard shortcuts: %1</source>
        <translation>단축키: %1</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>프로세서</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s) for training</source>
        <translation>
            <numerusform>%1, 학습에 %n코어 사용</numerusform>
        </translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>%1, of which %2 for training</source>
        <translation>%1, 그중 학습에 %2</translation>
    </message>
    <message>
        <source>Trainer is ready</source>
        <translation>학습기가 준비되었습니다</translation>
    </message>
    <message>
        <source>No trainer found</source>
        <translation>학습기가 없습니다</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>속도</translation>
    </message>
    <message>
        <source>%1 billion operations a second in %2, measured on %3</source>
        <translation>%2 연산 초당 %1십억 회, %3 측정</translation>
    </message>
    <message>
        <source>Not measured yet. Quotes for this machine need it.</source>
        <translation>아직 측정하지 않았습니다. 이 컴퓨터의 견적에 필요합니다.</translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation>측정하는 중…</translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation>이 컴퓨터 측정</translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation>화면과 언어</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>About</source>
        <translation>정보</translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation>설정 묶음</translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation>바꾸면 바로 적용됩니다.</translation>
    </message>
    <message>
        <source>How the studio reads and looks</source>
        <translation>스튜디오의 언어와 모습</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>시스템과 같게</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Of all texts, numbers and dates</source>
        <translation>모든 글, 숫자, 날짜에 적용됩니다</translation>
    </message>
    <message>
        <source>System</source>
        <translation>시스템</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>밝게</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>어둡게</translation>
    </message>
    <message>
        <source>Look</source>
        <translation>화면</translation>
    </message>
    <message>
        <source>System follows the desktop</source>
        <translation>시스템은 데스크톱 설정을 따릅니다</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>글자 크기</translation>
    </message>
    <message>
        <source>%1 and %2 change it on every page</source>
        <translation>모든 페이지에서 %1, %2 키로 바꿀 수 있습니다</translation>
    </message>
    <message>
        <source>What trains here, and how fast</source>
        <translation>여기서 학습하는 것과 그 속도</translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation>보관 위치</translation>
    </message>
    <message>
        <source>Runs and models</source>
        <translation>실행과 모델</translation>
    </message>
    <message>
        <source>Settings and own catalogue</source>
        <translation>설정과 사용자 카탈로그</translation>
    </message>
    <message>
        <source>Prepared data; can be deleted at any time</source>
        <translation>준비된 데이터, 언제든지 지울 수 있음</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>열기</translation>
    </message>
    <message>
        <source>Fine-tuning of language models, quoted before and watched after the start</source>
        <translation>시작 전에 견적을 내고 시작 후에 지켜보는 언어 모델 미세 조정</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation>GNU General Public License 버전 3 이상</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>사용한 소프트웨어</translation>
    </message>
</context>
<context>
    <name>tw::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>시작</translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation>아직 열린 문서가 없습니다</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 문서가 열려 있습니다</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation>빠른 시작</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>약 %1</translation>
    </message>
    <message>
        <source>Keyboard shortcuts: %1</source>
        <translation>단축키: %1</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>열기…</translation>
    </message>
    <message>
        <source>Fine-tune a language model</source>
        <translation>언어 모델을 미세 조정하세요</translation>
    </message>
    <message>
        <source>See what a run needs in memory, hours and dollars before anything is rented. Then train here, and watch it.</source>
        <translation>무엇을 빌리기 전에 필요한 메모리, 시간, 비용을 먼저 확인합니다. 그런 다음 여기서 학습하고 지켜봅니다.</translation>
    </message>
    <message>
        <source>Or begin with your own</source>
        <translation>또는 내 것으로 시작</translation>
    </message>
    <message>
        <source>Files can be dropped anywhere in this window.</source>
        <translation>이 창 어디에나 파일을 끌어다 놓을 수 있습니다.</translation>
    </message>
    <message>
        <source>Open an Axolotl YAML</source>
        <translation>Axolotl YAML 열기</translation>
    </message>
    <message>
        <source>Comments and order stay as they are. Unknown keys are named.</source>
        <translation>주석과 순서는 그대로 유지됩니다. 모르는 키는 알려 줍니다.</translation>
    </message>
    <message>
        <source>Plan from a model</source>
        <translation>모델에서 계획하기</translation>
    </message>
    <message>
        <source>%1 models, %2 GPUs: what fits and what it costs.</source>
        <translation>모델 %1개, GPU %2종: 무엇이 들어가고 얼마가 드는지 봅니다.</translation>
    </message>
    <message>
        <source>What fits and what it costs.</source>
        <translation>무엇이 들어가고 얼마가 드는지 봅니다.</translation>
    </message>
    <message>
        <source>Attach to a run</source>
        <translation>실행에 연결</translation>
    </message>
    <message>
        <source>In a run folder on this machine.</source>
        <translation>이 컴퓨터의 실행 폴더를 엽니다.</translation>
    </message>
    <message>
        <source>Choose a run folder</source>
        <translation>실행 폴더 선택</translation>
    </message>
</context>
</TS>
