#include "app/studio/shell/language.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocale>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

namespace {

struct Message {
    QString context;
    QString source;
    QStringList texts; ///< one, or one a plural form
    bool isFinished = true;
    bool isPlural = false;
};

// What lupdate writes, read without its library.
QList<Message> readMessages(const QString &file)
{
    QFile device(file);
    QList<Message> messages;
    if (!device.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&device);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement() && !(xml.isEndElement() && xml.name() == QLatin1String("message")))
            continue;
        if (xml.isEndElement())
            messages.append(message);
        else if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            message = {context, {}, {}, true, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes")};
        else if (xml.name() == QLatin1String("source"))
            message.source = xml.readElementText();
        else if (xml.name() == QLatin1String("numerusform"))
            message.texts.append(xml.readElementText());
        else if (xml.name() == QLatin1String("translation")) {
            message.isFinished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!message.isPlural)
                message.texts.append(xml.readElementText());
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

// "%1 of %2, %n" → {%1, %2, %n}
QStringList placesOf(const QString &text)
{
    static const QRegularExpression place(QStringLiteral("%L?([1-9]|n)"));
    QStringList places;
    for (auto it = place.globalMatch(text); it.hasNext();)
        places.append(it.next().captured());
    places.removeDuplicates();
    places.sort();
    return places;
}

QString fault(const Message &message)
{
    if (!message.isFinished || message.texts.isEmpty())
        return QStringLiteral("not translated");
    for (const QString &text : message.texts) {
        if (text.isEmpty())
            return QStringLiteral("empty");
        if (placesOf(text) != placesOf(message.source))
            return QStringLiteral("other places than the English text");
    }
    return {};
}

QString fileOf(const char *language)
{
    return QStringLiteral(TUNEWRIGHT_SOURCE_DIR "/translations/tunewright_%1.ts").arg(QLatin1String(language));
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void damagedTranslationsAreFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("finished");
        QTest::addColumn<bool>("good");
        QTest::newRow("an unfinished text is refused") << "Save" << "저장" << false << false;
        QTest::newRow("an empty text is refused") << "Save" << "" << true << false;
        QTest::newRow("a lost place is refused") << "%1 of %2" << "%2 중" << true << false;
        QTest::newRow("a place too many is refused") << "of %1" << "%1 %2" << true << false;
        QTest::newRow("a lost number is refused") << "%n runs" << "실행" << true << false;
        QTest::newRow("places in another order are accepted") << "%1 of %2" << "%2 중 %1" << true << true;
        QTest::newRow("a per cent sign is no place") << "0.5 % of it" << "그것의 0.5 %" << true << true;
    }
    void damagedTranslationsAreFound()
    {
        QFETCH(QString, source);
        QFETCH(QString, text);
        QFETCH(bool, finished);
        QFETCH(bool, good);
        QCOMPARE(fault({QString(), source, {text}, finished, false}).isEmpty(), good);
    }

    void everyTextIsComplete_data()
    {
        QTest::addColumn<QString>("file");
        QTest::newRow("Korean") << fileOf("ko");
        QTest::newRow("English plurals") << fileOf("en");
    }
    void everyTextIsComplete()
    {
        QFETCH(QString, file);
        const QList<Message> messages = readMessages(file);
        QVERIFY2(!messages.isEmpty(), "the file cannot be read");
        QStringList faults;
        for (const Message &message : messages) {
            if (const QString what = fault(message); !what.isEmpty())
                faults.append(QStringLiteral("%1: \"%2\": %3").arg(message.context, message.source, what));
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(QLatin1Char('\n'))));
    }

    void noKoreanParticleFollowsAPlaceDirectly()
    {
        // The right form depends on the last sound of what is put in, which no translation can know.
        static const QRegularExpression particle(QStringLiteral("%[1-9n](은|는|이|가|을|를|과|와|으로|로)(\\s|$|\\.)"));
        for (const Message &message : readMessages(fileOf("ko"))) {
            for (const QString &text : message.texts)
                QVERIFY2(!particle.match(text).hasMatch(), qPrintable(text));
        }
    }

    void languageSpeaksAtOnce()
    {
        tw::Language language;
        language.setChoice(tw::Language::Choice::Korean);
        QCOMPARE(QCoreApplication::translate("Navigation", "Plan"), QStringLiteral("계획"));
        QCOMPARE(QLocale().language(), QLocale::Korean);
        language.setChoice(tw::Language::Choice::English);
        QCOMPARE(QCoreApplication::translate("Navigation", "Plan"), QStringLiteral("Plan"));
        QCOMPARE(QCoreApplication::translate("tw::RunsPage", "%n run(s)", nullptr, 1), QStringLiteral("1 run"));
        QCOMPARE(QCoreApplication::translate("tw::RunsPage", "%n run(s)", nullptr, 2), QStringLiteral("2 runs"));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
