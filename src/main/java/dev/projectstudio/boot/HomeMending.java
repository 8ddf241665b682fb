package dev.projectstudio.boot;

import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.core.home.Rebuilt;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.recovery.Mending;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries out what the user chose for a damaged home, and opens it afterwards.
final class HomeMending implements Mending {

    /// @param rebuilt null where the home did not open
    private record Outcome(Opening opening, @Nullable Rebuilt rebuilt) {}

    private final LocalHomes homes;
    private final StudioHome home;
    private final Messages messages;
    private final Executor worker;
    private final Executor front;
    private final Consumer<Opening> then;
    private final Consumer<Rebuilt> afterRebuild;

    /// @param then gets the home as it opens now, on the front
    /// @param afterRebuild follows it where that home was rebuilt from its files, and gets what came back
    HomeMending(
            LocalHomes homes,
            StudioHome home,
            Messages messages,
            Executor worker,
            Executor front,
            Consumer<Opening> then,
            Consumer<Rebuilt> afterRebuild) {
        this.homes = homes;
        this.home = home;
        this.messages = messages;
        this.worker = worker;
        this.front = front;
        this.then = then;
        this.afterRebuild = afterRebuild;
    }

    @Override
    public void restore(Path backup, Consumer<String> onFailure) {
        attempt(
                () -> {
                    homes.recovery(home).restore(backup);
                    return homes.open(home);
                },
                then,
                failure -> onFailure.accept(words(failure)));
    }

    @Override
    public void rebuild(Consumer<String> onFailure) {
        attempt(
                () -> {
                    homes.recovery(home).makeWay();
                    var opening = homes.open(home);
                    return new Outcome(
                            opening,
                            opening instanceof Opening.Ready(HomeSession session) ? homes.rebuild(session) : null);
                },
                this::showRebuilt,
                failure -> onFailure.accept(words(failure)));
    }

    @Override
    public void look(Consumer<String> onFailure, Consumer<String> onUnreadable) {
        attempt(
                () -> new Opening.Ready(homes.recovery(home).look()),
                then,
                failure -> (failure.code().equals("database-unreadable") ? onUnreadable : onFailure)
                        .accept(words(failure)));
    }

    private void showRebuilt(Outcome outcome) {
        then.accept(outcome.opening());
        var rebuilt = outcome.rebuilt();
        if (rebuilt != null) {
            afterRebuild.accept(rebuilt);
        }
    }

    private <T> void attempt(Supplier<T> way, Consumer<T> next, Consumer<AppException> onFailure) {
        worker.execute(() -> {
            try {
                var outcome = way.get();
                front.execute(() -> next.accept(outcome));
            } catch (AppException e) {
                front.execute(() -> onFailure.accept(e));
            }
        });
    }

    private String words(AppException failure) {
        return FailureWords.of(failure, messages).together();
    }
}
