package dev.projectstudio.bench;

import dev.projectstudio.boot.MeasuredHome;
import dev.projectstudio.core.project.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/// Many items into the registry at once, and an item of many files into a project and out of it again.
final class ItemMeasures {

    private static final int SKILLS = 3_000;
    private static final int FILES = 1_500;

    private final Path folder;

    ItemMeasures(Path folder) {
        this.folder = folder.resolve("items");
    }

    List<Row> rows() throws Exception {
        var repository = folder.resolve("skills");
        for (int i = 0; i < SKILLS; i++) {
            skill(repository.resolve(".claude/skills/skill-" + i), "skill-" + i);
        }
        var large = folder.resolve("large");
        skill(large, "large");
        for (int i = 1; i < FILES; i++) {
            write(large.resolve("references/part-" + i % 20 + "/page-" + i + ".md"), "# Page " + i + "\n");
        }
        var atlas = Files.createDirectories(folder.resolve("atlas"));
        try (var home = MeasuredHome.open(folder.resolve("home"))) {
            return rows(home, repository, large, home.services().projects().register(atlas, "atlas", null));
        }
    }

    private static List<Row> rows(MeasuredHome home, Path repository, Path large, Project project) {
        var imports = home.services().exchange().imports();
        var registry = home.services().registry();
        var installs = home.services().installs();
        var importing = row("import 3,000 skills", SKILLS, "skills", 10, () -> {
            imports.apply(imports.plan(repository, null).lines());
            registry.reread();
        });
        imports.apply(imports.plan(large, null).lines());
        var item = registry.require("large").id();
        return List.of(
                importing,
                row("install a skill of 1,500 files", FILES, "files", 8, () -> {
                    installs.install(installs.plan(project.id(), item, List.of()), false);
                    home.services().reread();
                }),
                row("take it out again", FILES, "files", 8, () -> {
                    installs.uninstall(installs.planUninstall(project.id(), item, List.of()), false);
                    home.services().reread();
                }));
    }

    private static Row row(String name, int count, String what, double bar, Runnable work) {
        long start = System.nanoTime();
        work.run();
        double seconds = (System.nanoTime() - start) / 1e9;
        var rate = String.format(Locale.ROOT, "%.2f s, %.0f %s/s", seconds, count / seconds, what);
        return new Row(name, rate, "", seconds, bar);
    }

    private static void skill(Path skill, String name) throws IOException {
        var text = "---\nname: %s\ndescription: Does %s.\n---\n\n# %s\n\n%s";
        write(skill.resolve("SKILL.md"), text.formatted(name, name, name, "One step after the other.\n".repeat(20)));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
