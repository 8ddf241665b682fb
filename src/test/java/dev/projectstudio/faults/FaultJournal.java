package dev.projectstudio.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// What the processes of one run of the tests note of the fault catalogue's cases: a line for each test, in a file that
/// they share.
final class FaultJournal {

    private static final String PASSED = "passed";
    private static final String FAILED = "failed";
    private static final String NOT_RUN = "not run";

    private final Path file;
    private final List<String> lines = new ArrayList<>();

    FaultJournal(Path file) {
        this.file = file;
    }

    void passed(Collection<String> cases, String test) {
        note(PASSED, cases, test, "");
    }

    void failed(Collection<String> cases, String test) {
        note(FAILED, cases, test, "");
    }

    void notRun(Collection<String> cases, String test, String reason) {
        note(NOT_RUN, cases, test, reason);
    }

    /// Adds what is new to the file.
    ///
    /// @return all that is in it, from whatever process; empty if nothing is new
    Optional<FaultLedger> write() throws IOException {
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        Files.createDirectories(file.getParent());
        try (var channel = FileChannel.open(
                        file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            channel.position(channel.size());
            channel.write(ByteBuffer.wrap(String.join("", lines).getBytes(StandardCharsets.UTF_8)));
            lines.clear();
            channel.position(0);
            var all = new String(Channels.newInputStream(channel).readAllBytes(), StandardCharsets.UTF_8);
            return Optional.of(ledger(all));
        }
    }

    private void note(String outcome, Collection<String> cases, String test, String reason) {
        if (!cases.isEmpty()) {
            lines.add(String.join("\t", outcome, String.join(" ", cases), test, reason.replaceAll("\\s+", " ")) + "\n");
        }
    }

    private static FaultLedger ledger(String all) {
        var ledger = new FaultLedger();
        all.lines().map(line -> line.split("\t", -1)).forEach(part -> {
            var cases = List.of(part[1].split(" "));
            switch (part[0]) {
                case PASSED -> ledger.passed(cases, part[2]);
                case FAILED -> ledger.failed(cases, part[2]);
                default -> ledger.notRun(cases, part[2], part[3]);
            }
        });
        return ledger;
    }
}
