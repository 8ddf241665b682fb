package dev.projectstudio.platform.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Looks at processes of which only the number is known.
public final class Processes {

    private Processes() {}

    /// Whether it still runs. One that has ended and waits for a parent to take note does not.
    public static boolean isRunning(String pid) {
        try {
            var stat = Path.of("/proc", pid, "stat");
            if (Files.exists(stat)) {
                return !Files.readString(stat).contains(") Z ");
            }
        } catch (IOException e) {
            return false; // ended between the two looks
        }
        return ProcessHandle.of(Long.parseLong(pid)).map(ProcessHandle::isAlive).orElse(false);
    }
}
