package dev.projectstudio.boot;

import dev.projectstudio.core.dependency.Dependencies;
import dev.projectstudio.core.dependency.DependencyChecks;
import dev.projectstudio.core.dependency.DependencyService;
import dev.projectstudio.core.dependency.DependencyWriter;
import dev.projectstudio.core.dependency.ProgramProbe;
import dev.projectstudio.core.stack.StackDetector;
import dev.projectstudio.platform.process.ProcessRunner;
import java.nio.file.Path;
import java.util.Map;

/// Puts together what works on the programs that projects need.
final class DependencyParts {

    private DependencyParts() {}

    static Dependencies of(Studio studio, Map<String, String> environment) {
        var database = studio.database();
        var writer = new DependencyWriter(database, studio.activity(), studio.journal(), studio.clock());
        writer.follow(studio.bus());
        var detector = new Lazy<>(() -> new StackDetector(studio.files()));
        var service = new DependencyService(database, studio.projects(), detector::get, writer);
        var home = environment.getOrDefault("HOME", "");
        var userHome = Path.of(home.startsWith("/") ? home : System.getProperty("user.home"));
        var probe = new ProgramProbe(new ProcessRunner(), environment, userHome);
        return new Dependencies(
                service, new DependencyChecks(database, studio.projects(), studio.registry(), service, writer, probe));
    }
}
