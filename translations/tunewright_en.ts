<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Error</name>
    <message>
        <source>A file could not be read or written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something that is needed is not there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version does not do that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The configuration cannot be trained as it stands.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value or a row cannot be used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program is using it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program ended with an error.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunewright made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Findings</name>
    <message>
        <source>%1: this trainer cannot do it. %2 It runs with &quot;engine: axolotl&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be above %2; here it is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at least %2; here it is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be below %2; here it is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 must be at most %2; here it is %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a whole number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a whole number, without a fraction or exponent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes one text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes text, and YAML reads %2 as something else; put it in quotes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 can be %2; &quot;%3&quot; is not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this trainer does not know &quot;%2&quot;. It runs with &quot;engine: axolotl&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes true or false.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a list of blocks, each starting with a dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 takes a block of keys.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes nothing here. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 has no effect without %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing reads %1; it has no effect.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing reads %1; did you mean %2?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is called %2 now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changes nothing here: Axolotl reads it, and training is the same without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this trainer does not know it. It runs with &quot;engine: axolotl&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 cannot both be set; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is needed and not set.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two of micro_batch_size, gradient_accumulation_steps and batch_size are needed; %1 is missing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>batch_size is no multiple of micro_batch_size; the rest is left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The schedule &quot;constant&quot; has no warm-up; &quot;constant_with_warmup&quot; has.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows to evaluate come from test_datasets or are held out by val_set_size, not both; keep one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no rows to evaluate; set val_set_size or test_datasets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One evaluation in the whole run: Axolotl would not evaluate at all, here it is made at the end of the epoch. &quot;eval_strategy: epoch&quot; means that everywhere.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An adapter needs %1, which has no default.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No layer gets an adapter; set lora_target_linear or lora_target_modules.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every row would be left out: min_sample_len is above sequence_len.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The row format &quot;sharegpt&quot; is read as chat_template with its own column names now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: this trainer keeps the model&apos;s own tokens. It runs with &quot;engine: axolotl&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 holds a secret in plain text, and a configuration is copied into every run; put it into the environment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: there is nothing at %2. Paths start at the folder of the configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>%1 of %2 GiB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1/h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM, HH:mm</source>
        <extracomment>Qt date format of a day of this year with its time, e.g. 20 Nov, 22:14</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <extracomment>Qt date format of a day, e.g. 21 Nov 2026</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Launch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Playground</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pipelines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunState</name>
    <message>
        <source>Paused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preparing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finishing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision and memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Logging</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tunewright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files to learn from, one block each.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files that are only evaluated, never learned from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held-out share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows kept from the training data for evaluation: up to 1 a share, above a number of rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How turns of a conversation are written as text.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the model&apos;s own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own chat template</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A template written out here, or the file that holds it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only built-in chat templates are used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn the questions too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counts the loss on every turn, not only on answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens a row may have; longer ones are handled as chosen under Rows too long.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts several rows into one sequence, each attending only to itself. Much faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows in a pack</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most rows that are put into one sequence.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack in order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs rows strictly in their order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are packed first-fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pack evaluation rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Packs rows for evaluation too.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation loss is the same either way; packing is chosen by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pad to full length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fills each sequence up to the longest row.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is ever padded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Group by length</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts rows of similar length together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batches are packed or drawn at random, not grouped by length.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave such a row out, cut its end off, or stop.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shortest row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows with fewer tokens are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixes the rows of all files once before training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shuffle each file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mixes each file before the files are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are shuffled once, after the files are joined.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep file order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains the rows in stored order in every epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that keeps tokenised rows between runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Readers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processes that tokenise rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are tokenised with all cores.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JSON Lines file, relative to the folder of this configuration.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a row is read: conversation turns, Alpaca columns, or empty for rows with input_ids and labels.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Overrides the chat template for this file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column that holds the list of turns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names inside a turn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which keys of a turn say who speaks and what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speaker key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of a turn that says who speaks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of a turn that holds what is said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Roles to learn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Turns of these roles carry loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learn turn ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which end tokens carry loss: of learned turns, of all, of the last, or none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format of the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is read as JSON Lines.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Part of the data set to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file is always used whole.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Base model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or .gguf file of the model to train, or the name of a model on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other model settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place to read config.json from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is read with the config.json it came with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other tokenizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another place to read the tokenizer from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tokenizer is the one that came with the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the Python class that would load the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own config.json says what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenizer class</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the Python class that would load the tokenizer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model&apos;s own tokenizer file says what it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run code from the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets Python code that came with the model run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No code from a model folder is ever run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Special tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other texts for the start, end and padding tokens.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows are never padded, so a padding token changes nothing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Python classes that extend Axolotl.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plugins are Python; ours has its own fast paths.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only known keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stops on keys that are not known.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown keys are always said.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preference method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains on better and worse answers instead of examples.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version trains on examples only (supervised fine-tuning).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains small added matrices instead of the whole model. Leave empty to train every weight.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size of the added matrices. More learns more and takes more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength of the adapter; its output is scaled by alpha / rank.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the adapter inputs that are blanked at random while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All linear layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Puts an adapter on every projection of attention and MLP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers with an adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Projections that get an adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rank-stable scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scales by alpha / square root of the rank, which suits high ranks.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start from adapter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of an earlier adapter that training goes on from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully trained layers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Layers trained whole beside the adapter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only adapter matrices are trained, no whole layers beside them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DoRA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trains direction and size of the weights apart.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DoRA is not trained by this version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the adapter matrices are filled at the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adapters start with random A and zero B, the usual way.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transposed weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For layers that store their weights transposed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a layer stores its weights is known from the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast MLP kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters in the MLP.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our own fast path is always used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast attention kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters on query, key and value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fast output kernel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Axolotl&apos;s own kernel for adapters on the attention output.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the result to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder that the finished model is placed in as well; the run folder keeps its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run&apos;s own folder only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When checkpoints are saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at the end of each epoch, or as the two keys below say</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between checkpoints.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saves an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints in each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoints kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Older ones are removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weights only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out what is needed to continue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A checkpoint always holds all that is needed to continue exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checkpoint folder to continue from.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run continues from its own newest checkpoint; start a new run to begin from another.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continue by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Continues from the newest checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A run always continues from its newest checkpoint.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Upload to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name under which the model would be uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is uploaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the held-out rows are evaluated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the two keys below say, otherwise never</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between evaluations.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations an epoch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations in each epoch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluations without progress after which training ends.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Training runs to its end; stop it by hand.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps between lines of the log. Every step is recorded all the same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0.5 % of the steps, 1 to 10</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;B project</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Project on Weights &amp; Biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is sent to Weights &amp; Biases; all metrics are in the run folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;B team</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Team or user on Weights &amp; Biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;B run name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the run on Weights &amp; Biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;B watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What Weights &amp; Biases records of the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;B model upload</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the model is uploaded to Weights &amp; Biases.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys that only Tunewright reads.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads for training on the processor; 0 means one for each core.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences computed at once. Memory grows with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accumulation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Micro batches whose gradients are summed before the weights move.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences for one step, in place of accumulation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluation batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sequences evaluated at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as the micro batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The evaluation loss is the same for every batch size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times that the training data is gone through.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends after this many steps, whatever the epochs say.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Same seed, same configuration, same machine: the same loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Peak rate, reached after warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Course of the rate after warm-up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps in which the rate rises from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 % of the steps, at most 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of all steps in which the rate rises, in place of warm-up steps.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the peak that a cosine ends at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule that moves the weights.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the old mean that stays in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share of the old mean square that stays in each step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the division away from zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pulls weights towards zero in each step; norms and biases are spared.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clip gradients at</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Longest gradient of a step; 0 means no limit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half precision (bf16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes in bfloat16: on, off, or where this machine gains by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half precision (fp16)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes in float16.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half precision is bfloat16 here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TF32</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets GPUs shorten 32-bit products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Products are in bfloat16 or full 32 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute activations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Computes activations twice instead of keeping them: less memory, more time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recompute options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options for the Python implementation.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is only one way to recompute here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the base model in four bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The base model is kept in 16 or 32 bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>8-bit weights</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keeps the base model in eight bits.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Library that computes attention.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attention is always computed per row, the fastest way of this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lets PyTorch compile the model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The step is compiled code already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DeepSpeed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings file for DeepSpeed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version trains in one process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>FSDP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spreads the model over several GPUs.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::Chart</name>
    <message>
        <source>%1: no values yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>falling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>rising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 at %3, %4, lowest %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, one spike at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>, %n spike(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>tw::DocumentButton</name>
    <message>
        <source>Open or start a document</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::KeyList</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do what the page&apos;s filled button does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next or previous region</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the right panel in a narrow window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close what is open on top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger, smaller, normal text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the studio; runs go on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::LogModel</name>
    <message>
        <source>evaluation at step %1  loss %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>checkpoint of step %1 saved%2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trainer started %1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>trainer started again and continues</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::LogView</name>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Following</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Follow the end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::MachinePanel</name>
    <message numerus="yes">
        <source>Processor, %n core(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Memory, %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disk, %1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trainer found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed is measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed is not measured yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 billion operations a second in %2, on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first quote measures it within seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language and look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything here works without a network. Prices then show the date they were read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::MainWindow</name>
    <message>
        <source>Open a configuration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Configurations (*.yaml *.yml)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a configuration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick start and overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::MoneyBox</name>
    <message>
        <source>Nothing is billing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No provider is set up</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::ProgressStrip</name>
    <message>
        <source>Load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokenize</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Evaluate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>quote was %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ended %1 after %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>paused after %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends %1, in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>end not known yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::QuickStartCard</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Train it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No GPU, no account, no cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Teach a small model (SmolLM2 135M, already on this disk) to turn orders written by people into exact JSON, with sample rows in English and Korean.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show each step</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::RunCharts</name>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>evaluation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Log</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scale of the loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the curves are drawn over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gradient norm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 tokens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at step %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smoothed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::RunTableModel</name>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Method</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loss</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n core(s) for training</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, of which %2 for training</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trainer is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No trainer found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 billion operations a second in %2, measured on %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not measured yet. Quotes for this machine need it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measure this machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look and language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Groups of settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changes apply at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the studio reads and looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of all texts, numbers and dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System follows the desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2 change it on every page</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What trains here, and how fast</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where things are kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Runs and models</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings and own catalogue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prepared data; can be deleted at any time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tuning of language models, quoted before and watched after the start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>GNU General Public License, version 3 or later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>tw::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is open yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quick start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keyboard shortcuts: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine-tune a language model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See what a run needs in memory, hours and dollars before anything is rented. Then train here, and watch it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Or begin with your own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Files can be dropped anywhere in this window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open an Axolotl YAML</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Comments and order stay as they are. Unknown keys are named.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Plan from a model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 models, %2 GPUs: what fits and what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What fits and what it costs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attach to a run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a run folder on this machine.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a run folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
