#include "app/studio/shell/workspace.h"

namespace tw {

void Workspace::setDocumentTitle(const QString &title, const QString &subtitle)
{
    m_documentTitle = title;
    m_documentSubtitle = subtitle;
    Q_EMIT documentTitleChanged();
}

void Workspace::openDocument(const std::filesystem::path &file)
{
    m_documentFile = file;
    Q_EMIT documentRequested(file);
}

void Workspace::watchRun(const std::filesystem::path &folder)
{
    m_runFolder = folder;
    Q_EMIT runChosen(folder);
}

} // namespace tw
