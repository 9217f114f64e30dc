#pragma once

#include <QFutureWatcher>
#include <QtConcurrent>

#include <type_traits>
#include <utility>

namespace tw {

/// Runs `work` on a worker and `then` with its result on the thread of `context`; not at all once `context` is gone.
/// In place of QFuture::then(context, ...), which in Qt 6.4 asserts when the context dies before the work is done.
template <typename Work, typename Then>
QFuture<std::invoke_result_t<Work>> runInBackground(QObject *context, Work work, Then then)
{
    using Value = std::invoke_result_t<Work>;
    auto *watcher = new QFutureWatcher<Value>(context);
    QObject::connect(watcher, &QFutureWatcher<Value>::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(watcher->result());
    });
    const QFuture<Value> future = QtConcurrent::run(std::move(work));
    watcher->setFuture(future);
    return future;
}

} // namespace tw
