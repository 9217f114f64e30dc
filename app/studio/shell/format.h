#pragma once

#include <QString>

#include <optional>

namespace tw::format {

// Numbers with their units, as the studio's language writes them. The digits follow QLocale's default and the words the
// installed translator; both are set by Language (shell/language.h). Unknown values (nullopt, NaN) are a dash, never 0.

QString dash();
QString number(double value, int decimals);         ///< "1,234.5"
QString memory(double bytes);                       ///< 2³⁰: "17.8 GiB"; below one GiB "612 MiB"
QString gib(double bytes);                          ///< "17.8", the unit stands elsewhere
QString memoryOf(double used, double usable);       ///< "17.8 of 23.6 GiB"
QString disk(double bytes);                         ///< 10⁹: "16.1 GB"
QString tokensPerSecond(double rate);               ///< "12,310 tokens/s", below 100 with one decimal
QString money(double dollars);                      ///< "$3.13", below ten cents "$0.031", nothing "$0.00"
QString moneyPerHour(double dollars);               ///< "$3.99/h"
QString moneyRange(double low, double high);        ///< "$2.79 to $3.48"
QString duration(double seconds);                   ///< "8.4 s", "42 s", "3 min 08 s", "47 min", "2 h 54 min", "3 d 4 h"
QString durationRange(double low, double high);     ///< "2 h 33 min to 3 h 15 min"
QString clock(double unixTime);                     ///< local "09:36"
QString clockSeconds(double unixTime);              ///< local "09:36:41"
QString dayAndClock(double unixTime);               ///< "20 Nov, 22:14"
QString date(double unixTime);                      ///< "21 Nov 2026"
QString count(qint64 value);                        ///< "24,160"
QString countInTile(double value);                  ///< "9.91 M"; below 10,000 in full
QString percent(double share);                      ///< 0.39 → "39%"
QString loss(double value);                         ///< three decimals
QString rate(double value);                         ///< a learning rate as files write it: "2e-4", "0.0015"

} // namespace tw::format
