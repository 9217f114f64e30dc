// A .safetensors file: its header and the reach of its tensors.

#include "core/weights/safetensors.h"
#include "memory_file.h"

#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const MemoryFile memory(data, size);
    const auto file = tw::SafetensorsFile::open(memory.path());
    if (!file)
        return 0;
    for (const tw::TensorInfo &tensor : file->tensors()) {
        fuzzVerify(tensor.elements() >= 0 && file->data(tensor.name).size() <= size, "a tensor lies inside its file");
        std::vector<float> values(std::size_t(tensor.elements()));
        (void)file->readFloat(tensor.name, values);
    }
    return 0;
}
