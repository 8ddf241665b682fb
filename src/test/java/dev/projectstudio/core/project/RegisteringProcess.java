package dev.projectstudio.core.project;

import dev.projectstudio.platform.db.Database;
import dev.projectstudio.platform.error.Conflict;
import dev.projectstudio.platform.event.ChangeBus;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// Registers each directory it is told, and says what came of it.
final class RegisteringProcess {

    private RegisteringProcess() {}

    public static void main(String[] args) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        try (var database = new Database(Path.of(args[0]), new ChangeBus())) {
            var projects = Projects.service(database, Path.of("/nowhere"));
            System.out.println("ready");
            for (var line = input.readLine(); line != null && !line.isEmpty(); line = input.readLine()) {
                System.out.println(register(projects, Path.of(line), args[1]));
            }
        }
    }

    private static String register(ProjectService projects, Path directory, String suffix) {
        try {
            return "registered "
                    + projects.register(directory, directory.getFileName() + suffix, null)
                            .name();
        } catch (Conflict e) {
            return e.code() + " " + e.args().getLast();
        }
    }
}
