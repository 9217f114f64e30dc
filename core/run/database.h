#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

struct sqlite3;
struct sqlite3_stmt;

namespace tw {

/// Bytes that are no text.
struct SqlBlob {
    std::string_view bytes;
};
using SqlValue = std::variant<std::nullptr_t, std::int64_t, double, std::string_view, SqlBlob>;

/// The current row of a query; valid inside the row function only. Columns count from 0.
class SqlRow
{
public:
    explicit SqlRow(sqlite3_stmt *statement) : m_statement(statement) {}
    [[nodiscard]] std::int64_t integer(int column) const;
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] std::optional<double> optionalReal(int column) const; ///< nothing for NULL
    [[nodiscard]] std::string text(int column) const;                   ///< also of a blob

private:
    sqlite3_stmt *m_statement;
};

/// One SQLite connection with its prepared statements; one thread.
/// Errors of all calls: Busy, DiskFull, Damaged, Io, Internal (wrong SQL).
class Database
{
public:
    using RowFunction = std::function<void(const SqlRow &)>;

    /// Opens or makes the file: WAL, foreign keys on, 10 s of patience with other connections.
    static Result<Database> open(const std::filesystem::path &file);
    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    ~Database();

    /// Runs one statement, kept prepared for the next time, and calls `row` for each row of its result.
    Result<> run(std::string_view sql, std::initializer_list<SqlValue> values = {}, const RowFunction &row = {});
    /// Runs a text of several statements.
    Result<> runScript(const std::string &sql);
    [[nodiscard]] std::int64_t lastInsertKey() const;
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }

private:
    Database() = default;
    Result<sqlite3_stmt *> prepare(std::string_view sql);
    [[nodiscard]] Error errorNow(std::string_view doing) const;

    sqlite3 *m_db = nullptr;
    std::map<std::string, sqlite3_stmt *, std::less<>> m_statements;
    std::filesystem::path m_file;
};

/// Everything between its making and commit() happens, or nothing. Takes the write lock at once, so that it cannot
/// fail half-way for another writer.
class Transaction
{
public:
    static Result<Transaction> begin(Database &database);
    Transaction(Transaction &&other) noexcept : m_database(other.m_database) { other.m_database = nullptr; }
    ~Transaction();
    Result<> commit();

private:
    explicit Transaction(Database &database) : m_database(&database) {}
    Database *m_database;
};

/// Brings the schema to the newest numbered file of `folder` ("001.sql", ...); `PRAGMA user_version` is the number.
/// Errors: Unsupported when the database is newer than the files; those of Database.
Result<> migrate(Database &database, const std::filesystem::path &folder);

} // namespace tw
