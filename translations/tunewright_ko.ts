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
    <message>
        <source>%1 is out of use; it can go.</source>
        <translation>%1: 더 이상 쓰이지 않는 키입니다. 지워도 됩니다.</translation>
    </message>
    <message>
        <source>%1 is an older form; %2 stands for it now.</source>
        <translation>%1: 이전 형식입니다. 이제 %2 (으)로 적습니다.</translation>
    </message>
    <message>
        <source>%1 is filled in by Axolotl itself; leave it out.</source>
        <translation>%1: Axolotl이 스스로 채우는 키입니다. 적지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>%1: this trainer cannot do it. %2</source>
        <translation>%1: 이 학습기는 할 수 없습니다. %2</translation>
    </message>
    <message>
        <source>base_model: there is nothing at %1; name a model folder or .gguf file that is on this machine</source>
        <translation>base_model: %1에 아무것도 없습니다. 이 컴퓨터에 있는 모델 폴더나 .gguf 파일을 지정하세요.</translation>
    </message>
    <message>
        <source>base_model &quot;%1&quot; is not on this machine: neither %2 nor %3 is there; place the model folder there or name another one</source>
        <translation>base_model &quot;%1&quot;이(가) 이 컴퓨터에 없습니다. %2에도 %3에도 없으니, 그곳에 모델 폴더를 두거나 다른 모델을 지정하세요.</translation>
    </message>
    <message>
        <source>%1 comes with Axolotl: &quot;axolotl fetch deepspeed_configs&quot; lays it down in the folder of the run.</source>
        <translation>Axolotl에 들어 있는 파일입니다(%1). 실행 폴더에서 &quot;axolotl fetch deepspeed_configs&quot; 명령으로 받을 수 있습니다.</translation>
    </message>
    <message>
        <source>Axolotl reads nothing under tunewright: it would train every weight instead of prompt vectors. Prompt tuning is only planned so far.</source>
        <translation>Axolotl은 tunewright 아래의 키를 읽지 않으므로 프롬프트 벡터 대신 모든 가중치를 학습합니다. 프롬프트 튜닝은 아직 계획만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>With this learning rate nothing is learned.</source>
        <translation>이 학습률로는 아무것도 학습되지 않습니다.</translation>
    </message>
    <message>
        <source>All rows are held out; none is left to train on.</source>
        <translation>모든 행을 평가용으로 남겨 학습할 행이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is not on this machine: time and dollars are for an assumed number of tokens and may be ten times off. The memory does not depend on it.</source>
        <translation>%1의 데이터가 이 컴퓨터에 없습니다. 시간과 비용은 토큰 수를 가정한 값이라 열 배까지 다를 수 있습니다. 메모리는 데이터 양과 관계없습니다.</translation>
    </message>
    <message>
        <source>The quote finds no layer of the model that %1 names, and counts no trained weights: memory and time are too small by the adapter.</source>
        <translation>견적이 %1에 적힌 층을 모델에서 찾지 못해 학습되는 가중치를 세지 못했습니다. 메모리와 시간이 어댑터만큼 적게 나왔습니다.</translation>
    </message>
    <message>
        <source>%1. Whether it fits cannot be said.</source>
        <translation>%1. 메모리에 들어가는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>The base model does not know %1, and the adapter leaves its row untrained; add embedding and head to lora_modules_to_save.</source>
        <translation>기본 모델이 %1 토큰을 모르며 어댑터는 그 행을 학습하지 않습니다. lora_modules_to_save에 임베딩과 헤드를 넣으세요.</translation>
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
    <message>
        <source>Rows are read as conversation turns, Alpaca columns or ready token ids.</source>
        <translation>행은 대화 차례, Alpaca 열 또는 준비된 토큰 id로 읽습니다.</translation>
    </message>
    <message>
        <source>All rows are read before training starts; nothing is streamed.</source>
        <translation>학습을 시작하기 전에 모든 행을 읽으며 스트리밍하지 않습니다.</translation>
    </message>
    <message>
        <source>A data set is one file on this machine.</source>
        <translation>데이터 세트는 이 컴퓨터에 있는 파일 하나입니다.</translation>
    </message>
    <message>
        <source>Data is read from files on this machine.</source>
        <translation>데이터는 이 컴퓨터의 파일에서 읽습니다.</translation>
    </message>
    <message>
        <source>Turns are read as plain text; reasoning has no key of its own.</source>
        <translation>차례는 일반 텍스트로 읽습니다. 추론을 위한 별도의 키는 없습니다.</translation>
    </message>
    <message>
        <source>The loss follows roles, not marks inside a turn.</source>
        <translation>손실은 차례 안의 표시가 아니라 역할에 따라 계산합니다.</translation>
    </message>
    <message>
        <source>This version does not learn from a teacher model.</source>
        <translation>이 버전은 교사 모델에서 배우지 않습니다.</translation>
    </message>
    <message>
        <source>Rows are read from files, never made up.</source>
        <translation>행은 파일에서 읽으며 만들어 내지 않습니다.</translation>
    </message>
    <message>
        <source>No row format reads this key.</source>
        <translation>이 키를 읽는 행 형식은 없습니다.</translation>
    </message>
    <message>
        <source>No code that comes with data is ever run.</source>
        <translation>데이터와 함께 온 코드는 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>This version trains on text only.</source>
        <translation>이 버전은 텍스트로만 학습합니다.</translation>
    </message>
    <message>
        <source>Streamed text</source>
        <translation>스트리밍 텍스트</translation>
    </message>
    <message>
        <source>Plain text to continue pretraining on, read while training. Only the first block is used, and max_steps must be set.</source>
        <translation>사전 학습을 이어 갈 일반 텍스트로, 학습하면서 읽습니다. 첫 블록만 사용하며 max_steps를 정해야 합니다.</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>원본</translation>
    </message>
    <message>
        <source>Folder or file with the text, or the name of a data set on the Hugging Face Hub.</source>
        <translation>텍스트가 있는 폴더나 파일, 또는 Hugging Face Hub에 있는 데이터 세트의 이름입니다.</translation>
    </message>
    <message>
        <source>Configuration</source>
        <translation>구성</translation>
    </message>
    <message>
        <source>Which named configuration of the data set to read, where it has several.</source>
        <translation>데이터 세트에 구성이 여럿일 때 읽을 구성의 이름입니다.</translation>
    </message>
    <message>
        <source>Part of the data set to stream.</source>
        <translation>데이터 세트에서 스트리밍할 부분입니다.</translation>
    </message>
    <message>
        <source>Text column</source>
        <translation>텍스트 열</translation>
    </message>
    <message>
        <source>Column that holds the plain text.</source>
        <translation>일반 텍스트가 담긴 열입니다.</translation>
    </message>
    <message>
        <source>How texts become rows: pretrain or completion.</source>
        <translation>텍스트를 행으로 만드는 방식입니다. pretrain 또는 completion을 씁니다.</translation>
    </message>
    <message>
        <source>File in the source</source>
        <translation>원본 안의 파일</translation>
    </message>
    <message>
        <source>One file to read instead of all that the source holds.</source>
        <translation>원본 전체 대신 읽을 파일 하나입니다.</translation>
    </message>
    <message>
        <source>Rows to skip</source>
        <translation>건너뛸 행</translation>
    </message>
    <message>
        <source>Rows passed over at the start, for going on where an earlier run stopped.</source>
        <translation>처음에 건너뛰는 행 수입니다. 이전 실행이 멈춘 곳부터 이어 갈 때 씁니다.</translation>
    </message>
    <message>
        <source>Run loading code</source>
        <translation>불러오기 코드 실행</translation>
    </message>
    <message>
        <source>Lets Python code that comes with the data set run while it is loaded.</source>
        <translation>데이터 세트를 불러올 때 함께 온 Python 코드를 실행하게 합니다.</translation>
    </message>
    <message>
        <source>Stream data</source>
        <translation>데이터 스트리밍</translation>
    </message>
    <message>
        <source>Reads rows while training instead of all at once, for data larger than memory; max_steps must be set.</source>
        <translation>행을 한 번에 읽지 않고 학습하면서 읽습니다. 메모리보다 큰 데이터에 쓰며 max_steps를 정해야 합니다.</translation>
    </message>
    <message>
        <source>Stream buffer</source>
        <translation>스트리밍 버퍼</translation>
    </message>
    <message>
        <source>Streamed rows held at a time for shuffling and packing. More mixes better and takes more memory.</source>
        <translation>섞고 묶기 위해 한 번에 보관하는 스트리밍 행 수입니다. 클수록 더 잘 섞이고 메모리를 더 씁니다.</translation>
    </message>
    <message>
        <source>Join streamed texts</source>
        <translation>스트리밍 텍스트 잇기</translation>
    </message>
    <message>
        <source>Puts streamed texts one behind another until a row is full, where rows are not packed.</source>
        <translation>행을 묶지 않을 때 스트리밍한 텍스트를 행이 찰 때까지 이어 붙입니다.</translation>
    </message>
    <message>
        <source>Drop repeated rows</source>
        <translation>중복 행 제외</translation>
    </message>
    <message>
        <source>Leaves out rows that are identical to an earlier one.</source>
        <translation>앞의 행과 똑같은 행을 뺍니다.</translation>
    </message>
    <message>
        <source>Rows are never compared; each one is trained.</source>
        <translation>행을 서로 비교하지 않으며 모든 행을 학습합니다.</translation>
    </message>
    <message>
        <source>Drop last batch</source>
        <translation>마지막 배치 제외</translation>
    </message>
    <message>
        <source>Leaves out the last batch of an epoch when too few rows remain to fill it.</source>
        <translation>에폭의 마지막 배치를 채울 행이 모자라면 그 배치를 뺍니다.</translation>
    </message>
    <message>
        <source>No row is left out of an epoch.</source>
        <translation>에폭에서 빠지는 행은 없습니다.</translation>
    </message>
    <message>
        <source>Skip preparation</source>
        <translation>준비 건너뛰기</translation>
    </message>
    <message>
        <source>Leaves rows as they are until a batch is made, as models for images need it.</source>
        <translation>배치를 만들 때까지 행을 그대로 둡니다. 이미지를 다루는 모델에 필요합니다.</translation>
    </message>
    <message>
        <source>Rows are always tokenised before training starts.</source>
        <translation>행은 항상 학습을 시작하기 전에 토큰으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Data shards</source>
        <translation>데이터 조각 수</translation>
    </message>
    <message>
        <source>Cuts the joined data into this many shards, of which one is used. Handy for a quick trial on less data.</source>
        <translation>합친 데이터를 이만큼의 조각으로 나누고 그중 하나를 사용합니다. 적은 데이터로 빨리 시험할 때 알맞습니다.</translation>
    </message>
    <message>
        <source>Shard to use</source>
        <translation>사용할 조각</translation>
    </message>
    <message>
        <source>Number of the shard to train on, counted from 0.</source>
        <translation>학습할 조각의 번호입니다. 0부터 셉니다.</translation>
    </message>
    <message>
        <source>Drop unread columns</source>
        <translation>읽지 않는 열 제외</translation>
    </message>
    <message>
        <source>Removes columns that the model does not take before batches are made.</source>
        <translation>배치를 만들기 전에 모델이 받지 않는 열을 뺍니다.</translation>
    </message>
    <message>
        <source>off for preference methods, unprepared rows, or where only training rows are packed</source>
        <translation>선호 학습, 준비하지 않은 행, 또는 학습 행만 묶을 때는 끔</translation>
    </message>
    <message>
        <source>Only the columns that the row format names are read.</source>
        <translation>행 형식이 정한 열만 읽습니다.</translation>
    </message>
    <message>
        <source>Keep data in memory</source>
        <translation>데이터를 메모리에 보관</translation>
    </message>
    <message>
        <source>Keeps rows in memory while they are prepared, instead of on the disk.</source>
        <translation>준비하는 동안 행을 디스크 대신 메모리에 보관합니다.</translation>
    </message>
    <message>
        <source>Rows are always kept in memory.</source>
        <translation>행은 항상 메모리에 보관합니다.</translation>
    </message>
    <message>
        <source>Prepared files</source>
        <translation>준비된 파일 수</translation>
    </message>
    <message>
        <source>Files that the prepared data is written to.</source>
        <translation>준비된 데이터를 나누어 쓰는 파일 수입니다.</translation>
    </message>
    <message>
        <source>Prepared rows are not spread over several files.</source>
        <translation>준비된 행을 여러 파일로 나누지 않습니다.</translation>
    </message>
    <message>
        <source>Hub sign-in</source>
        <translation>Hub 로그인</translation>
    </message>
    <message>
        <source>Uses the Hugging Face token of this machine to load data that is not public.</source>
        <translation>공개되지 않은 데이터를 불러올 때 이 컴퓨터의 Hugging Face 토큰을 사용합니다.</translation>
    </message>
    <message>
        <source>Upload prepared data</source>
        <translation>준비된 데이터 올리기</translation>
    </message>
    <message>
        <source>Name on the Hugging Face Hub under which the prepared data is kept; hf_use_auth_token must be on.</source>
        <translation>준비된 데이터를 보관할 Hugging Face Hub의 이름입니다. hf_use_auth_token을 켜야 합니다.</translation>
    </message>
    <message>
        <source>Readers, old key</source>
        <translation>읽기 프로세스(이전 키)</translation>
    </message>
    <message>
        <source>Older name of dataset_num_proc, which replaces it.</source>
        <translation>dataset_num_proc의 이전 이름입니다. 이제 dataset_num_proc을 씁니다.</translation>
    </message>
    <message>
        <source>Stream buffer, old key</source>
        <translation>스트리밍 버퍼(이전 키)</translation>
    </message>
    <message>
        <source>Older name of streaming_multipack_buffer_size, which replaces it.</source>
        <translation>streaming_multipack_buffer_size의 이전 이름입니다. 이제 streaming_multipack_buffer_size를 씁니다.</translation>
    </message>
    <message>
        <source>Streaming mark</source>
        <translation>스트리밍 표시</translation>
    </message>
    <message>
        <source>Internal mark of Axolotl for preparing streamed data. Leave it unset.</source>
        <translation>스트리밍 데이터를 준비하기 위한 Axolotl 내부 표시입니다. 비워 둡니다.</translation>
    </message>
    <message>
        <source>Nothing reads this mark.</source>
        <translation>이 표시를 읽는 것은 없습니다.</translation>
    </message>
    <message>
        <source>Files in the source</source>
        <translation>원본 안의 파일들</translation>
    </message>
    <message>
        <source>Only these files of the data set are read.</source>
        <translation>데이터 세트에서 이 파일만 읽습니다.</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>버전</translation>
    </message>
    <message>
        <source>Branch, tag or commit of a data set on the Hugging Face Hub. Naming a commit keeps the data from changing.</source>
        <translation>Hugging Face Hub에 있는 데이터 세트의 브랜치, 태그 또는 커밋입니다. 커밋을 지정하면 데이터가 바뀌지 않습니다.</translation>
    </message>
    <message>
        <source>A template for this file alone, written out here or in a file.</source>
        <translation>이 파일에만 쓰는 템플릿입니다. 여기에 쓰거나 파일로 둡니다.</translation>
    </message>
    <message>
        <source>Role names</source>
        <translation>역할 이름</translation>
    </message>
    <message>
        <source>Which names in the rows stand for which role: each role with a list of names. Replaces the usual names altogether.</source>
        <translation>행에 쓰인 이름과 역할을 잇습니다. 역할마다 이름 목록을 쓰며 기본 이름을 모두 대신합니다.</translation>
    </message>
    <message>
        <source>human is user, gpt is assistant</source>
        <translation>human은 user, gpt는 assistant</translation>
    </message>
    <message>
        <source>human and gpt are read as user and assistant; other names stay as they are.</source>
        <translation>human과 gpt는 user와 assistant로 읽고 다른 이름은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Drop system turn</source>
        <translation>시스템 차례 제외</translation>
    </message>
    <message>
        <source>Leaves out a system turn at the start of a conversation.</source>
        <translation>대화 첫머리의 시스템 차례를 뺍니다.</translation>
    </message>
    <message>
        <source>System turns are kept as they are.</source>
        <translation>시스템 차례는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Learn end-of-turn tokens</source>
        <translation>차례 끝 토큰 학습</translation>
    </message>
    <message>
        <source>Which end-of-turn tokens carry loss, where they differ from the end token of the text.</source>
        <translation>차례 끝 토큰이 텍스트의 끝 토큰과 다를 때 그중 손실을 계산할 토큰입니다.</translation>
    </message>
    <message>
        <source>the same as train_on_eos</source>
        <translation>train_on_eos와 같음</translation>
    </message>
    <message>
        <source>Turn ends are learned as train_on_eos says.</source>
        <translation>차례 끝은 train_on_eos에 따라 학습합니다.</translation>
    </message>
    <message>
        <source>Learn-or-not key</source>
        <translation>학습 여부 키</translation>
    </message>
    <message>
        <source>Key of a turn whose true or false says whether the turn carries loss, whatever its role.</source>
        <translation>역할과 관계없이 차례에서 손실을 계산할지를 true나 false로 나타내는 키입니다.</translation>
    </message>
    <message>
        <source>Learned spans key</source>
        <translation>학습 구간 키</translation>
    </message>
    <message>
        <source>Key of a turn with character ranges that carry loss or are spared.</source>
        <translation>차례에서 손실을 계산하거나 제외할 문자 구간을 담은 키입니다.</translation>
    </message>
    <message>
        <source>Reasoning key</source>
        <translation>추론 키</translation>
    </message>
    <message>
        <source>Key of a turn that holds the reasoning before the answer.</source>
        <translation>차례에서 답에 앞선 추론을 담은 키입니다.</translation>
    </message>
    <message>
        <source>Reasoning name in template</source>
        <translation>템플릿의 추론 이름</translation>
    </message>
    <message>
        <source>Name by which the chat template asks for the reasoning.</source>
        <translation>대화 템플릿이 추론을 가리키는 이름입니다.</translation>
    </message>
    <message>
        <source>Split off reasoning</source>
        <translation>추론 분리</translation>
    </message>
    <message>
        <source>Moves text inside think tags from an answer to the reasoning key.</source>
        <translation>답에서 think 태그 안의 텍스트를 추론 키로 옮깁니다.</translation>
    </message>
    <message>
        <source>Tools column</source>
        <translation>도구 열</translation>
    </message>
    <message>
        <source>Column with the tools that a conversation may call. Axolotl itself reads only a column named tools.</source>
        <translation>대화에서 호출할 수 있는 도구가 담긴 열입니다. Axolotl은 이름이 tools인 열만 읽습니다.</translation>
    </message>
    <message>
        <source>Rows with tools are not trained by this version.</source>
        <translation>이 버전은 도구가 있는 행을 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Column with the plain text of each row.</source>
        <translation>행마다 일반 텍스트가 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Turn transform</source>
        <translation>차례 변환</translation>
    </message>
    <message>
        <source>Python module that brings conversations into the form that type messages reads.</source>
        <translation>대화를 messages 형식이 읽는 형태로 바꾸는 Python 모듈입니다.</translation>
    </message>
    <message>
        <source>Prompt style</source>
        <translation>프롬프트 방식</translation>
    </message>
    <message>
        <source>Older choice of the wording around an instruction.</source>
        <translation>지시를 감싸는 문구를 고르던 이전 키입니다.</translation>
    </message>
    <message>
        <source>The row format alone says how an instruction is written.</source>
        <translation>지시를 쓰는 방식은 행 형식으로만 정합니다.</translation>
    </message>
    <message>
        <source>Shards</source>
        <translation>조각 수</translation>
    </message>
    <message>
        <source>Shuffles the file and cuts it into this many shards, of which one is used.</source>
        <translation>파일을 섞어 이만큼의 조각으로 나누고 그중 하나를 사용합니다.</translation>
    </message>
    <message>
        <source>Preparation steps</source>
        <translation>준비 단계 수</translation>
    </message>
    <message>
        <source>Tokenises the file in this many parts, one after another, to save memory.</source>
        <translation>메모리를 아끼도록 파일을 이만큼으로 나누어 차례로 토큰으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Rows are tokenised one by one, so parts save nothing.</source>
        <translation>행을 하나씩 토큰으로 바꾸므로 나누어도 아껴지지 않습니다.</translation>
    </message>
    <message>
        <source>Better answer column</source>
        <translation>더 나은 답 열</translation>
    </message>
    <message>
        <source>Column with the answer to prefer.</source>
        <translation>선호할 답이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Worse answer column</source>
        <translation>더 못한 답 열</translation>
    </message>
    <message>
        <source>Column with the answer to avoid.</source>
        <translation>피할 답이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Teacher column</source>
        <translation>교사 열</translation>
    </message>
    <message>
        <source>Column with the log probabilities that a teacher model gave.</source>
        <translation>교사 모델이 낸 로그 확률이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Teacher temperature</source>
        <translation>교사 온도</translation>
    </message>
    <message>
        <source>Temperature at which the teacher model&apos;s probabilities were taken.</source>
        <translation>교사 모델의 확률을 얻을 때 쓴 온도입니다.</translation>
    </message>
    <message>
        <source>Step separator</source>
        <translation>단계 구분</translation>
    </message>
    <message>
        <source>Text written after each step of a rated solution.</source>
        <translation>평가된 풀이에서 단계마다 뒤에 쓰는 텍스트입니다.</translation>
    </message>
    <message>
        <source>Longest solution</source>
        <translation>최대 풀이 길이</translation>
    </message>
    <message>
        <source>Tokens that all steps of a solution may have together; the rest is cut off.</source>
        <translation>풀이의 모든 단계를 합해 허용하는 토큰 수입니다. 나머지는 자릅니다.</translation>
    </message>
    <message>
        <source>Last step only</source>
        <translation>마지막 단계만</translation>
    </message>
    <message>
        <source>Learns only the rating of the last step.</source>
        <translation>마지막 단계의 평가만 학습합니다.</translation>
    </message>
    <message>
        <source>Made-up rows</source>
        <translation>만들 행 수</translation>
    </message>
    <message>
        <source>Rows of random tokens to make, for measuring speed.</source>
        <translation>속도를 재기 위해 만드는 무작위 토큰 행의 수입니다.</translation>
    </message>
    <message>
        <source>Made-up row length</source>
        <translation>만들 행 길이</translation>
    </message>
    <message>
        <source>Tokens in each row that is made up.</source>
        <translation>만드는 행마다 들어가는 토큰 수입니다.</translation>
    </message>
    <message>
        <source>the same as sequence_len</source>
        <translation>sequence_len과 같음</translation>
    </message>
    <message>
        <source>Lowest token id</source>
        <translation>최소 토큰 id</translation>
    </message>
    <message>
        <source>Smallest token id that rows are made of.</source>
        <translation>행을 만드는 데 쓰는 가장 작은 토큰 id입니다.</translation>
    </message>
    <message>
        <source>Token id limit</source>
        <translation>토큰 id 한도</translation>
    </message>
    <message>
        <source>Token ids of the rows stay below this one.</source>
        <translation>행의 토큰 id는 이 값보다 작습니다.</translation>
    </message>
    <message>
        <source>the size of the vocabulary</source>
        <translation>어휘의 크기</translation>
    </message>
    <message>
        <source>Start of the random numbers; the same seed makes the same rows.</source>
        <translation>난수의 시작값입니다. 시드가 같으면 만들어지는 행도 같습니다.</translation>
    </message>
    <message>
        <source>Speaker key, old key</source>
        <translation>말하는 이 키(이전 키)</translation>
    </message>
    <message>
        <source>Older key for the speaker of a turn; message_property_mappings.role replaces it.</source>
        <translation>말하는 이를 나타내던 이전 키입니다. 이제 message_property_mappings.role을 씁니다.</translation>
    </message>
    <message>
        <source>Text key, old key</source>
        <translation>내용 키(이전 키)</translation>
    </message>
    <message>
        <source>Older key for the text of a turn; message_property_mappings.content replaces it.</source>
        <translation>차례의 내용을 나타내던 이전 키입니다. 이제 message_property_mappings.content를 씁니다.</translation>
    </message>
    <message>
        <source>User column, unused</source>
        <translation>사용자 열(미사용)</translation>
    </message>
    <message>
        <source>Left over from older row formats; it says nothing about how rows are read.</source>
        <translation>이전 행 형식에서 남은 키입니다. 행을 읽는 방식에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>Answer column, unused</source>
        <translation>답변 열(미사용)</translation>
    </message>
    <message>
        <source>Input format, unused</source>
        <translation>입력 형식(미사용)</translation>
    </message>
    <message>
        <source>Instruction column</source>
        <translation>지시 열</translation>
    </message>
    <message>
        <source>Column with what is asked.</source>
        <translation>요청한 내용이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Input column</source>
        <translation>입력 열</translation>
    </message>
    <message>
        <source>Column with further input for the instruction.</source>
        <translation>지시에 딸린 입력이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Answer column</source>
        <translation>답변 열</translation>
    </message>
    <message>
        <source>Column with the answer to learn.</source>
        <translation>학습할 답이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>System column</source>
        <translation>시스템 열</translation>
    </message>
    <message>
        <source>Column with the system text.</source>
        <translation>시스템 텍스트가 담긴 열입니다.</translation>
    </message>
    <message>
        <source>System text</source>
        <translation>시스템 텍스트</translation>
    </message>
    <message>
        <source>System text for rows that have none of their own.</source>
        <translation>시스템 텍스트가 없는 행에 쓰는 시스템 텍스트입니다.</translation>
    </message>
    <message>
        <source>Pattern with input</source>
        <translation>입력이 있을 때의 형식</translation>
    </message>
    <message>
        <source>Prompt of a row with input; {instruction} and {input} stand for its columns.</source>
        <translation>입력이 있는 행의 프롬프트입니다. 열의 내용이 들어갈 곳에 {instruction}, {input} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>Pattern without input</source>
        <translation>입력이 없을 때의 형식</translation>
    </message>
    <message>
        <source>Prompt of a row without input; {instruction} stands for its column.</source>
        <translation>입력이 없는 행의 프롬프트입니다. 열의 내용이 들어갈 곳에 {instruction} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>System pattern</source>
        <translation>시스템 형식</translation>
    </message>
    <message>
        <source>How the system text is written; {system} stands for it.</source>
        <translation>시스템 텍스트를 쓰는 형식입니다. 텍스트가 들어갈 곳에 {system} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>Prompt column</source>
        <translation>프롬프트 열</translation>
    </message>
    <message>
        <source>Column with the prompt.</source>
        <translation>프롬프트가 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Rated answer column</source>
        <translation>평가된 답 열</translation>
    </message>
    <message>
        <source>Column with the answer that was rated.</source>
        <translation>평가를 받은 답이 담긴 열입니다.</translation>
    </message>
    <message>
        <source>Rating column</source>
        <translation>평가 열</translation>
    </message>
    <message>
        <source>Column that says whether the answer is good or bad.</source>
        <translation>답이 좋은지 나쁜지 나타내는 열입니다.</translation>
    </message>
    <message>
        <source>Prompt pattern</source>
        <translation>프롬프트 형식</translation>
    </message>
    <message>
        <source>How the prompt is written; {prompt} and {system} stand for their columns.</source>
        <translation>프롬프트를 쓰는 형식입니다. 열의 내용이 들어갈 곳에 {prompt}, {system} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>Better answer pattern</source>
        <translation>더 나은 답 형식</translation>
    </message>
    <message>
        <source>How the better answer is written; {chosen} stands for it.</source>
        <translation>더 나은 답을 쓰는 형식입니다. 답이 들어갈 곳에 {chosen} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>Worse answer pattern</source>
        <translation>더 못한 답 형식</translation>
    </message>
    <message>
        <source>How the worse answer is written; {rejected} stands for it.</source>
        <translation>더 못한 답을 쓰는 형식입니다. 답이 들어갈 곳에 {rejected} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>Rated answer pattern</source>
        <translation>평가된 답 형식</translation>
    </message>
    <message>
        <source>How the rated answer is written; {completion} stands for it.</source>
        <translation>평가된 답을 쓰는 형식입니다. 답이 들어갈 곳에 {completion} 표시를 씁니다.</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Role whose text stands between the two markers.</source>
        <translation>두 표시 사이의 텍스트를 말한 역할입니다.</translation>
    </message>
    <message>
        <source>Opening marker</source>
        <translation>여는 표시</translation>
    </message>
    <message>
        <source>Text that a turn of this role begins with.</source>
        <translation>이 역할의 차례가 시작되는 텍스트입니다.</translation>
    </message>
    <message>
        <source>Closing marker</source>
        <translation>닫는 표시</translation>
    </message>
    <message>
        <source>Text that a turn of this role ends with; eos_token stands for the model&apos;s end token.</source>
        <translation>이 역할의 차례가 끝나는 텍스트입니다. eos_token이라고 쓰면 모델의 끝 토큰을 뜻합니다.</translation>
    </message>
    <message>
        <source>Learn opening marker</source>
        <translation>여는 표시 학습</translation>
    </message>
    <message>
        <source>Counts the loss on the opening marker too.</source>
        <translation>여는 표시에서도 손실을 계산합니다.</translation>
    </message>
    <message>
        <source>Learn closing marker</source>
        <translation>닫는 표시 학습</translation>
    </message>
    <message>
        <source>Counts the loss on the closing marker too.</source>
        <translation>닫는 표시에서도 손실을 계산합니다.</translation>
    </message>
    <message>
        <source>Offload activations</source>
        <translation>활성값 내보내기</translation>
    </message>
    <message>
        <source>Moves activations off the GPU between forward and backward, to host memory or, with disk, to files. Helps where recomputing alone leaves too little memory.</source>
        <translation>순전파와 역전파 사이에 활성값을 GPU 밖, 즉 호스트 메모리나 disk를 고르면 파일로 옮깁니다. 재계산만으로 메모리가 모자랄 때 씁니다.</translation>
    </message>
    <message>
        <source>Activations are kept or recomputed, never moved.</source>
        <translation>활성값은 보관하거나 재계산하며 옮기지 않습니다.</translation>
    </message>
    <message>
        <source>Offload layers</source>
        <translation>층 내보내기</translation>
    </message>
    <message>
        <source>Keeps layer weights in host memory and fetches each layer shortly before it is needed: less GPU memory, more time.</source>
        <translation>층의 가중치를 호스트 메모리에 두고 각 층을 쓰기 직전에 가져옵니다. GPU 메모리는 줄고 시간은 늘어납니다.</translation>
    </message>
    <message>
        <source>Weights stay in memory while training.</source>
        <translation>가중치는 학습하는 동안 메모리에 그대로 있습니다.</translation>
    </message>
    <message>
        <source>Selective recomputing</source>
        <translation>선택적 재계산</translation>
    </message>
    <message>
        <source>Keeps the results of chosen operations while the rest is recomputed, which wins back some of the time. Takes true or a block.</source>
        <translation>고른 연산의 결과는 보관하고 나머지만 재계산하여 시간을 일부 되찾습니다. true 또는 블록을 씁니다.</translation>
    </message>
    <message>
        <source>Operations kept</source>
        <translation>보관할 연산</translation>
    </message>
    <message>
        <source>Names of the operations whose results are kept.</source>
        <translation>결과를 보관할 연산의 이름입니다.</translation>
    </message>
    <message>
        <source>Keep window attention</source>
        <translation>창 어텐션 보관</translation>
    </message>
    <message>
        <source>Keeps the results of attention with a sliding window as well.</source>
        <translation>슬라이딩 윈도 어텐션의 결과도 보관합니다.</translation>
    </message>
    <message>
        <source>Layers always recomputed</source>
        <translation>항상 재계산할 층</translation>
    </message>
    <message>
        <source>Kinds of layer that are recomputed whatever the list of kept operations says.</source>
        <translation>보관할 연산 목록과 관계없이 재계산하는 층의 종류입니다.</translation>
    </message>
    <message>
        <source>Offload kept results</source>
        <translation>보관한 결과 내보내기</translation>
    </message>
    <message>
        <source>Puts the kept results into pinned host memory instead of GPU memory.</source>
        <translation>보관한 결과를 GPU 메모리 대신 호스트의 고정 메모리에 둡니다.</translation>
    </message>
    <message>
        <source>Flatten batches</source>
        <translation>배치 펼치기</translation>
    </message>
    <message>
        <source>Joins the rows of a micro batch into one long row when packing is off, so that none of them is padded. With auto this happens where the attention library allows it.</source>
        <translation>묶기를 끈 경우 마이크로 배치의 행을 긴 행 하나로 이어 채움을 없앱니다. auto이면 어텐션 라이브러리가 허용할 때 합니다.</translation>
    </message>
    <message>
        <source>Rows of a micro batch always lie one behind the other without padding.</source>
        <translation>마이크로 배치의 행은 항상 채움 없이 이어서 둡니다.</translation>
    </message>
    <message>
        <source>Tiled MLP</source>
        <translation>MLP 나누어 계산</translation>
    </message>
    <message>
        <source>Computes the MLP over slices of the sequence, which lowers the peak of memory for very long rows.</source>
        <translation>MLP를 시퀀스 조각마다 계산하여 아주 긴 행에서 메모리 최고치를 낮춥니다.</translation>
    </message>
    <message>
        <source>The MLP is computed in one piece.</source>
        <translation>MLP는 한 번에 계산합니다.</translation>
    </message>
    <message>
        <source>MLP tiles</source>
        <translation>MLP 조각 수</translation>
    </message>
    <message>
        <source>Slices that the sequence is cut into for the MLP. Left empty, the count follows from the sizes.</source>
        <translation>MLP를 위해 시퀀스를 자르는 조각 수입니다. 비워 두면 크기에 따라 정합니다.</translation>
    </message>
    <message>
        <source>Model&apos;s own MLP</source>
        <translation>모델의 MLP 사용</translation>
    </message>
    <message>
        <source>Runs the model&apos;s own MLP code on each slice instead of a general replacement.</source>
        <translation>조각마다 범용 대체 코드 대신 모델의 MLP 코드를 씁니다.</translation>
    </message>
    <message>
        <source>Chunked loss</source>
        <translation>나누어 계산하는 손실</translation>
    </message>
    <message>
        <source>Computes the loss over parts of the tokens, so that the logits never lie in memory all at once.</source>
        <translation>토큰을 나누어 손실을 계산하므로 로짓 전체가 한꺼번에 메모리에 놓이지 않습니다.</translation>
    </message>
    <message>
        <source>The loss is always computed in chunks.</source>
        <translation>손실은 항상 조각으로 나누어 계산합니다.</translation>
    </message>
    <message>
        <source>Loss chunks</source>
        <translation>손실 조각 수</translation>
    </message>
    <message>
        <source>Parts that the loss is computed in. More parts take less memory.</source>
        <translation>손실을 나누어 계산하는 조각 수입니다. 많을수록 메모리를 덜 씁니다.</translation>
    </message>
    <message>
        <source>Lean loading</source>
        <translation>메모리를 아끼는 불러오기</translation>
    </message>
    <message>
        <source>Loads the weights without holding a second full copy in host memory.</source>
        <translation>호스트 메모리에 두 번째 전체 사본을 두지 않고 가중치를 불러옵니다.</translation>
    </message>
    <message>
        <source>Weights are read tensor by tensor from mapped files.</source>
        <translation>가중치는 메모리에 매핑한 파일에서 텐서마다 읽습니다.</translation>
    </message>
    <message>
        <source>GPU memory limit</source>
        <translation>GPU 메모리 한도</translation>
    </message>
    <message>
        <source>Most memory that the model may take on each GPU when it is loaded; a bare number means gigabytes.</source>
        <translation>모델을 불러올 때 각 GPU에서 쓸 수 있는 최대 메모리입니다. 숫자만 쓰면 기가바이트입니다.</translation>
    </message>
    <message>
        <source>The model is kept whole on one device.</source>
        <translation>모델은 한 장치에 통째로 둡니다.</translation>
    </message>
    <message>
        <source>Memory by device</source>
        <translation>장치별 메모리</translation>
    </message>
    <message>
        <source>Most memory that loading may take, device by device: GPU numbers, cpu or disk. Stands in place of gpu_memory_limit.</source>
        <translation>불러올 때 장치마다 쓸 수 있는 최대 메모리입니다. GPU 번호, cpu, disk로 정합니다. gpu_memory_limit 대신 씁니다.</translation>
    </message>
    <message>
        <source>Shard before moving</source>
        <translation>옮기기 전에 나누기</translation>
    </message>
    <message>
        <source>Leaves the weights in host memory until they have been split over the GPUs.</source>
        <translation>가중치를 여러 GPU에 나눌 때까지 호스트 메모리에 둡니다.</translation>
    </message>
    <message>
        <source>Hub kernels</source>
        <translation>허브 커널</translation>
    </message>
    <message>
        <source>Uses ready-made GPU kernels from the Hugging Face hub.</source>
        <translation>Hugging Face 허브에 준비된 GPU 커널을 씁니다.</translation>
    </message>
    <message>
        <source>Expert layers</source>
        <translation>전문가 층</translation>
    </message>
    <message>
        <source>How the layers of mixture-of-experts models are computed. Touched for speed on such models.</source>
        <translation>전문가 혼합 모델의 층을 계산하는 방식입니다. 그런 모델에서 속도를 높일 때 바꿉니다.</translation>
    </message>
    <message>
        <source>This version trains Llama-like models only.</source>
        <translation>이 버전은 Llama 계열 모델만 학습합니다.</translation>
    </message>
    <message>
        <source>Gemma 4 mixed attention</source>
        <translation>Gemma 4 혼합 어텐션</translation>
    </message>
    <message>
        <source>Uses FlashAttention in some layers of Gemma 4 and SDPA in those whose heads are too wide for it.</source>
        <translation>Gemma 4의 일부 층에는 FlashAttention을, 헤드가 그에 비해 너무 넓은 층에는 SDPA를 씁니다.</translation>
    </message>
    <message>
        <source>Fused norm and rotary</source>
        <translation>정규화와 회전 결합</translation>
    </message>
    <message>
        <source>Computes RMSNorm and rotary positions in one GPU kernel on some Qwen models, for speed.</source>
        <translation>일부 Qwen 모델에서 RMSNorm과 회전 위치를 한 GPU 커널로 계산하여 속도를 높입니다.</translation>
    </message>
    <message>
        <source>Wide attention heads</source>
        <translation>넓은 어텐션 헤드</translation>
    </message>
    <message>
        <source>How attention is computed for heads wider than 256: with SDPA, with a Triton kernel, or by what suits the rows.</source>
        <translation>폭이 256보다 큰 헤드의 어텐션을 계산하는 방식입니다. SDPA, Triton 커널, 행에 맞춘 선택 중에서 고릅니다.</translation>
    </message>
    <message>
        <source>SDPA for packed rows</source>
        <translation>묶인 행의 SDPA</translation>
    </message>
    <message>
        <source>Lets SDPA work on packed rows by their lengths instead of through a large mask.</source>
        <translation>묶인 행에서 SDPA가 큰 마스크 대신 행 길이로 계산하게 합니다.</translation>
    </message>
    <message>
        <source>chosen automatically</source>
        <translation>자동 선택</translation>
    </message>
    <message>
        <source>FlexAttention compile options</source>
        <translation>FlexAttention 컴파일 옵션</translation>
    </message>
    <message>
        <source>Options handed to PyTorch when it compiles FlexAttention.</source>
        <translation>PyTorch가 FlexAttention을 컴파일할 때 넘기는 옵션입니다.</translation>
    </message>
    <message>
        <source>FlashAttention loss kernel</source>
        <translation>FlashAttention 손실 커널</translation>
    </message>
    <message>
        <source>Computes the loss with the kernel of the flash-attn package, for speed and memory.</source>
        <translation>속도와 메모리를 위해 flash-attn 패키지의 커널로 손실을 계산합니다.</translation>
    </message>
    <message>
        <source>FlashAttention fused MLP</source>
        <translation>FlashAttention 결합 MLP</translation>
    </message>
    <message>
        <source>Joins steps of the MLP into one kernel of the flash-attn package. Only for training every weight.</source>
        <translation>MLP의 단계를 flash-attn 패키지의 한 커널로 합칩니다. 모든 가중치를 학습할 때만 씁니다.</translation>
    </message>
    <message>
        <source>Compile effort</source>
        <translation>컴파일 강도</translation>
    </message>
    <message>
        <source>How hard PyTorch works at faster code; more effort means a longer start.</source>
        <translation>PyTorch가 더 빠른 코드를 만들려고 들이는 노력입니다. 클수록 시작이 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Compile backend</source>
        <translation>컴파일 백엔드</translation>
    </message>
    <message>
        <source>Name of the compiler that PyTorch uses.</source>
        <translation>PyTorch가 쓰는 컴파일러의 이름입니다.</translation>
    </message>
    <message>
        <source>Compile options</source>
        <translation>컴파일 옵션</translation>
    </message>
    <message>
        <source>Single switches of PyTorch&apos;s compiler, such as shape_padding or epilogue_fusion.</source>
        <translation>shape_padding이나 epilogue_fusion처럼 PyTorch 컴파일러의 개별 스위치입니다.</translation>
    </message>
    <message>
        <source>Loader processes</source>
        <translation>불러오기 프로세스</translation>
    </message>
    <message>
        <source>Processes that prepare batches while the model trains.</source>
        <translation>모델이 학습하는 동안 배치를 준비하는 프로세스 수입니다.</translation>
    </message>
    <message>
        <source>the number of GPUs, when no dataloader key is set</source>
        <translation>dataloader 키를 하나도 정하지 않으면 GPU 수</translation>
    </message>
    <message>
        <source>All rows are tokenised before the first step.</source>
        <translation>모든 행은 첫 스텝 전에 토큰으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Batches ahead</source>
        <translation>미리 준비할 배치</translation>
    </message>
    <message>
        <source>Batches that each loader process prepares ahead.</source>
        <translation>불러오기 프로세스마다 미리 준비하는 배치 수입니다.</translation>
    </message>
    <message>
        <source>256, when no dataloader key is set</source>
        <translation>dataloader 키를 하나도 정하지 않으면 256</translation>
    </message>
    <message>
        <source>Pin batches</source>
        <translation>배치 고정</translation>
    </message>
    <message>
        <source>Keeps loaded batches in pinned host memory, which speeds up the copy to the GPU.</source>
        <translation>불러온 배치를 호스트의 고정 메모리에 두어 GPU로 더 빨리 복사합니다.</translation>
    </message>
    <message>
        <source>true, when no dataloader key is set</source>
        <translation>dataloader 키를 하나도 정하지 않으면 true</translation>
    </message>
    <message>
        <source>Empty GPU cache every</source>
        <translation>GPU 캐시 비우기 간격</translation>
    </message>
    <message>
        <source>Steps after which PyTorch gives unused GPU memory back. Helps when memory is scattered, and costs time.</source>
        <translation>PyTorch가 쓰지 않는 GPU 메모리를 돌려주는 스텝 간격입니다. 메모리가 조각날 때 도움이 되고 시간이 더 듭니다.</translation>
    </message>
    <message>
        <source>This trainer is compiled code and frees memory by itself.</source>
        <translation>이 학습기는 컴파일된 코드이며 메모리를 스스로 비웁니다.</translation>
    </message>
    <message>
        <source>Collect garbage every</source>
        <translation>가비지 수집 간격</translation>
    </message>
    <message>
        <source>Steps between garbage collections of Python; -1 means at the end of each epoch only.</source>
        <translation>Python 가비지 수집 사이의 스텝 수입니다. -1이면 에폭이 끝날 때만 합니다.</translation>
    </message>
    <message>
        <source>BetterTransformer</source>
        <translation>BetterTransformer</translation>
    </message>
    <message>
        <source>Converts the model to BetterTransformer before training. An older way to faster attention.</source>
        <translation>학습 전에 모델을 BetterTransformer로 변환합니다. 어텐션을 빠르게 하던 예전 방식입니다.</translation>
    </message>
    <message>
        <source>The model is trained as it is, without conversion.</source>
        <translation>모델은 변환하지 않고 그대로 학습합니다.</translation>
    </message>
    <message>
        <source>FlashAttention 2 switch</source>
        <translation>FlashAttention 2 스위치</translation>
    </message>
    <message>
        <source>Older switch for FlashAttention 2; attn_implementation: flash_attention_2 replaces it.</source>
        <translation>FlashAttention 2를 고르던 예전 스위치입니다. 이제 attn_implementation: flash_attention_2 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>SDPA switch</source>
        <translation>SDPA 스위치</translation>
    </message>
    <message>
        <source>Older switch for SDPA; attn_implementation: sdpa replaces it.</source>
        <translation>SDPA를 고르던 예전 스위치입니다. 이제 attn_implementation: sdpa 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>FlexAttention switch</source>
        <translation>FlexAttention 스위치</translation>
    </message>
    <message>
        <source>Older switch for FlexAttention; attn_implementation: flex_attention replaces it.</source>
        <translation>FlexAttention을 고르던 예전 스위치입니다. 이제 attn_implementation: flex_attention 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>xFormers switch</source>
        <translation>xFormers 스위치</translation>
    </message>
    <message>
        <source>Older switch for xFormers; attn_implementation: xformers replaces it.</source>
        <translation>xFormers를 고르던 예전 스위치입니다. 이제 attn_implementation: xformers 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>SageAttention switch</source>
        <translation>SageAttention 스위치</translation>
    </message>
    <message>
        <source>Older switch for SageAttention; attn_implementation: sage replaces it.</source>
        <translation>SageAttention을 고르던 예전 스위치입니다. 이제 attn_implementation: sage 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Plain attention switch</source>
        <translation>기본 어텐션 스위치</translation>
    </message>
    <message>
        <source>Older switch for attention without a fast kernel; attn_implementation: eager replaces it.</source>
        <translation>빠른 커널 없이 어텐션을 계산하던 예전 스위치입니다. 이제 attn_implementation: eager 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Wide heads switch</source>
        <translation>넓은 헤드 스위치</translation>
    </message>
    <message>
        <source>Older switch for wide attention heads; large_head_attention: auto replaces it.</source>
        <translation>넓은 어텐션 헤드를 위한 예전 스위치입니다. 이제 large_head_attention: auto 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>Clean up every</source>
        <translation>정리 간격</translation>
    </message>
    <message>
        <source>Older key for emptying the GPU cache and collecting garbage together; torch_empty_cache_steps and gc_collect_steps replace it.</source>
        <translation>GPU 캐시 비우기와 가비지 수집을 함께 정하던 예전 키입니다. 이제 torch_empty_cache_steps 및 gc_collect_steps 설정으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>FlashAttention RMSNorm</source>
        <translation>FlashAttention RMSNorm</translation>
    </message>
    <message>
        <source>Once computed RMSNorm with the flash-attn package. Leave it out; nothing replaces it.</source>
        <translation>flash-attn 패키지로 RMSNorm을 계산하던 키입니다. 대신하는 것이 없으므로 빼 두면 됩니다.</translation>
    </message>
    <message>
        <source>Axolotl has removed this key and stops when it is on.</source>
        <translation>Axolotl은 이 키를 없앴으며 켜져 있으면 멈춥니다.</translation>
    </message>
    <message>
        <source>Shifted sparse attention</source>
        <translation>이동 희소 어텐션</translation>
    </message>
    <message>
        <source>Once let attention look at shifted groups of tokens for long rows. Leave it out; nothing replaces it.</source>
        <translation>긴 행에서 어텐션이 이동한 토큰 묶음을 보게 하던 키입니다. 대신하는 것이 없으므로 빼 두면 됩니다.</translation>
    </message>
    <message>
        <source>Fast embedding kernel</source>
        <translation>빠른 임베딩 커널</translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters on embeddings.</source>
        <translation>임베딩 어댑터를 위한 Axolotl의 커널입니다.</translation>
    </message>
    <message>
        <source>as lora_mlp_kernel</source>
        <translation>lora_mlp_kernel 설정과 같음</translation>
    </message>
    <message>
        <source>FSDP generation</source>
        <translation>FSDP 세대</translation>
    </message>
    <message>
        <source>Which FSDP of PyTorch is used; 2 is the newer one.</source>
        <translation>PyTorch의 어느 FSDP를 쓸지 정합니다. 2가 더 새롭습니다.</translation>
    </message>
    <message>
        <source>1, when fsdp_config is set</source>
        <translation>fsdp_config 설정이 있으면 1</translation>
    </message>
    <message>
        <source>Generation</source>
        <translation>세대</translation>
    </message>
    <message>
        <source>Which FSDP of PyTorch is used; the same as fsdp_version outside the block.</source>
        <translation>PyTorch의 어느 FSDP를 쓸지 정합니다. 블록 밖의 fsdp_version 키와 같습니다.</translation>
    </message>
    <message>
        <source>Splitting rule</source>
        <translation>나누는 기준</translation>
    </message>
    <message>
        <source>Splits the model into units by layer class or by size.</source>
        <translation>모델을 층 클래스 또는 크기에 따라 단위로 나눕니다.</translation>
    </message>
    <message>
        <source>Layer class</source>
        <translation>층 클래스</translation>
    </message>
    <message>
        <source>Class of the layers that each become a unit, such as LlamaDecoderLayer.</source>
        <translation>LlamaDecoderLayer처럼 각각 한 단위가 되는 층의 클래스입니다.</translation>
    </message>
    <message>
        <source>Smallest unit</source>
        <translation>최소 단위</translation>
    </message>
    <message>
        <source>Parameters that a part of the model needs before it becomes a unit.</source>
        <translation>모델의 부분이 한 단위가 되는 데 필요한 파라미터 수입니다.</translation>
    </message>
    <message>
        <source>Free after forward</source>
        <translation>순전파 뒤 비우기</translation>
    </message>
    <message>
        <source>Drops gathered weights after the forward pass and gathers them again for backward: less memory, more traffic.</source>
        <translation>모은 가중치를 순전파 뒤에 버리고 역전파에서 다시 모읍니다. 메모리는 줄고 통신은 늘어납니다.</translation>
    </message>
    <message>
        <source>Offload shards</source>
        <translation>조각 내보내기</translation>
    </message>
    <message>
        <source>Keeps each GPU&apos;s share of the weights in host memory, for models too large for the GPUs.</source>
        <translation>각 GPU가 맡은 가중치를 호스트 메모리에 둡니다. GPU에 담기지 않는 큰 모델에 씁니다.</translation>
    </message>
    <message>
        <source>Pin offloaded shards</source>
        <translation>내보낸 조각 고정</translation>
    </message>
    <message>
        <source>Holds offloaded weights in pinned host memory, which copies faster. Off saves host memory.</source>
        <translation>내보낸 가중치를 호스트의 고정 메모리에 두어 더 빨리 복사합니다. 끄면 호스트 메모리를 아낍니다.</translation>
    </message>
    <message>
        <source>Computes the activations of each unit twice instead of keeping them.</source>
        <translation>각 단위의 활성값을 보관하지 않고 두 번 계산합니다.</translation>
    </message>
    <message>
        <source>Checkpoint format</source>
        <translation>체크포인트 형식</translation>
    </message>
    <message>
        <source>Saves checkpoints as one whole file set or as one part from each process.</source>
        <translation>체크포인트를 전체 하나로, 또는 프로세스마다 한 부분씩 저장합니다.</translation>
    </message>
    <message>
        <source>Final format</source>
        <translation>마지막 저장 형식</translation>
    </message>
    <message>
        <source>Form in which the finished model is saved, where it differs from that of checkpoints.</source>
        <translation>완성된 모델을 저장하는 형식입니다. 체크포인트와 다를 때 정합니다.</translation>
    </message>
    <message>
        <source>Load once</source>
        <translation>한 번만 불러오기</translation>
    </message>
    <message>
        <source>Only the first process reads the model and hands it to the others, which saves host memory.</source>
        <translation>첫 프로세스만 모델을 읽어 다른 프로세스에 건네므로 호스트 메모리를 아낍니다.</translation>
    </message>
    <message>
        <source>Send first weights</source>
        <translation>처음 가중치 보내기</translation>
    </message>
    <message>
        <source>Sends the weights of the first process to all others at the start.</source>
        <translation>시작할 때 첫 프로세스의 가중치를 나머지 모두에 보냅니다.</translation>
    </message>
    <message>
        <source>Original parameters</source>
        <translation>원래 파라미터</translation>
    </message>
    <message>
        <source>Shows the optimizer the model&apos;s own parameters instead of long joined ones. Needed where parts are frozen.</source>
        <translation>옵티마이저에 길게 이은 파라미터 대신 모델의 원래 파라미터를 보여 줍니다. 일부를 고정할 때 필요합니다.</translation>
    </message>
    <message>
        <source>Mixed precision</source>
        <translation>혼합 정밀도</translation>
    </message>
    <message>
        <source>Name of the rule for which values are computed in half precision.</source>
        <translation>어떤 값을 반정밀도로 계산할지 정하는 규칙의 이름입니다.</translation>
    </message>
    <message>
        <source>Sharding devices</source>
        <translation>가중치를 나눌 장치</translation>
    </message>
    <message>
        <source>Devices over which the weights are split.</source>
        <translation>가중치를 나누는 장치 수입니다.</translation>
    </message>
    <message>
        <source>Replicas</source>
        <translation>복제본</translation>
    </message>
    <message>
        <source>Copies of the model that train side by side on rows of their own.</source>
        <translation>각자의 행으로 나란히 학습하는 모델 사본의 수입니다.</translation>
    </message>
    <message>
        <source>Devices per sequence</source>
        <translation>시퀀스당 장치</translation>
    </message>
    <message>
        <source>Devices that share one sequence. Touched for rows too long for a single GPU.</source>
        <translation>한 시퀀스를 나누어 맡는 장치 수입니다. 행이 GPU 하나에 너무 길 때 바꿉니다.</translation>
    </message>
    <message>
        <source>Ring attention</source>
        <translation>링 어텐션</translation>
    </message>
    <message>
        <source>How devices that share a sequence pass keys and values around.</source>
        <translation>시퀀스를 나누어 맡는 장치들이 키와 값을 주고받는 방식입니다.</translation>
    </message>
    <message>
        <source>varlen_llama3 with packing, otherwise batch_ring</source>
        <translation>묶으면 varlen_llama3, 아니면 batch_ring</translation>
    </message>
    <message>
        <source>Key heads at once</source>
        <translation>한 번에 다룰 키 헤드</translation>
    </message>
    <message>
        <source>Key heads that ring attention handles in one go; more is faster and takes more memory.</source>
        <translation>링 어텐션이 한 번에 다루는 키 헤드 수입니다. 클수록 빠르고 메모리를 더 씁니다.</translation>
    </message>
    <message>
        <source>Devices per matrix</source>
        <translation>행렬당 장치</translation>
    </message>
    <message>
        <source>Devices that share each weight matrix.</source>
        <translation>가중치 행렬 하나를 나누어 맡는 장치 수입니다.</translation>
    </message>
    <message>
        <source>Data parallel</source>
        <translation>데이터 병렬</translation>
    </message>
    <message>
        <source>Trains a full copy of the model in each process.</source>
        <translation>프로세스마다 모델 전체의 사본을 학습합니다.</translation>
    </message>
    <message>
        <source>on with more than one process</source>
        <translation>프로세스가 둘 이상이면 켜짐</translation>
    </message>
    <message>
        <source>Allow unused parameters</source>
        <translation>쓰지 않는 파라미터 허용</translation>
    </message>
    <message>
        <source>Lets data-parallel steps go on where some parameters get no gradient, at some cost in time.</source>
        <translation>일부 파라미터에 기울기가 없어도 데이터 병렬 스텝이 계속되게 합니다. 시간이 조금 더 듭니다.</translation>
    </message>
    <message>
        <source>Process timeout</source>
        <translation>프로세스 대기 한도</translation>
    </message>
    <message>
        <source>Seconds that processes wait for each other before the run is given up.</source>
        <translation>프로세스가 서로를 기다리는 시간(초)입니다. 넘으면 학습을 그만둡니다.</translation>
    </message>
    <message>
        <source>Gradient bucket</source>
        <translation>기울기 묶음 크기</translation>
    </message>
    <message>
        <source>Megabytes of gradients that are exchanged at once.</source>
        <translation>한 번에 주고받는 기울기의 크기(MB)입니다.</translation>
    </message>
    <message>
        <source>Share buffers</source>
        <translation>버퍼 공유</translation>
    </message>
    <message>
        <source>Copies the buffers of the model from the first process to the others before each forward pass.</source>
        <translation>순전파마다 모델의 버퍼를 첫 프로세스에서 나머지로 복사합니다.</translation>
    </message>
    <message>
        <source>Accelerate options</source>
        <translation>Accelerate 옵션</translation>
    </message>
    <message>
        <source>Options handed to Accelerate, such as split_batches.</source>
        <translation>split_batches처럼 Accelerate에 넘기는 옵션입니다.</translation>
    </message>
    <message>
        <source>Device map</source>
        <translation>장치 배치</translation>
    </message>
    <message>
        <source>Which part of the model lies on which device when no launcher starts the run.</source>
        <translation>실행 프로그램 없이 시작할 때 모델의 어느 부분을 어느 장치에 둘지 정합니다.</translation>
    </message>
    <message>
        <source>Load 4-bit shards</source>
        <translation>4비트 조각 불러오기</translation>
    </message>
    <message>
        <source>Loads a 4-bit base model piece by piece under FSDP, for models that do not fit in host memory.</source>
        <translation>FSDP에서 4비트 기반 모델을 조각마다 불러옵니다. 호스트 메모리에 담기지 않는 모델에 씁니다.</translation>
    </message>
    <message>
        <source>DeepSpeed compile</source>
        <translation>DeepSpeed 컴파일</translation>
    </message>
    <message>
        <source>Lets DeepSpeed compile the model together with its communication.</source>
        <translation>DeepSpeed가 모델을 통신과 함께 컴파일하게 합니다.</translation>
    </message>
    <message>
        <source>Ray Train</source>
        <translation>Ray Train</translation>
    </message>
    <message>
        <source>Starts the run through Ray Train, on a cluster that Ray looks after.</source>
        <translation>Ray가 관리하는 클러스터에서 Ray Train으로 실행을 시작합니다.</translation>
    </message>
    <message>
        <source>Ray workers</source>
        <translation>Ray 작업자</translation>
    </message>
    <message>
        <source>Workers that Ray starts for the run.</source>
        <translation>Ray가 실행에 쓰려고 시작하는 작업자 수입니다.</translation>
    </message>
    <message>
        <source>Resources per worker</source>
        <translation>작업자당 자원</translation>
    </message>
    <message>
        <source>What each Ray worker asks for, such as one GPU.</source>
        <translation>GPU 하나처럼 Ray 작업자마다 요청하는 자원입니다.</translation>
    </message>
    <message>
        <source>Ray run name</source>
        <translation>Ray 실행 이름</translation>
    </message>
    <message>
        <source>Name of the run in Ray.</source>
        <translation>Ray에서 쓸 실행 이름입니다.</translation>
    </message>
    <message>
        <source>FSDP switches</source>
        <translation>FSDP 스위치</translation>
    </message>
    <message>
        <source>Older list that turns FSDP on; fsdp_config replaces it.</source>
        <translation>FSDP를 켜던 예전 목록입니다. 이제 fsdp_config 블록으로 바뀌었습니다.</translation>
    </message>
    <message>
        <source>FSDP final format</source>
        <translation>FSDP 마지막 저장 형식</translation>
    </message>
    <message>
        <source>Older place of a setting that now stands in the block as fsdp_config.final_state_dict_type.</source>
        <translation>설정의 예전 자리입니다. 이제 블록 안의 fsdp_config.final_state_dict_type 키로 옮겼습니다.</translation>
    </message>
    <message>
        <source>Sequence parallel devices</source>
        <translation>시퀀스 병렬 장치</translation>
    </message>
    <message>
        <source>Older name of context_parallel_size.</source>
        <translation>context_parallel_size 키의 예전 이름입니다.</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>장치</translation>
    </message>
    <message>
        <source>Device that Axolotl has chosen. It fills this in itself; leave it out.</source>
        <translation>Axolotl이 고른 장치입니다. 스스로 채우므로 빼 두면 됩니다.</translation>
    </message>
    <message>
        <source>The trainer picks the device by itself.</source>
        <translation>장치는 학습기가 스스로 고릅니다.</translation>
    </message>
    <message>
        <source>Local process number</source>
        <translation>로컬 프로세스 번호</translation>
    </message>
    <message>
        <source>Number of this process on its machine. Axolotl takes it from the environment; leave it out.</source>
        <translation>컴퓨터 안에서 이 프로세스의 번호입니다. Axolotl이 환경에서 가져오므로 빼 두면 됩니다.</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>프로세스</translation>
    </message>
    <message>
        <source>Processes in the run. Axolotl takes their number from the environment; leave it out.</source>
        <translation>실행에 참여하는 프로세스 수입니다. Axolotl이 환경에서 가져오므로 빼 두면 됩니다.</translation>
    </message>
    <message>
        <source>Watch for the file</source>
        <translation>파일 지켜보기</translation>
    </message>
    <message>
        <source>Looks for a trigger file while training and saves a checkpoint when it appears.</source>
        <translation>학습 중에 신호 파일을 찾고, 나타나면 체크포인트를 저장합니다.</translation>
    </message>
    <message>
        <source>Checkpoints are saved when the save keys say so.</source>
        <translation>체크포인트는 저장 키에 따라 저장합니다.</translation>
    </message>
    <message>
        <source>Look every</source>
        <translation>확인 간격</translation>
    </message>
    <message>
        <source>Steps between two looks for the trigger file.</source>
        <translation>신호 파일을 확인하는 스텝 간격입니다.</translation>
    </message>
    <message>
        <source>Trigger file</source>
        <translation>신호 파일</translation>
    </message>
    <message>
        <source>Name of the file that asks for a checkpoint, looked for in output_dir.</source>
        <translation>체크포인트를 요청하는 파일의 이름입니다. output_dir 폴더에서 찾습니다.</translation>
    </message>
    <message>
        <source>Input processor class</source>
        <translation>입력 처리기 클래스</translation>
    </message>
    <message>
        <source>Name of the Python class that prepares images or sound. Setting it turns on training with more than text.</source>
        <translation>이미지나 소리를 준비하는 Python 클래스의 이름입니다. 정하면 텍스트 외의 입력도 학습합니다.</translation>
    </message>
    <message>
        <source>Input processor options</source>
        <translation>입력 처리기 옵션</translation>
    </message>
    <message>
        <source>Options handed to the input processor when it is loaded.</source>
        <translation>입력 처리기를 불러올 때 건네는 옵션입니다.</translation>
    </message>
    <message>
        <source>Image size</source>
        <translation>이미지 크기</translation>
    </message>
    <message>
        <source>Size in pixels that images are brought to: one number, or width and height.</source>
        <translation>이미지를 맞출 크기(픽셀)입니다. 숫자 하나 또는 너비와 높이로 씁니다.</translation>
    </message>
    <message>
        <source>Image resampling</source>
        <translation>이미지 크기 조정 방식</translation>
    </message>
    <message>
        <source>Filter for resizing images. Bicubic and lanczos keep more detail, bilinear is quicker.</source>
        <translation>이미지 크기를 바꿀 때 쓰는 필터입니다. bicubic과 lanczos는 세부를 더 살리고 bilinear는 더 빠릅니다.</translation>
    </message>
    <message>
        <source>Model version</source>
        <translation>모델 버전</translation>
    </message>
    <message>
        <source>Branch, tag or commit of a base model that comes from a hub. One sets it to stay on a known version.</source>
        <translation>허브에서 받는 기반 모델의 브랜치, 태그 또는 커밋입니다. 아는 버전에 머물고 싶을 때 정합니다.</translation>
    </message>
    <message>
        <source>The model is used as it lies on this machine.</source>
        <translation>모델은 이 컴퓨터에 있는 그대로 사용합니다.</translation>
    </message>
    <message>
        <source>Changed model settings</source>
        <translation>바꿀 모델 설정</translation>
    </message>
    <message>
        <source>Fields of the model&apos;s config.json to overwrite, such as rope_scaling for longer rows.</source>
        <translation>모델의 config.json에서 덮어쓸 항목입니다. 더 긴 행을 위한 rope_scaling 등이 있습니다.</translation>
    </message>
    <message>
        <source>Model loading options</source>
        <translation>모델 불러오기 옵션</translation>
    </message>
    <message>
        <source>Extra arguments for the Python call that loads the model.</source>
        <translation>모델을 불러오는 Python 호출에 더하는 인수입니다.</translation>
    </message>
    <message>
        <source>The model is loaded by our own reader, which takes no such options.</source>
        <translation>모델은 이 학습기의 읽기 기능으로 불러오며 그런 옵션은 없습니다.</translation>
    </message>
    <message>
        <source>Model settings class</source>
        <translation>모델 설정 클래스</translation>
    </message>
    <message>
        <source>Name of the Python class that would read the model&apos;s config.json.</source>
        <translation>모델의 config.json을 읽을 Python 클래스의 이름입니다.</translation>
    </message>
    <message>
        <source>Random start</source>
        <translation>무작위로 시작</translation>
    </message>
    <message>
        <source>Starts from random weights and keeps only the model&apos;s architecture, to train a model from nothing.</source>
        <translation>모델의 구조만 쓰고 무작위 가중치에서 시작합니다. 모델을 처음부터 학습할 때 씁니다.</translation>
    </message>
    <message>
        <source>Training starts from the weights of the base model.</source>
        <translation>학습은 기반 모델의 가중치에서 시작합니다.</translation>
    </message>
    <message>
        <source>Linear Llama 4 experts</source>
        <translation>Llama 4 선형 전문가</translation>
    </message>
    <message>
        <source>Loads the experts of Llama 4 as separate linear layers.</source>
        <translation>Llama 4의 전문가를 개별 선형 층으로 불러옵니다.</translation>
    </message>
    <message>
        <source>Models with experts are not trained by this version.</source>
        <translation>이 버전은 전문가가 있는 모델을 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Softmax by row length</source>
        <translation>행 길이에 맞춘 소프트맥스</translation>
    </message>
    <message>
        <source>Scales attention scores by the length of the row, so that attention stays sharp in long rows. It needs FlexAttention.</source>
        <translation>어텐션 점수를 행 길이에 따라 조정해 긴 행에서도 어텐션이 흐려지지 않게 합니다. FlexAttention이 필요합니다.</translation>
    </message>
    <message>
        <source>Attention scores are scaled in the usual way.</source>
        <translation>어텐션 점수는 보통 방식대로 조정합니다.</translation>
    </message>
    <message>
        <source>Softmax factor</source>
        <translation>소프트맥스 계수</translation>
    </message>
    <message>
        <source>Factor of the softmax by row length; 0.43 while it is unset.</source>
        <translation>행 길이에 맞춘 소프트맥스의 계수입니다. 정하지 않으면 0.43입니다.</translation>
    </message>
    <message>
        <source>Softmax offset</source>
        <translation>소프트맥스 더하는 값</translation>
    </message>
    <message>
        <source>Number added to the scale of the softmax by row length; 0 while it is unset.</source>
        <translation>행 길이에 맞춘 소프트맥스의 배율에 더하는 수입니다. 정하지 않으면 0입니다.</translation>
    </message>
    <message>
        <source>Llama family</source>
        <translation>Llama 계열</translation>
    </message>
    <message>
        <source>Marks the model as one of the Llama family. Axolotl works this out by itself, so it is left out of files.</source>
        <translation>모델이 Llama 계열임을 나타냅니다. Axolotl이 스스로 알아내므로 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Mistral family</source>
        <translation>Mistral 계열</translation>
    </message>
    <message>
        <source>Marks the model as one of the Mistral family, whose rows may be padded on the left. Axolotl works this out by itself, so it is left out of files.</source>
        <translation>모델이 Mistral 계열임을 나타내며, 이 계열은 행의 왼쪽을 채울 수 있습니다. Axolotl이 스스로 알아내므로 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Qwen family</source>
        <translation>Qwen 계열</translation>
    </message>
    <message>
        <source>Marks the model as one of the Qwen family. Axolotl works this out by itself, so it is left out of files.</source>
        <translation>모델이 Qwen 계열임을 나타냅니다. Axolotl이 스스로 알아내므로 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Falcon family</source>
        <translation>Falcon 계열</translation>
    </message>
    <message>
        <source>Marks the model as one of the Falcon family. Axolotl works this out by itself, so it is left out of files.</source>
        <translation>모델이 Falcon 계열임을 나타냅니다. Axolotl이 스스로 알아내므로 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Position scaling</source>
        <translation>위치 배율</translation>
    </message>
    <message>
        <source>Stretches positions so that rows can be longer. Axolotl has removed it; model_config.rope_scaling takes its place.</source>
        <translation>위치를 늘려 행이 더 길어질 수 있게 합니다. Axolotl에서 없어졌고 model_config.rope_scaling이 대신합니다.</translation>
    </message>
    <message>
        <source>Quantized experts</source>
        <translation>양자화된 전문가</translation>
    </message>
    <message>
        <source>Quantizes the experts of a model while it loads, to save memory. It needs an adapter and 4-bit or 8-bit weights.</source>
        <translation>모델을 불러오면서 전문가를 양자화해 메모리를 줄입니다. 어댑터와 4비트 또는 8비트 가중치가 필요합니다.</translation>
    </message>
    <message>
        <source>4-bit options</source>
        <translation>4비트 옵션</translation>
    </message>
    <message>
        <source>Replaces parts of the usual 4-bit format, such as its number type.</source>
        <translation>보통의 4비트 형식에서 숫자 종류 같은 부분을 바꿉니다.</translation>
    </message>
    <message>
        <source>Loading format</source>
        <translation>불러오기 형식</translation>
    </message>
    <message>
        <source>Format that the model is quantized to while it loads: MXFP4 or FP8. It cannot be combined with 4-bit or 8-bit weights.</source>
        <translation>모델을 불러오면서 양자화할 형식으로, MXFP4나 FP8입니다. 4비트나 8비트 가중치와 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Loading format options</source>
        <translation>불러오기 형식 옵션</translation>
    </message>
    <message>
        <source>Options of the format that the model is quantized to while it loads.</source>
        <translation>모델을 불러오면서 양자화하는 형식의 옵션입니다.</translation>
    </message>
    <message>
        <source>GPTQ model</source>
        <translation>GPTQ 모델</translation>
    </message>
    <message>
        <source>Says that the base model is stored quantized with GPTQ.</source>
        <translation>기반 모델이 GPTQ로 양자화되어 저장된 것임을 나타냅니다.</translation>
    </message>
    <message>
        <source>1.58-bit training</source>
        <translation>1.58비트 학습</translation>
    </message>
    <message>
        <source>Trains a BitNet model, whose weights are only -1, 0 or 1. It cannot be combined with an adapter.</source>
        <translation>가중치가 -1, 0, 1뿐인 BitNet 모델을 학습합니다. 어댑터와 함께 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>Simulated quantization</source>
        <translation>양자화 흉내</translation>
    </message>
    <message>
        <source>Rounds numbers in training as the quantized model will, so that quantizing it later costs less quality.</source>
        <translation>양자화될 모델처럼 학습 중에 수를 반올림해, 나중에 양자화할 때 품질이 덜 떨어지게 합니다.</translation>
    </message>
    <message>
        <source>Training does not simulate quantization.</source>
        <translation>학습할 때 양자화를 흉내 내지 않습니다.</translation>
    </message>
    <message>
        <source>Weight format</source>
        <translation>가중치 형식</translation>
    </message>
    <message>
        <source>Number format that weights are rounded to in training.</source>
        <translation>학습 중에 가중치를 반올림할 숫자 형식입니다.</translation>
    </message>
    <message>
        <source>Activation format</source>
        <translation>활성값 형식</translation>
    </message>
    <message>
        <source>Number format that activations are rounded to in training. Left empty, they are not rounded.</source>
        <translation>학습 중에 활성값을 반올림할 숫자 형식입니다. 비워 두면 반올림하지 않습니다.</translation>
    </message>
    <message>
        <source>Group size</source>
        <translation>묶음 크기</translation>
    </message>
    <message>
        <source>Neighbouring numbers that share one scale. Smaller groups are more exact and take more room.</source>
        <translation>하나의 배율을 함께 쓰는 이웃한 수의 개수입니다. 묶음이 작을수록 더 정확하고 자리를 더 차지합니다.</translation>
    </message>
    <message>
        <source>Round embeddings</source>
        <translation>임베딩 반올림</translation>
    </message>
    <message>
        <source>Rounds the embeddings in training too.</source>
        <translation>학습 중에 임베딩도 반올림합니다.</translation>
    </message>
    <message>
        <source>Steps before rounding</source>
        <translation>반올림 전 스텝</translation>
    </message>
    <message>
        <source>Steps of ordinary training before rounding begins. A few hundred let the loss settle first.</source>
        <translation>반올림을 시작하기 전에 보통 방식으로 학습할 스텝 수입니다. 몇백 스텝이면 손실이 먼저 안정됩니다.</translation>
    </message>
    <message>
        <source>Quantize the result</source>
        <translation>결과 양자화</translation>
    </message>
    <message>
        <source>Settings of Axolotl&apos;s quantize command, which makes a finished model smaller. Training itself stays the same.</source>
        <translation>완성된 모델을 줄이는 Axolotl의 quantize 명령을 위한 설정입니다. 학습 자체는 그대로입니다.</translation>
    </message>
    <message>
        <source>This version does not quantize finished models.</source>
        <translation>이 버전은 완성된 모델을 양자화하지 않습니다.</translation>
    </message>
    <message>
        <source>Number format that the weights are stored in.</source>
        <translation>가중치를 저장할 숫자 형식입니다.</translation>
    </message>
    <message>
        <source>Number format of the activations while the model runs. Left empty, they are not quantized.</source>
        <translation>모델이 실행될 때 활성값의 숫자 형식입니다. 비워 두면 양자화하지 않습니다.</translation>
    </message>
    <message>
        <source>Quantize embeddings</source>
        <translation>임베딩 양자화</translation>
    </message>
    <message>
        <source>Quantizes the embeddings too.</source>
        <translation>임베딩도 양자화합니다.</translation>
    </message>
    <message>
        <source>Tensors with an adapter</source>
        <translation>어댑터를 붙일 텐서</translation>
    </message>
    <message>
        <source>Single weight tensors that get an adapter, mostly those of experts. Dropout must be 0 with it.</source>
        <translation>어댑터를 붙일 개별 가중치 텐서로, 주로 전문가의 것입니다. 이때 드롭아웃은 0이어야 합니다.</translation>
    </message>
    <message>
        <source>Adapters are put on the projections of attention and MLP only.</source>
        <translation>어댑터는 어텐션과 MLP의 투영에만 붙입니다.</translation>
    </message>
    <message>
        <source>Rank by layer</source>
        <translation>층별 랭크</translation>
    </message>
    <message>
        <source>Other ranks for the layers whose names match a pattern.</source>
        <translation>이름이 패턴에 맞는 층에 쓸 다른 랭크입니다.</translation>
    </message>
    <message>
        <source>All layers have the same rank and alpha.</source>
        <translation>모든 층의 랭크와 알파는 같습니다.</translation>
    </message>
    <message>
        <source>Alpha by layer</source>
        <translation>층별 알파</translation>
    </message>
    <message>
        <source>Other alphas for the layers whose names match a pattern.</source>
        <translation>이름이 패턴에 맞는 층에 쓸 다른 알파입니다.</translation>
    </message>
    <message>
        <source>Layer numbers</source>
        <translation>층 번호</translation>
    </message>
    <message>
        <source>Numbers of the layers that get an adapter, counted from 0. Left empty, all of them do.</source>
        <translation>어댑터를 붙일 층의 번호로, 0부터 셉니다. 비워 두면 모든 층에 붙입니다.</translation>
    </message>
    <message>
        <source>Every layer of the model gets an adapter.</source>
        <translation>모델의 모든 층에 어댑터를 붙입니다.</translation>
    </message>
    <message>
        <source>Numbered layer list</source>
        <translation>번호가 가리키는 층 목록</translation>
    </message>
    <message>
        <source>Name of the list inside the model that the layer numbers refer to, such as layers. It needs layer numbers.</source>
        <translation>층 번호가 가리키는 모델 안 목록의 이름입니다. layers 등이 있습니다. 층 번호를 정해야 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Repeated layers</source>
        <translation>반복할 층</translation>
    </message>
    <message>
        <source>Ranges of layers that are used again, which makes the model deeper without more base weights.</source>
        <translation>다시 사용할 층의 범위입니다. 기반 가중치를 늘리지 않고 모델을 더 깊게 만듭니다.</translation>
    </message>
    <message>
        <source>Layers are used once, in the order of the model.</source>
        <translation>층은 모델의 순서대로 한 번씩 사용합니다.</translation>
    </message>
    <message>
        <source>Trained token ids</source>
        <translation>학습할 토큰 번호</translation>
    </message>
    <message>
        <source>Ids of the tokens whose embeddings are trained beside the adapter, mostly tokens that are new to the model.</source>
        <translation>어댑터와 함께 임베딩을 학습할 토큰의 번호로, 주로 모델에 새로운 토큰입니다.</translation>
    </message>
    <message>
        <source>Embeddings are not trained beside the adapter.</source>
        <translation>어댑터와 함께 임베딩을 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Tied adapters</source>
        <translation>함께 쓰는 어댑터</translation>
    </message>
    <message>
        <source>Keeps the adapters of two layers the same where the base model shares their weights.</source>
        <translation>기반 모델에서 가중치를 함께 쓰는 두 층은 어댑터도 같게 유지합니다.</translation>
    </message>
    <message>
        <source>Layers that share their weights get no adapter.</source>
        <translation>가중치를 함께 쓰는 층에는 어댑터를 붙이지 않습니다.</translation>
    </message>
    <message>
        <source>Adapter in 32 bits</source>
        <translation>32비트 어댑터</translation>
    </message>
    <message>
        <source>Keeps the adapter weights in 32 bits where the base model has fewer.</source>
        <translation>기반 모델의 비트가 더 적어도 어댑터 가중치는 32비트로 보관합니다.</translation>
    </message>
    <message>
        <source>Adapter weights are always kept in 32 bits.</source>
        <translation>어댑터 가중치는 항상 32비트로 보관합니다.</translation>
    </message>
    <message>
        <source>Adapter start options</source>
        <translation>어댑터 시작 옵션</translation>
    </message>
    <message>
        <source>Holds the LoftQ settings for the first values of the adapter.</source>
        <translation>어댑터의 처음 값을 위한 LoftQ 설정을 담습니다.</translation>
    </message>
    <message>
        <source>LoftQ</source>
        <translation>LoftQ</translation>
    </message>
    <message>
        <source>Fills the adapter at the start so that it makes up for what quantizing the base model loses.</source>
        <translation>기반 모델을 양자화하며 잃는 것을 메우도록 어댑터를 처음에 채웁니다.</translation>
    </message>
    <message>
        <source>Bits</source>
        <translation>비트 수</translation>
    </message>
    <message>
        <source>Bits of the quantized base model that the adapter makes up for.</source>
        <translation>어댑터가 메워 줄 양자화된 기반 모델의 비트 수입니다.</translation>
    </message>
    <message>
        <source>ReLoRA</source>
        <translation>ReLoRA</translation>
    </message>
    <message>
        <source>Merges the adapter into the model from time to time and starts a new one, to learn more than one small adapter holds. jagged_restart_steps says how often.</source>
        <translation>이따금 어댑터를 모델에 병합하고 새 어댑터를 시작해, 작은 어댑터 하나보다 더 많이 배웁니다. 간격은 jagged_restart_steps로 정합니다.</translation>
    </message>
    <message>
        <source>One adapter is trained from start to end.</source>
        <translation>처음부터 끝까지 하나의 어댑터를 학습합니다.</translation>
    </message>
    <message>
        <source>Restart pruning</source>
        <translation>재시작 때 비우기</translation>
    </message>
    <message>
        <source>Which numbers of the optimizer become zero at a restart: the smallest, random ones, or nearly all.</source>
        <translation>재시작할 때 옵티마이저의 어떤 수를 0으로 만들지 정합니다. 가장 작은 수, 무작위, 거의 전부 중에서 고릅니다.</translation>
    </message>
    <message>
        <source>Pruned share</source>
        <translation>비우는 비율</translation>
    </message>
    <message>
        <source>Share of the optimizer state that becomes zero at a restart.</source>
        <translation>재시작할 때 0으로 만드는 옵티마이저 상태의 비율입니다.</translation>
    </message>
    <message>
        <source>0.999 with reset, otherwise 0.9</source>
        <translation>reset이면 0.999, 아니면 0.9</translation>
    </message>
    <message>
        <source>Merge on processor</source>
        <translation>프로세서에서 병합</translation>
    </message>
    <message>
        <source>Merges on the processor at each restart, which spares GPU memory and takes longer.</source>
        <translation>재시작할 때마다 프로세서에서 병합합니다. GPU 메모리를 아끼고 시간이 더 걸립니다.</translation>
    </message>
    <message>
        <source>Adapter on processor</source>
        <translation>프로세서에 둘 어댑터</translation>
    </message>
    <message>
        <source>Loads the adapter into main memory and not onto the GPU. It is mostly for merging where GPU memory is short.</source>
        <translation>어댑터를 GPU가 아닌 주 메모리에 불러옵니다. 주로 GPU 메모리가 부족할 때 병합에 씁니다.</translation>
    </message>
    <message>
        <source>Where an adapter is loaded changes no weights.</source>
        <translation>어댑터를 불러오는 위치는 가중치를 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Merge method</source>
        <translation>병합 방식</translation>
    </message>
    <message>
        <source>Merges a finished adapter one file of the model at a time, or with the whole model in memory (legacy).</source>
        <translation>완성된 어댑터를 모델 파일 하나씩 병합하거나, 모델 전체를 메모리에 올려 병합합니다(legacy).</translation>
    </message>
    <message>
        <source>It matters only after training, when an adapter is merged.</source>
        <translation>학습이 끝난 뒤 어댑터를 병합할 때만 쓰입니다.</translation>
    </message>
    <message>
        <source>Merge only</source>
        <translation>병합만</translation>
    </message>
    <message>
        <source>Set by Axolotl&apos;s merge command for itself, so it is left out of files.</source>
        <translation>Axolotl의 병합 명령이 스스로 정하는 키이므로 파일에는 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>An adapter is trained here, not merged.</source>
        <translation>여기서는 어댑터를 학습하며 병합하지 않습니다.</translation>
    </message>
    <message>
        <source>Padding token</source>
        <translation>채움 토큰</translation>
    </message>
    <message>
        <source>Text of the token that fills short rows up. One sets it for models that come without one.</source>
        <translation>짧은 행을 채우는 토큰의 텍스트입니다. 채움 토큰이 없는 모델에 정합니다.</translation>
    </message>
    <message>
        <source>End token</source>
        <translation>끝 토큰</translation>
    </message>
    <message>
        <source>Text of the token that ends an answer, in place of the model&apos;s own.</source>
        <translation>답변을 끝내는 토큰의 텍스트로, 모델의 것을 대신합니다.</translation>
    </message>
    <message>
        <source>The model&apos;s own tokens are kept.</source>
        <translation>모델의 토큰을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Start token</source>
        <translation>시작 토큰</translation>
    </message>
    <message>
        <source>Text of the token that begins a row, in place of the model&apos;s own.</source>
        <translation>행을 시작하는 토큰의 텍스트로, 모델의 것을 대신합니다.</translation>
    </message>
    <message>
        <source>Unknown token</source>
        <translation>모르는 토큰</translation>
    </message>
    <message>
        <source>Text of the token that stands for what the vocabulary cannot write.</source>
        <translation>어휘로 쓸 수 없는 것을 나타내는 토큰의 텍스트입니다.</translation>
    </message>
    <message>
        <source>Further special tokens</source>
        <translation>추가 특수 토큰</translation>
    </message>
    <message>
        <source>Texts that each count as one special token, such as marks of a chat format.</source>
        <translation>각각 특수 토큰 하나로 치는 텍스트입니다. 대화 형식의 표시 등이 있습니다.</translation>
    </message>
    <message>
        <source>Turn end tokens</source>
        <translation>차례 끝 토큰</translation>
    </message>
    <message>
        <source>Tokens that end a turn. One sets them when the chat template ends turns with another token than the model&apos;s end token.</source>
        <translation>차례를 끝내는 토큰입니다. 대화 템플릿이 모델의 끝 토큰이 아닌 토큰으로 차례를 끝낼 때 정합니다.</translation>
    </message>
    <message>
        <source>the model&apos;s end token</source>
        <translation>모델의 끝 토큰</translation>
    </message>
    <message>
        <source>The end of a turn is known from the chat template.</source>
        <translation>차례의 끝은 대화 템플릿에서 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Default system text</source>
        <translation>기본 시스템 텍스트</translation>
    </message>
    <message>
        <source>Takes the place of the system text that the ChatML template gives to conversations without one.</source>
        <translation>ChatML 템플릿이 시스템 텍스트가 없는 대화에 붙이는 시스템 텍스트를 대신합니다.</translation>
    </message>
    <message>
        <source>The chat template is used as it is.</source>
        <translation>대화 템플릿은 그대로 사용합니다.</translation>
    </message>
    <message>
        <source>Template variables</source>
        <translation>템플릿 변수</translation>
    </message>
    <message>
        <source>Extra variables that the chat template may read, such as a switch for thinking.</source>
        <translation>대화 템플릿이 읽을 수 있는 추가 변수입니다. 생각하기를 켜는 변수 등이 있습니다.</translation>
    </message>
    <message>
        <source>Added tokens</source>
        <translation>추가할 토큰</translation>
    </message>
    <message>
        <source>Ordinary tokens added at the end of the vocabulary. Their embeddings are new and have to be trained too.</source>
        <translation>어휘 끝에 더하는 일반 토큰입니다. 임베딩이 새로 생기므로 함께 학습해야 합니다.</translation>
    </message>
    <message>
        <source>The vocabulary stays the model&apos;s own.</source>
        <translation>어휘는 모델의 것을 그대로 씁니다.</translation>
    </message>
    <message>
        <source>Reused token ids</source>
        <translation>다시 쓰는 토큰 번호</translation>
    </message>
    <message>
        <source>New texts for reserved token ids, which gives new tokens without a larger vocabulary.</source>
        <translation>예약된 토큰 번호에 줄 새 텍스트입니다. 어휘를 늘리지 않고 새 토큰을 만듭니다.</translation>
    </message>
    <message>
        <source>Vocabulary in 32s</source>
        <translation>32의 배수로 맞춘 어휘</translation>
    </message>
    <message>
        <source>Rounds a larger vocabulary up to a multiple of 32 rows, which GPUs compute faster.</source>
        <translation>늘어난 어휘를 32행의 배수로 올려 맞춥니다. GPU가 더 빠르게 계산합니다.</translation>
    </message>
    <message>
        <source>Averaged new tokens</source>
        <translation>평균으로 채운 새 토큰</translation>
    </message>
    <message>
        <source>Fills the embeddings of added tokens from the average and spread of those the model has.</source>
        <translation>추가한 토큰의 임베딩을 모델에 있는 임베딩의 평균과 퍼짐에 따라 채웁니다.</translation>
    </message>
    <message>
        <source>Smaller vocabulary</source>
        <translation>어휘 줄이기</translation>
    </message>
    <message>
        <source>Cuts off embeddings that no token of the tokenizer uses.</source>
        <translation>토크나이저의 어떤 토큰도 쓰지 않는 임베딩을 잘라 냅니다.</translation>
    </message>
    <message>
        <source>Repaired tokens</source>
        <translation>고칠 토큰</translation>
    </message>
    <message>
        <source>Ids of tokens whose embeddings were never trained; each is set to an average of the others.</source>
        <translation>임베딩이 학습된 적 없는 토큰의 번호입니다. 그 임베딩은 나머지의 평균으로 바꿉니다.</translation>
    </message>
    <message>
        <source>Embeddings of single tokens are left as the model has them.</source>
        <translation>개별 토큰의 임베딩은 모델에 있는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Role markers</source>
        <translation>역할 표시</translation>
    </message>
    <message>
        <source>Texts that mark where each role begins and ends, to choose what is learned in rows with images.</source>
        <translation>역할마다 시작과 끝을 나타내는 텍스트로, 이미지가 있는 행에서 학습할 부분을 정합니다.</translation>
    </message>
    <message>
        <source>Mistral tokenizer package</source>
        <translation>Mistral 토크나이저 패키지</translation>
    </message>
    <message>
        <source>Reads the tokenizer with Mistral&apos;s own Python package, which some Mistral models are made for.</source>
        <translation>토크나이저를 Mistral의 Python 패키지로 읽습니다. 일부 Mistral 모델은 이 패키지에 맞춰져 있습니다.</translation>
    </message>
    <message>
        <source>Fast tokenizer</source>
        <translation>빠른 토크나이저</translation>
    </message>
    <message>
        <source>Takes the compiled tokenizer of the Python library and not the slow one; on while it is unset.</source>
        <translation>Python 라이브러리의 느린 토크나이저 대신 컴파일된 것을 씁니다. 정하지 않으면 켜져 있습니다.</translation>
    </message>
    <message>
        <source>There is only one tokenizer here, and it is compiled code.</source>
        <translation>여기서 토크나이저는 하나뿐이며 컴파일된 코드입니다.</translation>
    </message>
    <message>
        <source>Older tokenizer rules</source>
        <translation>예전 토크나이저 규칙</translation>
    </message>
    <message>
        <source>Keeps the older way in which some tokenizers treat spaces after special tokens.</source>
        <translation>일부 토크나이저가 특수 토큰 뒤의 공백을 다루는 예전 방식을 유지합니다.</translation>
    </message>
    <message>
        <source>Text is split as the model&apos;s own tokenizer file says.</source>
        <translation>텍스트는 모델의 토크나이저 파일에 따라 나눕니다.</translation>
    </message>
    <message>
        <source>Separate template file</source>
        <translation>별도 템플릿 파일</translation>
    </message>
    <message>
        <source>Saves the chat template in a file of its own, chat_template.jinja, and not inside the settings of the tokenizer.</source>
        <translation>대화 템플릿을 토크나이저 설정 안이 아니라 별도의 chat_template.jinja 파일로 저장합니다.</translation>
    </message>
    <message>
        <source>The chat template is the same in either place.</source>
        <translation>어느 쪽에 저장해도 대화 템플릿은 같습니다.</translation>
    </message>
    <message>
        <source>Keep the best</source>
        <translation>가장 좋은 것 사용</translation>
    </message>
    <message>
        <source>Ends with the weights of the best checkpoint instead of the last. It needs evaluation data, and save_steps must be a multiple of eval_steps.</source>
        <translation>마지막 대신 가장 좋은 체크포인트의 가중치로 끝냅니다. 평가 데이터가 있어야 하고, save_steps는 eval_steps의 배수여야 합니다.</translation>
    </message>
    <message>
        <source>The result always holds the weights of the last step.</source>
        <translation>결과에는 항상 마지막 스텝의 가중치가 있습니다.</translation>
    </message>
    <message>
        <source>Save the first step</source>
        <translation>첫 스텝 저장</translation>
    </message>
    <message>
        <source>Saves a checkpoint right after the first step, which shows early whether saving works.</source>
        <translation>첫 스텝 직후에 체크포인트를 저장합니다. 저장이 되는지 일찍 알 수 있습니다.</translation>
    </message>
    <message>
        <source>Save on demand</source>
        <translation>요청할 때 저장</translation>
    </message>
    <message>
        <source>Lets a file that appears in the output folder ask for a checkpoint in the middle of a run.</source>
        <translation>실행 중 출력 폴더에 파일이 생기면 체크포인트를 저장하게 합니다.</translation>
    </message>
    <message>
        <source>Upload when</source>
        <translation>올리는 때</translation>
    </message>
    <message>
        <source>When checkpoints are uploaded: once at the end, at every save, or with everything needed to continue.</source>
        <translation>체크포인트를 올리는 때입니다. 끝에 한 번, 저장할 때마다, 또는 이어서 학습하는 데 필요한 것까지 올립니다.</translation>
    </message>
    <message>
        <source>Upload branch</source>
        <translation>올릴 브랜치</translation>
    </message>
    <message>
        <source>Branch of the online repository that the upload goes to.</source>
        <translation>온라인 저장소에서 올릴 대상이 되는 브랜치입니다.</translation>
    </message>
    <message>
        <source>Safetensors</source>
        <translation>safetensors</translation>
    </message>
    <message>
        <source>Saves weights in the safetensors format. Axolotl accepts only true by now, so the key can go.</source>
        <translation>가중치를 safetensors 형식으로 저장합니다. 이제 Axolotl은 true만 받으므로 이 키는 없어도 됩니다.</translation>
    </message>
    <message>
        <source>Weights are always saved as safetensors.</source>
        <translation>가중치는 항상 safetensors로 저장합니다.</translation>
    </message>
    <message>
        <source>Deciding metric</source>
        <translation>판단 지표</translation>
    </message>
    <message>
        <source>Evaluation metric that decides which checkpoint is the best, such as eval_loss.</source>
        <translation>어느 체크포인트가 가장 좋은지 정하는 평가 지표입니다. 예를 들어 eval_loss입니다.</translation>
    </message>
    <message>
        <source>Higher is better</source>
        <translation>높을수록 좋음</translation>
    </message>
    <message>
        <source>Whether a higher value of the deciding metric is the better one. A loss is better when lower.</source>
        <translation>판단 지표가 높을수록 좋은지 정합니다. 손실은 낮을수록 좋습니다.</translation>
    </message>
    <message>
        <source>Longest evaluation row</source>
        <translation>최대 평가 행 길이</translation>
    </message>
    <message>
        <source>Tokens that a row of the evaluation data may have, where it should differ from training.</source>
        <translation>평가 데이터의 한 행에 허용하는 토큰 수입니다. 학습과 다르게 할 때 정합니다.</translation>
    </message>
    <message>
        <source>as the longest row</source>
        <translation>최대 행 길이와 같음</translation>
    </message>
    <message>
        <source>Evaluation rows keep to the length limit of training rows.</source>
        <translation>평가 행은 학습 행의 길이 한도를 따릅니다.</translation>
    </message>
    <message>
        <source>Show sample texts</source>
        <translation>예시 텍스트 표시</translation>
    </message>
    <message>
        <source>Lets the model continue a few rows now and then while it trains, and prints what it writes.</source>
        <translation>학습하는 동안 가끔 모델이 몇 행을 이어서 쓰게 하고 그 결과를 출력합니다.</translation>
    </message>
    <message>
        <source>No text is generated while training.</source>
        <translation>학습 중에는 텍스트를 생성하지 않습니다.</translation>
    </message>
    <message>
        <source>Sample texts</source>
        <translation>예시 텍스트 수</translation>
    </message>
    <message>
        <source>Texts that are generated each time.</source>
        <translation>한 번에 생성하는 텍스트 수입니다.</translation>
    </message>
    <message>
        <source>Longest sample text</source>
        <translation>최대 예시 길이</translation>
    </message>
    <message>
        <source>Most tokens that are written for one sample text.</source>
        <translation>예시 텍스트 하나에 쓰는 최대 토큰 수입니다.</translation>
    </message>
    <message>
        <source>Share shown first</source>
        <translation>먼저 보이는 비율</translation>
    </message>
    <message>
        <source>Share of a row that the model is shown; it writes on from there.</source>
        <translation>모델에게 보여 주는 행의 비율입니다. 모델은 그 뒤를 이어서 씁니다.</translation>
    </message>
    <message>
        <source>Draw tokens</source>
        <translation>토큰 무작위 선택</translation>
    </message>
    <message>
        <source>Draws each token at random by its probability; off, the likeliest token is always taken.</source>
        <translation>토큰을 확률에 따라 무작위로 뽑습니다. 끄면 항상 가장 가능성 높은 토큰을 고릅니다.</translation>
    </message>
    <message>
        <source>Sample text temperature</source>
        <translation>예시 텍스트 온도</translation>
    </message>
    <message>
        <source>How freely tokens are drawn for sample texts: low stays with the likely ones, 0 always takes the likeliest.</source>
        <translation>예시 텍스트의 토큰을 얼마나 자유롭게 뽑을지 정합니다. 낮으면 가능성 높은 토큰에 머물고, 0이면 항상 가장 가능성 높은 것을 고릅니다.</translation>
    </message>
    <message>
        <source>Sample text top-p</source>
        <translation>예시 텍스트 top-p</translation>
    </message>
    <message>
        <source>Draws only from the likeliest tokens whose probabilities together reach this share.</source>
        <translation>확률의 합이 이 비율에 이르는, 가장 가능성 높은 토큰에서만 뽑습니다.</translation>
    </message>
    <message>
        <source>Sample text top-k</source>
        <translation>예시 텍스트 top-k</translation>
    </message>
    <message>
        <source>Draws only from this many of the likeliest tokens.</source>
        <translation>가장 가능성 높은 토큰을 이 수만큼만 두고 그중에서 뽑습니다.</translation>
    </message>
    <message>
        <source>Score written answers</source>
        <translation>쓴 답 채점</translation>
    </message>
    <message>
        <source>Lets the model write answers to the evaluation rows and scores them against the given ones. It takes much longer than the loss.</source>
        <translation>모델이 평가 행에 답을 쓰게 하고 주어진 답과 견주어 채점합니다. 손실 계산보다 훨씬 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Evaluation measures the loss only.</source>
        <translation>평가에서는 손실만 계산합니다.</translation>
    </message>
    <message>
        <source>Answer metrics</source>
        <translation>답 채점 지표</translation>
    </message>
    <message>
        <source>Metrics by which written answers are scored.</source>
        <translation>쓴 답을 채점하는 지표입니다.</translation>
    </message>
    <message>
        <source>Multiple-choice test</source>
        <translation>객관식 시험</translation>
    </message>
    <message>
        <source>Asks multiple-choice questions in each evaluation and counts the right answers.</source>
        <translation>평가할 때마다 객관식 문제를 내고 맞힌 답을 셉니다.</translation>
    </message>
    <message>
        <source>Test questions</source>
        <translation>시험 문제</translation>
    </message>
    <message>
        <source>File or data set that the multiple-choice questions come from.</source>
        <translation>객관식 문제를 가져올 파일 또는 데이터 세트입니다.</translation>
    </message>
    <message>
        <source>Part with questions</source>
        <translation>문제가 있는 부분</translation>
    </message>
    <message>
        <source>Part of the data set that holds the multiple-choice questions.</source>
        <translation>데이터 세트에서 객관식 문제가 있는 부분입니다.</translation>
    </message>
    <message>
        <source>Rows of predictions</source>
        <translation>예측 행 수</translation>
    </message>
    <message>
        <source>Evaluation rows whose generated text is logged in a table. Use generate_samples and num_generation_samples instead.</source>
        <translation>생성한 텍스트를 표로 기록할 평가 행 수입니다. 대신 generate_samples와 num_generation_samples를 쓰세요.</translation>
    </message>
    <message>
        <source>Longest written answer</source>
        <translation>쓴 답의 최대 길이</translation>
    </message>
    <message>
        <source>Older limit in tokens for texts that are generated in an evaluation. Use generation_max_new_tokens instead.</source>
        <translation>평가에서 생성하는 텍스트의 예전 토큰 한도입니다. 대신 generation_max_new_tokens를 쓰세요.</translation>
    </message>
    <message>
        <source>Evaluate (older name)</source>
        <translation>평가(예전 이름)</translation>
    </message>
    <message>
        <source>Older name of eval_strategy. Use that key instead.</source>
        <translation>eval_strategy의 예전 이름입니다. 대신 그 키를 쓰세요.</translation>
    </message>
    <message>
        <source>Report to W&amp;B</source>
        <translation>W&amp;B에 보고</translation>
    </message>
    <message>
        <source>Sends metrics to Weights &amp; Biases. Naming a project is enough to turn it on.</source>
        <translation>Weights &amp; Biases로 지표를 보냅니다. 프로젝트 이름을 쓰면 켜집니다.</translation>
    </message>
    <message>
        <source>on when wandb_project is set</source>
        <translation>wandb_project를 정하면 켜짐</translation>
    </message>
    <message>
        <source>W&amp;B run identifier</source>
        <translation>W&amp;B 실행 식별자</translation>
    </message>
    <message>
        <source>Identifier of the run on Weights &amp; Biases; the same one again continues that run there.</source>
        <translation>Weights &amp; Biases에서 쓸 실행 식별자입니다. 같은 식별자를 다시 쓰면 그 실행이 이어집니다.</translation>
    </message>
    <message>
        <source>W&amp;B mode</source>
        <translation>W&amp;B 방식</translation>
    </message>
    <message>
        <source>Sends metrics at once, keeps them on this machine for later, or leaves Weights &amp; Biases off.</source>
        <translation>지표를 바로 보내거나, 나중을 위해 이 컴퓨터에 두거나, Weights &amp; Biases를 끕니다.</translation>
    </message>
    <message>
        <source>TensorBoard</source>
        <translation>TensorBoard</translation>
    </message>
    <message>
        <source>Writes log files that TensorBoard can show.</source>
        <translation>TensorBoard로 볼 수 있는 로그 파일을 씁니다.</translation>
    </message>
    <message>
        <source>No TensorBoard files are written; all metrics are in the run folder.</source>
        <translation>TensorBoard 파일은 쓰지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>Speed at the end</source>
        <translation>끝에 속도 표시</translation>
    </message>
    <message>
        <source>Reports the speed in tokens per second when training ends.</source>
        <translation>학습이 끝날 때 초당 토큰 수를 보고합니다.</translation>
    </message>
    <message>
        <source>The speed of every step is always recorded.</source>
        <translation>모든 스텝의 속도를 항상 기록합니다.</translation>
    </message>
    <message>
        <source>Speed while training</source>
        <translation>학습 중 속도 표시</translation>
    </message>
    <message>
        <source>Reports trained tokens per second and GPU while training.</source>
        <translation>학습하는 동안 GPU마다 초당 학습한 토큰 수를 보고합니다.</translation>
    </message>
    <message>
        <source>Profiled steps</source>
        <translation>프로파일할 스텝</translation>
    </message>
    <message>
        <source>Steps for which PyTorch records where time and memory go.</source>
        <translation>PyTorch가 시간과 메모리를 어디에 쓰는지 기록할 스텝 수입니다.</translation>
    </message>
    <message>
        <source>No profile is recorded; the time of every step is in the run folder.</source>
        <translation>프로파일은 기록하지 않습니다. 모든 스텝의 시간은 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>First profiled step</source>
        <translation>첫 프로파일 스텝</translation>
    </message>
    <message>
        <source>Step at which the profile begins; a later one leaves out the slow start.</source>
        <translation>프로파일을 시작하는 스텝입니다. 늦게 시작하면 느린 처음 부분이 빠집니다.</translation>
    </message>
    <message>
        <source>Report to MLflow</source>
        <translation>MLflow에 보고</translation>
    </message>
    <message>
        <source>Sends metrics to an MLflow server.</source>
        <translation>MLflow 서버로 지표를 보냅니다.</translation>
    </message>
    <message>
        <source>Nothing is sent to MLflow; all metrics are in the run folder.</source>
        <translation>MLflow로 보내지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>MLflow server</source>
        <translation>MLflow 서버</translation>
    </message>
    <message>
        <source>Address of the MLflow server.</source>
        <translation>MLflow 서버의 주소입니다.</translation>
    </message>
    <message>
        <source>MLflow experiment</source>
        <translation>MLflow 실험</translation>
    </message>
    <message>
        <source>Experiment on MLflow that the run is listed under.</source>
        <translation>MLflow에서 실행이 속할 실험입니다.</translation>
    </message>
    <message>
        <source>MLflow run name</source>
        <translation>MLflow 실행 이름</translation>
    </message>
    <message>
        <source>Name of the run on MLflow.</source>
        <translation>MLflow에서 쓸 실행 이름입니다.</translation>
    </message>
    <message>
        <source>Checkpoints to MLflow</source>
        <translation>MLflow에 체크포인트</translation>
    </message>
    <message>
        <source>Copies checkpoints to the MLflow server too, which takes space and time there.</source>
        <translation>체크포인트도 MLflow 서버에 복사합니다. 서버의 공간과 시간이 듭니다.</translation>
    </message>
    <message>
        <source>Report to Comet</source>
        <translation>Comet에 보고</translation>
    </message>
    <message>
        <source>Sends metrics to Comet.</source>
        <translation>Comet으로 지표를 보냅니다.</translation>
    </message>
    <message>
        <source>Nothing is sent to Comet; all metrics are in the run folder.</source>
        <translation>Comet으로 보내지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>Comet project</source>
        <translation>Comet 프로젝트</translation>
    </message>
    <message>
        <source>Project on Comet.</source>
        <translation>Comet의 프로젝트입니다.</translation>
    </message>
    <message>
        <source>Comet workspace</source>
        <translation>Comet 작업 공간</translation>
    </message>
    <message>
        <source>Workspace on Comet that holds the project.</source>
        <translation>프로젝트가 있는 Comet의 작업 공간입니다.</translation>
    </message>
    <message>
        <source>Comet experiment mode</source>
        <translation>Comet 실험 방식</translation>
    </message>
    <message>
        <source>Starts a new experiment on Comet, goes on with an earlier one, or whichever fits.</source>
        <translation>Comet에서 새 실험을 시작하거나, 이전 실험을 이어 가거나, 그중 알맞은 쪽을 고릅니다.</translation>
    </message>
    <message>
        <source>Comet experiment key</source>
        <translation>Comet 실험 키</translation>
    </message>
    <message>
        <source>Key of an earlier experiment on Comet to go on with.</source>
        <translation>Comet에서 이어 갈 이전 실험의 키입니다.</translation>
    </message>
    <message>
        <source>Send to Comet directly</source>
        <translation>Comet에 바로 보내기</translation>
    </message>
    <message>
        <source>On, metrics are sent at once; off, they are kept on this machine to be uploaded later.</source>
        <translation>켜면 지표를 바로 보내고, 끄면 나중에 올리도록 이 컴퓨터에 둡니다.</translation>
    </message>
    <message>
        <source>Comet access key</source>
        <translation>Comet 접근 키</translation>
    </message>
    <message>
        <source>Secret that opens the Comet account. It is safer in the environment than in a file that others may read.</source>
        <translation>Comet 계정을 여는 비밀 값입니다. 다른 사람이 읽을 수 있는 파일보다 환경 변수가 안전합니다.</translation>
    </message>
    <message>
        <source>Comet options</source>
        <translation>Comet 옵션</translation>
    </message>
    <message>
        <source>Further options that are handed to Comet.</source>
        <translation>Comet에 넘길 그 밖의 옵션입니다.</translation>
    </message>
    <message>
        <source>Report to Trackio</source>
        <translation>Trackio에 보고</translation>
    </message>
    <message>
        <source>Sends metrics to Trackio.</source>
        <translation>Trackio로 지표를 보냅니다.</translation>
    </message>
    <message>
        <source>Nothing is sent to Trackio; all metrics are in the run folder.</source>
        <translation>Trackio로 보내지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>Trackio project</source>
        <translation>Trackio 프로젝트</translation>
    </message>
    <message>
        <source>Project on Trackio.</source>
        <translation>Trackio의 프로젝트입니다.</translation>
    </message>
    <message>
        <source>Trackio run name</source>
        <translation>Trackio 실행 이름</translation>
    </message>
    <message>
        <source>Name of the run on Trackio.</source>
        <translation>Trackio에서 쓸 실행 이름입니다.</translation>
    </message>
    <message>
        <source>Trackio space</source>
        <translation>Trackio 공간</translation>
    </message>
    <message>
        <source>Online space that shows the Trackio charts; empty keeps them on this machine.</source>
        <translation>Trackio 차트를 보여 줄 온라인 공간입니다. 비우면 이 컴퓨터에 둡니다.</translation>
    </message>
    <message>
        <source>Metrics server</source>
        <translation>지표 서버</translation>
    </message>
    <message>
        <source>Opens a port from which OpenTelemetry tools can read the metrics.</source>
        <translation>OpenTelemetry 도구가 지표를 읽을 수 있는 포트를 엽니다.</translation>
    </message>
    <message>
        <source>No metrics server is started; all metrics are in the run folder.</source>
        <translation>지표 서버를 시작하지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>Metrics server address</source>
        <translation>지표 서버 주소</translation>
    </message>
    <message>
        <source>Address that the metrics server listens on; localhost keeps it to this machine.</source>
        <translation>지표 서버가 연결을 받는 주소입니다. localhost면 이 컴퓨터에서만 읽을 수 있습니다.</translation>
    </message>
    <message>
        <source>Metrics server port</source>
        <translation>지표 서버 포트</translation>
    </message>
    <message>
        <source>Port that the metrics server listens on.</source>
        <translation>지표 서버가 연결을 받는 포트입니다.</translation>
    </message>
    <message>
        <source>Trainer class</source>
        <translation>학습기 클래스</translation>
    </message>
    <message>
        <source>Python class, with its module, that trains in place of Axolotl&apos;s own.</source>
        <translation>Axolotl의 학습기 대신 학습할 Python 클래스입니다. 모듈 이름까지 씁니다.</translation>
    </message>
    <message>
        <source>There is one trainer here, and no Python code is run.</source>
        <translation>여기에는 학습기가 하나뿐이고 Python 코드는 실행하지 않습니다.</translation>
    </message>
    <message>
        <source>Demo title</source>
        <translation>데모 제목</translation>
    </message>
    <message>
        <source>Title of the chat page that Gradio opens to try a model.</source>
        <translation>모델을 써 보도록 Gradio가 여는 대화 페이지의 제목입니다.</translation>
    </message>
    <message>
        <source>No Gradio demo is started here.</source>
        <translation>여기서는 Gradio 데모를 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Share the demo</source>
        <translation>데모 공유</translation>
    </message>
    <message>
        <source>Makes a public link to the Gradio chat page.</source>
        <translation>Gradio 대화 페이지의 공개 링크를 만듭니다.</translation>
    </message>
    <message>
        <source>Demo address</source>
        <translation>데모 주소</translation>
    </message>
    <message>
        <source>Address that the Gradio chat page listens on.</source>
        <translation>Gradio 대화 페이지가 연결을 받는 주소입니다.</translation>
    </message>
    <message>
        <source>Demo port</source>
        <translation>데모 포트</translation>
    </message>
    <message>
        <source>Port that the Gradio chat page listens on.</source>
        <translation>Gradio 대화 페이지가 연결을 받는 포트입니다.</translation>
    </message>
    <message>
        <source>Longest demo answer</source>
        <translation>데모 답의 최대 길이</translation>
    </message>
    <message>
        <source>Most tokens of an answer on the Gradio chat page.</source>
        <translation>Gradio 대화 페이지에서 답 하나의 최대 토큰 수입니다.</translation>
    </message>
    <message>
        <source>Demo temperature</source>
        <translation>데모 온도</translation>
    </message>
    <message>
        <source>How freely answers vary on the Gradio chat page; 0 always takes the likeliest token.</source>
        <translation>Gradio 대화 페이지의 답이 얼마나 자유롭게 달라지는지 정합니다. 0이면 항상 가장 가능성 높은 토큰을 고릅니다.</translation>
    </message>
    <message>
        <source>Counted tokens</source>
        <translation>센 토큰 수</translation>
    </message>
    <message>
        <source>Tokens of the training data, from which Axolotl works out the steps. It counts them itself, so leave this empty.</source>
        <translation>학습 데이터의 토큰 수이며, Axolotl은 이것으로 스텝을 계산합니다. 스스로 세므로 비워 두세요.</translation>
    </message>
    <message>
        <source>Axolotl fills this in itself; nothing here reads it.</source>
        <translation>Axolotl이 스스로 채우는 값입니다. 여기서는 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Counted learned tokens</source>
        <translation>센 학습 토큰 수</translation>
    </message>
    <message>
        <source>Tokens of the training data that carry loss. Axolotl counts them itself, so leave this empty.</source>
        <translation>학습 데이터에서 손실을 계산하는 토큰 수입니다. Axolotl이 스스로 세므로 비워 두세요.</translation>
    </message>
    <message>
        <source>Only preparing</source>
        <translation>준비만</translation>
    </message>
    <message>
        <source>Mark that Axolotl sets while it only prepares data. Leave it empty.</source>
        <translation>Axolotl이 데이터만 준비할 때 스스로 켜는 표시입니다. 비워 두세요.</translation>
    </message>
    <message>
        <source>Loaded file</source>
        <translation>불러온 파일</translation>
    </message>
    <message>
        <source>Path of the configuration that Axolotl has loaded. Axolotl sets it, so leave it empty.</source>
        <translation>Axolotl이 불러온 설정의 경로입니다. Axolotl이 정하므로 비워 두세요.</translation>
    </message>
    <message>
        <source>Settings for adapters with one square matrix in place of two narrow ones. Needs the MoRA plugin.</source>
        <translation>좁은 행렬 두 개 대신 정사각 행렬 하나를 쓰는 어댑터의 설정입니다. MoRA 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>MoRA</source>
        <translation>MoRA</translation>
    </message>
    <message>
        <source>Adapters are plain LoRA.</source>
        <translation>어댑터는 일반 LoRA입니다.</translation>
    </message>
    <message>
        <source>Builds MoRA adapters; off, the adapter is plain LoRA. Needs the MoRA plugin.</source>
        <translation>MoRA 어댑터를 만듭니다. 끄면 일반 LoRA 어댑터입니다. MoRA 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Use MoRA</source>
        <translation>MoRA 사용</translation>
    </message>
    <message>
        <source>How inputs are folded to the size of the square matrix: rope tells the groups of inputs apart by rotation, sharing treats them alike; 6 and 1 are their numbers. Needs the MoRA plugin.</source>
        <translation>입력을 정사각 행렬의 크기로 접는 방식입니다. rope는 회전으로 입력 묶음을 구별하고 sharing은 똑같이 다룹니다. 6과 1은 각각의 번호입니다. MoRA 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>MoRA variant</source>
        <translation>MoRA 방식</translation>
    </message>
    <message>
        <source>Format of the layers that are not experts: none, bf16, fp8, fp8_blockwise, nf4 or nvfp4. Smaller formats save GPU memory. Needs the Kernels plugin.</source>
        <translation>전문가가 아닌 층의 형식입니다. none, bf16, fp8, fp8_blockwise, nf4, nvfp4 중에서 씁니다. 작은 형식일수록 GPU 메모리를 아낍니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Weights outside experts</source>
        <translation>전문가 밖 가중치</translation>
    </message>
    <message>
        <source>Rounds to the NVFP4 grid while training, so that merging the adapter into NVFP4 experts loses nothing. It goes with the sonicmoe backend. Needs the Kernels plugin.</source>
        <translation>학습 중에 NVFP4 격자로 반올림해서, 어댑터를 NVFP4 전문가에 병합해도 잃는 것이 없게 합니다. sonicmoe 백엔드와 함께 씁니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Train for NVFP4 merge</source>
        <translation>NVFP4 병합 대비 학습</translation>
    </message>
    <message>
        <source>Step at which the rounding begins, or a share of all steps when between 0 and 1. A late start lets the adapter settle first. Needs the Kernels plugin.</source>
        <translation>반올림을 시작하는 스텝이며, 0과 1 사이면 전체 스텝의 비율입니다. 늦게 시작하면 어댑터가 먼저 자리를 잡습니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>NVFP4 rounding from</source>
        <translation>NVFP4 반올림 시작</translation>
    </message>
    <message>
        <source>How float8 layers outside the experts are kept: as they are in one byte, or widened to bf16 at loading. Needs the Kernels plugin.</source>
        <translation>전문가 밖의 float8 층을 보관하는 방식입니다. 1바이트 그대로 두거나, 불러올 때 bf16으로 넓힙니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>DeepSeek V4 float8 layers</source>
        <translation>DeepSeek V4 float8 층</translation>
    </message>
    <message>
        <source>Computes all experts together in four-bit numbers: fastest, at some loss of accuracy. Needs the Kernels plugin.</source>
        <translation>모든 전문가를 4비트 수로 함께 계산합니다. 가장 빠르지만 정확도를 조금 잃습니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>DeepSeek V4 grouped experts</source>
        <translation>DeepSeek V4 전문가 묶음</translation>
    </message>
    <message>
        <source>Keeps the layers of Gemma 4 that are not experts in float8. nonexpert_quantization says the same for every model. Needs the Kernels plugin.</source>
        <translation>Gemma 4에서 전문가가 아닌 층을 float8로 보관합니다. nonexpert_quantization은 모든 모델에 같은 일을 합니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gemma 4 float8 layers</source>
        <translation>Gemma 4 float8 층</translation>
    </message>
    <message>
        <source>Keeps the layers of Gemma 4 that are not experts in four-bit NF4. nonexpert_quantization says the same for every model. Needs the Kernels plugin.</source>
        <translation>Gemma 4에서 전문가가 아닌 층을 4비트 NF4로 보관합니다. nonexpert_quantization은 모든 모델에 같은 일을 합니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gemma 4 NF4 layers</source>
        <translation>Gemma 4 NF4 층</translation>
    </message>
    <message>
        <source>Settings for training on a model that is pruned or compressed by a recipe. Needs the LLM Compressor plugin.</source>
        <translation>레시피에 따라 가지치기하거나 압축한 모델을 학습할 때의 설정입니다. LLM Compressor 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>LLM Compressor</source>
        <translation>LLM Compressor</translation>
    </message>
    <message>
        <source>Weights are neither pruned nor compressed.</source>
        <translation>가중치를 가지치기하거나 압축하지 않습니다.</translation>
    </message>
    <message>
        <source>What is pruned or compressed and when: a file, or the stages written out here. Needs the LLM Compressor plugin.</source>
        <translation>무엇을 언제 가지치기하거나 압축하는지 정합니다. 파일이거나 여기에 쓴 단계입니다. LLM Compressor 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Recipe</source>
        <translation>레시피</translation>
    </message>
    <message>
        <source>Saves the weights in their compressed form, which is smaller on disk. Needs the LLM Compressor plugin.</source>
        <translation>가중치를 압축한 형태로 저장해서 디스크를 덜 차지합니다. LLM Compressor 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Save compressed</source>
        <translation>압축해서 저장</translation>
    </message>
    <message>
        <source>Share of the layers that is trained, those with the clearest signal first; the rest stay frozen. Needs the Spectrum plugin.</source>
        <translation>학습할 층의 비율입니다. 신호가 뚜렷한 층부터 학습하고 나머지는 고정합니다. Spectrum 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Spectrum share</source>
        <translation>Spectrum 비율</translation>
    </message>
    <message>
        <source>Layers are not chosen by measuring them.</source>
        <translation>층을 측정해서 고르지 않습니다.</translation>
    </message>
    <message>
        <source>Model whose stored measurement is used, for a base model that is a copy of it under another name. Needs the Spectrum plugin.</source>
        <translation>저장된 측정값을 가져올 모델입니다. 기반 모델이 이름만 다른 사본일 때 씁니다. Spectrum 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Spectrum scan</source>
        <translation>Spectrum 측정</translation>
    </message>
    <message>
        <source>How much of the slow part of the gradient is added to each step; higher may make late generalisation come sooner. Needs the Grokfast plugin.</source>
        <translation>스텝마다 기울기의 느린 부분을 얼마나 더할지 정합니다. 크면 늦은 일반화가 앞당겨질 수 있습니다. Grokfast 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Slow gradient strength</source>
        <translation>느린 기울기의 세기</translation>
    </message>
    <message>
        <source>Gradients are clipped, not filtered over time.</source>
        <translation>기울기는 자르기만 하고 시간에 따라 거르지 않습니다.</translation>
    </message>
    <message>
        <source>Share of the old running mean of gradients that stays in each step; closer to 1 follows slower changes. Needs the Grokfast plugin.</source>
        <translation>스텝마다 남는 이전 기울기 이동 평균의 비율입니다. 1에 가까울수록 더 느린 변화를 따릅니다. Grokfast 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Slow gradient smoothing</source>
        <translation>느린 기울기의 평활도</translation>
    </message>
    <message>
        <source>Lets every expert take part in the gradient of the router, not only the chosen ones: more exact, and slower. Needs the DenseMixer plugin.</source>
        <translation>고른 전문가만이 아니라 모든 전문가를 라우터의 기울기에 넣습니다. 더 정확하고 더 느립니다. DenseMixer 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Dense router gradients</source>
        <translation>조밀한 라우터 기울기</translation>
    </message>
    <message>
        <source>Turns the parts of DeepSeek V4 that stay in 32 bits into bf16 too, as a fallback for its fused kernels. Needs the Kernels plugin.</source>
        <translation>32비트로 남겨 두는 DeepSeek V4의 부분도 bf16으로 바꿉니다. 융합 커널이 맞지 않을 때 쓰는 대안입니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>DeepSeek V4 all bf16</source>
        <translation>DeepSeek V4 전부 bf16</translation>
    </message>
    <message>
        <source>Computes the loss without keeping the scores of every word, which saves much memory with large vocabularies. It works in bf16 or fp16 only. Needs the Cut Cross Entropy plugin.</source>
        <translation>모든 어휘의 점수를 보관하지 않고 손실을 계산합니다. 어휘가 큰 모델에서 메모리를 많이 아낍니다. bf16이나 fp16에서만 작동합니다. Cut Cross Entropy 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Cut cross-entropy</source>
        <translation>부분 교차 엔트로피</translation>
    </message>
    <message>
        <source>Computes the output layer and the loss in one pass, so the scores of every word are never kept. Needs the Liger plugin.</source>
        <translation>출력층과 손실을 한 번에 계산해서 모든 어휘의 점수를 보관하지 않습니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger head and loss</source>
        <translation>Liger 출력층과 손실</translation>
    </message>
    <message>
        <source>Computes the gated activation of the MLP in one kernel: less memory for activations. Needs the Liger plugin.</source>
        <translation>MLP의 게이트 활성화를 한 커널로 계산합니다. 활성값에 드는 메모리가 줄어듭니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger MLP activation</source>
        <translation>Liger MLP 활성화</translation>
    </message>
    <message>
        <source>Computes RMSNorm in one kernel, which is faster and keeps less. Needs the Liger plugin.</source>
        <translation>RMSNorm을 한 커널로 계산합니다. 더 빠르고 보관하는 것이 적습니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger RMSNorm</source>
        <translation>Liger RMSNorm</translation>
    </message>
    <message>
        <source>Turns queries and keys by their position in one kernel. Needs the Liger plugin.</source>
        <translation>쿼리와 키를 위치에 따라 회전하는 계산을 한 커널로 합니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger positions</source>
        <translation>Liger 위치</translation>
    </message>
    <message>
        <source>Computes LayerNorm in one kernel, for models that have it in place of RMSNorm. Needs the Liger plugin.</source>
        <translation>LayerNorm을 한 커널로 계산합니다. RMSNorm 대신 LayerNorm을 쓰는 모델에 해당합니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger LayerNorm</source>
        <translation>Liger LayerNorm</translation>
    </message>
    <message>
        <source>Computes RMSNorm together with its gate, for models with linear attention such as Qwen3.5. Needs the Liger plugin.</source>
        <translation>RMSNorm을 게이트와 함께 계산합니다. Qwen3.5처럼 선형 어텐션이 있는 모델에 해당합니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger gated RMSNorm</source>
        <translation>Liger 게이트 RMSNorm</translation>
    </message>
    <message>
        <source>Computes the loss in one kernel after the scores are there; the pass for head and loss saves more. Needs the Liger plugin.</source>
        <translation>점수를 구한 뒤 손실을 한 커널로 계산합니다. 출력층과 손실을 함께 계산하는 쪽이 메모리를 더 아낍니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger loss</source>
        <translation>Liger 손실</translation>
    </message>
    <message>
        <source>Multiplies the loss of each token by the probability the model gives it, so that unlikely tokens count less. Needs the Liger plugin.</source>
        <translation>각 토큰의 손실에 모델이 준 확률을 곱해서, 확률이 낮은 토큰을 덜 셉니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger token scaling</source>
        <translation>Liger 토큰 배율</translation>
    </message>
    <message>
        <source>Every learned token counts the same in the loss.</source>
        <translation>손실에서 학습하는 토큰은 모두 똑같이 셉니다.</translation>
    </message>
    <message>
        <source>Earlier name of liger_glu_activation, which replaces it. Needs the Liger plugin.</source>
        <translation>liger_glu_activation의 이전 이름이며, 이제 liger_glu_activation을 씁니다. Liger 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Liger SwiGLU</source>
        <translation>Liger SwiGLU</translation>
    </message>
    <message>
        <source>Kernels that compute the experts of a model. scattermoe and sonicmoe are faster than the built-in way. Needs the Kernels plugin.</source>
        <translation>모델의 전문가를 계산하는 커널입니다. scattermoe와 sonicmoe는 내장 방식보다 빠릅니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Expert kernels</source>
        <translation>전문가 커널</translation>
    </message>
    <message>
        <source>Computes experts with the ScatterMoE kernels, as expert_backend: scattermoe does. Needs the Kernels plugin.</source>
        <translation>전문가를 ScatterMoE 커널로 계산합니다. expert_backend: scattermoe와 같습니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>ScatterMoE kernels</source>
        <translation>ScatterMoE 커널</translation>
    </message>
    <message>
        <source>Computes experts with the SonicMoE kernels, as expert_backend: sonicmoe does. Needs the Kernels plugin.</source>
        <translation>전문가를 SonicMoE 커널로 계산합니다. expert_backend: sonicmoe와 같습니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SonicMoE kernels</source>
        <translation>SonicMoE 커널</translation>
    </message>
    <message>
        <source>Library that multiplies NVFP4 experts together: auto, marlin, cutlass or deepgemm. It matters only when experts are grouped. Needs the Kernels plugin.</source>
        <translation>NVFP4 전문가를 함께 곱하는 라이브러리입니다. auto, marlin, cutlass, deepgemm 중에서 씁니다. 전문가를 묶어 계산할 때만 의미가 있습니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Grouped expert products</source>
        <translation>전문가 묶음 곱셈</translation>
    </message>
    <message>
        <source>Computes four-bit experts in one go. Off, they are computed in chunks, which bounds the peak memory on small GPUs. Needs the Kernels plugin.</source>
        <translation>4비트 전문가를 한꺼번에 계산합니다. 끄면 나누어 계산해서 작은 GPU의 최대 메모리를 제한합니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Fast 4-bit experts</source>
        <translation>빠른 4비트 전문가</translation>
    </message>
    <message>
        <source>Experts turned from four bits to bf16 at once. More is faster and takes more GPU memory. Needs the Kernels plugin.</source>
        <translation>4비트에서 bf16으로 한 번에 바꾸는 전문가 수입니다. 많을수록 빠르고 GPU 메모리를 더 씁니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Experts unpacked at once</source>
        <translation>한 번에 푸는 전문가</translation>
    </message>
    <message>
        <source>Uses the fused kernels made for DeepSeek V4. Needs the Kernels plugin.</source>
        <translation>DeepSeek V4를 위해 만든 융합 커널을 사용합니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>DeepSeek V4 kernels</source>
        <translation>DeepSeek V4 커널</translation>
    </message>
    <message>
        <source>Computes adapters on the large float8 projections of attention in one kernel; the gain is small. Needs the Kernels plugin.</source>
        <translation>어텐션의 큰 float8 투영에 붙은 어댑터를 한 커널로 계산합니다. 이득은 작습니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>DeepSeek V4 attention adapters</source>
        <translation>DeepSeek V4 어텐션 어댑터</translation>
    </message>
    <message>
        <source>Computes adapters on the MLP of the shared expert in one kernel. Needs the Kernels plugin.</source>
        <translation>공유 전문가의 MLP에 붙은 어댑터를 한 커널로 계산합니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>DeepSeek V4 shared adapters</source>
        <translation>DeepSeek V4 공유 어댑터</translation>
    </message>
    <message>
        <source>Uses the fused kernels for the sparse attention of GLM models, which save most on long rows. Needs the Kernels plugin.</source>
        <translation>GLM 모델의 희소 어텐션을 위한 융합 커널을 사용합니다. 긴 행에서 가장 많이 아낍니다. Kernels 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>GLM sparse attention</source>
        <translation>GLM 희소 어텐션</translation>
    </message>
    <message>
        <source>GPUs that the experts are spread over; 1 keeps all of them on each GPU. Needs the Expert Parallel plugin.</source>
        <translation>전문가를 나누어 둘 GPU 수입니다. 1이면 GPU마다 모두 둡니다. Expert Parallel 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Expert spread</source>
        <translation>전문가 분산</translation>
    </message>
    <message>
        <source>Most tokens that one expert gets at once; the weakest assignments beyond it are dropped. Empty means no limit. Needs the Expert Parallel plugin.</source>
        <translation>한 전문가가 한 번에 받는 최대 토큰 수입니다. 넘치면 가장 약한 배정부터 버립니다. 비우면 제한이 없습니다. Expert Parallel 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Tokens per expert</source>
        <translation>전문가당 토큰</translation>
    </message>
    <message>
        <source>Goes on without spreading the experts where the machine cannot do it, and does not stop. Needs the Expert Parallel plugin.</source>
        <translation>컴퓨터가 전문가 분산을 지원하지 않으면 멈추지 않고 분산 없이 계속합니다. Expert Parallel 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Go on without spread</source>
        <translation>분산 없이 계속</translation>
    </message>
    <message>
        <source>Library that carries tokens between GPUs. Needs the Expert Parallel plugin.</source>
        <translation>GPU 사이에서 토큰을 옮기는 라이브러리입니다. Expert Parallel 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Expert exchange</source>
        <translation>전문가 교환</translation>
    </message>
    <message>
        <source>Bytes of GPU memory set aside for exchange over NVLink inside a machine. Needs the Expert Parallel plugin.</source>
        <translation>컴퓨터 안에서 NVLink로 주고받기 위해 떼어 두는 GPU 메모리의 바이트 수입니다. Expert Parallel 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>NVLink buffer</source>
        <translation>NVLink 버퍼</translation>
    </message>
    <message>
        <source>Bytes set aside for exchange between machines; 0 stays inside one machine. It takes InfiniBand. Needs the Expert Parallel plugin.</source>
        <translation>컴퓨터 사이의 교환을 위해 떼어 두는 바이트 수입니다. 0이면 한 컴퓨터 안에서만 주고받습니다. InfiniBand가 있어야 합니다. Expert Parallel 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>RDMA buffer</source>
        <translation>RDMA 버퍼</translation>
    </message>
    <message>
        <source>Names of benchmark tasks, as the LM Evaluation Harness spells them. Needs the LM Eval plugin.</source>
        <translation>벤치마크 과제의 이름입니다. LM Evaluation Harness의 표기대로 씁니다. LM Eval 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Benchmarks</source>
        <translation>벤치마크</translation>
    </message>
    <message>
        <source>No benchmark is run here; another engine does this.</source>
        <translation>여기서는 벤치마크를 실행하지 않습니다. 다른 엔진이 합니다.</translation>
    </message>
    <message>
        <source>Runs the benchmarks once training ends. Needs the LM Eval plugin.</source>
        <translation>학습이 끝나면 벤치마크를 실행합니다. LM Eval 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Benchmark after training</source>
        <translation>학습 뒤 벤치마크</translation>
    </message>
    <message>
        <source>Benchmark questions computed at once. Memory grows with it. Needs the LM Eval plugin.</source>
        <translation>한 번에 계산하는 벤치마크 문항 수입니다. 클수록 메모리를 더 씁니다. LM Eval 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Benchmark batch</source>
        <translation>벤치마크 배치</translation>
    </message>
    <message>
        <source>Folder or name of a model to measure in place of the trained one. Needs the LM Eval plugin.</source>
        <translation>학습한 모델 대신 측정할 모델의 폴더나 이름입니다. LM Eval 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Benchmarked model</source>
        <translation>벤치마크할 모델</translation>
    </message>
    <message>
        <source>Sends metrics to SwanLab while training. Needs the SwanLab plugin.</source>
        <translation>학습하면서 지표를 SwanLab으로 보냅니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab</source>
        <translation>SwanLab</translation>
    </message>
    <message>
        <source>Nothing is sent to SwanLab; all metrics are in the run folder.</source>
        <translation>SwanLab으로 보내지 않습니다. 모든 지표는 실행 폴더에 있습니다.</translation>
    </message>
    <message>
        <source>Project that the run appears in on SwanLab; it must be named while SwanLab is on. Needs the SwanLab plugin.</source>
        <translation>SwanLab에서 실행이 나타날 프로젝트입니다. SwanLab을 켰다면 이름을 꼭 써야 합니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab project</source>
        <translation>SwanLab 프로젝트</translation>
    </message>
    <message>
        <source>Name of the run on SwanLab. Needs the SwanLab plugin.</source>
        <translation>SwanLab에서 쓸 실행 이름입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab run name</source>
        <translation>SwanLab 실행 이름</translation>
    </message>
    <message>
        <source>Note shown with the run on SwanLab. Needs the SwanLab plugin.</source>
        <translation>SwanLab에서 실행과 함께 보이는 메모입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab description</source>
        <translation>SwanLab 설명</translation>
    </message>
    <message>
        <source>Team or user that owns the project on SwanLab. Needs the SwanLab plugin.</source>
        <translation>SwanLab에서 프로젝트를 가진 팀 또는 사용자입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab team</source>
        <translation>SwanLab 팀</translation>
    </message>
    <message>
        <source>Where metrics go: to the cloud, to this machine only, to files for a later upload, or nowhere. Needs the SwanLab plugin.</source>
        <translation>지표를 보낼 곳입니다. 클라우드, 이 컴퓨터, 나중에 올릴 파일, 보내지 않음 중에서 고릅니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab mode</source>
        <translation>SwanLab 방식</translation>
    </message>
    <message>
        <source>Secret key of the SwanLab account. The environment variable SWANLAB_API_KEY keeps it out of this file. Needs the SwanLab plugin.</source>
        <translation>SwanLab 계정의 비밀 키입니다. 환경 변수 SWANLAB_API_KEY를 쓰면 이 파일에 남지 않습니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab key</source>
        <translation>SwanLab 키</translation>
    </message>
    <message>
        <source>Uploads checkpoints to SwanLab. Needs the SwanLab plugin.</source>
        <translation>체크포인트를 SwanLab에 올립니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab model upload</source>
        <translation>SwanLab 모델 올리기</translation>
    </message>
    <message>
        <source>Sends tables of generated answers during preference training. Needs the SwanLab plugin.</source>
        <translation>선호 학습 중에 생성한 답변의 표를 보냅니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab answers</source>
        <translation>SwanLab 답변</translation>
    </message>
    <message>
        <source>Steps between tables of answers. Needs the SwanLab plugin.</source>
        <translation>답변 표를 보내는 사이의 스텝 수입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab answers every</source>
        <translation>SwanLab 답변 간격</translation>
    </message>
    <message>
        <source>Most answers held in memory until the next table. Needs the SwanLab plugin.</source>
        <translation>다음 표까지 메모리에 보관하는 최대 답변 수입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab answers held</source>
        <translation>SwanLab 답변 보관 수</translation>
    </message>
    <message>
        <source>Address of the pages of a SwanLab server of one&apos;s own. Needs the SwanLab plugin.</source>
        <translation>직접 운영하는 SwanLab 서버의 웹 페이지 주소입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab web address</source>
        <translation>SwanLab 웹 주소</translation>
    </message>
    <message>
        <source>Address that metrics are sent to, for a SwanLab server of one&apos;s own. Needs the SwanLab plugin.</source>
        <translation>직접 운영하는 SwanLab 서버에서 지표를 받는 주소입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab server address</source>
        <translation>SwanLab 서버 주소</translation>
    </message>
    <message>
        <source>Webhook address of a Lark (Feishu) chat that is told how training goes. Needs the SwanLab plugin.</source>
        <translation>학습 상황을 알릴 Lark(Feishu) 대화방의 웹훅 주소입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab Lark address</source>
        <translation>SwanLab Lark 주소</translation>
    </message>
    <message>
        <source>Secret that signs the messages to the Lark chat. Needs the SwanLab plugin.</source>
        <translation>Lark 대화방에 보내는 메시지에 서명하는 비밀 값입니다. SwanLab 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>SwanLab Lark secret</source>
        <translation>SwanLab Lark 비밀 값</translation>
    </message>
    <message>
        <source>Takes rewards from the task environments of NeMo Gym. Needs the NeMo Gym plugin.</source>
        <translation>NeMo Gym의 과제 환경에서 보상을 받습니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>NeMo Gym</source>
        <translation>NeMo Gym</translation>
    </message>
    <message>
        <source>Settings files of the environments to start, relative to the NeMo Gym folder. Needs the NeMo Gym plugin.</source>
        <translation>시작할 환경의 설정 파일입니다. 경로는 NeMo Gym 폴더에서 시작합니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym server files</source>
        <translation>Gym 서버 파일</translation>
    </message>
    <message>
        <source>Files with tasks, each with its path and, where rows do not name one, the server that judges them. Needs the NeMo Gym plugin.</source>
        <translation>과제가 담긴 파일입니다. 각각 path를 쓰고, 행에 서버 이름이 없으면 채점할 서버도 씁니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym data</source>
        <translation>Gym 데이터</translation>
    </message>
    <message>
        <source>Folder of the NeMo Gym repository; Gym in the home folder when empty. Needs the NeMo Gym plugin.</source>
        <translation>NeMo Gym 저장소의 폴더입니다. 비우면 홈 폴더의 Gym입니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym folder</source>
        <translation>Gym 폴더</translation>
    </message>
    <message>
        <source>Clones the NeMo Gym repository when its folder is not there. Needs the NeMo Gym plugin.</source>
        <translation>폴더가 없으면 NeMo Gym 저장소를 복제합니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Fetch Gym</source>
        <translation>Gym 내려받기</translation>
    </message>
    <message>
        <source>Starts the environment servers with training. Off, they must be running already. Needs the NeMo Gym plugin.</source>
        <translation>학습할 때 환경 서버를 시작합니다. 끄면 서버가 이미 실행 중이어야 합니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Start Gym servers</source>
        <translation>Gym 서버 시작</translation>
    </message>
    <message>
        <source>Lets the model answer in several turns and call tools between them; it generates through vLLM. Needs the NeMo Gym plugin.</source>
        <translation>모델이 여러 차례에 걸쳐 답하고 그 사이에 도구를 부르게 합니다. 생성은 vLLM으로 합니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym turns with tools</source>
        <translation>Gym 도구 차례</translation>
    </message>
    <message>
        <source>Most turns in one attempt at a task; 10 when empty. Needs the NeMo Gym plugin.</source>
        <translation>과제를 한 번 시도할 때의 최대 차례 수입니다. 비우면 10입니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym turn limit</source>
        <translation>Gym 차례 한도</translation>
    </message>
    <message>
        <source>Model name given to the servers; the base model&apos;s when empty. Needs the NeMo Gym plugin.</source>
        <translation>서버에 알리는 모델 이름입니다. 비우면 기반 모델의 이름입니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym model name</source>
        <translation>Gym 모델 이름</translation>
    </message>
    <message>
        <source>Network port of the head server; change it where another program uses the number. Needs the NeMo Gym plugin.</source>
        <translation>대표 서버의 네트워크 포트입니다. 다른 프로그램이 그 번호를 쓰면 바꿉니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym port</source>
        <translation>Gym 포트</translation>
    </message>
    <message>
        <source>Seconds to wait for the servers to start. Needs the NeMo Gym plugin.</source>
        <translation>서버가 시작될 때까지 기다리는 초입니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym start wait</source>
        <translation>Gym 시작 대기</translation>
    </message>
    <message>
        <source>Seconds that one attempt with several turns may take, so that an endless answer does not hold up training. Needs the NeMo Gym plugin.</source>
        <translation>여러 차례로 된 한 번의 시도에 허용하는 초입니다. 끝없는 답변이 학습을 막지 않게 합니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym attempt wait</source>
        <translation>Gym 시도 대기</translation>
    </message>
    <message>
        <source>Seconds to wait for the reward of one answer. Needs the NeMo Gym plugin.</source>
        <translation>답변 하나의 보상을 기다리는 초입니다. NeMo Gym 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Gym reward wait</source>
        <translation>Gym 보상 대기</translation>
    </message>
    <message>
        <source>Learns from the token probabilities of a larger teacher model as well: true turns it on. Needs the KD plugin.</source>
        <translation>더 큰 교사 모델의 토큰 확률에서도 학습합니다. true면 켭니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Distillation</source>
        <translation>증류</translation>
    </message>
    <message>
        <source>Rows are learned from directly, without a teacher model.</source>
        <translation>교사 모델 없이 행에서 직접 학습합니다.</translation>
    </message>
    <message>
        <source>Weight of the loss against the teacher. Needs the KD plugin.</source>
        <translation>교사와 비교한 손실의 가중치입니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Teacher weight</source>
        <translation>교사 가중치</translation>
    </message>
    <message>
        <source>Weight of the ordinary loss on the rows, beside that against the teacher. Needs the KD plugin.</source>
        <translation>교사와 비교한 손실과 함께 더하는, 행에 대한 보통 손실의 가중치입니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Row loss weight</source>
        <translation>행 손실 가중치</translation>
    </message>
    <message>
        <source>Flattens the probabilities before they are compared: above 1, unlikely tokens count more. Needs the KD plugin.</source>
        <translation>비교하기 전에 확률을 고르게 합니다. 1보다 크면 확률이 낮은 토큰을 더 셉니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Distillation temperature</source>
        <translation>증류 온도</translation>
    </message>
    <message>
        <source>How teacher and model are compared: 0 makes the model cover all that the teacher does, 1 only its likeliest answers, and values between mix both. Needs the KD plugin.</source>
        <translation>교사와 모델을 비교하는 방식입니다. 0이면 교사의 모든 답을 따르고, 1이면 가장 그럴듯한 답만 따르며, 그 사이는 둘을 섞습니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Direction of comparison</source>
        <translation>비교 방향</translation>
    </message>
    <message>
        <source>Rescales the probabilities to sum to 1 over the tokens that the teacher reports. Needs the KD plugin.</source>
        <translation>교사가 알려 준 토큰에서 확률의 합이 1이 되게 맞춥니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Normalise likely tokens</source>
        <translation>상위 토큰 정규화</translation>
    </message>
    <message>
        <source>Address of a running teacher server. Empty, the probabilities come from the data. Needs the KD plugin.</source>
        <translation>실행 중인 교사 서버의 주소입니다. 비우면 확률을 데이터에서 읽습니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Teacher address</source>
        <translation>교사 주소</translation>
    </message>
    <message>
        <source>Software that the teacher server runs. Needs the KD plugin.</source>
        <translation>교사 서버가 실행하는 소프트웨어입니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Teacher server</source>
        <translation>교사 서버</translation>
    </message>
    <message>
        <source>Likeliest tokens asked of the teacher at each place; more follows it closer and sends more. Needs the KD plugin.</source>
        <translation>자리마다 교사에게 묻는 상위 토큰 수입니다. 많을수록 교사를 더 가깝게 따르고 더 많이 주고받습니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Teacher tokens asked</source>
        <translation>교사에게 묻는 토큰</translation>
    </message>
    <message>
        <source>Seconds to wait for an answer of the teacher server. Needs the KD plugin.</source>
        <translation>교사 서버의 응답을 기다리는 초입니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Teacher wait</source>
        <translation>교사 대기</translation>
    </message>
    <message>
        <source>Temperature reached at the end; with a teacher server it falls there step by step. Needs the KD plugin.</source>
        <translation>마지막에 도달하는 온도입니다. 교사 서버를 쓰면 스텝마다 조금씩 내려갑니다. KD 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Final distillation temperature</source>
        <translation>마지막 증류 온도</translation>
    </message>
    <message>
        <source>Settings for a model that learns to fill in masked tokens in any order, not the next token. Needs the Diffusion plugin.</source>
        <translation>다음 토큰 대신 가려진 토큰을 아무 순서로나 채우도록 학습하는 모델의 설정입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Diffusion</source>
        <translation>확산</translation>
    </message>
    <message>
        <source>The model learns to predict the next token.</source>
        <translation>모델은 다음 토큰을 예측하도록 학습합니다.</translation>
    </message>
    <message>
        <source>How the share of masked tokens grows from the first step to the last. Needs the Diffusion plugin.</source>
        <translation>첫 단계부터 마지막 단계까지 가린 토큰의 비율이 늘어나는 모양입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Noise course</source>
        <translation>잡음 변화</translation>
    </message>
    <message>
        <source>Smallest share of tokens that the noise course masks. Needs the Diffusion plugin.</source>
        <translation>잡음 변화에서 가리는 토큰의 가장 작은 비율입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Least masked</source>
        <translation>최소 가림 비율</translation>
    </message>
    <message>
        <source>Largest share of tokens that the noise course masks; not below the smallest. Needs the Diffusion plugin.</source>
        <translation>잡음 변화에서 가리는 토큰의 가장 큰 비율입니다. 최소 비율보다 작을 수 없습니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Most masked</source>
        <translation>최대 가림 비율</translation>
    </message>
    <message>
        <source>Steps between clean text and fully masked text. Needs the Diffusion plugin.</source>
        <translation>온전한 텍스트와 모두 가린 텍스트 사이의 단계 수입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Diffusion steps</source>
        <translation>확산 단계</translation>
    </message>
    <message>
        <source>Probability below which no token&apos;s chance of being masked falls; keeps the weighting finite. Needs the Diffusion plugin.</source>
        <translation>토큰이 가려질 확률의 하한입니다. 가중치가 무한히 커지지 않게 합니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Lowest mask probability</source>
        <translation>최저 가림 확률</translation>
    </message>
    <message>
        <source>Counts lightly masked rows more, by dividing the loss by the mask probability. Needs the Diffusion plugin.</source>
        <translation>손실을 가림 확률로 나누어, 적게 가린 행을 더 셉니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Weight by masking</source>
        <translation>가림에 따른 가중치</translation>
    </message>
    <message>
        <source>Number of the token that stands for a masked place. Needs the Diffusion plugin.</source>
        <translation>가린 자리를 나타내는 토큰의 번호입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Mask token number</source>
        <translation>가림 토큰 번호</translation>
    </message>
    <message>
        <source>Text of the mask token, used when no valid number is given; it is added to the vocabulary if missing. Needs the Diffusion plugin.</source>
        <translation>쓸 수 있는 번호가 없을 때 쓰는 가림 토큰의 텍스트입니다. 어휘에 없으면 추가합니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Mask token text</source>
        <translation>가림 토큰 텍스트</translation>
    </message>
    <message>
        <source>Writes sample texts now and then while training. Needs the Diffusion plugin.</source>
        <translation>학습하는 동안 가끔 표본 텍스트를 생성합니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Show samples</source>
        <translation>표본 보기</translation>
    </message>
    <message>
        <source>Steps between samples. Needs the Diffusion plugin.</source>
        <translation>표본을 생성하는 사이의 스텝 수입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Samples every</source>
        <translation>표본 간격</translation>
    </message>
    <message>
        <source>Sample texts written each time. Needs the Diffusion plugin.</source>
        <translation>한 번에 생성하는 표본 텍스트의 수입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Samples at once</source>
        <translation>한 번의 표본 수</translation>
    </message>
    <message>
        <source>Steps in which a sample is filled in; more is slower and usually better. Needs the Diffusion plugin.</source>
        <translation>표본 하나를 채우는 단계 수입니다. 많을수록 느리고 대개 더 좋습니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Steps per sample</source>
        <translation>표본당 단계</translation>
    </message>
    <message>
        <source>Randomness of the samples; 0 always takes the likeliest token. Needs the Diffusion plugin.</source>
        <translation>표본의 무작위 정도입니다. 0이면 항상 가장 그럴듯한 토큰을 고릅니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Sample temperature</source>
        <translation>표본 온도</translation>
    </message>
    <message>
        <source>Longest sample, in tokens. Needs the Diffusion plugin.</source>
        <translation>표본의 최대 길이(토큰)입니다. Diffusion 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Sample length</source>
        <translation>표본 길이</translation>
    </message>
    <message>
        <source>Settings for a service that holds the model and computes the training elsewhere. Needs the Hatchery plugin.</source>
        <translation>다른 곳에서 모델을 보관하고 학습을 계산하는 서비스의 설정입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Remote training</source>
        <translation>원격 학습</translation>
    </message>
    <message>
        <source>The trainer computes by itself and calls no training service.</source>
        <translation>학습기가 직접 계산하며 학습 서비스를 부르지 않습니다.</translation>
    </message>
    <message>
        <source>Kind of remote service. Needs the Hatchery plugin.</source>
        <translation>원격 서비스의 종류입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Address of a Hatchery server; taken from HATCHERY_URL when empty. Needs the Hatchery plugin.</source>
        <translation>Hatchery 서버의 주소입니다. 비우면 HATCHERY_URL에서 읽습니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Service address</source>
        <translation>서비스 주소</translation>
    </message>
    <message>
        <source>Secret key of the service. The environment variables TINKER_API_KEY and HATCHERY_API_KEY keep it out of this file. Needs the Hatchery plugin.</source>
        <translation>서비스의 비밀 키입니다. 환경 변수 TINKER_API_KEY나 HATCHERY_API_KEY를 쓰면 이 파일에 남지 않습니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Service key</source>
        <translation>서비스 키</translation>
    </message>
    <message>
        <source>Project on the service that the run belongs to. Needs the Hatchery plugin.</source>
        <translation>서비스에서 실행이 속할 프로젝트입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Service project</source>
        <translation>서비스 프로젝트</translation>
    </message>
    <message>
        <source>Size of the adapter matrices that the service trains. More learns more and costs more. Needs the Hatchery plugin.</source>
        <translation>서비스가 학습하는 어댑터 행렬의 크기입니다. 클수록 더 많이 배우고 비용이 늘어납니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Remote rank</source>
        <translation>원격 랭크</translation>
    </message>
    <message>
        <source>Puts adapters on the attention layers. Needs the Hatchery plugin.</source>
        <translation>어텐션 층에 어댑터를 붙입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Adapt attention</source>
        <translation>어텐션에 어댑터</translation>
    </message>
    <message>
        <source>Puts adapters on the MLP layers. Needs the Hatchery plugin.</source>
        <translation>MLP 층에 어댑터를 붙입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Adapt MLP</source>
        <translation>MLP에 어댑터</translation>
    </message>
    <message>
        <source>Puts an adapter on the output layer. Needs the Hatchery plugin.</source>
        <translation>출력층에 어댑터를 붙입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Adapt output layer</source>
        <translation>출력층에 어댑터</translation>
    </message>
    <message>
        <source>Loss that the service minimises: cross_entropy learns from examples, the others from rewards. Needs the Hatchery plugin.</source>
        <translation>서비스가 줄이는 손실입니다. cross_entropy는 예시에서, 나머지는 보상에서 학습합니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Remote loss</source>
        <translation>원격 손실</translation>
    </message>
    <message>
        <source>Options handed on to the chosen loss. Needs the Hatchery plugin.</source>
        <translation>고른 손실에 전달하는 옵션입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Loss options</source>
        <translation>손실 옵션</translation>
    </message>
    <message>
        <source>Python functions that score answers, as module.function. Needs the Hatchery plugin.</source>
        <translation>답변에 점수를 매기는 Python 함수입니다. module.function처럼 씁니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Reward functions</source>
        <translation>보상 함수</translation>
    </message>
    <message>
        <source>Answers generated for each prompt, to be compared with one another. Needs the Hatchery plugin.</source>
        <translation>서로 비교하기 위해 질문마다 생성하는 답변 수입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Answers per prompt</source>
        <translation>질문당 답변</translation>
    </message>
    <message>
        <source>Most tokens in a generated answer. Needs the Hatchery plugin.</source>
        <translation>생성하는 답변의 최대 토큰 수입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Answer length</source>
        <translation>답변 길이</translation>
    </message>
    <message>
        <source>Randomness of the generated answers; higher varies more. Needs the Hatchery plugin.</source>
        <translation>생성하는 답변의 무작위 정도입니다. 클수록 더 다양합니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Answer temperature</source>
        <translation>답변 온도</translation>
    </message>
    <message>
        <source>Sends the next batch before the result of the last one is back, which hides the waiting. Needs the Hatchery plugin.</source>
        <translation>앞 배치의 결과가 오기 전에 다음 배치를 보내서 기다리는 시간을 줄입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Send ahead</source>
        <translation>미리 보내기</translation>
    </message>
    <message>
        <source>Steps between checkpoints on the service. Needs the Hatchery plugin.</source>
        <translation>서비스에 저장하는 체크포인트 사이의 스텝 수입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Remote save every</source>
        <translation>원격 저장 간격</translation>
    </message>
    <message>
        <source>Start of the checkpoint names; the step number follows. Needs the Hatchery plugin.</source>
        <translation>체크포인트 이름의 앞부분입니다. 뒤에 스텝 번호가 붙습니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Checkpoint name</source>
        <translation>체크포인트 이름</translation>
    </message>
    <message>
        <source>Seconds to wait for each answer of the service. Needs the Hatchery plugin.</source>
        <translation>서비스의 응답마다 기다리는 초입니다. Hatchery 플러그인이 필요합니다.</translation>
    </message>
    <message>
        <source>Service wait</source>
        <translation>서비스 대기</translation>
    </message>
    <message>
        <source>Pull to reference</source>
        <translation>참조 모델로 당기는 힘</translation>
    </message>
    <message>
        <source>How strongly training is held near the reference model. Higher stays closer, lower follows the preferences more; 0.1 is usual.</source>
        <translation>학습을 참조 모델 가까이에 붙잡는 세기입니다. 높으면 더 가깝게 머물고, 낮으면 선호를 더 따릅니다. 보통 0.1입니다.</translation>
    </message>
    <message>
        <source>DPO losses</source>
        <translation>DPO 손실</translation>
    </message>
    <message>
        <source>Variants of the DPO loss; where several are given, their sum is trained.</source>
        <translation>DPO 손실의 변형입니다. 여럿이면 그 합을 학습합니다.</translation>
    </message>
    <message>
        <source>DPO loss weights</source>
        <translation>DPO 손실 가중치</translation>
    </message>
    <message>
        <source>Weight of each DPO loss, in the same order and as many as there are losses.</source>
        <translation>각 DPO 손실의 가중치입니다. 손실과 같은 순서, 같은 개수로 씁니다.</translation>
    </message>
    <message>
        <source>Share of wrong labels</source>
        <translation>잘못된 표시의 비율</translation>
    </message>
    <message>
        <source>Share of pairs in which the better and worse answer are thought to be swapped. 0 trusts every pair; IPO ignores it.</source>
        <translation>더 나은 답과 더 못한 답이 뒤바뀌었다고 보는 쌍의 비율입니다. 0이면 모든 쌍을 믿습니다. IPO에는 효과가 없습니다.</translation>
    </message>
    <message>
        <source>Weight pairs</source>
        <translation>쌍별 가중치</translation>
    </message>
    <message>
        <source>Gives each pair its own weight in the DPO loss, by how likely the model finds its answers.</source>
        <translation>DPO 손실에서 쌍마다, 모델이 그 답을 얼마나 그럴듯하게 보는지에 따라 가중치를 줍니다.</translation>
    </message>
    <message>
        <source>Reference computed once</source>
        <translation>참조 모델 한 번만 계산</translation>
    </message>
    <message>
        <source>Computes the reference model&apos;s probabilities once before training instead of in every step: less memory, a longer start.</source>
        <translation>참조 모델의 확률을 스텝마다 계산하지 않고 학습 전에 한 번 계산합니다. 메모리는 줄고 시작은 길어집니다.</translation>
    </message>
    <message>
        <source>DPO without padding</source>
        <translation>채움 없는 DPO</translation>
    </message>
    <message>
        <source>Joins the answers of a batch into one sequence, so that no time goes into padding.</source>
        <translation>배치의 답을 한 시퀀스로 이어서 채움 토큰에 시간을 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>Fused DPO loss</source>
        <translation>합친 DPO 손실</translation>
    </message>
    <message>
        <source>Computes the DPO loss with a Liger kernel, which takes less memory.</source>
        <translation>DPO 손실을 Liger 커널로 계산합니다. 메모리를 덜 씁니다.</translation>
    </message>
    <message>
        <source>Weight of good answers</source>
        <translation>좋은 답의 가중치</translation>
    </message>
    <message>
        <source>Weight of the loss on answers marked as good. Raise it where good answers are rare.</source>
        <translation>좋다고 표시된 답의 손실 가중치입니다. 좋은 답이 드물면 높입니다.</translation>
    </message>
    <message>
        <source>Weight of bad answers</source>
        <translation>나쁜 답의 가중치</translation>
    </message>
    <message>
        <source>Weight of the loss on answers marked as bad. Raise it where bad answers are rare.</source>
        <translation>나쁘다고 표시된 답의 손실 가중치입니다. 나쁜 답이 드물면 높입니다.</translation>
    </message>
    <message>
        <source>Odds-ratio weight</source>
        <translation>승산비 가중치</translation>
    </message>
    <message>
        <source>Weight of ORPO&apos;s second term, which sets the better answer against the worse one. It is used only where rl_beta is not set.</source>
        <translation>ORPO에서 더 나은 답을 더 못한 답과 맞세우는 둘째 항의 가중치입니다. rl_beta가 없을 때만 씁니다.</translation>
    </message>
    <message>
        <source>SimPO margin</source>
        <translation>SimPO 여유</translation>
    </message>
    <message>
        <source>How far ahead of the worse answer SimPO wants the better one to be.</source>
        <translation>SimPO가 더 나은 답을 더 못한 답보다 얼마나 앞서게 할지 정합니다.</translation>
    </message>
    <message>
        <source>Imitation weight</source>
        <translation>모방 가중치</translation>
    </message>
    <message>
        <source>Weight of plainly learning the better answer, beside telling the two apart; 0 leaves that out.</source>
        <translation>두 답을 구별하는 것과 함께 더 나은 답 자체를 배우는 항의 가중치입니다. 0이면 뺍니다.</translation>
    </message>
    <message>
        <source>Longest prompt</source>
        <translation>최대 프롬프트 길이</translation>
    </message>
    <message>
        <source>Tokens that a prompt may have. Axolotl reads this key no longer, so leave it empty.</source>
        <translation>프롬프트에 허용하는 토큰 수입니다. Axolotl이 더는 읽지 않는 키이므로 비워 두세요.</translation>
    </message>
    <message>
        <source>Train a reward model</source>
        <translation>보상 모델 학습</translation>
    </message>
    <message>
        <source>Trains a model that gives an answer one score, from pairs of better and worse answers.</source>
        <translation>더 나은 답과 더 못한 답의 쌍으로, 답에 점수 하나를 매기는 모델을 학습합니다.</translation>
    </message>
    <message>
        <source>Reward models are not trained by this version.</source>
        <translation>이 버전은 보상 모델을 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Train a step judge</source>
        <translation>단계 판정 모델 학습</translation>
    </message>
    <message>
        <source>Trains a model that judges each step of an answer instead of the whole.</source>
        <translation>답 전체가 아니라 답의 단계마다 판정하는 모델을 학습합니다.</translation>
    </message>
    <message>
        <source>Scores of the model</source>
        <translation>모델의 점수 수</translation>
    </message>
    <message>
        <source>Values that a judging model puts out: one score for a reward model, two for a step judge.</source>
        <translation>판정 모델이 내는 값의 수입니다. 보상 모델은 하나, 단계 판정 모델은 둘입니다.</translation>
    </message>
    <message>
        <source>1 for a reward model, 2 for a step judge</source>
        <translation>보상 모델은 1, 단계 판정 모델은 2</translation>
    </message>
    <message>
        <source>Centre scores</source>
        <translation>점수 중심 맞추기</translation>
    </message>
    <message>
        <source>How strongly the scores of a reward model are pulled to a mean of zero; 0.01 is usual.</source>
        <translation>보상 모델의 점수를 평균 0으로 당기는 세기입니다. 보통 0.01입니다.</translation>
    </message>
    <message>
        <source>Pull (older name)</source>
        <translation>당기는 힘(예전 이름)</translation>
    </message>
    <message>
        <source>Older name of rl_beta. Use that key instead.</source>
        <translation>rl_beta의 예전 이름입니다. 대신 그 키를 쓰세요.</translation>
    </message>
    <message>
        <source>RPO weight (removed)</source>
        <translation>RPO 가중치(없어짐)</translation>
    </message>
    <message>
        <source>Axolotl removed this key and stops when it is given. Take it out.</source>
        <translation>Axolotl에서 없어진 키이며, 쓰면 Axolotl이 멈춥니다. 이 키를 빼세요.</translation>
    </message>
    <message>
        <source>Normalised loss (removed)</source>
        <translation>정규화한 손실(없어짐)</translation>
    </message>
    <message>
        <source>Kept logits (removed)</source>
        <translation>보관할 logits(없어짐)</translation>
    </message>
    <message>
        <source>Texts in evaluation (removed)</source>
        <translation>평가 중 텍스트(없어짐)</translation>
    </message>
    <message>
        <source>Learning from own answers</source>
        <translation>스스로 쓴 답으로 학습</translation>
    </message>
    <message>
        <source>Settings for methods in which the model writes answers, has them rewarded, and learns from that, such as GRPO.</source>
        <translation>모델이 답을 쓰고 보상을 받아 그것으로 배우는 GRPO 같은 방식의 설정입니다.</translation>
    </message>
    <message>
        <source>Python functions, with their module, that reward an answer.</source>
        <translation>답에 보상을 주는 Python 함수입니다. 모듈 이름까지 씁니다.</translation>
    </message>
    <message>
        <source>Reward weights</source>
        <translation>보상 가중치</translation>
    </message>
    <message>
        <source>Weight of each reward, in the order of the reward functions.</source>
        <translation>각 보상의 가중치입니다. 보상 함수의 순서로 씁니다.</translation>
    </message>
    <message>
        <source>Answers a prompt</source>
        <translation>프롬프트당 답</translation>
    </message>
    <message>
        <source>Answers written for each prompt and compared with one another. More judge better and take longer.</source>
        <translation>프롬프트마다 써서 서로 견주는 답의 수입니다. 많으면 더 잘 판단하고 더 오래 걸립니다.</translation>
    </message>
    <message>
        <source>Longest answer</source>
        <translation>최대 답 길이</translation>
    </message>
    <message>
        <source>Most tokens that an answer may have.</source>
        <translation>답 하나에 허용하는 최대 토큰 수입니다.</translation>
    </message>
    <message>
        <source>Answers a round</source>
        <translation>한 번에 쓰는 답</translation>
    </message>
    <message>
        <source>Answers written in one round, over all processes. It must be a multiple of the answers a prompt.</source>
        <translation>모든 프로세스에서 한 번에 쓰는 답의 수입니다. 프롬프트당 답의 배수여야 합니다.</translation>
    </message>
    <message>
        <source>as many as a step trains</source>
        <translation>한 스텝에 학습하는 만큼</translation>
    </message>
    <message>
        <source>As rl_beta, which it must equal where both are set. 0 needs no reference model.</source>
        <translation>rl_beta와 같은 뜻이며, 둘 다 정하면 값이 같아야 합니다. 0이면 참조 모델이 필요 없습니다.</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>온도</translation>
    </message>
    <message>
        <source>How freely tokens are drawn while writing answers. Higher makes the answers of a prompt differ more.</source>
        <translation>답을 쓸 때 토큰을 얼마나 자유롭게 뽑을지 정합니다. 높으면 한 프롬프트의 답들이 더 달라집니다.</translation>
    </message>
    <message>
        <source>Top-p</source>
        <translation>top-p</translation>
    </message>
    <message>
        <source>Top-k</source>
        <translation>top-k</translation>
    </message>
    <message>
        <source>Min-p</source>
        <translation>min-p</translation>
    </message>
    <message>
        <source>Leaves out tokens whose probability is below this share of the likeliest one&apos;s.</source>
        <translation>확률이 가장 가능성 높은 토큰의 이 비율보다 낮은 토큰을 뺍니다.</translation>
    </message>
    <message>
        <source>Repetition penalty</source>
        <translation>반복 벌점</translation>
    </message>
    <message>
        <source>Makes tokens that already occurred less likely: 1 changes nothing, above 1 repeats less.</source>
        <translation>이미 나온 토큰의 가능성을 낮춥니다. 1이면 그대로이고, 1보다 크면 덜 반복합니다.</translation>
    </message>
    <message>
        <source>Further sampling options</source>
        <translation>그 밖의 생성 옵션</translation>
    </message>
    <message>
        <source>Further options that are handed to the engine that writes the answers.</source>
        <translation>답을 쓰는 엔진에 넘길 그 밖의 옵션입니다.</translation>
    </message>
    <message>
        <source>Variables that the chat template sees while answers are written.</source>
        <translation>답을 쓸 때 대화 템플릿에 넘길 변수입니다.</translation>
    </message>
    <message>
        <source>Loss formula</source>
        <translation>손실 공식</translation>
    </message>
    <message>
        <source>How the losses of the tokens are averaged: by answer, over the batch, or by a fixed length.</source>
        <translation>토큰의 손실을 평균하는 방식입니다. 답마다, 배치 전체에서, 또는 고정된 길이로 나눕니다.</translation>
    </message>
    <message>
        <source>Scale by spread</source>
        <translation>편차로 나누기</translation>
    </message>
    <message>
        <source>Divides advantages by the spread of the rewards, so that easy and hard prompts count alike.</source>
        <translation>이득을 보상의 편차로 나누어 쉬운 프롬프트와 어려운 프롬프트를 비슷하게 다룹니다.</translation>
    </message>
    <message>
        <source>Joining rewards</source>
        <translation>보상 합치기</translation>
    </message>
    <message>
        <source>Whether several rewards are added first and then normalised, or each normalised first.</source>
        <translation>여러 보상을 먼저 더한 뒤 정규화할지, 각각 먼저 정규화할지 정합니다.</translation>
    </message>
    <message>
        <source>Passes a round</source>
        <translation>답 재사용 횟수</translation>
    </message>
    <message>
        <source>Times that the answers of one round are trained on before new ones are written.</source>
        <translation>새 답을 쓰기 전에 한 번에 쓴 답을 학습하는 횟수입니다.</translation>
    </message>
    <message>
        <source>Clip range</source>
        <translation>자르는 범위</translation>
    </message>
    <message>
        <source>How far the probability of a token may move before the change is cut. Rising ones follow the upper range where it is set.</source>
        <translation>토큰의 확률이 얼마나 움직이면 변화를 자를지 정합니다. 위쪽 범위를 정하면 올라가는 확률에는 그것을 씁니다.</translation>
    </message>
    <message>
        <source>Upper clip range</source>
        <translation>위쪽 자르는 범위</translation>
    </message>
    <message>
        <source>Clip range for probabilities that rise. A wider one lets rare tokens become likely sooner.</source>
        <translation>올라가는 확률에 쓰는 범위입니다. 넓으면 드문 토큰이 더 빨리 늘어납니다.</translation>
    </message>
    <message>
        <source>Ratio level</source>
        <translation>비율 단위</translation>
    </message>
    <message>
        <source>Whether the change of probability is measured token by token or over the whole answer.</source>
        <translation>확률의 변화를 토큰마다 잴지 답 전체로 잴지 정합니다.</translation>
    </message>
    <message>
        <source>Skip cut answers</source>
        <translation>잘린 답 제외</translation>
    </message>
    <message>
        <source>Learns nothing from answers that reached the length limit.</source>
        <translation>길이 한도에 걸려 잘린 답은 학습하지 않습니다.</translation>
    </message>
    <message>
        <source>Moving reference</source>
        <translation>움직이는 참조 모델</translation>
    </message>
    <message>
        <source>Lets the reference model follow the trained one from time to time.</source>
        <translation>참조 모델이 학습 중인 모델을 가끔 따라가게 합니다.</translation>
    </message>
    <message>
        <source>Reference update every</source>
        <translation>참조 갱신 간격</translation>
    </message>
    <message>
        <source>Steps between updates of the reference model.</source>
        <translation>참조 모델을 갱신하는 사이의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Reference update share</source>
        <translation>참조 갱신 비율</translation>
    </message>
    <message>
        <source>Share of the trained weights that goes into the reference model at each update; the rest stays.</source>
        <translation>갱신할 때 참조 모델에 섞는 학습된 가중치의 비율입니다. 나머지는 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Log answers</source>
        <translation>답 기록</translation>
    </message>
    <message>
        <source>Writes answers with their rewards to the log.</source>
        <translation>답과 보상을 로그에 씁니다.</translation>
    </message>
    <message>
        <source>Logged answers</source>
        <translation>기록할 답</translation>
    </message>
    <message>
        <source>Answers that are logged each time.</source>
        <translation>한 번에 기록하는 답의 수입니다.</translation>
    </message>
    <message>
        <source>Fused loss</source>
        <translation>합친 손실</translation>
    </message>
    <message>
        <source>Computes the loss with a Liger kernel, which takes less memory.</source>
        <translation>손실을 Liger 커널로 계산합니다. 메모리를 덜 씁니다.</translation>
    </message>
    <message>
        <source>Write with vLLM</source>
        <translation>vLLM으로 쓰기</translation>
    </message>
    <message>
        <source>Writes the answers with vLLM, which is much faster than the training library.</source>
        <translation>답을 vLLM으로 씁니다. 학습 라이브러리보다 훨씬 빠릅니다.</translation>
    </message>
    <message>
        <source>vLLM place</source>
        <translation>vLLM 위치</translation>
    </message>
    <message>
        <source>Uses a vLLM server of its own, or runs vLLM inside the training process on the same GPUs.</source>
        <translation>별도의 vLLM 서버를 쓰거나, 같은 GPU의 학습 프로세스 안에서 vLLM을 실행합니다.</translation>
    </message>
    <message>
        <source>vLLM address</source>
        <translation>vLLM 주소</translation>
    </message>
    <message>
        <source>Address of the vLLM server that training talks to.</source>
        <translation>학습이 연결할 vLLM 서버의 주소입니다.</translation>
    </message>
    <message>
        <source>vLLM port</source>
        <translation>vLLM 포트</translation>
    </message>
    <message>
        <source>Port of the vLLM server that training talks to.</source>
        <translation>학습이 연결할 vLLM 서버의 포트입니다.</translation>
    </message>
    <message>
        <source>vLLM wait</source>
        <translation>vLLM 대기 시간</translation>
    </message>
    <message>
        <source>Seconds to wait for the vLLM server to come up. Raise it for large models.</source>
        <translation>vLLM 서버가 뜰 때까지 기다리는 초입니다. 큰 모델이면 늘립니다.</translation>
    </message>
    <message>
        <source>vLLM sleeps</source>
        <translation>vLLM 잠자기</translation>
    </message>
    <message>
        <source>Lets vLLM give its GPU memory back while weights are trained.</source>
        <translation>가중치를 학습하는 동안 vLLM이 GPU 메모리를 내놓게 합니다.</translation>
    </message>
    <message>
        <source>Answer pattern</source>
        <translation>답의 형식</translation>
    </message>
    <message>
        <source>Regular expression that every answer has to match.</source>
        <translation>모든 답이 들어맞아야 하는 정규식입니다.</translation>
    </message>
    <message>
        <source>Send adapter only</source>
        <translation>어댑터만 보내기</translation>
    </message>
    <message>
        <source>Hands vLLM only the adapter after a step, not the whole model.</source>
        <translation>스텝 뒤에 모델 전체가 아니라 어댑터만 vLLM에 넘깁니다.</translation>
    </message>
    <message>
        <source>Send weights every</source>
        <translation>가중치 보내는 간격</translation>
    </message>
    <message>
        <source>Steps after which vLLM gets the new weights. Fewer keeps answers fresh, more saves time.</source>
        <translation>vLLM에 새 가중치를 보내는 사이의 스텝 수입니다. 적으면 답이 최신이고, 많으면 시간이 줄어듭니다.</translation>
    </message>
    <message>
        <source>Correct vLLM drift</source>
        <translation>vLLM 차이 보정</translation>
    </message>
    <message>
        <source>Corrects for the small difference between the probabilities of vLLM and of training.</source>
        <translation>vLLM의 확률과 학습의 확률 사이에 있는 작은 차이를 보정합니다.</translation>
    </message>
    <message>
        <source>Drift handling</source>
        <translation>차이 처리</translation>
    </message>
    <message>
        <source>Whether tokens or answers that differ too much are limited or left out.</source>
        <translation>차이가 너무 큰 토큰이나 답을 제한할지 뺄지 정합니다.</translation>
    </message>
    <message>
        <source>Drift limit</source>
        <translation>차이 한도</translation>
    </message>
    <message>
        <source>Ratio of the two probabilities above which a token or answer counts as differing too much.</source>
        <translation>두 확률의 비율이 이보다 크면 그 토큰이나 답의 차이가 너무 큰 것으로 봅니다.</translation>
    </message>
    <message>
        <source>Skip stale answers</source>
        <translation>오래된 답 제외</translation>
    </message>
    <message>
        <source>Leaves out poorly rewarded answers that the model has moved away from by more than this.</source>
        <translation>보상이 낮은 답 가운데 모델이 이 값보다 더 멀어진 답을 뺍니다.</translation>
    </message>
    <message>
        <source>Correct the pull</source>
        <translation>당기는 힘 보정</translation>
    </message>
    <message>
        <source>Applies the drift correction to the pull to the reference model too.</source>
        <translation>참조 모델로 당기는 힘에도 차이 보정을 씁니다.</translation>
    </message>
    <message>
        <source>Own answer function</source>
        <translation>직접 쓴 답 함수</translation>
    </message>
    <message>
        <source>Python function, with its module, that writes the answers in its own way.</source>
        <translation>고유한 방식으로 답을 쓰는 Python 함수입니다. 모듈 이름까지 씁니다.</translation>
    </message>
    <message>
        <source>Answer queue</source>
        <translation>답 대기열</translation>
    </message>
    <message>
        <source>Has answers made by a separate part that training draws from, which the options below build on.</source>
        <translation>학습과 나뉜 부분이 답을 만들고 학습이 가져다 씁니다. 아래 옵션의 바탕이 됩니다.</translation>
    </message>
    <message>
        <source>Write while training</source>
        <translation>학습 중 답 쓰기</translation>
    </message>
    <message>
        <source>Writes the next answers while the current ones are trained: faster, with answers a little out of date.</source>
        <translation>지금 답을 학습하는 동안 다음 답을 씁니다. 더 빠르지만 답이 조금 오래된 것입니다.</translation>
    </message>
    <message>
        <source>Rounds ahead</source>
        <translation>미리 쓰는 횟수</translation>
    </message>
    <message>
        <source>Rounds of answers that are prepared ahead of training.</source>
        <translation>학습보다 앞서 준비하는 답의 횟수입니다.</translation>
    </message>
    <message>
        <source>Score piece by piece</source>
        <translation>나누어 채점</translation>
    </message>
    <message>
        <source>Rewards groups of answers in pieces instead of the whole round at once.</source>
        <translation>한 번에 쓴 답 전체가 아니라 묶음을 나누어 보상합니다.</translation>
    </message>
    <message>
        <source>Smallest piece</source>
        <translation>최소 묶음 수</translation>
    </message>
    <message>
        <source>Fewest groups of answers that are rewarded together.</source>
        <translation>함께 보상하는 답 묶음의 최소 개수입니다.</translation>
    </message>
    <message>
        <source>Reward processes</source>
        <translation>보상 프로세스</translation>
    </message>
    <message>
        <source>Processes that compute rewards side by side. More helps where rewards are slow.</source>
        <translation>보상을 나란히 계산하는 프로세스 수입니다. 보상이 느리면 늘립니다.</translation>
    </message>
    <message>
        <source>Kept groups</source>
        <translation>보관할 묶음</translation>
    </message>
    <message>
        <source>Groups of answers with a clear difference that are kept to fill in for groups without one; 0 keeps none.</source>
        <translation>차이가 뚜렷한 답 묶음을 보관했다가 차이가 없는 묶음을 대신하게 합니다. 그 개수이며, 0이면 보관하지 않습니다.</translation>
    </message>
    <message>
        <source>Refresh kept groups</source>
        <translation>보관한 묶음 갱신</translation>
    </message>
    <message>
        <source>Computes the probabilities of kept groups again with the current model.</source>
        <translation>보관한 묶음의 확률을 현재 모델로 다시 계산합니다.</translation>
    </message>
    <message>
        <source>Retry after</source>
        <translation>다시 시도하는 때</translation>
    </message>
    <message>
        <source>Share of training after which prompts that taught nothing are tried again; 1 never does.</source>
        <translation>배운 것이 없던 프롬프트를 다시 시도하기 시작하는 학습 진행 비율입니다. 1이면 하지 않습니다.</translation>
    </message>
    <message>
        <source>Retries a batch</source>
        <translation>배치당 재시도</translation>
    </message>
    <message>
        <source>Most prompts of a batch that are replaced by ones to try again.</source>
        <translation>한 배치에서 다시 시도할 것으로 바꾸는 최대 프롬프트 수입니다.</translation>
    </message>
    <message>
        <source>Skip empty batches</source>
        <translation>빈 배치 건너뛰기</translation>
    </message>
    <message>
        <source>Skips batches in which all answers did equally well, as they teach nothing.</source>
        <translation>모든 답의 결과가 같아 배울 것이 없는 배치를 건너뜁니다.</translation>
    </message>
    <message>
        <source>vLLM server</source>
        <translation>vLLM 서버</translation>
    </message>
    <message>
        <source>Settings of the vLLM server that writes answers for training.</source>
        <translation>학습에 쓸 답을 쓰는 vLLM 서버의 설정입니다.</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>주소</translation>
    </message>
    <message>
        <source>Address that the vLLM server listens on; 0.0.0.0 means every one of the machine.</source>
        <translation>vLLM 서버가 연결을 받는 주소입니다. 0.0.0.0이면 컴퓨터의 모든 주소입니다.</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>포트</translation>
    </message>
    <message>
        <source>Port that the vLLM server listens on.</source>
        <translation>vLLM 서버가 연결을 받는 포트입니다.</translation>
    </message>
    <message>
        <source>GPUs a copy</source>
        <translation>복사본당 GPU</translation>
    </message>
    <message>
        <source>GPUs that one copy of the model is spread over.</source>
        <translation>모델 복사본 하나를 나누어 올리는 GPU 수입니다.</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>복사본</translation>
    </message>
    <message>
        <source>Copies of the model that write answers side by side.</source>
        <translation>나란히 답을 쓰는 모델 복사본의 수입니다.</translation>
    </message>
    <message>
        <source>Share of GPU memory</source>
        <translation>GPU 메모리 비율</translation>
    </message>
    <message>
        <source>Share of the GPU memory that vLLM takes. Lower it where training runs on the same GPU.</source>
        <translation>vLLM이 쓰는 GPU 메모리의 비율입니다. 같은 GPU에서 학습하면 낮춥니다.</translation>
    </message>
    <message>
        <source>Longest text</source>
        <translation>최대 텍스트 길이</translation>
    </message>
    <message>
        <source>Tokens that prompt and answer may have together. Lower it to save GPU memory.</source>
        <translation>프롬프트와 답을 합해 허용하는 토큰 수입니다. 낮추면 GPU 메모리를 아낍니다.</translation>
    </message>
    <message>
        <source>Number format</source>
        <translation>수 형식</translation>
    </message>
    <message>
        <source>Format of the weights in vLLM, such as bfloat16; auto takes that of the model.</source>
        <translation>vLLM에서 쓰는 가중치의 형식입니다. 예를 들어 bfloat16이며, auto면 모델의 형식입니다.</translation>
    </message>
    <message>
        <source>Reuse prompts</source>
        <translation>프롬프트 재사용</translation>
    </message>
    <message>
        <source>Computes a beginning that several prompts share only once.</source>
        <translation>여러 프롬프트가 함께 쓰는 앞부분을 한 번만 계산합니다.</translation>
    </message>
    <message>
        <source>No CUDA graphs</source>
        <translation>CUDA 그래프 끄기</translation>
    </message>
    <message>
        <source>Runs without CUDA graphs: slower, but starts sooner and takes less memory.</source>
        <translation>CUDA 그래프 없이 실행합니다. 느리지만 더 빨리 시작하고 메모리를 덜 씁니다.</translation>
    </message>
    <message>
        <source>Separate reasoning</source>
        <translation>추론 분리</translation>
    </message>
    <message>
        <source>Parts the reasoning of an answer from what is said in the end.</source>
        <translation>답의 추론 부분을 최종 내용과 나눕니다.</translation>
    </message>
    <message>
        <source>Reasoning parser</source>
        <translation>추론 구분기</translation>
    </message>
    <message>
        <source>Name of the parser in vLLM that finds the reasoning of an answer.</source>
        <translation>답의 추론 부분을 찾는 vLLM 구분기의 이름입니다.</translation>
    </message>
    <message>
        <source>Server module</source>
        <translation>서버 모듈</translation>
    </message>
    <message>
        <source>Python module that runs as the server, in place of the usual one.</source>
        <translation>보통의 서버 대신 실행할 Python 모듈입니다.</translation>
    </message>
    <message>
        <source>Weight receiver</source>
        <translation>가중치 수신 클래스</translation>
    </message>
    <message>
        <source>Python class that takes new weights into the running server.</source>
        <translation>실행 중인 서버에 새 가중치를 받아들이는 Python 클래스입니다.</translation>
    </message>
    <message>
        <source>Device that the server runs on. Axolotl sets it, so leave it at auto.</source>
        <translation>서버가 실행되는 장치입니다. Axolotl이 정하므로 auto로 두세요.</translation>
    </message>
    <message>
        <source>Energy-based fine-tuning</source>
        <translation>에너지 기반 미세 조정</translation>
    </message>
    <message>
        <source>Settings for energy-based fine-tuning, which rewards own answers for being like the given ones inside the model.</source>
        <translation>에너지 기반 미세 조정의 설정입니다. 스스로 쓴 답이 모델 안에서 주어진 답과 비슷할수록 보상합니다.</translation>
    </message>
    <message>
        <source>Kind of data</source>
        <translation>데이터 종류</translation>
    </message>
    <message>
        <source>Structured for prompts with answers, strided for plain running text.</source>
        <translation>프롬프트와 답이 있으면 structured, 이어지는 일반 텍스트면 strided입니다.</translation>
    </message>
    <message>
        <source>Compared layers</source>
        <translation>비교할 층</translation>
    </message>
    <message>
        <source>Depths in the model whose values are compared, from 0 for the first layer to 1 for the last.</source>
        <translation>값을 비교할 모델의 깊이입니다. 첫 층이 0, 마지막 층이 1입니다.</translation>
    </message>
    <message>
        <source>Summary of an answer</source>
        <translation>답의 요약 방식</translation>
    </message>
    <message>
        <source>How the values of a text become one vector: its last token, a mean, the mean of the answer, or several joined.</source>
        <translation>텍스트의 값을 벡터 하나로 만드는 방식입니다. 마지막 토큰, 평균, 답의 평균, 또는 여럿을 이은 것입니다.</translation>
    </message>
    <message>
        <source>Whiten values</source>
        <translation>값 백색화</translation>
    </message>
    <message>
        <source>Evens out directions of the compared values that vary together, so that none outweighs the others.</source>
        <translation>비교하는 값에서 함께 변하는 방향을 고르게 하여 어느 하나가 두드러지지 않게 합니다.</translation>
    </message>
    <message>
        <source>Likeness weight</source>
        <translation>닮음 가중치</translation>
    </message>
    <message>
        <source>Weight of the reward for being like the given answer.</source>
        <translation>주어진 답을 닮은 데 주는 보상의 가중치입니다.</translation>
    </message>
    <message>
        <source>Sameness penalty</source>
        <translation>같음 벌점</translation>
    </message>
    <message>
        <source>Weight of the penalty for answers that are like one another.</source>
        <translation>답들이 서로 비슷할 때 주는 벌점의 가중치입니다.</translation>
    </message>
    <message>
        <source>Plain loss weight</source>
        <translation>일반 손실 가중치</translation>
    </message>
    <message>
        <source>Weight of the usual loss on the given answer, added to the rest; 0 leaves it out.</source>
        <translation>나머지에 더하는, 주어진 답에 대한 보통 손실의 가중치입니다. 0이면 뺍니다.</translation>
    </message>
    <message>
        <source>Length follows answer</source>
        <translation>답에 맞춘 길이</translation>
    </message>
    <message>
        <source>Limits own answers by the length of the given ones instead of by one fixed length.</source>
        <translation>스스로 쓰는 답의 길이를 고정하지 않고 주어진 답의 길이에 맞추어 제한합니다.</translation>
    </message>
    <message>
        <source>Length allowance</source>
        <translation>길이 배수</translation>
    </message>
    <message>
        <source>Own answers may be this many times as long as the given ones.</source>
        <translation>스스로 쓰는 답은 주어진 답의 이 배수까지 길어질 수 있습니다.</translation>
    </message>
    <message>
        <source>Distance of starts</source>
        <translation>시작점 간격</translation>
    </message>
    <message>
        <source>Tokens from one place in the text where the model starts writing to the next.</source>
        <translation>모델이 쓰기 시작하는 텍스트의 위치 사이에 있는 토큰 수입니다.</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>문맥</translation>
    </message>
    <message>
        <source>Tokens that the model sees before each start.</source>
        <translation>모델이 시작점마다 앞에서 보는 토큰 수입니다.</translation>
    </message>
    <message>
        <source>Tokens a start</source>
        <translation>시작점당 토큰</translation>
    </message>
    <message>
        <source>Tokens that the model writes from each start.</source>
        <translation>모델이 시작점마다 쓰는 토큰 수입니다.</translation>
    </message>
    <message>
        <source>Tries a text</source>
        <translation>텍스트당 시도</translation>
    </message>
    <message>
        <source>Times that each text is written on, to compare the results.</source>
        <translation>결과를 견주도록 텍스트마다 이어서 쓰는 횟수입니다.</translation>
    </message>
    <message>
        <source>Skipped beginning</source>
        <translation>건너뛸 앞부분</translation>
    </message>
    <message>
        <source>Tokens at the beginning of the answer in which no start is placed.</source>
        <translation>답의 앞에서 시작점을 두지 않는 토큰 수입니다.</translation>
    </message>
    <message>
        <source>How freely tokens are drawn; 0 always takes the likeliest.</source>
        <translation>토큰을 얼마나 자유롭게 뽑을지 정합니다. 0이면 항상 가장 가능성 높은 것을 고릅니다.</translation>
    </message>
    <message>
        <source>Reward loss weight</source>
        <translation>보상 손실 가중치</translation>
    </message>
    <message>
        <source>Weight of the loss that comes from the rewards.</source>
        <translation>보상에서 나온 손실의 가중치입니다.</translation>
    </message>
    <message>
        <source>Advantage formula</source>
        <translation>이득 공식</translation>
    </message>
    <message>
        <source>What a reward is measured against: the mean of the other tries, the spread of the group, or nothing.</source>
        <translation>보상을 무엇과 견줄지 정합니다. 다른 시도의 평균, 묶음의 편차, 또는 견주지 않음입니다.</translation>
    </message>
    <message>
        <source>Weights to train</source>
        <translation>학습할 가중치</translation>
    </message>
    <message>
        <source>Patterns of weight names; weights that match are trained and all others stay as they are. For training a few layers without an adapter.</source>
        <translation>가중치 이름의 패턴입니다. 맞는 가중치는 학습하고 나머지는 그대로 둡니다. 어댑터 없이 몇 층만 학습할 때 씁니다.</translation>
    </message>
    <message>
        <source>Weights are not picked by name; lora_target_modules picks the layers that get an adapter.</source>
        <translation>가중치를 이름으로 고르지 않습니다. 어댑터를 붙일 층은 lora_target_modules로 고릅니다.</translation>
    </message>
    <message>
        <source>Freeze image and audio</source>
        <translation>이미지와 오디오 고정</translation>
    </message>
    <message>
        <source>Keeps the parts of a model that read images and sound as they are, so that only the text part learns.</source>
        <translation>모델에서 이미지와 소리를 읽는 부분을 그대로 두고 텍스트 부분만 학습합니다.</translation>
    </message>
    <message>
        <source>Only the text part of a model is trained.</source>
        <translation>모델의 텍스트 부분만 학습합니다.</translation>
    </message>
    <message>
        <source>Layers at once (LISA)</source>
        <translation>동시에 학습할 층(LISA)</translation>
    </message>
    <message>
        <source>Number of layers, drawn at random, that learn at a time (LISA). Fewer take less memory when every weight is trained.</source>
        <translation>한 번에 학습할 층의 수입니다. 층은 무작위로 뽑습니다(LISA). 적을수록 전체 가중치를 학습할 때 메모리를 덜 씁니다.</translation>
    </message>
    <message>
        <source>Every step trains the same weights.</source>
        <translation>스텝마다 같은 가중치를 학습합니다.</translation>
    </message>
    <message>
        <source>Steps between layer draws</source>
        <translation>층을 다시 뽑는 간격</translation>
    </message>
    <message>
        <source>Steps after which LISA draws other layers.</source>
        <translation>LISA가 다른 층을 뽑기까지의 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Layer list name</source>
        <translation>층 목록 이름</translation>
    </message>
    <message>
        <source>Name under which the Python model keeps its list of layers; for models that call it something else.</source>
        <translation>Python 모델이 층 목록을 보관하는 이름입니다. 다른 이름을 쓰는 모델에만 필요합니다.</translation>
    </message>
    <message>
        <source>Packs as separate sequences</source>
        <translation>묶음을 따로 두기</translation>
    </message>
    <message>
        <source>Keeps the packs of a micro batch as separate sequences instead of joining them into one long one.</source>
        <translation>마이크로 배치의 묶음을 긴 시퀀스 하나로 잇지 않고 따로 둡니다.</translation>
    </message>
    <message>
        <source>on, unless the attention library can tell packed rows apart</source>
        <translation>켜짐, 어텐션 라이브러리가 묶인 행을 구분하면 꺼짐</translation>
    </message>
    <message>
        <source>A micro batch is packed as one long sequence.</source>
        <translation>마이크로 배치는 긴 시퀀스 하나로 묶습니다.</translation>
    </message>
    <message>
        <source>Rows packed together</source>
        <translation>함께 묶을 행</translation>
    </message>
    <message>
        <source>Rows that are looked at together when packs are filled. More fill the packs a little better and take longer.</source>
        <translation>묶음을 채울 때 함께 살펴보는 행의 수입니다. 많을수록 조금 더 꽉 채우지만 시간이 더 걸립니다.</translation>
    </message>
    <message>
        <source>Rows are always packed in groups of 100,000.</source>
        <translation>행은 항상 100,000개씩 모아 묶습니다.</translation>
    </message>
    <message>
        <source>Known packing share</source>
        <translation>알려진 묶기 효율</translation>
    </message>
    <message>
        <source>Share of the packs that holds tokens, from an earlier run. It saves counting them again when steps are estimated.</source>
        <translation>이전 실행에서 얻은, 묶음에서 토큰이 차지하는 비율입니다. 스텝 수를 어림할 때 다시 세지 않아도 됩니다.</translation>
    </message>
    <message>
        <source>Steps are counted from the packed rows themselves.</source>
        <translation>스텝 수는 묶은 행에서 직접 셉니다.</translation>
    </message>
    <message>
        <source>Start of packing processes</source>
        <translation>묶기 프로세스 시작 방식</translation>
    </message>
    <message>
        <source>How Python starts the processes that pack rows; matters where the usual way hangs.</source>
        <translation>행을 묶는 프로세스를 Python이 시작하는 방식입니다. 보통 방식이 멈출 때 바꿉니다.</translation>
    </message>
    <message>
        <source>Rows are packed without further processes.</source>
        <translation>행은 다른 프로세스 없이 묶습니다.</translation>
    </message>
    <message>
        <source>Separate streamed documents</source>
        <translation>스트리밍 문서 분리</translation>
    </message>
    <message>
        <source>Lets each packed document attend only to itself while plain text is streamed. Turned off, documents of one pack see each other.</source>
        <translation>텍스트를 스트리밍할 때 묶인 문서마다 자신만 보게 합니다. 끄면 한 묶음의 문서가 서로를 봅니다.</translation>
    </message>
    <message>
        <source>All rows are read before training, none are streamed.</source>
        <translation>모든 행을 학습 전에 읽으며 스트리밍하지 않습니다.</translation>
    </message>
    <message>
        <source>Padding step</source>
        <translation>채움 단위</translation>
    </message>
    <message>
        <source>Rows are filled up to the next multiple of this many tokens, which suits some GPUs.</source>
        <translation>행을 이 토큰 수의 다음 배수까지 채웁니다. 일부 GPU에 알맞습니다.</translation>
    </message>
    <message>
        <source>Stretch positions (PoSE)</source>
        <translation>위치 늘리기(PoSE)</translation>
    </message>
    <message>
        <source>Skips positions inside short rows so that the model learns to handle a longer context (PoSE).</source>
        <translation>짧은 행 안의 위치를 건너뛰어 모델이 더 긴 문맥을 다루게 합니다(PoSE).</translation>
    </message>
    <message>
        <source>Positions in a row count up from zero without gaps.</source>
        <translation>행 안의 위치는 0부터 빈틈없이 올라갑니다.</translation>
    </message>
    <message>
        <source>Stretched context length</source>
        <translation>늘린 문맥 길이</translation>
    </message>
    <message>
        <source>Context length, in tokens, that PoSE imitates; more than the longest row.</source>
        <translation>PoSE가 흉내 내는 문맥 길이이며 토큰 수입니다. 최대 행 길이보다 크게 정합니다.</translation>
    </message>
    <message>
        <source>PoSE chunks</source>
        <translation>PoSE 조각</translation>
    </message>
    <message>
        <source>Number of pieces that PoSE cuts a row into; positions are skipped between them.</source>
        <translation>PoSE가 한 행을 나누는 조각의 수입니다. 조각 사이에서 위치를 건너뜁니다.</translation>
    </message>
    <message>
        <source>PoSE split tokens</source>
        <translation>PoSE 나눔 토큰</translation>
    </message>
    <message>
        <source>Token ids before which PoSE may cut a row, such as that of a line break.</source>
        <translation>PoSE가 행을 나눌 수 있는 자리를 정하는 토큰 id입니다. 이 토큰 앞에서 나누며, 줄바꿈의 id가 그 예입니다.</translation>
    </message>
    <message>
        <source>Pack length (removed)</source>
        <translation>묶음 길이(삭제됨)</translation>
    </message>
    <message>
        <source>Used to set the length of a pack. Axolotl has removed it; sample_packing and sequence_len replace it.</source>
        <translation>묶음의 길이를 정하던 키입니다. Axolotl에서 삭제되었고 sample_packing과 sequence_len이 대신합니다.</translation>
    </message>
    <message>
        <source>Rows are packed up to sequence_len.</source>
        <translation>행은 sequence_len까지 묶습니다.</translation>
    </message>
    <message>
        <source>Loss limit</source>
        <translation>손실 한도</translation>
    </message>
    <message>
        <source>A step with a loss above this counts as gone wrong. Well above the loss at the start is a useful value.</source>
        <translation>손실이 이보다 큰 스텝은 잘못된 것으로 셉니다. 처음 손실보다 충분히 큰 값이 알맞습니다.</translation>
    </message>
    <message>
        <source>Training ends by itself only when the loss is not a number.</source>
        <translation>학습은 손실이 숫자가 아닐 때만 스스로 끝납니다.</translation>
    </message>
    <message>
        <source>Steps above the limit</source>
        <translation>한도를 넘는 스텝</translation>
    </message>
    <message>
        <source>Steps in a row above the loss limit after which training stops.</source>
        <translation>손실 한도를 넘는 스텝이 이만큼 이어지면 학습을 멈춥니다.</translation>
    </message>
    <message>
        <source>Embedding noise</source>
        <translation>임베딩 잡음</translation>
    </message>
    <message>
        <source>Noise added to embeddings while training, which helps some chat models; 5 is usual.</source>
        <translation>학습 중 임베딩에 더하는 잡음입니다. 일부 대화 모델에 도움이 되며 보통 5입니다.</translation>
    </message>
    <message>
        <source>Embeddings are used as they are.</source>
        <translation>임베딩은 있는 그대로 사용합니다.</translation>
    </message>
    <message>
        <source>Embedding noise (old name)</source>
        <translation>임베딩 잡음(옛 이름)</translation>
    </message>
    <message>
        <source>Old name of neftune_noise_alpha, which replaces it.</source>
        <translation>neftune_noise_alpha의 옛 이름입니다. 새 이름을 씁니다.</translation>
    </message>
    <message>
        <source>Shrink batch to fit</source>
        <translation>배치 자동 축소</translation>
    </message>
    <message>
        <source>Starts again with a smaller micro batch when memory runs out.</source>
        <translation>메모리가 모자라면 더 작은 마이크로 배치로 다시 시작합니다.</translation>
    </message>
    <message>
        <source>The micro batch keeps the size that is set.</source>
        <translation>마이크로 배치는 정한 크기를 유지합니다.</translation>
    </message>
    <message>
        <source>Entropy-weighted loss</source>
        <translation>엔트로피 가중 손실</translation>
    </message>
    <message>
        <source>Weighs the loss of each token by how unsure the model is when it predicts it (EAFT).</source>
        <translation>모델이 얼마나 확신하지 못하는지에 따라 토큰마다 손실의 비중을 정합니다(EAFT).</translation>
    </message>
    <message>
        <source>The loss is plain cross-entropy.</source>
        <translation>손실은 보통의 교차 엔트로피입니다.</translation>
    </message>
    <message>
        <source>Entropy exponent</source>
        <translation>엔트로피 지수</translation>
    </message>
    <message>
        <source>Power that the entropy is raised to before it weighs the loss; 0 weighs all tokens alike.</source>
        <translation>손실의 비중으로 쓰기 전에 엔트로피에 적용하는 지수입니다. 0이면 모든 토큰의 비중이 같습니다.</translation>
    </message>
    <message>
        <source>Tokens for entropy</source>
        <translation>엔트로피용 토큰</translation>
    </message>
    <message>
        <source>Number of likeliest tokens that the entropy is estimated from. More is closer and takes more time.</source>
        <translation>엔트로피를 어림할 때 쓰는, 가능성이 가장 큰 토큰의 수입니다. 많을수록 정확하지만 시간이 더 걸립니다.</translation>
    </message>
    <message>
        <source>Cosine end point</source>
        <translation>코사인 끝 지점</translation>
    </message>
    <message>
        <source>Share of all steps after which a cosine stays at its lowest rate. It needs cosine_min_lr_ratio.</source>
        <translation>전체 스텝에서 이 비율이 지나면 코사인은 최저 학습률에 머뭅니다. cosine_min_lr_ratio가 있어야 합니다.</translation>
    </message>
    <message>
        <source>A cosine falls until the last step.</source>
        <translation>코사인은 마지막 스텝까지 내려갑니다.</translation>
    </message>
    <message>
        <source>Curved warm-up</source>
        <translation>곡선형 워밍업</translation>
    </message>
    <message>
        <source>Lets the rate of a cosine rise as a square, slowly at first, instead of in a straight line.</source>
        <translation>코사인의 학습률을 직선 대신 제곱으로, 처음에는 천천히 올립니다.</translation>
    </message>
    <message>
        <source>Warm-up is a straight line.</source>
        <translation>워밍업은 직선으로 올라갑니다.</translation>
    </message>
    <message>
        <source>Schedule options</source>
        <translation>스케줄 옵션</translation>
    </message>
    <message>
        <source>Options of the chosen schedule, for those that take any, such as the number of restarts.</source>
        <translation>고른 스케줄에 줄 옵션입니다. 다시 시작하는 횟수처럼 옵션을 받는 스케줄에만 씁니다.</translation>
    </message>
    <message>
        <source>The schedules of this trainer take no options.</source>
        <translation>이 학습기의 스케줄에는 옵션이 없습니다.</translation>
    </message>
    <message>
        <source>Restart every</source>
        <translation>다시 시작 간격</translation>
    </message>
    <message>
        <source>Steps between restarts of the learning rate; ReLoRA needs it.</source>
        <translation>학습률을 다시 시작하기까지의 스텝 수입니다. ReLoRA에 필요합니다.</translation>
    </message>
    <message>
        <source>The rate warms up once and does not restart.</source>
        <translation>학습률은 한 번만 워밍업하고 다시 시작하지 않습니다.</translation>
    </message>
    <message>
        <source>Restart warm-up steps</source>
        <translation>다시 시작 워밍업 스텝</translation>
    </message>
    <message>
        <source>Steps in which the rate rises again after each restart.</source>
        <translation>다시 시작할 때마다 학습률이 올라가는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Steps down before restart</source>
        <translation>다시 시작 전 하강 스텝</translation>
    </message>
    <message>
        <source>Steps in which the rate falls before each restart.</source>
        <translation>다시 시작하기 전마다 학습률이 내려가는 스텝 수입니다.</translation>
    </message>
    <message>
        <source>Start divisor</source>
        <translation>시작 나눗수</translation>
    </message>
    <message>
        <source>Would say how many times below its peak the rate starts. Axolotl lists the key and does not read it.</source>
        <translation>학습률이 최고값의 몇 분의 일에서 시작할지 정하려던 키입니다. Axolotl은 이 키를 두었지만 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Axolotl does not read this key either.</source>
        <translation>Axolotl도 이 키를 읽지 않습니다.</translation>
    </message>
    <message>
        <source>Learning rate groups</source>
        <translation>학습률 그룹</translation>
    </message>
    <message>
        <source>Groups of weights with a learning rate of their own, one block each.</source>
        <translation>학습률을 따로 쓰는 가중치 그룹입니다. 그룹마다 한 블록씩 씁니다.</translation>
    </message>
    <message>
        <source>One learning rate holds for all weights.</source>
        <translation>학습률 하나를 모든 가중치에 씁니다.</translation>
    </message>
    <message>
        <source>Group name</source>
        <translation>그룹 이름</translation>
    </message>
    <message>
        <source>Name of this group, to tell it from the others.</source>
        <translation>다른 그룹과 구별하는 이름입니다.</translation>
    </message>
    <message>
        <source>Weights in the group</source>
        <translation>그룹의 가중치</translation>
    </message>
    <message>
        <source>Parts of weight names; every weight whose name contains one of them belongs to this group.</source>
        <translation>가중치 이름의 일부입니다. 이름에 이 가운데 하나가 들어 있는 가중치가 이 그룹에 속합니다.</translation>
    </message>
    <message>
        <source>Group learning rate</source>
        <translation>그룹 학습률</translation>
    </message>
    <message>
        <source>Peak learning rate of this group.</source>
        <translation>이 그룹의 최고 학습률입니다.</translation>
    </message>
    <message>
        <source>Embedding learning rate</source>
        <translation>임베딩 학습률</translation>
    </message>
    <message>
        <source>Learning rate of the embeddings and the output head, where they are trained. Often lower than the rate of the other weights.</source>
        <translation>임베딩과 출력 헤드를 학습할 때 쓰는 학습률입니다. 다른 가중치보다 낮게 잡는 일이 많습니다.</translation>
    </message>
    <message>
        <source>Embedding rate factor</source>
        <translation>임베딩 학습률 배율</translation>
    </message>
    <message>
        <source>Learning rate of the embeddings as a multiple of learning_rate. It goes before embedding_lr.</source>
        <translation>임베딩의 학습률을 learning_rate의 배수로 정합니다. embedding_lr보다 먼저 적용합니다.</translation>
    </message>
    <message>
        <source>LoRA+ ratio</source>
        <translation>LoRA+ 비율</translation>
    </message>
    <message>
        <source>Learning rate of the B matrices of an adapter as a multiple of that of the A matrices (LoRA+); 16 is usual.</source>
        <translation>어댑터에서 A 행렬 대비 B 행렬 학습률의 배수입니다(LoRA+). 보통 16입니다.</translation>
    </message>
    <message>
        <source>LoRA+ embedding rate</source>
        <translation>LoRA+ 임베딩 학습률</translation>
    </message>
    <message>
        <source>Learning rate of adapters on embeddings under LoRA+.</source>
        <translation>LoRA+를 쓸 때 임베딩에 붙인 어댑터의 학습률입니다.</translation>
    </message>
    <message>
        <source>Optimizer options</source>
        <translation>옵티마이저 옵션</translation>
    </message>
    <message>
        <source>Further options of the optimizer, as a block of keys or as a text of key=value pairs.</source>
        <translation>옵티마이저의 추가 옵션입니다. 키 블록 또는 key=value 텍스트로 씁니다.</translation>
    </message>
    <message>
        <source>AdamW is set by adam_beta1, adam_beta2, adam_epsilon and weight_decay.</source>
        <translation>AdamW는 adam_beta1, adam_beta2, adam_epsilon, weight_decay로 정합니다.</translation>
    </message>
    <message>
        <source>Layers with projected gradients</source>
        <translation>기울기를 투영할 층</translation>
    </message>
    <message>
        <source>Layers that GaLore and similar optimizers handle with shortened gradients; all_linear means every linear layer.</source>
        <translation>GaLore와 비슷한 옵티마이저가 기울기를 줄여 다루는 층입니다. all_linear는 모든 선형 층입니다.</translation>
    </message>
    <message>
        <source>The optimizer is always AdamW with 32-bit moments.</source>
        <translation>옵티마이저는 항상 32비트 모멘트를 쓰는 AdamW입니다.</translation>
    </message>
    <message>
        <source>Beta 3 (CAME)</source>
        <translation>베타 3(CAME)</translation>
    </message>
    <message>
        <source>Share of the old mean that stays in the third average, which only CAME keeps.</source>
        <translation>CAME만 쓰는 세 번째 평균에서 스텝마다 남는 이전 값의 비율입니다.</translation>
    </message>
    <message>
        <source>Epsilon 2 (CAME)</source>
        <translation>엡실론 2(CAME)</translation>
    </message>
    <message>
        <source>Keeps the second division of CAME away from zero.</source>
        <translation>CAME의 두 번째 나눗셈에서 0으로 나누지 않게 합니다.</translation>
    </message>
    <message>
        <source>torchdistx folder</source>
        <translation>torchdistx 폴더</translation>
    </message>
    <message>
        <source>Folder of the torchdistx library, for the optimizer adamw_anyprecision.</source>
        <translation>torchdistx 라이브러리의 폴더입니다. 옵티마이저 adamw_anyprecision에 씁니다.</translation>
    </message>
    <message>
        <source>Dion learning rate</source>
        <translation>Dion 학습률</translation>
    </message>
    <message>
        <source>Learning rate of the matrices that Dion trains; learning_rate holds for the rest.</source>
        <translation>Dion이 학습하는 행렬의 학습률입니다. 나머지에는 learning_rate를 씁니다.</translation>
    </message>
    <message>
        <source>Dion momentum</source>
        <translation>Dion 모멘텀</translation>
    </message>
    <message>
        <source>Share of the earlier direction that Dion keeps in each step.</source>
        <translation>Dion이 스텝마다 유지하는 이전 방향의 비율입니다.</translation>
    </message>
    <message>
        <source>Dion rank share</source>
        <translation>Dion 랭크 비율</translation>
    </message>
    <message>
        <source>Rank that Dion works with, as a share of the smaller side of a matrix. Less is faster and coarser.</source>
        <translation>Dion이 쓰는 랭크를 행렬의 짧은 변 대비 비율로 정합니다. 작을수록 빠르지만 거칠어집니다.</translation>
    </message>
    <message>
        <source>Dion rank step</source>
        <translation>Dion 랭크 단위</translation>
    </message>
    <message>
        <source>The rank of Dion is rounded to a multiple of this.</source>
        <translation>Dion의 랭크를 이 수의 배수로 맞춥니다.</translation>
    </message>
    <message>
        <source>Q-GaLore rank</source>
        <translation>Q-GaLore 랭크</translation>
    </message>
    <message>
        <source>Rank that gradients are shortened to. More keeps more detail and takes more memory.</source>
        <translation>기울기를 줄일 랭크입니다. 클수록 더 자세히 남기고 메모리를 더 씁니다.</translation>
    </message>
    <message>
        <source>Q-GaLore gradient scale</source>
        <translation>Q-GaLore 기울기 배율</translation>
    </message>
    <message>
        <source>Factor for gradients that were shortened; it works like a smaller learning rate.</source>
        <translation>줄인 기울기에 곱하는 값입니다. 학습률을 낮추는 것과 비슷합니다.</translation>
    </message>
    <message>
        <source>Q-GaLore refresh gap</source>
        <translation>Q-GaLore 갱신 간격</translation>
    </message>
    <message>
        <source>Steps between refreshes of the projection. More is faster and follows the gradients less closely.</source>
        <translation>투영을 갱신하기까지의 스텝 수입니다. 클수록 빠르지만 기울기를 덜 가깝게 따릅니다.</translation>
    </message>
    <message>
        <source>Q-GaLore projection side</source>
        <translation>Q-GaLore 투영 방향</translation>
    </message>
    <message>
        <source>Side of a gradient matrix that is shortened; std decides by the shape of the matrix.</source>
        <translation>기울기 행렬에서 줄이는 쪽입니다. std는 행렬의 모양에 따라 정합니다.</translation>
    </message>
    <message>
        <source>Quantize Q-GaLore projection</source>
        <translation>Q-GaLore 투영 양자화</translation>
    </message>
    <message>
        <source>Keeps the projection in few bits, which saves memory.</source>
        <translation>투영을 적은 비트로 보관하여 메모리를 아낍니다.</translation>
    </message>
    <message>
        <source>Q-GaLore projection bits</source>
        <translation>Q-GaLore 투영 비트</translation>
    </message>
    <message>
        <source>Bits of each value in a quantized projection.</source>
        <translation>양자화한 투영에서 값 하나의 비트 수입니다.</translation>
    </message>
    <message>
        <source>Q-GaLore group size</source>
        <translation>Q-GaLore 그룹 크기</translation>
    </message>
    <message>
        <source>Values of a quantized projection that share one scale. Fewer are more exact and take more memory.</source>
        <translation>양자화한 투영에서 배율 하나를 함께 쓰는 값의 수입니다. 적을수록 정확하지만 메모리를 더 씁니다.</translation>
    </message>
    <message>
        <source>Q-GaLore likeness limit</source>
        <translation>Q-GaLore 유사도 한도</translation>
    </message>
    <message>
        <source>Cosine similarity of two projections in a row above which a refresh is skipped.</source>
        <translation>이어진 두 투영의 코사인 유사도가 이보다 크면 갱신을 건너뜁니다.</translation>
    </message>
    <message>
        <source>Q-GaLore gap growth</source>
        <translation>Q-GaLore 간격 증가</translation>
    </message>
    <message>
        <source>Factor by which the steps between refreshes grow once the projection settles.</source>
        <translation>투영이 안정되면 갱신 간격에 곱하는 값입니다.</translation>
    </message>
    <message>
        <source>Q-GaLore averaging window</source>
        <translation>Q-GaLore 평균 구간</translation>
    </message>
    <message>
        <source>Number of past similarities whose mean decides about the next refresh.</source>
        <translation>다음 갱신을 정할 때 평균을 내는 지난 유사도의 개수입니다.</translation>
    </message>
    <message>
        <source>8-bit floats (fp8)</source>
        <translation>8비트 부동소수점(fp8)</translation>
    </message>
    <message>
        <source>Computes matrix products in 8-bit floats, on Hopper GPUs or newer. Faster together with torch_compile.</source>
        <translation>행렬 곱셈을 8비트 부동소수점으로 계산합니다. Hopper 이상의 GPU가 필요하며 torch_compile과 함께 쓰면 빨라집니다.</translation>
    </message>
    <message>
        <source>Gather FSDP in fp8</source>
        <translation>fp8로 FSDP 모으기</translation>
    </message>
    <message>
        <source>Sends the parts of a model between GPUs in 8-bit floats, which halves the traffic. It needs FSDP 2.</source>
        <translation>모델의 부분을 8비트 부동소수점으로 GPU 사이에 보내 전송량을 절반으로 줄입니다. FSDP 2가 필요합니다.</translation>
    </message>
    <message>
        <source>Everything in float32</source>
        <translation>모두 float32로</translation>
    </message>
    <message>
        <source>Keeps and computes everything in 32-bit floats: exact, slow, and with the most memory.</source>
        <translation>모든 것을 32비트 부동소수점으로 보관하고 계산합니다. 정확하지만 느리고 메모리를 가장 많이 씁니다.</translation>
    </message>
    <message>
        <source>Full 32 bits are chosen with bf16: false.</source>
        <translation>온전한 32비트는 bf16: false로 고릅니다.</translation>
    </message>
    <message>
        <source>Everything in bfloat16</source>
        <translation>모두 bfloat16으로</translation>
    </message>
    <message>
        <source>Keeps all weights in bfloat16 too, instead of only computing in it. Less memory, less exact updates.</source>
        <translation>계산만이 아니라 모든 가중치도 bfloat16으로 보관합니다. 메모리는 줄지만 갱신이 덜 정확합니다.</translation>
    </message>
    <message>
        <source>Precision is chosen with bf16, and trained weights stay in 32 bits.</source>
        <translation>정밀도는 bf16으로 고르며, 학습하는 가중치는 32비트로 보관합니다.</translation>
    </message>
    <message>
        <source>Everything in float16</source>
        <translation>모두 float16으로</translation>
    </message>
    <message>
        <source>Keeps all weights in float16 too, instead of only computing in it. For GPUs without bfloat16.</source>
        <translation>계산만이 아니라 모든 가중치도 float16으로 보관합니다. bfloat16이 없는 GPU에 씁니다.</translation>
    </message>
    <message>
        <source>Leave embeddings short</source>
        <translation>임베딩을 반정밀도로 유지</translation>
    </message>
    <message>
        <source>Leaves embeddings in half precision beside an adapter instead of widening them to 32 bits; saves memory.</source>
        <translation>어댑터를 쓸 때 임베딩을 32비트로 넓히지 않고 반정밀도로 둡니다. 메모리를 아낍니다.</translation>
    </message>
    <message>
        <source>Embeddings have the precision of the other weights.</source>
        <translation>임베딩의 정밀도는 다른 가중치와 같습니다.</translation>
    </message>
    <message>
        <source>Norms in 32 bits</source>
        <translation>32비트 정규화</translation>
    </message>
    <message>
        <source>Keeps normalisation layers in 32-bit floats under FSDP 2, for models that become unstable otherwise.</source>
        <translation>FSDP 2에서 정규화 층을 32비트 부동소수점으로 둡니다. 그러지 않으면 불안정한 모델에 씁니다.</translation>
    </message>
    <message>
        <source>Norm class names</source>
        <translation>정규화 클래스 이름</translation>
    </message>
    <message>
        <source>Patterns of Python class names that count as normalisation layers; for models with names of their own.</source>
        <translation>정규화 층으로 볼 Python 클래스 이름의 패턴입니다. 고유한 이름을 쓰는 모델에 씁니다.</translation>
    </message>
    <message>
        <source>Quantization</source>
        <translation>양자화</translation>
    </message>
    <message>
        <source>Tokens and templates</source>
        <translation>토큰과 템플릿</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>정밀도</translation>
    </message>
    <message>
        <source>Memory and speed</source>
        <translation>메모리와 속도</translation>
    </message>
    <message>
        <source>Several GPUs</source>
        <translation>여러 GPU</translation>
    </message>
    <message>
        <source>Preference training</source>
        <translation>선호 학습</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>기타</translation>
    </message>
    <message>
        <source>text</source>
        <translation>텍스트</translation>
    </message>
    <message>
        <source>file or folder</source>
        <translation>파일 또는 폴더</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 또는 false</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>정수</translation>
    </message>
    <message>
        <source>number</source>
        <translation>숫자</translation>
    </message>
    <message>
        <source>one of a list</source>
        <translation>목록 중 하나</translation>
    </message>
    <message>
        <source>true, false or one of a list</source>
        <translation>true, false 또는 목록 중 하나</translation>
    </message>
    <message>
        <source>list of texts</source>
        <translation>텍스트 목록</translation>
    </message>
    <message>
        <source>list of numbers</source>
        <translation>숫자 목록</translation>
    </message>
    <message>
        <source>list of blocks</source>
        <translation>블록 목록</translation>
    </message>
    <message>
        <source>block of keys</source>
        <translation>키 블록</translation>
    </message>
    <message>
        <source>block of free keys</source>
        <translation>자유 키 블록</translation>
    </message>
    <message>
        <source>several forms</source>
        <translation>여러 형식</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>엔진</translation>
    </message>
    <message>
        <source>Which trainer the configuration is meant for: Tunewright&apos;s own, or Axolotl on a rented GPU for what ours cannot do.</source>
        <translation>이 설정을 실행할 학습기입니다. Tunewright 자체 학습기이거나, 자체 학습기가 하지 못하는 일을 위한 임대 GPU의 Axolotl입니다.</translation>
    </message>
    <message>
        <source>Prompt tuning tokens</source>
        <translation>프롬프트 튜닝 토큰</translation>
    </message>
    <message>
        <source>Plans prompt tuning: this many made-up tokens before every text are trained, and no weight of the model. 20 is usual; 0 means off.</source>
        <translation>프롬프트 튜닝을 계획합니다. 모든 텍스트 앞에 놓이는 이만큼의 가상 토큰만 학습하고 모델의 가중치는 학습하지 않습니다. 보통 20이며 0은 끔입니다.</translation>
    </message>
    <message>
        <source>Prompt tuning is planned but not trained by this version.</source>
        <translation>이 버전은 프롬프트 튜닝을 계획만 하고 학습하지는 않습니다.</translation>
    </message>
    <message>
        <source>Steps between evaluations; below 1 a share of all steps.</source>
        <translation>평가 사이의 스텝 수입니다. 1보다 작으면 전체 스텝에 대한 비율입니다.</translation>
    </message>
    <message>
        <source>Steps between checkpoints; below 1 a share of all steps.</source>
        <translation>체크포인트 사이의 스텝 수입니다. 1보다 작으면 전체 스텝에 대한 비율입니다.</translation>
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
    <message>
        <source>Dollars</source>
        <translation>달러</translation>
    </message>
    <message>
        <source>At %1 spent</source>
        <translation>%1 지출 시점</translation>
    </message>
    <message>
        <source>Nobody bills for these runs.</source>
        <translation>이 실행들은 과금되지 않습니다.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Cost against quote</source>
        <translation>견적 대비 비용</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n setting(s)</source>
        <translation>
            <numerusform>설정 %n개 중 %1개</numerusform>
        </translation>
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
    <message>
        <source>%1 of %2 weights are trained</source>
        <translation>가중치 %2개 중 %1개 학습</translation>
    </message>
    <message>
        <source>%1 tokens in all epochs</source>
        <translation>전체 에포크 %1 토큰</translation>
    </message>
    <message>
        <source>%1 tokens a step</source>
        <translation>스텝당 %1 토큰</translation>
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
        <source>checked for %1 × %2, %3</source>
        <translation>%2 %1개 기준, %3</translation>
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
    <message>
        <source>Preset</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>New from preset</source>
        <translation>프리셋으로 새로 만들기</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>바뀐 줄</translation>
    </message>
    <message>
        <source>What differs from the file, Ctrl+D</source>
        <translation>파일과 다른 곳, Ctrl+D</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
    </message>
    <message>
        <source>Ctrl+Z brings your text back.</source>
        <translation>Ctrl+Z를 누르면 쓰던 글로 돌아갑니다.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>내 글 유지</translation>
    </message>
    <message>
        <source>Saving then replaces what the other program wrote.</source>
        <translation>저장하면 다른 프로그램이 쓴 내용이 바뀝니다.</translation>
    </message>
    <message>
        <source>“%1” was changed by another program. Your text here is as it was.</source>
        <translation>다른 프로그램이 “%1” 파일을 바꿨습니다. 여기 있는 글은 그대로입니다.</translation>
    </message>
    <message>
        <source>Memory does not hold: %1 too much.</source>
        <translation>메모리가 모자랍니다. %1 초과합니다.</translation>
    </message>
    <message>
        <source>Memory does not hold: what is left is less than a quote may be wrong by.</source>
        <translation>메모리가 모자랍니다. 남는 양이 견적의 오차보다 적습니다.</translation>
    </message>
    <message>
        <source>%1. Plan shows the ways out, the least harm first.</source>
        <translation>%1. 계획 화면에서 영향이 적은 순서로 해결책을 볼 수 있습니다.</translation>
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
    <message>
        <source>Reload</source>
        <translation>다시 읽기</translation>
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
    <message>
        <source>Search pages, settings, runs, models, actions</source>
        <translation>페이지, 설정, 실행, 모델, 동작 검색</translation>
    </message>
    <message>
        <source>Runs: tick for comparing, open in Monitor, delete</source>
        <translation>실행 기록: 비교할 실행 선택, 관찰에서 열기, 삭제</translation>
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
    <message>
        <source>Keyboard shortcuts</source>
        <translation>단축키</translation>
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
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>Up to 4B</source>
        <translation>4B까지</translation>
    </message>
    <message>
        <source>5 to 9B</source>
        <translation>5~9B</translation>
    </message>
    <message>
        <source>10 to 39B</source>
        <translation>10~39B</translation>
    </message>
    <message>
        <source>40B and more</source>
        <translation>40B 이상</translation>
    </message>
    <message>
        <source>%1: fits, %2 of the memory</source>
        <translation>%1: 들어갑니다, 메모리의 %2</translation>
    </message>
    <message>
        <source>%1: tight, %2 of the memory</source>
        <translation>%1: 빠듯합니다, 메모리의 %2</translation>
    </message>
    <message>
        <source>%1: needs %2 cards, %3 of the memory of each</source>
        <translation>%1: 카드 %2장이 필요합니다, 각 메모리의 %3</translation>
    </message>
    <message>
        <source>%1: costs more than the budget</source>
        <translation>%1: 예산보다 비쌉니다</translation>
    </message>
    <message>
        <source>%1: not on 8 cards</source>
        <translation>%1: 카드 8장으로도 안 됩니다</translation>
    </message>
    <message>
        <source>Decided by %1: of this size it finishes cheapest.</source>
        <translation>기준은 %1: 이 크기 가운데 가장 싸게 끝납니다.</translation>
    </message>
    <message>
        <source>About %1, nobody is known to rent it out</source>
        <translation>약 %1, 빌려주는 곳이 알려져 있지 않음</translation>
    </message>
    <message>
        <source>About %1, nothing is rented</source>
        <translation>약 %1, 빌리는 것 없음</translation>
    </message>
    <message>
        <source>About %1 and %2</source>
        <translation>약 %1, %2</translation>
    </message>
    <message>
        <source>Activations are recomputed.</source>
        <translation>활성값을 재계산합니다.</translation>
    </message>
    <message>
        <source>With %1 nothing is recomputed, which the time rests on.</source>
        <translation>시간은 %1 메모리를 쓰고 재계산하지 않을 때의 값입니다.</translation>
    </message>
    <message>
        <source>The cards share states and weights.</source>
        <translation>카드들이 상태와 가중치를 나눠 가집니다.</translation>
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
        <source>A published requirement does not hold for it.</source>
        <translation>이 모델에는 맞지 않는 공개 요구 사양이 있습니다.</translation>
    </message>
    <message>
        <source>%1, %2: peak %3 on one card</source>
        <translation>%1, %2: 카드 하나에서 최대 %3</translation>
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
        <source>Quote</source>
        <translation>견적</translation>
    </message>
    <message>
        <source>%1 models, %2 GPUs</source>
        <translation>모델 %1개, GPU %2개</translation>
    </message>
    <message>
        <source>Prices of %1</source>
        <translation>%1 가격</translation>
    </message>
    <message>
        <source>Prices of %1 to %2</source>
        <translation>%1~%2 가격</translation>
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
        <source>Open YAML…</source>
        <translation>YAML 열기…</translation>
    </message>
    <message>
        <source>Money…</source>
        <translation>비용…</translation>
    </message>
    <message>
        <source>Export table…</source>
        <translation>표 내보내기…</translation>
    </message>
    <message>
        <source>What fits</source>
        <translation>들어가는 것</translation>
    </message>
    <message>
        <source>No model matches these filters.</source>
        <translation>이 조건에 맞는 모델이 없습니다.</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>조건 지우기</translation>
    </message>
    <message>
        <source>Show why</source>
        <translation>이유 보기</translation>
    </message>
    <message>
        <source>Hide prompt tuning</source>
        <translation>프롬프트 튜닝 숨기기</translation>
    </message>
    <message>
        <source>Show prompt tuning</source>
        <translation>프롬프트 튜닝 보기</translation>
    </message>
    <message>
        <source>Smallest setting that trains: one row at a time, layers recomputed where memory asks for it, AdamW. A column is a size of card in GB; of each size the card that finishes cheapest decides. Prompt tuning is a fourth method.</source>
        <translation>학습할 수 있는 가장 작은 설정: 한 번에 한 행, 메모리가 모자라면 층 재계산, AdamW. 열은 카드 크기(GB)이고 같은 크기에서는 가장 싸게 끝나는 카드가 기준입니다. 프롬프트 튜닝은 네 번째 방식입니다.</translation>
    </message>
    <message>
        <source>What the quote takes for granted</source>
        <translation>견적의 가정</translation>
    </message>
    <message>
        <source>Model and data are being read.</source>
        <translation>모델과 데이터를 읽고 있습니다.</translation>
    </message>
    <message>
        <source>Apply the first way</source>
        <translation>첫 번째 방법 적용</translation>
    </message>
    <message>
        <source>Use this plan</source>
        <translation>이 계획 사용</translation>
    </message>
    <message>
        <source>Show ways out</source>
        <translation>해결 방법 보기</translation>
    </message>
    <message>
        <source>Compare offers</source>
        <translation>선택지 비교</translation>
    </message>
    <message>
        <source>Sequence %1 · micro-batch %2 × %3 · %4 tokens in all</source>
        <translation>시퀀스 %1 · 마이크로 배치 %2 × %3 · 토큰 모두 %4개</translation>
    </message>
    <message>
        <source>With a usual data set of 10 MB, until model and data are read</source>
        <translation>모델과 데이터를 읽기 전에는 보통 크기인 10 MB 데이터로 계산합니다</translation>
    </message>
    <message numerus="yes">
        <source>%n published requirement(s) do not hold for these rows.</source>
        <translation>
            <numerusform>이 행들에는 맞지 않는 공개 요구 사양이 %n개 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Export the table</source>
        <translation>표 내보내기</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>표 (*.csv)</translation>
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
        <source>Time to finish</source>
        <translation>걸리는 시간</translation>
    </message>
    <message>
        <source>Total cost</source>
        <translation>전체 비용</translation>
    </message>
    <message>
        <source>What time and cost are made of</source>
        <translation>시간과 비용의 내역</translation>
    </message>
    <message>
        <source>Peak memory %1 ± %2 of %3 GiB usable</source>
        <translation>최대 메모리 %1 ± %2 GiB, 사용 가능 %3 GiB</translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>알려진 가격 없음</translation>
    </message>
    <message>
        <source>%1, disk included</source>
        <translation>%1, 디스크 포함</translation>
    </message>
    <message>
        <source>nothing is rented</source>
        <translation>빌리는 것 없음</translation>
    </message>
    <message>
        <source>Ways out</source>
        <translation>해결 방법</translation>
    </message>
    <message>
        <source>Offers</source>
        <translation>선택지</translation>
    </message>
    <message>
        <source>Least harm first</source>
        <translation>영향이 적은 순서</translation>
    </message>
    <message>
        <source>prices of %1</source>
        <translation>%1 가격</translation>
    </message>
    <message>
        <source>Each way is computed for this exact configuration. Applying one edits only its own lines, and Ctrl+Z takes it back.</source>
        <translation>모든 방법은 지금 설정 그대로 계산한 것입니다. 적용하면 해당 줄만 바뀌고 Ctrl+Z로 되돌립니다.</translation>
    </message>
    <message>
        <source>Fewer offers</source>
        <translation>선택지 줄이기</translation>
    </message>
    <message>
        <source>All %1 offers</source>
        <translation>선택지 %1개 모두</translation>
    </message>
    <message>
        <source>%1 steps</source>
        <translation>%1스텝</translation>
    </message>
    <message>
        <source>Cost of the cards</source>
        <translation>카드 비용</translation>
    </message>
    <message>
        <source>Cost of storage</source>
        <translation>저장 공간 비용</translation>
    </message>
    <message>
        <source>Cost of idle time</source>
        <translation>유휴 시간 비용</translation>
    </message>
    <message>
        <source>Memory of the host</source>
        <translation>호스트 메모리</translation>
    </message>
    <message>
        <source>Room on its disk</source>
        <translation>호스트 디스크 공간</translation>
    </message>
    <message>
        <source>Each way is computed for this exact plan. Applying one writes the plan and its own lines, and Ctrl+Z takes it back.</source>
        <translation>모든 방법은 이 계획 그대로 계산한 것입니다. 적용하면 계획과 해당 줄을 쓰고 Ctrl+Z로 되돌립니다.</translation>
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
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
    </message>
    <message>
        <source>No loss yet</source>
        <translation>아직 손실 없음</translation>
    </message>
    <message>
        <source>Loss from %1 to %2</source>
        <translation>손실 %1에서 %2까지</translation>
    </message>
    <message>
        <source>%1, ticked</source>
        <translation>%1, 선택됨</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>알 수 없음</translation>
    </message>
    <message>
        <source>Loss of the last step</source>
        <translation>마지막 스텝의 손실</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>위치</translation>
    </message>
    <message>
        <source>Eval loss</source>
        <translation>평가 손실</translation>
    </message>
    <message>
        <source>Peak GiB</source>
        <translation>최대 GiB</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>비용</translation>
    </message>
    <message>
        <source>Last loss</source>
        <translation>마지막 손실</translation>
    </message>
</context>
<context>
    <name>tw::RunsPage</name>
    <message>
        <source>Runs</source>
        <translation>실행 기록</translation>
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
    <message>
        <source>Everything that was trained, here and elsewhere, with what it cost</source>
        <translation>여기와 다른 곳에서 학습한 모든 것과 그 비용</translation>
    </message>
    <message>
        <source>State of the runs</source>
        <translation>실행 상태</translation>
    </message>
    <message>
        <source>Machine of the runs</source>
        <translation>실행한 컴퓨터</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>열</translation>
    </message>
    <message>
        <source>What can be done with the selected run</source>
        <translation>선택한 실행으로 할 수 있는 일</translation>
    </message>
    <message>
        <source>No run is like that.</source>
        <translation>해당하는 실행이 없습니다.</translation>
    </message>
    <message>
        <source>Show all runs</source>
        <translation>모든 실행 보기</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Start again with changes</source>
        <translation>바꿔서 다시 시작</translation>
    </message>
    <message>
        <source>Export as one file…</source>
        <translation>파일 하나로 내보내기…</translation>
    </message>
    <message>
        <source>Import run…</source>
        <translation>실행 가져오기…</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>삭제…</translation>
    </message>
    <message>
        <source>Any state</source>
        <translation>모든 상태</translation>
    </message>
    <message>
        <source>Going on</source>
        <translation>진행 중</translation>
    </message>
    <message>
        <source>Paused or stopped</source>
        <translation>일시 중지 또는 멈춤</translation>
    </message>
    <message>
        <source>Any machine</source>
        <translation>모든 컴퓨터</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n run(s)</source>
        <translation>
            <numerusform>실행 %n개 중 %1개</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 this month</source>
        <translation>%1, 이번 달 %2</translation>
    </message>
    <message>
        <source>Search the runs: name, model, state</source>
        <translation>실행 기록에서 찾기: 이름, 모델, 상태</translation>
    </message>
    <message>
        <source>Runs in one file (*.tar.gz)</source>
        <translation>파일 하나로 된 실행 (*.tar.gz)</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>실행 내보내기</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>실행 가져오기</translation>
    </message>
    <message>
        <source>“%1” is being packed into %2</source>
        <translation>“%1” 실행을 %2 파일에 담고 있습니다</translation>
    </message>
    <message>
        <source>“%1” is in %2, %3.</source>
        <translation>“%1” 실행을 %2 파일에 담았습니다, %3.</translation>
    </message>
    <message>
        <source>%1 is being unpacked</source>
        <translation>%1 파일을 풀고 있습니다</translation>
    </message>
    <message>
        <source>The run in %1 is in the list now.</source>
        <translation>%1 파일의 실행이 이제 목록에 있습니다.</translation>
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
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>What opens models that are not open to everybody</source>
        <translation>공개되지 않은 모델에 접근하기 위한 정보</translation>
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
<context>
    <name>tw::DiffView</name>
    <message>
        <source>What differs from the file</source>
        <translation>파일과 다른 곳</translation>
    </message>
    <message>
        <source>The text is the same as in the file.</source>
        <translation>파일과 같습니다.</translation>
    </message>
</context>
<context>
    <name>tw::PresetChooser</name>
    <message>
        <source>New from preset</source>
        <translation>프리셋으로 새로 만들기</translation>
    </message>
    <message>
        <source>A preset opens as a new configuration. It is never changed itself: saving asks for a name.</source>
        <translation>프리셋은 새 설정으로 열립니다. 프리셋 자체는 바뀌지 않으며, 저장할 때 이름을 묻습니다.</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>프리셋</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Open preset</source>
        <translation>프리셋 열기</translation>
    </message>
</context>
<context>
    <name>tw::CompletionPopup</name>
    <message>
        <source>Completions</source>
        <translation>자동 완성</translation>
    </message>
</context>
<context>
    <name>tw::YamlEditor</name>
    <message>
        <source>default</source>
        <translation>기본값</translation>
    </message>
</context>
<context>
    <name>tw::ListHead</name>
    <message>
        <source>%1 in all, the first %2 are here</source>
        <translation>모두 %1개, 처음 %2개만 표시</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>추가</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>추가: %1</translation>
    </message>
</context>
<context>
    <name>tw::ItemHead</name>
    <message>
        <source>%1 of %2 in %3</source>
        <translation>%3 %2개 중 %1번째</translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>접기: %1</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>펼치기: %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>위로</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>아래로</translation>
    </message>
    <message>
        <source>Remove with its lines</source>
        <translation>해당 줄과 함께 삭제</translation>
    </message>
    <message>
        <source>Move up: %1</source>
        <translation>위로: %1</translation>
    </message>
    <message>
        <source>Move down: %1</source>
        <translation>아래로: %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>삭제: %1</translation>
    </message>
</context>
<context>
    <name>Units</name>
    <message>
        <source>tokens</source>
        <translation>토큰</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>행</translation>
    </message>
    <message>
        <source>batches</source>
        <translation>배치</translation>
    </message>
    <message>
        <source>epochs</source>
        <translation>에폭</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>스텝</translation>
    </message>
    <message>
        <source>an epoch</source>
        <translation>에폭당</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>개 보관</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>프로세스</translation>
    </message>
    <message>
        <source>s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>threads</source>
        <translation>스레드</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>DPO: shows a model pairs of answers, one preferred, and moves it towards those.</source>
        <translation>DPO: 두 답 가운데 더 나은 답을 보여 주고 그쪽으로 모델을 옮깁니다.</translation>
    </message>
    <message>
        <source>Full fine-tuning: every weight of a model of 14 billion on one machine with eight cards of 80 GB (A100 or H100).</source>
        <translation>전체 미세 조정: 80 GB 카드 8장(A100, H100)이 있는 한 대에서 140억 모델의 모든 가중치를 학습합니다.</translation>
    </message>
    <message>
        <source>Korean continued pre-training: lets a model that knows some Korean read much more of it, as plain text.</source>
        <translation>한국어 이어 학습: 한국어를 조금 아는 모델에게 일반 글로 훨씬 더 많은 한국어를 읽힙니다.</translation>
    </message>
    <message>
        <source>QLoRA on a cluster: two nodes with eight H100 each, as a Kubeflow job starts them.</source>
        <translation>클러스터 QLoRA: Kubeflow 작업처럼 H100 8장이 달린 노드 2대를 씁니다.</translation>
    </message>
    <message>
        <source>LoRA: the usual start. Teaches a model a task or a manner of answering; the base model itself stays as it is.</source>
        <translation>LoRA: 보통의 출발점입니다. 모델에게 작업이나 답하는 방식을 가르치고 기반 모델은 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Memory-tight: LoRA in the least memory this trainer can do with. Slower than `lora.yaml`, and it learns a little less a step.</source>
        <translation>메모리 절약: 이 학습기가 쓸 수 있는 가장 적은 메모리로 하는 LoRA입니다. `lora.yaml`보다 느리고 스텝마다 조금 덜 배웁니다.</translation>
    </message>
    <message>
        <source>QLoRA: a model of 7 or 8 billion weights on one card with 24 GB (RTX 3090, 4090, L4, A10G).</source>
        <translation>QLoRA: 24 GB 카드 한 장(RTX 3090, 4090, L4, A10G)에서 70억~80억 모델을 학습합니다.</translation>
    </message>
    <message>
        <source>Quick start: teaches a small model to turn free-text orders into fixed JSON, on this machine, within minutes.</source>
        <translation>빠른 시작: 자유롭게 쓴 주문을 정해진 JSON으로 바꾸도록 작은 모델을 이 컴퓨터에서 몇 분 안에 학습합니다.</translation>
    </message>
</context>
<context>
    <name>tw::TokenRow</name>
    <message>
        <source>In the system key store</source>
        <translation>시스템 키 저장소에 있음</translation>
    </message>
    <message>
        <source>Kept until the studio closes, because the system key store cannot be used: %1</source>
        <translation>시스템 키 저장소를 쓸 수 없어 스튜디오를 닫을 때까지만 기억합니다: %1</translation>
    </message>
    <message>
        <source>From HF_TOKEN of the environment</source>
        <translation>환경 변수 HF_TOKEN에서 가져옴</translation>
    </message>
    <message>
        <source>None. Gated and private models ask for one; a token that may read is enough.</source>
        <translation>없음. 승인이 필요한 모델과 비공개 모델에는 토큰이 있어야 하며, 읽기 권한이면 충분합니다.</translation>
    </message>
    <message>
        <source>Hugging Face token</source>
        <translation>Hugging Face 토큰</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Enter…</source>
        <translation>입력…</translation>
    </message>
    <message>
        <source>Replace the Hugging Face token</source>
        <translation>Hugging Face 토큰 바꾸기</translation>
    </message>
    <message>
        <source>Enter a Hugging Face token</source>
        <translation>Hugging Face 토큰 입력</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>제거</translation>
    </message>
    <message>
        <source>Remove the Hugging Face token</source>
        <translation>Hugging Face 토큰 제거</translation>
    </message>
    <message>
        <source>Paste the token. It is never shown again and never written into a configuration.</source>
        <translation>토큰을 붙여 넣으세요. 다시 표시되지 않으며 설정 파일에 기록되지 않습니다.</translation>
    </message>
</context>
<context>
    <name>tw::AssumptionsForm</name>
    <message>
        <source>Reset to the usual figures</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>Storage</source>
        <translation>저장 공간</translation>
    </message>
    <message>
        <source>$ a GB and month</source>
        <translation>$/GB·월</translation>
    </message>
    <message>
        <source>Rented after the run</source>
        <translation>학습 뒤 대여 시간</translation>
    </message>
    <message>
        <source>min</source>
        <translation>분</translation>
    </message>
    <message>
        <source>Until a card is found</source>
        <translation>카드를 찾을 때까지</translation>
    </message>
    <message>
        <source>s</source>
        <translation>초</translation>
    </message>
    <message>
        <source>Start of the machine</source>
        <translation>컴퓨터 시작</translation>
    </message>
    <message>
        <source>Trainer gets there</source>
        <translation>학습 프로그램 전송</translation>
    </message>
    <message>
        <source>Download</source>
        <translation>다운로드</translation>
    </message>
    <message>
        <source>MB/s</source>
        <translation>MB/s</translation>
    </message>
    <message>
        <source>From disk into the card</source>
        <translation>디스크에서 카드로</translation>
    </message>
    <message>
        <source>Checkpoints to disk</source>
        <translation>체크포인트 저장</translation>
    </message>
    <message>
        <source>Between machines, a card</source>
        <translation>컴퓨터 사이, 카드당</translation>
    </message>
    <message>
        <source>Cards in one machine</source>
        <translation>컴퓨터 한 대의 카드 수</translation>
    </message>
</context>
<context>
    <name>tw::GuideDialog</name>
    <message>
        <source>Published (table %1): “%2”</source>
        <translation>공개된 값(표 %1): “%2”</translation>
    </message>
    <message>
        <source>Published requirements that do not hold</source>
        <translation>맞지 않는 공개 요구 사양</translation>
    </message>
    <message>
        <source>Figures are those of the hardware guide of 2025. Ours are worked out for sequence 2,048, one row at a time and 10 million tokens, with prices of the catalogue.</source>
        <translation>공개된 값은 2025년 하드웨어 안내서의 값입니다. 우리 값은 시퀀스 2,048, 한 번에 한 행, 토큰 1,000만 개와 목록의 가격으로 계산했습니다.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
</context>
<context>
    <name>tw::GuideNotes</name>
    <message>
        <source>%1: does not fit, %2 on each</source>
        <translation>%1: 들어가지 않습니다, 카드마다 %2</translation>
    </message>
    <message>
        <source>%1: tight, %2 on each</source>
        <translation>%1: 빠듯합니다, 카드마다 %2</translation>
    </message>
    <message>
        <source>%1: fits, %2 on each</source>
        <translation>%1: 들어갑니다, 카드마다 %2</translation>
    </message>
    <message>
        <source>Not even 16 of them hold it.</source>
        <translation>16장으로도 들어가지 않습니다.</translation>
    </message>
    <message>
        <source>%1 of them hold it.</source>
        <translation>%1장이면 들어갑니다.</translation>
    </message>
    <message>
        <source>%1 rent for %2, published were %3 an hour.</source>
        <translation>%1 대여는 %2, 공개된 값은 시간당 %3입니다.</translation>
    </message>
    <message>
        <source>All cards together: %1, published were %2 GB.</source>
        <translation>모든 카드를 합쳐 %1, 공개된 값은 %2 GB입니다.</translation>
    </message>
</context>
<context>
    <name>tw::MemoryShares</name>
    <message>
        <source>Weights, %1</source>
        <translation>가중치, %1</translation>
    </message>
    <message>
        <source>Weights</source>
        <translation>가중치</translation>
    </message>
    <message>
        <source>Optimizer, %1</source>
        <translation>옵티마이저, %1</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>옵티마이저</translation>
    </message>
    <message>
        <source>Prompt vectors</source>
        <translation>프롬프트 벡터</translation>
    </message>
    <message>
        <source>Adapters, r %1</source>
        <translation>어댑터, r %1</translation>
    </message>
    <message>
        <source>kept in host memory</source>
        <translation>호스트 메모리에 보관</translation>
    </message>
    <message>
        <source>recomputed in every layer</source>
        <translation>모든 층 재계산</translation>
    </message>
    <message>
        <source>Gradients</source>
        <translation>기울기</translation>
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
</context>
<context>
    <name>tw::MoneyDialog</name>
    <message>
        <source>A month of renting</source>
        <translation>한 달 대여</translation>
    </message>
    <message>
        <source>Rented</source>
        <translation>대여</translation>
    </message>
    <message>
        <source>hours a month</source>
        <translation>시간/월</translation>
    </message>
    <message>
        <source>Kept on disk</source>
        <translation>디스크 보관</translation>
    </message>
    <message>
        <source>GB</source>
        <translation>GB</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>예산</translation>
    </message>
    <message>
        <source>$ a month</source>
        <translation>$/월</translation>
    </message>
    <message>
        <source>Own or rent</source>
        <translation>구입과 대여</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>기간</translation>
    </message>
    <message>
        <source>years</source>
        <translation>년</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Price of a card</source>
        <translation>카드 가격</translation>
    </message>
    <message>
        <source>$</source>
        <translation>$</translation>
    </message>
    <message>
        <source>Machine around a card</source>
        <translation>카드당 본체</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>전기</translation>
    </message>
    <message>
        <source>$ a kWh</source>
        <translation>$/kWh</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>관리</translation>
    </message>
    <message>
        <source>Resale</source>
        <translation>되팔기</translation>
    </message>
    <message>
        <source>% of the price</source>
        <translation>%(구입가 기준)</translation>
    </message>
    <message>
        <source>Closed models by tokens</source>
        <translation>비공개 모델의 토큰 요금</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>입력</translation>
    </message>
    <message>
        <source>million tokens a month</source>
        <translation>백만 토큰/월</translation>
    </message>
    <message>
        <source>Put out</source>
        <translation>출력</translation>
    </message>
    <message>
        <source>What a budget buys</source>
        <translation>예산으로 할 수 있는 것</translation>
    </message>
    <message>
        <source>For this work</source>
        <translation>이 작업에</translation>
    </message>
    <message>
        <source>This machine is not rented.</source>
        <translation>이 컴퓨터는 빌리는 것이 아닙니다.</translation>
    </message>
    <message>
        <source>Nobody is known to rent this card out.</source>
        <translation>이 카드를 빌려주는 곳이 알려져 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 a month on %2: %3 for the cards and %4 for storage.
The budget pays %5 hours, %6 such runs.</source>
        <translation>한 달 %1, %2: 카드 %3, 저장 공간 %4.
예산으로 %5시간, 이런 학습 %6번을 할 수 있습니다.</translation>
    </message>
    <message>
        <source>Choose a card with a price for rent, and give the price of buying it.</source>
        <translation>대여 가격이 있는 카드를 고르고 구입 가격을 적으면 비교합니다.</translation>
    </message>
    <message>
        <source>Owned %1: hardware %2, power %3, care %4, resale −%5.
Rented %6.</source>
        <translation>구입 %1: 하드웨어 %2, 전기 %3, 관리 %4, 되팔기 −%5.
대여 %6.</translation>
    </message>
    <message>
        <source>Owning is cheaper from %1 hours a month.</source>
        <translation>한 달 %1시간부터 구입이 더 쌉니다.</translation>
    </message>
    <message>
        <source>Renting is cheaper however many hours a month.</source>
        <translation>몇 시간을 쓰든 대여가 더 쌉니다.</translation>
    </message>
    <message>
        <source>%1: training %2, use %3 a month (estimated prices of %4)</source>
        <translation>%1: 학습 %2, 사용 한 달 %3 (%4 추정 가격)</translation>
    </message>
    <message>
        <source>%1: training %2, use %3 a month (prices of %4)</source>
        <translation>%1: 학습 %2, 사용 한 달 %3 (%4 가격)</translation>
    </message>
    <message>
        <source>This budget pays no run of the table.</source>
        <translation>이 예산으로는 표의 어떤 학습도 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Start small, look at the result, then grow:</source>
        <translation>작게 시작해 결과를 보고 키웁니다.</translation>
    </message>
    <message>
        <source>Try on a tenth of the data: %1</source>
        <translation>데이터 10분의 1로 시험: %1</translation>
    </message>
    <message>
        <source>Grow: %1</source>
        <translation>키우기: %1</translation>
    </message>
    <message>
        <source>Finish: %1</source>
        <translation>마무리: %1</translation>
    </message>
    <message>
        <source>Use</source>
        <translation>사용</translation>
    </message>
    <message>
        <source>Use: %1</source>
        <translation>사용: %1</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>비용</translation>
    </message>
</context>
<context>
    <name>tw::PlanFilterBar</name>
    <message>
        <source>Sequence %1</source>
        <translation>시퀀스 %1</translation>
    </message>
    <message>
        <source>Search %1 models</source>
        <translation>모델 %1개에서 찾기</translation>
    </message>
    <message>
        <source>Search models</source>
        <translation>모델 찾기</translation>
    </message>
    <message>
        <source>Sequence length</source>
        <translation>시퀀스 길이</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Open: Apache, MIT. Commercial: allowed, under conditions worth reading.</source>
        <translation>공개: Apache, MIT. 상업용: 허용되지만 조건을 읽어 볼 만합니다.</translation>
    </message>
    <message>
        <source>Any licence</source>
        <translation>모든 라이선스</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>licence</comment>
        <translation>공개</translation>
    </message>
    <message>
        <source>Commercial</source>
        <comment>licence</comment>
        <translation>상업용</translation>
    </message>
    <message>
        <source>Korean</source>
        <comment>models that know it</comment>
        <translation>한국어</translation>
    </message>
    <message>
        <source>Any cost</source>
        <translation>비용 무관</translation>
    </message>
    <message>
        <source>Max $</source>
        <comment>before an amount</comment>
        <translation>최대 $</translation>
    </message>
    <message>
        <source>The most that the whole run may cost, in dollars; 0 means any</source>
        <translation>학습 전체에 쓸 수 있는 최대 금액(달러). 0은 제한 없음</translation>
    </message>
    <message>
        <source>The most that a run may cost</source>
        <translation>학습에 쓸 수 있는 최대 금액</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>메모리</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Dollars</source>
        <translation>달러</translation>
    </message>
    <message>
        <source>What the cells show</source>
        <translation>칸에 보이는 값</translation>
    </message>
</context>
<context>
    <name>tw::PlanHeader</name>
    <message>
        <source>GB per card</source>
        <translation>카드당 GB</translation>
    </message>
</context>
<context>
    <name>tw::PlanLegend</name>
    <message>
        <source>Fits one card, share of it used</source>
        <translation>카드 하나에 들어감, 쓰는 비율</translation>
    </message>
    <message>
        <source>Tight, 90 to 97%</source>
        <translation>빠듯함, 90~97%</translation>
    </message>
    <message>
        <source>Needs this many cards</source>
        <translation>필요한 카드 수</translation>
    </message>
    <message>
        <source>Not on 8 cards</source>
        <translation>카드 8장으로도 안 됨</translation>
    </message>
    <message>
        <source>Fits one card, hours to finish</source>
        <translation>카드 하나에 들어감, 걸리는 시간</translation>
    </message>
    <message>
        <source>Fits one card, dollars to finish</source>
        <translation>카드 하나에 들어감, 비용(달러)</translation>
    </message>
    <message>
        <source>Needs several cards</source>
        <translation>카드 여러 장 필요</translation>
    </message>
</context>
<context>
    <name>tw::PlanWords</name>
    <message>
        <source>Train on this machine</source>
        <translation>이 컴퓨터에서 학습</translation>
    </message>
    <message>
        <source>Rent %1</source>
        <translation>%1 대여</translation>
    </message>
    <message>
        <source>%1, with recomputation and micro-batch %2</source>
        <translation>%1, 재계산과 마이크로 배치 %2</translation>
    </message>
    <message>
        <source>%1, with recomputation</source>
        <translation>%1, 재계산 포함</translation>
    </message>
    <message>
        <source>%1, with micro-batch %2</source>
        <translation>%1, 마이크로 배치 %2</translation>
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
        <source>Loss in chunks</source>
        <translation>손실을 나눠 계산</translation>
    </message>
    <message>
        <source>Keep activations in host memory</source>
        <translation>활성값을 호스트 메모리에 보관</translation>
    </message>
    <message>
        <source>Paged 8-bit optimizer</source>
        <translation>페이지 방식 8비트 옵티마이저</translation>
    </message>
    <message>
        <source>8-bit optimizer</source>
        <translation>8비트 옵티마이저</translation>
    </message>
    <message>
        <source>Share states and weights between the cards</source>
        <translation>카드끼리 상태와 가중치 나누기</translation>
    </message>
    <message>
        <source>Keep optimizer and weights in host memory</source>
        <translation>옵티마이저와 가중치를 호스트 메모리에 보관</translation>
    </message>
    <message>
        <source>Adapt queries and values only</source>
        <translation>쿼리와 값에만 어댑터 사용</translation>
    </message>
    <message>
        <source>LoRA rank %1</source>
        <translation>LoRA 랭크 %1</translation>
    </message>
    <message>
        <source>QLoRA: base weights in 4 bits</source>
        <translation>QLoRA: 기본 가중치를 4비트로</translation>
    </message>
    <message>
        <source>Train LoRA matrices in place of all weights</source>
        <translation>전체 가중치 대신 LoRA 행렬 학습</translation>
    </message>
    <message>
        <source>Sequence length %1</source>
        <translation>시퀀스 길이 %1</translation>
    </message>
    <message>
        <source>Smaller model: %1</source>
        <translation>더 작은 모델: %1</translation>
    </message>
    <message>
        <source>Train with Axolotl</source>
        <translation>Axolotl로 학습</translation>
    </message>
    <message>
        <source>Full</source>
        <comment>training of all weights</comment>
        <translation>전체</translation>
    </message>
    <message>
        <source>Prompt tuning</source>
        <translation>프롬프트 튜닝</translation>
    </message>
    <message>
        <source>all weights</source>
        <translation>모든 가중치</translation>
    </message>
    <message>
        <source>bf16 base</source>
        <translation>bf16 기본</translation>
    </message>
    <message>
        <source>4-bit base</source>
        <translation>4비트 기본</translation>
    </message>
    <message>
        <source>20 vectors</source>
        <translation>벡터 20개</translation>
    </message>
    <message>
        <source>This machine</source>
        <translation>이 컴퓨터</translation>
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
        <source>%1 of %2 rows cut</source>
        <translation>%2개 가운데 %1개 행이 잘림</translation>
    </message>
    <message>
        <source>longer rows are cut</source>
        <translation>긴 행이 잘림</translation>
    </message>
    <message>
        <source>another model</source>
        <translation>다른 모델</translation>
    </message>
    <message>
        <source>less is trained</source>
        <translation>덜 학습함</translation>
    </message>
    <message>
        <source>base weights are rounded</source>
        <translation>기본 가중치 반올림</translation>
    </message>
    <message>
        <source>nearly the same result</source>
        <translation>거의 같은 결과</translation>
    </message>
    <message>
        <source>same result</source>
        <translation>같은 결과</translation>
    </message>
    <message>
        <source>A card is found</source>
        <translation>카드 찾기</translation>
    </message>
    <message>
        <source>The machine starts</source>
        <translation>컴퓨터 시작</translation>
    </message>
    <message>
        <source>The trainer gets there</source>
        <translation>학습 프로그램 전송</translation>
    </message>
    <message>
        <source>The model is downloaded</source>
        <translation>모델 다운로드</translation>
    </message>
    <message>
        <source>The model is loaded</source>
        <translation>모델 불러오기</translation>
    </message>
    <message>
        <source>The trainer starts</source>
        <translation>학습 프로그램 시작</translation>
    </message>
    <message>
        <source>Speed measured on this machine</source>
        <translation>이 컴퓨터에서 잰 속도</translation>
    </message>
    <message>
        <source>Speed measured on this machine in the other precision</source>
        <translation>이 컴퓨터에서 다른 정밀도로 잰 속도</translation>
    </message>
    <message>
        <source>Speed guessed from the number of cores</source>
        <translation>코어 수로 추정한 속도</translation>
    </message>
    <message>
        <source>Speed from the data sheet and the share of it that is usual</source>
        <translation>사양표와 보통 나오는 비율로 계산한 속도</translation>
    </message>
    <message>
        <source>Speed corrected by finished runs of this kind</source>
        <translation>같은 종류의 끝난 학습으로 보정한 속도</translation>
    </message>
</context>
<context>
    <name>tw::QuoteLists</name>
    <message numerus="yes">
        <source>%n core(s), nothing is rented</source>
        <translation>
            <numerusform>코어 %n개, 빌리는 것 없음</numerusform>
        </translation>
    </message>
    <message>
        <source>no price known</source>
        <translation>알려진 가격 없음</translation>
    </message>
    <message>
        <source>Cheapest to finish</source>
        <translation>가장 싸게 끝남</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>가장 빠름</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>가장 작음</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>같은 시간</translation>
    </message>
    <message>
        <source>+%1 time</source>
        <translation>시간 +%1</translation>
    </message>
    <message>
        <source>%1 longer</source>
        <translation>%1 더 걸림</translation>
    </message>
    <message>
        <source>%1 sooner</source>
        <translation>%1 빨리 끝남</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>적용</translation>
    </message>
    <message>
        <source>Apply: %1</source>
        <translation>적용: %1</translation>
    </message>
    <message>
        <source>GPU</source>
        <translation>GPU</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>최대</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>시간</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>합계</translation>
    </message>
    <message>
        <source>%1 of host memory</source>
        <translation>호스트 메모리 %1</translation>
    </message>
</context>
<context>
    <name>tw::RunTable</name>
    <message>
        <source>Another key…</source>
        <translation>다른 키…</translation>
    </message>
    <message>
        <source>Another column</source>
        <translation>열 추가</translation>
    </message>
    <message>
        <source>The key as the configuration writes it, for example datasets[0].path</source>
        <translation>설정 파일에 쓰는 키, 예: datasets[0].path</translation>
    </message>
</context>
<context>
    <name>tw::CommandSearch</name>
    <message>
        <source>Action</source>
        <translation>동작</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>페이지</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>실행</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>모델</translation>
    </message>
    <message>
        <source>Search pages, settings, runs, models, actions</source>
        <translation>페이지, 설정, 실행, 모델, 동작 검색</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>찾은 것</translation>
    </message>
    <message>
        <source>Nothing is called like that.</source>
        <translation>그런 이름이 없습니다.</translation>
    </message>
</context>
</TS>
