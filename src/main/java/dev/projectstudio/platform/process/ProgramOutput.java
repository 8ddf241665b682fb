package dev.projectstudio.platform.process;

import java.nio.charset.StandardCharsets;

/// What a program left behind.
public record ProgramOutput(int exitCode, byte[] output, byte[] errors) {

    public boolean isSuccess() {
        return exitCode == 0;
    }

    public String text() {
        return new String(output, StandardCharsets.UTF_8);
    }

    /// The first line it complained with, empty if it did not.
    public String complaint() {
        return new String(errors, StandardCharsets.UTF_8).lines().findFirst().orElse("");
    }
}
