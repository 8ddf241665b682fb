package dev.projectstudio.boot;

import dev.projectstudio.core.home.HomeSession;
import dev.projectstudio.core.home.Opening;
import dev.projectstudio.platform.error.AppException;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.FailureWords;
import dev.projectstudio.ui.recovery.Mending;
import java.nio.file.Path;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Carries out what the user chose for a damaged home, and opens it afterwards.
final class HomeMending implements Mending {

    private final LocalHomes homes;
    private final StudioHome home;
    private final Messages messages;
    private final Executor worker;
    private final Executor front;
    private final Consumer<Opening> then;
    private final Runnable afterRebuild;

    /// @param then gets the home as it opens now, on the front
    /// @param afterRebuild follows it where that home was rebuilt from its files
    HomeMending(
            LocalHomes homes,
            StudioHome home,
            Messages messages,
            Executor worker,
            Executor front,
            Consumer<Opening> then,
            Runnable afterRebuild) {
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
                onFailure);
    }

    @Override
    public void rebuild(Consumer<String> onFailure) {
        attempt(
                () -> {
                    homes.recovery(home).makeWay();
                    var opening = homes.open(home);
                    if (opening instanceof Opening.Ready(HomeSession session)) {
                        homes.rebuild(session);
                    }
                    return opening;
                },
                this::showRebuilt,
                onFailure);
    }

    @Override
    public void look(Consumer<String> onFailure) {
        attempt(() -> new Opening.Ready(homes.recovery(home).look()), then, onFailure);
    }

    private void showRebuilt(Opening opening) {
        then.accept(opening);
        if (opening instanceof Opening.Ready) {
            afterRebuild.run();
        }
    }

    private void attempt(Supplier<Opening> way, Consumer<Opening> next, Consumer<String> onFailure) {
        worker.execute(() -> {
            try {
                var opening = way.get();
                front.execute(() -> next.accept(opening));
            } catch (AppException e) {
                var words = FailureWords.of(e, messages).together();
                front.execute(() -> onFailure.accept(words));
            }
        });
    }
}
