#include "app/studio/shell/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace tw {

Language::~Language()
{
    removeTranslators();
}

Language::Choice Language::effective() const
{
    if (m_choice != Choice::System)
        return m_choice;
    return QLocale::system().language() == QLocale::Korean ? Choice::Korean : Choice::English;
}

void Language::setChoice(Choice choice)
{
    const bool isFirst = !m_isInstalled;
    const Choice before = effective();
    m_choice = choice;
    if (!isFirst && effective() == before)
        return;
    removeTranslators();
    const bool isKorean = effective() == Choice::Korean;
    // First the digits: installing a translator tells every widget to write its texts again.
    QLocale::setDefault(isKorean ? QLocale(QLocale::Korean, QLocale::SouthKorea) : QLocale(QLocale::English, QLocale::UnitedStates));
    const QString code = isKorean ? QStringLiteral("ko") : QStringLiteral("en");
    if (m_qt.load(QStringLiteral("qtbase_%1").arg(code), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_ours.load(QStringLiteral(":/i18n/tunewright_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&m_ours);
    m_isInstalled = true;
    Q_EMIT changed();
}

void Language::removeTranslators()
{
    QCoreApplication::removeTranslator(&m_ours);
    QCoreApplication::removeTranslator(&m_qt);
}

} // namespace tw
