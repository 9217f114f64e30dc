#include "core/nn/precision.h"

#include <QtTest>

#include <dlfcn.h>

/// What a program that links core/nn gets from the libraries below it.
class TestPrecision : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void mklAsksOurProgram();
};

void TestPrecision::mklAsksOurProgram()
{
    // The symbol that libtorch_cpu's calls are bound to is the first in search order.
    void *const answer = ::dlsym(RTLD_DEFAULT, "mkl_serv_intel_cpu_true");
    QVERIFY(answer);
    QVERIFY(tw::nn::dtypeName(at::kFloat)); // links core/nn/precision.cpp, as every user of the decoder does
    Dl_info place {};
    QVERIFY(::dladdr(answer, &place));
    QVERIFY2(!QByteArray(place.dli_fname).contains("libtorch"), place.dli_fname);
#if defined(__x86_64__)
    QCOMPARE(reinterpret_cast<int (*)()>(answer)() != 0, __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"));
#endif
}

QTEST_GUILESS_MAIN(TestPrecision)
#include "tst_precision.moc"
