#include "core/run/database.h"

#include "core/base/files.h"

#include <sqlite3.h>

#include <algorithm>
#include <chrono>
#include <thread>
#include <utility>
#include <vector>

namespace tw {

namespace fs = std::filesystem;

namespace {

constexpr int busyMilliseconds = 10'000;

ErrorCode codeOf(int sqliteCode)
{
    switch (sqliteCode & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return ErrorCode::Busy;
    case SQLITE_FULL:
        return ErrorCode::DiskFull;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        return ErrorCode::Damaged;
    case SQLITE_NOMEM:
        return ErrorCode::OutOfMemory;
    case SQLITE_CANTOPEN:
    case SQLITE_READONLY:
    case SQLITE_IOERR:
    case SQLITE_PERM:
        return ErrorCode::Io;
    default:
        return ErrorCode::Internal;
    }
}

int bindValue(sqlite3_stmt *statement, int index, const SqlValue &value)
{
    // The caller's values outlive the statement's run, so SQLite need not copy them.
    if (const auto *integer = std::get_if<std::int64_t>(&value))
        return sqlite3_bind_int64(statement, index, *integer);
    if (const auto *real = std::get_if<double>(&value))
        return sqlite3_bind_double(statement, index, *real);
    if (const auto *text = std::get_if<std::string_view>(&value))
        return sqlite3_bind_text(statement, index, text->data() ? text->data() : "", int(text->size()), SQLITE_STATIC);
    if (const auto *blob = std::get_if<SqlBlob>(&value))
        return blob->bytes.empty() ? sqlite3_bind_zeroblob(statement, index, 0)
                                   : sqlite3_bind_blob(statement, index, blob->bytes.data(), int(blob->bytes.size()),
                                                       SQLITE_STATIC);
    return sqlite3_bind_null(statement, index);
}

/// The numbered files of the folder, sorted: 1 is "001.sql".
std::vector<std::pair<int, fs::path>> migrationFiles(const fs::path &folder)
{
    std::vector<std::pair<int, fs::path>> files;
    std::error_code error;
    for (const auto &entry : fs::directory_iterator(folder, error)) {
        const std::string stem = entry.path().stem().string();
        const bool isNumber = stem.size() == 3
            && std::all_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; });
        if (isNumber && entry.path().extension() == ".sql")
            files.emplace_back(std::stoi(stem), entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

Result<std::int64_t> schemaVersion(Database &database)
{
    std::int64_t version = 0;
    auto read = database.run("PRAGMA user_version", {}, [&](const SqlRow &row) { version = row.integer(0); });
    if (!read)
        return read.error();
    return version;
}

} // namespace

std::int64_t SqlRow::integer(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

double SqlRow::real(int column) const
{
    return sqlite3_column_double(m_statement, column);
}

std::optional<double> SqlRow::optionalReal(int column) const
{
    if (sqlite3_column_type(m_statement, column) == SQLITE_NULL)
        return {};
    return real(column);
}

std::string SqlRow::text(int column) const
{
    const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
    return bytes ? std::string(bytes, std::size_t(sqlite3_column_bytes(m_statement, column))) : std::string();
}

Result<Database> Database::open(const fs::path &file)
{
    Database database;
    database.m_file = file;
    const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    if (sqlite3_open_v2(file.c_str(), &database.m_db, flags, nullptr) != SQLITE_OK)
        return database.errorNow("open");
    sqlite3_busy_timeout(database.m_db, busyMilliseconds);
    // Turning a new file to WAL needs it alone, and SQLite does not wait for that by itself.
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::milliseconds(busyMilliseconds);
    for (;;) {
        auto set = database.runScript("PRAGMA journal_mode=WAL");
        if (set)
            break;
        if (set.error().code != ErrorCode::Busy || std::chrono::steady_clock::now() > deadline)
            return set.error();
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    // NORMAL: a power cut may take the last transactions, never half of one; they are read again from the folder.
    if (auto set = database.runScript("PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA cache_size=-16000");
        !set)
        return set.error();
    return database;
}

Database::Database(Database &&other) noexcept :
    m_db(std::exchange(other.m_db, nullptr)), m_statements(std::move(other.m_statements)),
    m_file(std::move(other.m_file))
{
    other.m_statements.clear();
}

Database &Database::operator=(Database &&other) noexcept
{
    std::swap(m_db, other.m_db);
    std::swap(m_statements, other.m_statements);
    std::swap(m_file, other.m_file);
    return *this;
}

Database::~Database()
{
    for (const auto &[sql, statement] : m_statements)
        sqlite3_finalize(statement);
    sqlite3_close(m_db);
}

Error Database::errorNow(std::string_view doing) const
{
    const std::string what = m_db ? sqlite3_errmsg(m_db) : "out of memory";
    const int code = m_db ? sqlite3_extended_errcode(m_db) : SQLITE_NOMEM;
    const ErrorCode kind = codeOf(code);
    const std::string message = m_file.string() + ": " + what;
    // What the disk refused needs no statement, but a way out; anything else is for whoever mends this program.
    if (kind == ErrorCode::DiskFull)
        return {kind, message + "; free some space there"};
    if (kind == ErrorCode::Io)
        return {kind, message + "; its folder must be there and writable"};
    return {kind, message + " (" + std::string(doing.substr(0, 60)) + ")"};
}

Result<sqlite3_stmt *> Database::prepare(std::string_view sql)
{
    if (const auto known = m_statements.find(sql); known != m_statements.end())
        return known->second;
    sqlite3_stmt *statement = nullptr;
    if (sqlite3_prepare_v3(m_db, sql.data(), int(sql.size()), SQLITE_PREPARE_PERSISTENT, &statement, nullptr)
        != SQLITE_OK)
        return errorNow(sql);
    m_statements.emplace(sql, statement);
    return statement;
}

Result<> Database::run(std::string_view sql, std::initializer_list<SqlValue> values, const RowFunction &row)
{
    auto statement = prepare(sql);
    if (!statement)
        return statement.error();
    int index = 0;
    for (const auto &value : values) {
        if (bindValue(*statement, ++index, value) != SQLITE_OK)
            return errorNow(sql);
    }
    int code = SQLITE_ROW;
    while ((code = sqlite3_step(*statement)) == SQLITE_ROW) {
        if (row)
            row(SqlRow(*statement));
    }
    if (code != SQLITE_DONE) {
        Error error = errorNow(sql);
        sqlite3_reset(*statement);
        return error;
    }
    sqlite3_reset(*statement);
    return {};
}

Result<> Database::runScript(const std::string &sql)
{
    if (sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK)
        return errorNow(sql);
    return {};
}

std::int64_t Database::lastInsertKey() const
{
    return sqlite3_last_insert_rowid(m_db);
}

Result<Transaction> Transaction::begin(Database &database)
{
    if (auto begun = database.run("BEGIN IMMEDIATE"); !begun)
        return begun.error();
    return Transaction(database);
}

Transaction::~Transaction()
{
    if (m_database) // fails only where SQLite has already rolled back by itself
        (void)m_database->run("ROLLBACK").has_value();
}

Result<> Transaction::commit()
{
    auto committed = m_database->run("COMMIT");
    if (committed)
        m_database = nullptr;
    return committed;
}

Result<> migrate(Database &database, const fs::path &folder)
{
    const auto files = migrationFiles(folder);
    if (files.empty())
        return Error {ErrorCode::NotFound, folder.string() + ": no migrations (001.sql, ...) are there; the installation "
                                                             "is incomplete, TUNEWRIGHT_RESOURCES names another"};
    auto version = schemaVersion(database);
    if (!version)
        return version.error();
    if (*version == files.back().first)
        return {};
    if (*version > files.back().first)
        return Error {ErrorCode::Unsupported,
                      database.file().string() + " was made by a newer version (schema " + std::to_string(*version)
                          + ", this one knows " + std::to_string(files.back().first) + ")"};
    auto transaction = Transaction::begin(database);
    if (!transaction)
        return transaction.error();
    version = schemaVersion(database); // another process may have done it while we waited
    if (!version)
        return version.error();
    for (const auto &[number, file] : files) {
        if (number <= *version)
            continue;
        auto sql = readFile(file, 1 << 20);
        if (!sql)
            return sql.error();
        auto done = database.runScript(*sql + ";\nPRAGMA user_version=" + std::to_string(number));
        if (!done)
            return done.error().context("bring the store to schema " + std::to_string(number));
    }
    return transaction->commit();
}

} // namespace tw
