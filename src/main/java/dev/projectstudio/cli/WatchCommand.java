package dev.projectstudio.cli;

import dev.projectstudio.core.watch.WatchEvent;
import dev.projectstudio.core.watch.WatchStatus;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/// `studio watch`: stays, and prints what happens the moment it is known.
@Command(name = "watch")
final class WatchCommand implements Callable<Integer> {

    private static final int LOOKS_MILLIS = 500;

    private final Invocation invocation;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final PollingNotes polling = new PollingNotes();

    WatchCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    /// Returns when it is told to end, or nobody reads any more.
    @Override
    public Integer call() {
        invocation.whenTold(ended::countDown);
        synchronized (this) { // nothing is told before `ready`
            var status = invocation.services().watch(this::tell, this::tellOfPolling);
            invocation.warn(); // it may stay for days
            print(
                    Json.object("event", "ready", "files", status.files(), "projects", status.projects()),
                    invocation.text("cli.watch.ready", status.files(), status.projects()));
            tellOfPolling(status);
        }
        try {
            boolean isOver = false;
            while (!isOver && !invocation.terminal().out().isAbandoned()) {
                isOver = ended.await(LOOKS_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    private synchronized void tell(WatchEvent event) {
        print(
                Json.object(
                        "event", event.kind().word(),
                        "project", event.project(),
                        "project_id", event.projectId().value(),
                        "filename", event.filename(),
                        "target", event.repoPath(),
                        "sync_status", event.syncStatus(),
                        "reason", event.reason(),
                        "diff_summary", event.summary(),
                        "resolution", event.resolution(),
                        "at", event.at()),
                String.join(
                                "  ",
                                event.at().toString(),
                                event.kind().word(),
                                event.project(),
                                event.filename(),
                                event.repoPath(),
                                event.syncStatus(),
                                more(event))
                        .stripTrailing());
    }

    private String more(WatchEvent event) {
        if (event.summary() != null) {
            return event.summary();
        }
        if (event.resolution() != null) {
            return event.resolution();
        }
        var reason = event.reason();
        return reason == null ? "" : invocation.reason(reason);
    }

    /// On one line also where the output is indented elsewhere: each line is an event.
    private void print(Map<String, @Nullable Object> json, String line) {
        var terminal = invocation.terminal();
        if (invocation.isJson()) {
            terminal.line(json);
        } else {
            terminal.row(line);
        }
        if (terminal.out().checkError()) { // flushes too
            ended.countDown();
        }
    }

    private synchronized void tellOfPolling(WatchStatus status) {
        polling.news(status).forEach((reason, folders) -> invocation.note(WatchStatus.pollingKey(reason), folders));
    }
}
