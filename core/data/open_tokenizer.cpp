#include "core/base/files.h"
#include "core/base/units.h"
#include "core/data/dataset.h"
#include "core/weights/gguf_file.h"

namespace tw {

namespace {

constexpr std::int64_t mostTokenizerBytes = 256 * MiB; ///< the largest real one has about 34 MB

Result<GgufVocabulary> vocabularyOf(const GgufFile &file)
{
    const auto tokens = file.stringList("tokenizer.ggml.tokens");
    const auto model = file.string("tokenizer.ggml.model");
    if (!tokens || !model)
        return Error {ErrorCode::NotFound, file.path().string() + ": holds no tokenizer (tokenizer.ggml.model and .tokens)"};
    GgufVocabulary vocabulary;
    vocabulary.model = *model;
    vocabulary.pre = file.string("tokenizer.ggml.pre").value_or("");
    vocabulary.tokens = *tokens;
    vocabulary.merges = file.stringList("tokenizer.ggml.merges").value_or(std::vector<std::string>());
    for (const std::int64_t type : file.integerList("tokenizer.ggml.token_type").value_or(std::vector<std::int64_t>()))
        vocabulary.tokenTypes.push_back(int(type));
    vocabulary.bosId = file.integer("tokenizer.ggml.bos_token_id");
    vocabulary.eosId = file.integer("tokenizer.ggml.eos_token_id");
    vocabulary.padId = file.integer("tokenizer.ggml.padding_token_id");
    vocabulary.addBos = file.boolean("tokenizer.ggml.add_bos_token");
    vocabulary.chatTemplate = file.string("tokenizer.chat_template").value_or("");
    return vocabulary;
}

Result<std::unique_ptr<Tokenizer>> openGgufTokenizer(const std::filesystem::path &path)
{
    auto file = GgufFile::open(path);
    if (!file)
        return file.error();
    auto vocabulary = vocabularyOf(*file);
    if (!vocabulary)
        return vocabulary.error();
    return tokenizerFromGguf(*vocabulary, path.string());
}

Result<std::unique_ptr<Tokenizer>> openFolderTokenizer(const std::filesystem::path &folder)
{
    const std::filesystem::path main = folder / "tokenizer.json";
    std::error_code unreadable; // a folder that may not be searched: opening the file says so
    if (!std::filesystem::exists(main, unreadable) && !unreadable) {
        const bool isSentencePiece = std::filesystem::exists(folder / "tokenizer.model", unreadable);
        return isSentencePiece
            ? Error {ErrorCode::Unsupported, folder.string() + ": has tokenizer.model only; a tokenizer.json is needed"}
            : Error {ErrorCode::NotFound, folder.string() + ": has no tokenizer.json; copy the model's tokenizer files there"};
    }
    auto tokenizer = readJson(main, mostTokenizerBytes);
    if (!tokenizer)
        return tokenizer.error();
    Result<Json> config = Json();
    if (std::filesystem::exists(folder / "tokenizer_config.json", unreadable))
        config = readJson(folder / "tokenizer_config.json", mostTokenizerBytes);
    if (!config)
        return config.error();
    Result<std::string> chatTemplate = std::string();
    if (std::filesystem::exists(folder / "chat_template.jinja", unreadable))
        chatTemplate = readFile(folder / "chat_template.jinja", mostTokenizerBytes);
    if (!chatTemplate)
        return chatTemplate.error();
    return tokenizerFromJson(*tokenizer, *config, *chatTemplate, main.string());
}

} // namespace

Result<std::unique_ptr<Tokenizer>> openTokenizer(const std::filesystem::path &folderOrGguf)
{
    std::error_code trouble;
    if (std::filesystem::is_directory(folderOrGguf, trouble))
        return openFolderTokenizer(folderOrGguf);
    return openGgufTokenizer(folderOrGguf);
}

} // namespace tw
