package dev.projectstudio.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Tools of the same kind from npm, installed for the comparison only, with a Node.js recent enough for them.
final class OtherTools {

    private static final String RULESYNC = "rulesync@17.0.0";
    private static final String RULER = "@intellectronica/ruler@0.3.44";

    private final Path folder;

    private OtherTools(Path folder) {
        this.folder = folder;
    }

    /// Installs them with npm; without npm or a network the comparison is reported as not run.
    static OtherTools install(Path folder) throws InterruptedException, IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("package.json"), "{\"private\": true}");
        try {
            Studio.run(
                    List.of("npm", "install", "--silent", "--force", RULESYNC, RULER, nodePackage() + "@22"),
                    folder,
                    Map.of());
        } catch (IOException e) {
            Files.writeString(folder.resolve("no-npm"), String.valueOf(e.getMessage()));
        }
        return new OtherTools(folder);
    }

    Row compare(Timings drift, String name, String module, double bar, Path repository, List<String> arguments)
            throws Exception {
        var row = "studio drift, cold, 10 files : " + name;
        var script = script(module);
        if (script == null) {
            return Row.notRun(row, "npm could not install it");
        }
        List<String> command = new ArrayList<>(List.of(node().toString(), script.toString()));
        Studio.run(concat(command, List.of("init")), repository, Map.of());
        if (module.equals("rulesync")) {
            Studio.run(concat(command, List.of("generate")), repository, Map.of());
        }
        var whole = concat(command, arguments);
        var others = Timings.of(2, 10, () -> Studio.run(whole, repository, Map.of()));
        return Row.ratio(row, drift, name, others, bar);
    }

    private Path node() {
        return folder.resolve("node_modules").resolve(nodePackage()).resolve("bin/node");
    }

    private @Nullable Path script(String module) throws IOException {
        var home = folder.resolve("node_modules").resolve(module);
        if (Files.notExists(home.resolve("package.json")) || Files.notExists(node())) {
            return null;
        }
        var bin = new ObjectMapper()
                .readTree(home.resolve("package.json").toFile())
                .get("bin");
        var path = bin.isTextual() ? bin.asText() : bin.elements().next().asText();
        return home.resolve(path);
    }

    private static String nodePackage() {
        var os = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var arch = System.getProperty("os.arch").contains("aarch64") ? "arm64" : "x64";
        return "node-" + (os.contains("mac") ? "darwin" : os.contains("win") ? "win" : "linux") + "-" + arch;
    }

    private static List<String> concat(List<String> first, List<String> second) {
        List<String> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
