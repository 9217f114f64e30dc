#include "core/train/adamw.h"

#include "core/nn/aten.h"

namespace tw {

AdamW::AdamW(const TrainConfig &config, nn::ParameterStore &parameters) :
    m_parameters(parameters),
    m_beta1(config.adamBeta1),
    m_beta2(config.adamBeta2),
    m_epsilon(config.adamEpsilon),
    m_weightDecay(config.weightDecay),
    m_firstMoments(at::zeros_like(parameters.values())),
    m_secondMoments(at::zeros_like(parameters.values()))
{
}

double AdamW::clip(double maxNorm)
{
    auto &gradients = m_parameters.gradients();
    const double norm = at::linalg_vector_norm(gradients, 2.0, {}, false, at::kDouble).item<double>();
    if (maxNorm > 0 && norm > maxNorm)
        gradients.mul_(maxNorm / (norm + 1e-6));
    return norm;
}

void AdamW::step(double learningRate)
{
    ++m_updates;
    const at::Tensor updates = at::zeros({}, at::kFloat).fill_(double(m_updates));
    std::vector<at::Tensor> values {m_parameters.values()};
    std::vector<at::Tensor> gradients {m_parameters.gradients()};
    std::vector<at::Tensor> firstMoments {m_firstMoments};
    std::vector<at::Tensor> secondMoments {m_secondMoments};
    std::vector<at::Tensor> maxMoments;
    at::_fused_adamw_(values, gradients, firstMoments, secondMoments, maxMoments, {updates}, learningRate, m_beta1, m_beta2,
                      m_weightDecay, m_epsilon, false, false);
    m_parameters.refreshWorking();
    m_parameters.gradients().zero_();
}

} // namespace tw
