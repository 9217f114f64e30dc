#pragma once

#include <QObject>

#include <filesystem>

namespace tw {

/// What the pages have in common: which configuration is open and which run is being watched. One object, made in main.cpp.
/// A page asks here ("open this file", "watch this run"); the pages concerned listen.
class Workspace : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    /// The open configuration; empty when none or not saved yet.
    [[nodiscard]] const std::filesystem::path &documentFile() const { return m_documentFile; }
    /// Shown over the navigation: {"support-ko.yaml", "Llama 3.1 8B · QLoRA"}. Set by whoever holds the document.
    [[nodiscard]] const QString &documentTitle() const { return m_documentTitle; }
    [[nodiscard]] const QString &documentSubtitle() const { return m_documentSubtitle; }
    void setDocumentTitle(const QString &title, const QString &subtitle);
    /// Asks for the file to be opened; documentRequested tells who opens it.
    void openDocument(const std::filesystem::path &file);

    /// The folder of the run that Monitor shows; empty when none.
    [[nodiscard]] const std::filesystem::path &runFolder() const { return m_runFolder; }
    void watchRun(const std::filesystem::path &folder);

Q_SIGNALS:
    void documentRequested(const std::filesystem::path &file);
    void documentTitleChanged();
    void runChosen(const std::filesystem::path &folder);

private:
    std::filesystem::path m_documentFile;
    std::filesystem::path m_runFolder;
    QString m_documentTitle;
    QString m_documentSubtitle;
};

} // namespace tw
