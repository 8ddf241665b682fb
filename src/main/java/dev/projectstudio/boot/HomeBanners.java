package dev.projectstudio.boot;

import dev.projectstudio.core.home.Notice;
import dev.projectstudio.platform.file.StudioHome;
import dev.projectstudio.platform.task.Background;
import dev.projectstudio.platform.text.Messages;
import dev.projectstudio.ui.common.Command;
import dev.projectstudio.ui.common.ShownPath;
import dev.projectstudio.ui.common.StatusLabel.Tone;
import dev.projectstudio.ui.common.Workbench;
import dev.projectstudio.ui.shell.Banners;
import dev.projectstudio.ui.shell.Banners.Banner;
import dev.projectstudio.ui.shell.WatcherState;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// Says above the pages how the home was found, what another program makes wait, and what cannot be watched.
final class HomeBanners {

    private static final String WAITING = "waiting";
    private static final String WATCH = "watch";
    private static final String OPEN = "open-to-others";

    private final Banners banners;
    private final Messages text;
    private final Background background;
    private final ReadOnlyStringWrapper whoMayLook = new ReadOnlyStringWrapper("");
    private final Command stopWaiting;
    private final ObservableValue<String> waited;
    private String remedy = "";

    HomeBanners(Banners banners, DatabaseWait wait, Workbench bench) {
        var jobs = bench.jobs();
        this.banners = banners;
        this.text = bench.text();
        this.background = bench.background();
        this.stopWaiting = jobs.stop();
        this.waited = wait.secondsProperty().map(waited -> text.get("banner.waiting", waited));
        var isWaiting = wait.secondsProperty().map(waited -> waited.longValue() > 0);
        jobs.waiting(isWaiting, wait::stop);
        isWaiting.subscribe(this::waiting);
    }

    /// What was found when the home was opened.
    void found(Set<Notice> notices, StudioHome home) {
        notices.stream().sorted().forEach(notice -> banners.show(found(notice, home)));
    }

    /// Takes back what is no longer so, and names what is left of it.
    void lookAgain(StudioHome home) {
        if (banners.shown().stream().anyMatch(banner -> banner.id().equals(OPEN))) {
            background.run(home::openToOthers, this::tellOpen, _ -> {}); // what cannot be read now may be later
        }
    }

    /// That the home was rebuilt from its files a moment ago, and what that has lost.
    void rebuilt(StudioHome home) {
        rebuilt(home, text.get("banner.rebuilt"), null);
    }

    /// The same with the way to what did not come back whole.
    void rebuilt(StudioHome home, int notWhole, Command show) {
        rebuilt(home, text.get("banner.rebuilt.not-whole", notWhole), show);
    }

    private void rebuilt(StudioHome home, String sentence, @Nullable Command way) {
        banners.show(new Banner(
                "rebuilt",
                Tone.WARNING,
                new ReadOnlyStringWrapper(sentence),
                text.get("banner.rebuilt.hint", ShownPath.of(home.root())),
                way,
                true));
    }

    void follow(ObservableValue<WatcherState> watcher) {
        watcher.subscribe(state -> watching(state.remedy()));
    }

    private void tellOpen(List<Path> open) {
        if (open.isEmpty()) {
            banners.hide(OPEN);
        } else {
            whoMayLook.set(text.get("banner.open-to-others", ShownPath.of(open.getFirst())));
        }
    }

    private Banner openToOthers(StudioHome home) {
        whoMayLook.set(text.get("banner.open-to-others", ShownPath.of(widest(home))));
        var close = Command.of("command.close-to-others", () -> closeToOthers(home));
        return new Banner(OPEN, Tone.WARNING, whoMayLook, text.get("banner.open-to-others.hint"), close, true);
    }

    private void closeToOthers(StudioHome home) {
        background.run(
                () -> {
                    home.closeToOthers();
                    return home.openToOthers();
                },
                this::tellOpen);
    }

    private Banner found(Notice notice, StudioHome home) {
        if (notice == Notice.OPEN_TO_OTHERS) {
            return openToOthers(home);
        }
        var word =
                switch (notice) {
                    case READ_ONLY -> "read-only";
                    case DISK_FULL -> "disk-full";
                    case JOURNAL_LOST -> "journal-lost";
                    case OPEN_TO_OTHERS -> OPEN;
                    case WRITTEN_MEANWHILE -> "written-meanwhile";
                };
        var shown = ShownPath.of(home.root());
        return new Banner(
                word,
                Tone.WARNING,
                new ReadOnlyStringWrapper(text.get("banner." + word, shown)),
                text.get("banner." + word + ".hint", shown),
                null,
                notice != Notice.READ_ONLY && notice != Notice.DISK_FULL);
    }

    /// The home itself, if others may open that.
    private static Path widest(StudioHome home) {
        return home.openToOthers().stream().findFirst().orElse(home.root());
    }

    private void waiting(boolean isWaiting) {
        if (isWaiting) {
            banners.show(new Banner(WAITING, Tone.ACCENT, waited, text.get("banner.waiting.hint"), stopWaiting, false));
        } else {
            banners.hide(WAITING);
        }
    }

    /// Once for each remedy: what was put away stays away.
    private void watching(String next) {
        if (!next.equals(remedy)) {
            remedy = next;
            if (next.isEmpty()) {
                banners.hide(WATCH);
            } else {
                banners.show(new Banner(
                        WATCH, Tone.WARNING, new ReadOnlyStringWrapper(text.get("banner.watch")), next, null, true));
            }
        }
    }
}
