#include "core/train/commands.h"

#include "core/base/files.h"
#include "core/base/json.h"
#include "core/train/loaded_model.h"

#include <c10/core/InferenceMode.h>

namespace tw {

Result<> runScore(const ScoreRequest &request)
{
    const c10::InferenceMode noGraph;
    auto model = loadModel(request.model);
    if (!model)
        return model.error();
    std::string output;
    auto read = forEachJsonLine(request.in, [&](const Json &line) -> Result<> {
        auto ids = inputIds(*model, line);
        if (!ids)
            return ids.error();
        const nn::Document document {*ids, *ids}; // every token but the first is predicted
        const auto logProbabilities = model->decoder->logProbabilities(nn::packDocuments({&document, 1}));
        double nll = 0;
        for (const float value : logProbabilities)
            nll -= double(value);
        output += compactJson({{"logprobs", logProbabilities}, {"nll", nll}}) + "\n";
        return {};
    });
    if (!read)
        return read;
    return writeFileAtomic(request.out, output);
}

} // namespace tw
