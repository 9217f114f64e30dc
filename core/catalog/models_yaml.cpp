#include "core/catalog/catalog_yaml.h"
#include "core/catalog/yaml_entry.h"

#include <algorithm>

namespace tw {

namespace {

constexpr std::size_t mostModels = 5'000; // with their aliases

/// Reads families and models of one file.
class ModelReader
{
public:
    ModelReader(std::string file, std::filesystem::path modelsOnDisk, Catalog &catalog)
        : m_file(std::move(file)), m_modelsOnDisk(std::move(modelsOnDisk)), m_catalog(catalog)
    {
    }

    Result<> readFamily(const YamlTree &tree);
    Result<> readModel(const YamlTree &tree);

private:
    Result<std::string> nameOf(YamlEntry &entry, const char *key, const YamlTree &tree);
    void readFacts(YamlEntry &entry, ModelEntry &model, bool isLicenseRequired);
    void startFrom(YamlEntry &entry, ModelEntry &model, bool isNew);
    Result<> readShape(const YamlEntry &entry, const char *at, ModelEntry &model) const;
    Result<> readAliases(const YamlTree *list, ModelEntry &model);
    Result<> readAlias(const YamlTree &tree, ModelEntry &model);

    std::string m_file;
    std::filesystem::path m_modelsOnDisk;
    Catalog &m_catalog;
    std::set<std::string> m_seen; ///< ids and family keys of this file
};

Result<std::string> ModelReader::nameOf(YamlEntry &entry, const char *key, const YamlTree &tree)
{
    std::string name;
    entry.text(key, name, true);
    if (name.empty())
        return *entry.error();
    if (!m_seen.insert(key + name).second)
        return yamlError(m_file, tree.place, "\"" + name + "\" is in this file twice");
    if (m_seen.size() > mostModels)
        return yamlError(m_file, tree.place, "a catalogue has at most 5,000 models");
    return name;
}

/// What a family can say for its models, and a model for itself.
void ModelReader::readFacts(YamlEntry &entry, ModelEntry &model, bool isLicenseRequired)
{
    entry.text("license", model.license, isLicenseRequired);
    entry.choice("use", {"open", "conditions", "research"}, [&](int value) { model.licenseKind = LicenseKind(value); });
    entry.choice("gated", {"false", "true", "unsure", "no", "yes"}, [&](int value) {
        model.isGated = value == 1 || value == 4;
        model.isGatingUnsure = value == 2;
    });
    entry.date("released", model.released);
    entry.text("languages", model.languages);
    entry.choice("korean_level", {"none", "weak", "fair", "good", "native"}, [&](int value) { model.koreanLevel = Korean(value); });
    entry.text("korean", model.korean);
    entry.text("chat_template", model.chatTemplate);
    entry.text("tokenizer", model.tokenizer);
    entry.texts("lora_targets", model.loraTargets);
    entry.flag("planning_only", model.isPlanningOnly);
    entry.flag("verified", model.isVerified);
    entry.texts("unsure", model.unsure);
    entry.text("note", model.note);
}

Result<> ModelReader::readFamily(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    const auto key = nameOf(entry, "key", tree);
    if (!key)
        return key.error();
    bool isNew = false;
    ModelEntry &family = entryNamed(m_catalog.families, &ModelEntry::family, *key, isNew);
    entry.text("name", family.name, isNew);
    readFacts(entry, family, false);
    entry.mapping("config", family.config);
    const auto error = entry.finish();
    return error ? Result<>(*error) : Result<>();
}

/// A new entry begins with what its family, or the model it is like, says.
void ModelReader::startFrom(YamlEntry &entry, ModelEntry &model, bool isNew)
{
    std::string family, like;
    entry.text("family", family);
    entry.text("like", like);
    const auto sameFamily = std::ranges::find(m_catalog.families, family, &ModelEntry::family);
    if (!family.empty() && sameFamily == m_catalog.families.end())
        entry.fail(entry.placeOf("family"), "there is no family \"" + family + "\"");
    const ModelEntry *origin = nullptr;
    if (!like.empty() && like != model.id) {
        origin = m_catalog.findModel(like);
        if (!origin)
            entry.fail(entry.placeOf("like"), "there is no model \"" + like + "\" before this one");
    }
    if (entry.error())
        return;
    if (isNew && (origin || !family.empty())) {
        ModelEntry start = origin ? *origin : *sameFamily;
        start.id = model.id;
        start.name.clear();
        start.aliases.clear();
        start.aliasOf.clear();
        start.localPath.clear();
        model = std::move(start);
    }
    if (!family.empty())
        model.family = family;
}

Result<> ModelReader::readShape(const YamlEntry &entry, const char *at, ModelEntry &model) const
{
    auto shape = shapeFromConfig(model.config, "\"config\"");
    if (!shape)
        return yamlError(m_file, entry.placeOf(at), shape.error().message);
    model.shape = std::move(*shape);
    return {};
}

Result<> ModelReader::readModel(const YamlTree &tree)
{
    YamlEntry entry(m_file, tree);
    const auto id = nameOf(entry, "id", tree);
    if (!id)
        return id.error();
    bool isNew = false;
    ModelEntry &model = entryNamed(m_catalog.models, &ModelEntry::id, *id, isNew);
    startFrom(entry, model, isNew);
    std::string fileName;
    entry.text("name", model.name, isNew);
    entry.number("parameters_b", 1e-6, 1e5, [&](double value) { model.parametersBillions = value; }, model.parametersBillions <= 0);
    entry.number("active_b", 0, 1e5, [&](double value) { model.activeBillions = value; });
    readFacts(entry, model, model.license.empty());
    entry.text("file", fileName);
    entry.mapping("config", model.config, model.config.is_null());
    const YamlTree *also = entry.raw("also");
    if (const auto error = entry.finish())
        return *error;
    if (auto done = readShape(entry, "config", model); !done)
        return done;
    std::error_code ignored;
    if (!fileName.empty() && std::filesystem::exists(m_modelsOnDisk / fileName, ignored))
        model.localPath = (m_modelsOnDisk / fileName).string();
    return readAliases(also, model);
}

/// What the owner of the weights decides holds for the aliases too, also when a later file changes it.
Result<> ModelReader::readAliases(const YamlTree *list, ModelEntry &model)
{
    for (ModelEntry &alias : m_catalog.modelAliases) {
        if (alias.aliasOf != model.id)
            continue;
        alias.license = model.license;
        alias.licenseKind = model.licenseKind;
        alias.isGated = model.isGated;
        alias.isGatingUnsure = model.isGatingUnsure;
    }
    if (list && !list->isList())
        return yamlError(m_file, list->place, "\"also\" has to be a list of ids");
    for (std::size_t i = 0; list && i < list->items.size(); ++i) {
        if (auto done = readAlias(list->items[i], model); !done)
            return done;
    }
    return {};
}

/// "org/name", or a mapping when it differs: {id, parameters_b, config, ...}.
Result<> ModelReader::readAlias(const YamlTree &tree, ModelEntry &model)
{
    ModelEntry alias = model;
    alias.aliases.clear();
    alias.localPath.clear();
    alias.aliasOf = model.id;
    if (tree.isScalar() && !tree.text.empty()) {
        alias.id = tree.text;
    } else {
        YamlEntry entry(m_file, tree);
        entry.text("id", alias.id, true);
        entry.number("parameters_b", 1e-6, 1e5, [&](double value) { alias.parametersBillions = value; });
        readFacts(entry, alias, false);
        entry.mapping("config", alias.config);
        if (const auto error = entry.finish())
            return *error;
        if (auto done = readShape(entry, "config", alias); !done)
            return done;
    }
    if (!m_seen.insert("id" + alias.id).second)
        return yamlError(m_file, tree.place, "\"" + alias.id + "\" is in this file twice");
    if (m_seen.size() > mostModels)
        return yamlError(m_file, tree.place, "a catalogue has at most 5,000 models");
    alias.name = alias.id.substr(alias.id.rfind('/') + 1);
    if (std::ranges::find(model.aliases, alias.id) == model.aliases.end())
        model.aliases.push_back(alias.id);
    bool isNew = false;
    entryNamed(m_catalog.modelAliases, &ModelEntry::id, alias.id, isNew) = std::move(alias);
    return {};
}

} // namespace

Result<> readModels(const std::filesystem::path &file, const std::filesystem::path &modelsOnDisk, Catalog &catalog)
{
    ModelReader reader(file.string(), modelsOnDisk, catalog);
    return readYamlSections(file, {{"families", [&](const YamlTree &tree) { return reader.readFamily(tree); }},
                                   {"models", [&](const YamlTree &tree) { return reader.readModel(tree); }}});
}

} // namespace tw
