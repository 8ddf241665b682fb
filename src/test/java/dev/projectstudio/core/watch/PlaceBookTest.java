package dev.projectstudio.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.projectstudio.core.project.Project;
import dev.projectstudio.platform.db.TestDatabase;
import dev.projectstudio.platform.watch.Sight;
import dev.projectstudio.platform.watch.WatchList;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class PlaceBookTest {

    @RegisterExtension
    final TestDatabase database = new TestDatabase();

    @TempDir
    Path folder;

    private final List<WatchList> lists = new ArrayList<>();
    private StudioProcess studio;
    private PlaceBook book;
    private Project project;

    @BeforeEach
    void open() throws IOException {
        studio = new StudioProcess(database.get().file(), folder.resolve("home"));
        book = studio.placeBook();
        project = studio.projects().register(Files.createDirectory(folder.resolve("repo")), null, null);
    }

    @AfterEach
    void close() {
        studio.close();
    }

    @Test
    void aProjectThatWasRefreshedWhileAllWereReadStaysAsItIs() throws IOException {
        var read = book.readAll();
        studio.track(project, "claude.md", "CLAUDE.md", "text\n");
        assertThat(book.refresh(Set.of(project.id()), lists::add)).hasSize(1);

        var added = book.replaceAll(read, lists::add);

        assertThat(added).isEmpty();
        assertThat(book.places().targetCount()).isEqualTo(1);
        assertThat(lists).hasSize(1);
    }

    @Test
    void aProjectThatWasArchivedWhileAllWereReadIsNoLongerWatchedInItsRepository() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", "text\n");
        var read = book.readAll();
        studio.projects().archive(project.id());
        book.refresh(Set.of(project.id()), lists::add);

        book.replaceAll(read, lists::add);

        assertThat(book.places().targetCount()).isZero();
    }

    @Test
    void ofAnArchivedProjectOnlyTheFilesOfTheHomeAreWatched() throws IOException {
        studio.track(project, "claude.md", "CLAUDE.md", "text\n");
        studio.projects().archive(project.id());

        book.refreshAll(lists::add);

        var own = folder.resolve("home/projects/" + project.id().value());
        var folders = new HashSet<>(registryFolders());
        folders.addAll(Set.of(own.resolve("context"), own.resolve("sessions")));
        assertThat(book.places().list()).isEqualTo(new WatchList(Set.of(own.resolve("project.json")), folders));
    }

    @Test
    void watchesTheFoldersOfTheRegistryAndThoseThatComeIntoThem() throws IOException {
        book.refreshAll(lists::add);
        assertThat(book.places().list().folders()).containsAll(registryFolders());

        var scripts = Files.createDirectories(folder.resolve("home/registry/skills/pdf/scripts"));
        book.refreshShared(lists::add);

        assertThat(lists.getLast().folders()).contains(scripts, scripts.getParent());
        var touched = book.places().sort(Map.of(scripts.resolve("read.py"), Sight.PRESENT));
        assertThat(touched.shared()).isTrue();
        assertThat(touched.homes()).isEmpty();
    }

    private Set<Path> registryFolders() {
        return Stream.of("skills", "agents", "tools", "templates", "prompts")
                .map(kind -> folder.resolve("home/registry").resolve(kind))
                .collect(Collectors.toSet());
    }
}
