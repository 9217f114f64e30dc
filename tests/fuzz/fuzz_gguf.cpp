// A GGUF file: its header, metadata, tensor list, and what is made of them.

#include "core/weights/arch_spec.h"
#include "core/weights/gguf_file.h"
#include "memory_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile memory(data, size);
    const auto file = tw::GgufFile::open(memory.path());
    if (!file)
        return 0;
    for (const std::string &key : file->keys()) {
        (void)file->integer(key);
        (void)file->number(key);
        (void)file->boolean(key);
        (void)file->string(key);
        (void)file->stringList(key);
        (void)file->integerList(key);
        (void)file->numberList(key);
    }
    unsigned sum = 0;
    for (const tw::GgufTensor &tensor : file->tensors()) {
        const auto bytes = file->data(tensor);
        sum += bytes.empty() ? 0U : unsigned(bytes.front()) + unsigned(bytes.back());
    }
    (void)sum;
    (void)tw::ArchSpec::fromGguf(*file);
    return 0;
}
