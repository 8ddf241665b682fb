package dev.projectstudio.platform.file;

import java.io.IOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A note in the home of the temporary files, or folders of files, that a process is about to make, so that they are
/// found when it dies before anything was committed. One note a change, removed when the change is done.
record TempList(Path file) {

    private static final Pattern NAME = Pattern.compile("(\\d+)-(\\d+)-[0-9a-f-]{36}\\.list");

    static TempList write(StudioHome home, Owner owner, List<Path> temps) throws IOException {
        var name = "%d-%d-%s.list".formatted(owner.pid(), owner.started(), UUID.randomUUID());
        Files.createDirectories(home.temporaries());
        var file = home.temporaries().resolve(name);
        home.createPrivately(file);
        Files.write(file, temps.stream().map(temp -> temp.toUri().toString()).toList());
        return new TempList(file);
    }

    static List<TempList> all(StudioHome home) throws IOException {
        if (!Files.isDirectory(home.temporaries())) {
            return List.of();
        }
        try (var entries = Files.list(home.temporaries())) {
            return entries.filter(entry ->
                            NAME.matcher(entry.getFileName().toString()).matches())
                    .sorted()
                    .map(TempList::new)
                    .collect(Collectors.toList());
        }
    }

    Owner owner() {
        var name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalStateException(file.toString());
        }
        return new Owner(Long.parseLong(name.group(1)), Long.parseLong(name.group(2)));
    }

    /// What it names; only names that Studio gives, whatever somebody may have written into it.
    List<Path> temps() throws IOException {
        var temps = new ArrayList<Path>();
        for (var line : Files.readAllLines(file)) {
            try {
                var temp = Path.of(URI.create(line));
                if (TempNames.isTemp(String.valueOf(temp.getFileName()))) {
                    temps.add(temp);
                }
            } catch (IllegalArgumentException | FileSystemNotFoundException cutShort) {
                continue;
            }
        }
        return temps;
    }

    void remove() throws IOException {
        Files.deleteIfExists(file);
    }
}
