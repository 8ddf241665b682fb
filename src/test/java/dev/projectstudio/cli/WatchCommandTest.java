package dev.projectstudio.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.boot.CommandRun.Place;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private Path file;
    private Place studio;

    @BeforeEach
    void adoptAFile() throws IOException {
        folder = folder.toRealPath();
        studio = Place.of(folder.resolve("home"), folder);
        file = Files.createDirectory(folder.resolve("atlas")).resolve("CLAUDE.md");
        Files.writeString(file, "# Rules\n");
        studio.run("project", "add", "atlas");
        studio.run("context", "adopt", "atlas");
    }

    @Test
    void tellsWhatHappensUntilNobodyReadsAnyMore() throws Exception {
        var out = new Printed();
        var run = CompletableFuture.supplyAsync(() -> studio.into(out, "watch", "--json"));
        var ready = JSON.readTree(out.line());
        assertThat(ready.get("event").textValue()).isEqualTo("ready");
        assertThat(ready.get("files").intValue()).isEqualTo(1);

        Files.writeString(file, "# Others\n");
        assertEvent(JSON.readTree(out.line()), "drift_detected", "stale");

        Files.writeString(file, "# Yet others\n");
        assertEvent(JSON.readTree(out.line()), "drift_updated", "stale");

        studio.run("drift", "resolve", "atlas", "claude.md", "--keep-studio");
        var resolved = JSON.readTree(out.line());
        assertEvent(resolved, "drift_resolved", "synced");
        assertThat(resolved.get("resolution").textValue()).isEqualTo("kept_studio");

        out.close();
        Files.writeString(file, "# Nobody hears of it\n");

        var ended = run.get(10, TimeUnit.SECONDS);
        assertThat(ended.status()).isZero();
        assertThat(ended.err()).doesNotContain("studio: ");
    }

    @Test
    void onlyARecordThatIsOpenIsUpdated() throws Exception {
        Files.delete(file);
        Files.createDirectory(file);
        studio.run("drift", "atlas");
        var out = new Printed();
        var run = CompletableFuture.supplyAsync(() -> studio.into(out, "watch", "--json"));
        assertThat(out.line()).contains("ready");

        var away = Files.move(folder.resolve("atlas"), folder.resolve("away"));
        var gone = JSON.readTree(out.line());
        assertEvent(gone, "drift_detected", "unknown");
        assertThat(gone.get("reason").textValue()).isEqualTo("repo-missing");

        Files.delete(away.resolve("CLAUDE.md"));
        Files.writeString(away.resolve("CLAUDE.md"), "# Others\n");
        Files.move(away, folder.resolve("atlas"));
        assertEvent(JSON.readTree(out.line()), "drift_detected", "stale");

        Files.move(folder.resolve("atlas"), away);
        assertEvent(JSON.readTree(out.line()), "drift_updated", "unknown");

        out.close();
        Files.move(away, folder.resolve("atlas"));
        assertThat(run.get(10, TimeUnit.SECONDS).status()).isZero();
    }

    @Test
    void anEventIsOneLineForPeople() throws Exception {
        var out = new Printed();
        var run = CompletableFuture.supplyAsync(() -> studio.into(out, "watch"));
        assertThat(out.line()).isEqualTo("ready: watching 1 file in 1 project");

        Files.writeString(file, "# Others\n");
        assertThat(out.line()).matches("\\S+Z  drift_detected  atlas  claude.md  CLAUDE.md  stale  \\+1 line, -1 line");
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(out.line()).endsWith("  claude.md  CLAUDE.md  unknown  not a regular file; put a text there");

        Files.delete(file);
        out.close();
        Files.writeString(file, "# Nobody hears of it\n");

        assertThat(run.get(10, TimeUnit.SECONDS).status()).isZero();
    }

    @Test
    void inAnEmptyHomeThereIsNothingToWatchYet() throws Exception {
        var out = new Printed();
        var fresh = Place.of(folder.resolve("fresh"), folder).begun();
        var run = CompletableFuture.supplyAsync(() -> fresh.into(out, "watch"));

        assertThat(out.line()).isEqualTo("ready: watching no files in no projects");

        out.close();
        fresh.run("project", "add", "atlas");
        fresh.run("context", "adopt", "atlas");
        Files.writeString(file, "# Nobody hears of it\n");
        assertThat(run.get(10, TimeUnit.SECONDS).status()).isZero();
    }

    private void assertEvent(JsonNode event, String kind, String status) {
        assertThat(event.get("event").textValue()).isEqualTo(kind);
        assertThat(event.get("project").textValue()).isEqualTo("atlas");
        assertThat(event.get("project_id").textValue()).isNotEmpty();
        assertThat(event.get("filename").textValue()).isEqualTo("claude.md");
        assertThat(event.get("target").textValue()).isEqualTo("CLAUDE.md");
        assertThat(event.get("sync_status").textValue()).isEqualTo(status);
        assertThat(event.get("at").textValue()).endsWith("Z");
    }

    /// What was printed, line by line, until nobody reads it any more.
    private static final class Printed extends OutputStream {

        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
        private final ByteArrayOutputStream begun = new ByteArrayOutputStream();
        private boolean closed;

        String line() throws InterruptedException {
            return Objects.requireNonNull(lines.poll(10, TimeUnit.SECONDS));
        }

        @Override
        public synchronized void write(int each) throws IOException {
            if (closed) {
                throw new IOException("Broken pipe");
            }
            if (each == '\n') {
                lines.add(begun.toString(StandardCharsets.UTF_8));
                begun.reset();
            } else {
                begun.write(each);
            }
        }

        @Override
        public synchronized void close() {
            closed = true;
        }
    }
}
