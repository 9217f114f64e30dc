#pragma once

#include <QByteArray>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

/// Builds GGUF files byte by byte for tests; what it writes is as right or wrong as the test asks for.
class GgufBuilder
{
public:
    std::uint32_t version = 3;
    std::uint32_t magic = 0x46554747U;
    std::uint64_t extraTensors = 0; ///< announced beyond those that are there
    std::uint64_t extraKeys = 0;
    std::int64_t alignment = 32;

    template <typename T>
    static void put(QByteArray &to, T value)
    {
        to.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    static void putText(QByteArray &to, const std::string &text)
    {
        put<std::uint64_t>(to, text.size());
        to.append(text.data(), qsizetype(text.size()));
    }

    template <typename T>
    GgufBuilder &value(const std::string &key, std::uint32_t type, T number)
    {
        putText(m_keys, key);
        put(m_keys, type);
        put(m_keys, number);
        ++m_keyCount;
        return *this;
    }
    GgufBuilder &u32(const std::string &key, std::uint32_t number) { return value(key, 4, number); }
    GgufBuilder &f32(const std::string &key, float number) { return value(key, 6, number); }
    GgufBuilder &text(const std::string &key, const std::string &content)
    {
        putText(m_keys, key);
        put<std::uint32_t>(m_keys, 8);
        putText(m_keys, content);
        ++m_keyCount;
        return *this;
    }
    GgufBuilder &texts(const std::string &key, const std::vector<std::string> &list)
    {
        arrayHead(key, 8, list.size());
        for (const auto &entry : list)
            putText(m_keys, entry);
        return *this;
    }
    template <typename T>
    GgufBuilder &list(const std::string &key, std::uint32_t type, const std::vector<T> &entries)
    {
        arrayHead(key, type, entries.size());
        for (const T entry : entries)
            put(m_keys, entry);
        return *this;
    }
    /// An array's key, type and claimed length without any element.
    GgufBuilder &arrayHead(const std::string &key, std::uint32_t type, std::uint64_t count)
    {
        putText(m_keys, key);
        put<std::uint32_t>(m_keys, 9);
        put(m_keys, type);
        put(m_keys, count);
        ++m_keyCount;
        return *this;
    }
    /// `dims` in the file's order: the fastest first.
    GgufBuilder &tensor(const std::string &name, const std::vector<std::uint64_t> &dims, std::uint32_t type, const QByteArray &data)
    {
        while (m_data.size() % alignment != 0)
            m_data.append('\0');
        return tensorAt(name, dims, type, std::uint64_t(m_data.size()), data);
    }
    GgufBuilder &tensorAt(const std::string &name, const std::vector<std::uint64_t> &dims, std::uint32_t type, std::uint64_t offset,
                          const QByteArray &data)
    {
        putText(m_infos, name);
        put<std::uint32_t>(m_infos, std::uint32_t(dims.size()));
        for (const auto size : dims)
            put(m_infos, size);
        put(m_infos, type);
        put(m_infos, offset);
        m_data.append(data);
        ++m_tensorCount;
        return *this;
    }
    GgufBuilder &floats(const std::string &name, const std::vector<std::uint64_t> &dims, const std::vector<float> &values)
    {
        return tensor(name, dims, 0, QByteArray(reinterpret_cast<const char *>(values.data()), qsizetype(values.size() * sizeof(float))));
    }

    [[nodiscard]] QByteArray bytes() const
    {
        QByteArray file;
        put(file, magic);
        put(file, version);
        put(file, m_tensorCount + extraTensors);
        put(file, m_keyCount + extraKeys);
        file += m_keys + m_infos;
        while (file.size() % alignment != 0)
            file.append('\0');
        return file + m_data;
    }

private:
    QByteArray m_keys;
    QByteArray m_infos;
    QByteArray m_data;
    std::uint64_t m_keyCount = 0;
    std::uint64_t m_tensorCount = 0;
};
