#pragma once

#include <QObject>
#include <QTranslator>

namespace tw {

/// The language of the studio. Setting it installs our texts and Qt's, makes it QLocale's default (digits and dates), and
/// sends every widget QEvent::LanguageChange. One object, made in main.cpp before the first window.
class Language : public QObject
{
    Q_OBJECT
public:
    enum class Choice { System, English, Korean };

    using QObject::QObject;
    ~Language() override;

    [[nodiscard]] Choice choice() const { return m_choice; }
    /// Choice::System resolved by the environment; English for every language we do not speak.
    [[nodiscard]] Choice effective() const;
    void setChoice(Choice choice);

Q_SIGNALS:
    void changed();

private:
    void removeTranslators();

    Choice m_choice = Choice::System;
    QTranslator m_ours;
    QTranslator m_qt;
    bool m_isInstalled = false;
};

} // namespace tw
