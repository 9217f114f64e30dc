#include "core/nn/aten.h"
#include "core/nn/ops/cpu/kernel_table.h"
#include "core/nn/ops/fused_ops.h"
#include "core/nn/ops/reference/reference_ops.h"
#include "core/nn/rope_table.h"
#include "core/nn/tensor_reader.h"

#include <ATen/TensorOperators.h>

#include <QtTest>

using namespace tw;

namespace {

at::Tensor uniform(std::vector<std::int64_t> shape, std::uint64_t seed, double bound = 2.0)
{
    auto tensor = at::empty(shape, at::kFloat);
    nn::fillUniform(tensor, bound, seed);
    return tensor;
}

double maxDifference(const at::Tensor &a, const at::Tensor &b)
{
    return (a.detach().to(at::kDouble) - b.detach().to(at::kDouble)).abs().max().item<double>();
}

} // namespace

/// Every fused loop against the same maths in plain ATen with autograd, in fp32 and in bf16.
class TestFusedOps : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rmsNorm_data();
    void rmsNorm();
    void swiglu_data() { rmsNorm_data(); }
    void swiglu();
    void softmaxLoss_data() { rmsNorm_data(); }
    void softmaxLoss();
    void rope();
    void dropout();
    void exponentialIsAccurate();
    void instructionSetsAgree();
};


void TestFusedOps::rmsNorm_data()
{
    QTest::addColumn<bool>("isBFloat16");
    QTest::addColumn<double>("tolerance");
    QTest::newRow("fp32 equals autograd") << false << 3e-6;
    QTest::newRow("bf16 is within its rounding") << true << 6e-2;
}

void TestFusedOps::rmsNorm()
{
    QFETCH(bool, isBFloat16);
    QFETCH(double, tolerance);
    const auto dtype = isBFloat16 ? at::kBFloat16 : at::kFloat;
    const auto x = uniform({33, 100}, 1).to(dtype);
    const auto w = uniform({100}, 2).to(dtype);
    const auto dy = uniform({33, 100}, 3).to(dtype);

    auto xr = x.to(at::kFloat).requires_grad_(true);
    const auto expected = nn::reference::rmsNorm(xr, w.to(at::kFloat), 1e-5);
    expected.backward(dy.to(at::kFloat));

    auto y = at::empty_like(x);
    auto rstd = at::empty({33}, at::kFloat);
    nn::rmsNorm(x, w, 1e-5, y, rstd);
    QVERIFY(maxDifference(y, expected) <= tolerance);
    auto again = at::empty_like(x);
    nn::rmsNormAgain(x, w, rstd, again);
    QCOMPARE(maxDifference(y, again), 0.0);
    auto dx = at::zeros_like(x).fill_(0.5);
    nn::rmsNormBackward(dy, x, w, rstd, dx);
    QVERIFY(maxDifference(dx, xr.grad() + 0.5) <= tolerance);
}

void TestFusedOps::swiglu()
{
    QFETCH(bool, isBFloat16);
    QFETCH(double, tolerance);
    const auto dtype = isBFloat16 ? at::kBFloat16 : at::kFloat;
    auto gateUp = uniform({17, 2 * 75}, 4, 4.0).to(dtype);
    const auto dp = uniform({17, 75}, 5).to(dtype);
    auto reference = gateUp.to(at::kFloat).requires_grad_(true);
    const auto expected = nn::reference::swiglu(reference.narrow(1, 0, 75), reference.narrow(1, 75, 75));
    expected.backward(dp.to(at::kFloat));

    auto p = at::empty({17, 75}, dtype);
    nn::swiglu(gateUp, p);
    QVERIFY(maxDifference(p, expected) <= tolerance);
    nn::swigluBackward(dp, gateUp);
    QVERIFY(maxDifference(gateUp, reference.grad()) <= tolerance);
}

void TestFusedOps::softmaxLoss()
{
    QFETCH(bool, isBFloat16);
    QFETCH(double, tolerance);
    const auto dtype = isBFloat16 ? at::kBFloat16 : at::kFloat;
    auto logits = uniform({9, 1000}, 6, 10.0).to(dtype);
    auto labels = at::zeros({9}, at::kInt);
    for (int i = 0; i < 9; ++i)
        labels.data_ptr<std::int32_t>()[i] = i * 111;
    auto reference = logits.to(at::kFloat).requires_grad_(true);
    const auto expected = nn::reference::logProbability(reference, labels);
    (-expected.sum() * 0.25).backward();

    auto logProbability = at::empty({9}, at::kFloat);
    auto untouched = logits.clone();
    nn::softmaxLoss(untouched, labels, logProbability, 0);
    QCOMPARE(maxDifference(untouched, logits), 0.0);
    QVERIFY(maxDifference(logProbability, expected) <= 2e-5);
    nn::softmaxLoss(logits, labels, logProbability, 0.25);
    QVERIFY(maxDifference(logits, reference.grad()) <= tolerance / 10);
}

void TestFusedOps::rope()
{
    ArchSpec spec;
    spec.headDim = 16;
    const auto table = nn::ropeTable(spec, 40);
    const std::int64_t tokens = 12;
    auto x = uniform({tokens, 5 * 16}, 7);
    const auto before = x.clone();
    auto positions = at::zeros({tokens}, at::kInt);
    for (int i = 0; i < tokens; ++i)
        positions.data_ptr<std::int32_t>()[i] = (i * 7) % 40;
    const auto rows = positions.to(at::kLong);
    const auto expected = nn::reference::applyRope(before.narrow(1, 0, 3 * 16).view({tokens, 3, 16}),
                                                   table.cos_PD.index_select(0, rows), table.sin_PD.index_select(0, rows));
    nn::applyRope(x, 3, 16, positions, table.cos_PD, table.sin_PD, false);
    QVERIFY(maxDifference(x.narrow(1, 0, 48).view({tokens, 3, 16}), expected) <= 1e-6);
    QCOMPARE(maxDifference(x.narrow(1, 48, 32), before.narrow(1, 48, 32)), 0.0); // v stays
    nn::applyRope(x, 3, 16, positions, table.cos_PD, table.sin_PD, true);
    QVERIFY(maxDifference(x, before) <= 1e-6);
}

void TestFusedOps::dropout()
{
    const auto x = at::zeros({200, 100}, at::kFloat).fill_(1.0);
    auto y = at::empty_like(x);
    nn::dropout(x, 0.25, 12345, y);
    const double kept = y.gt(0).sum().item<double>() / double(y.numel());
    QVERIFY(std::abs(kept - 0.75) < 0.015);
    QVERIFY(std::abs(y.max().item<double>() - 1 / 0.75) < 1e-6);
    auto backward = at::zeros_like(x);
    nn::dropoutBackward(x, 0.25, 12345, backward);
    QCOMPARE(maxDifference(y, backward), 0.0);
    auto other = at::empty_like(x);
    nn::dropout(x, 0.25, 12346, other);
    QVERIFY(maxDifference(y, other) > 0);
}

void TestFusedOps::exponentialIsAccurate()
{
    // Two logits x and 0: log p(0) = −log(1 + e^x) tells the exponential over its whole range.
    for (double x = -80; x <= 0; x += 0.37) {
        auto logits = at::zeros({1, 2}, at::kFloat);
        logits.data_ptr<float>()[0] = float(x);
        auto label = at::zeros({1}, at::kInt);
        auto logProbability = at::empty({1}, at::kFloat);
        nn::softmaxLoss(logits, label, logProbability, 0);
        const double expected = double(float(x)) - std::log1p(std::exp(double(float(x))));
        QVERIFY2(std::abs(logProbability.item<double>() - expected) <= 4e-7 * std::max(1.0, std::abs(expected)),
                 qPrintable(QString::number(x)));
    }
}

void TestFusedOps::instructionSetsAgree()
{
    const auto x = uniform({8, 130}, 8);
    const auto w = uniform({130}, 9);
    std::vector<at::Tensor> results;
    std::vector<nn::cpu::Kernels> variants {nn::cpu::kernelsGeneric()};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        variants.push_back(nn::cpu::kernelsAvx2());
    if (__builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl"))
        variants.push_back(nn::cpu::kernelsAvx512());
    for (const auto &kernels : variants) {
        auto y = at::empty_like(x);
        auto rstd = at::empty({8}, at::kFloat);
        kernels.f32.rmsNorm(x.data_ptr<float>(), w.data_ptr<float>(), y.data_ptr<float>(), rstd.data_ptr<float>(), false, 130,
                            1e-5f, 0, 8);
        results.push_back(y);
    }
    for (const auto &result : results)
        QVERIFY(maxDifference(result, results.front()) <= 2e-6);
}

QTEST_GUILESS_MAIN(TestFusedOps)
#include "tst_fused_ops.moc"
