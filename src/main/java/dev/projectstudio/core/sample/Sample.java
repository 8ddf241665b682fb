package dev.projectstudio.core.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.projectstudio.core.registry.RegistryKind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the sample consists of, as `sample/sample.json` says. Times are in hours before the moment it is made.
///
/// @param everyones learnings of no project
record Sample(List<SampleProject> projects, List<Learning> everyones, List<Item> registry) {

    private static final String FOLDER = "/sample/";

    /// One project with its repository.
    ///
    /// @param others files of the repository that are nobody's instructions
    record SampleProject(
            String name,
            String description,
            String branch,
            int registeredHoursAgo,
            int usedHoursAgo,
            List<Text> others,
            List<SampleFile> files,
            List<Cycle> cycles,
            List<Session> sessions,
            List<Decision> decisions,
            List<Learning> learnings,
            List<Technology> stack,
            List<Dependency> dependencies) {

        byte[] bytes(String text) {
            return resource(name + "/" + text);
        }
    }

    /// A file in the repository and the resource it is made of.
    record Text(String path, String text) {}

    /// A context file, and what became of it on both sides. The three texts are resources.
    ///
    /// @param agreed what both sides held when it was adopted; null if it never was
    /// @param studio what Studio holds by now; null if that is what was agreed
    /// @param repo what is at its paths by now
    /// @param isDeleted whether the repository has lost it
    /// @param folder what lies where the file was, by now a folder; null if it is still a file
    /// @param driftHoursAgo when it began to drift; 0 if it does not
    record SampleFile(
            String name,
            List<String> paths,
            @Nullable String agreed,
            @Nullable String studio,
            @Nullable String repo,
            boolean isDeleted,
            @Nullable Text folder,
            int driftHoursAgo) {}

    /// @param key what sessions and decisions call it
    /// @param startedHoursAgo null while it is thought about only
    record Cycle(
            String key,
            String name,
            String description,
            String type,
            String phase,
            String intent,
            JsonNode criteria,
            int createdHoursAgo,
            @Nullable Integer startedHoursAgo,
            int updatedHoursAgo,
            @Nullable Integer completedHoursAgo,
            @Nullable Integer dueInHours,
            List<Task> tasks) {}

    record Task(String title, String status) {}

    /// @param key what comes from it calls it
    /// @param cycle null if it belongs to none
    /// @param notes a resource
    record Session(
            String key,
            @Nullable String cycle,
            String title,
            int hoursAgo,
            int minutes,
            String summary,
            List<ChangedFile> files,
            List<String> decisions,
            List<String> questions,
            String notes) {}

    record ChangedFile(String path, int added, int removed) {}

    /// The words of a session's file that something was made of.
    record Piece(String session, String piece) {}

    /// @param key what the decision calls it whose place it took; null if it took none
    /// @param from null if it comes from no session
    /// @param status null while it is proposed
    /// @param settledHoursAgo when it got the status; null while it is proposed
    record Decision(
            @Nullable String key,
            String cycle,
            String title,
            String rationale,
            JsonNode alternatives,
            @Nullable Piece from,
            int hoursAgo,
            @Nullable String status,
            @Nullable Integer settledHoursAgo,
            @Nullable String supersededBy) {}

    /// @param key what it is known by again when the sample is taken away
    /// @param cycle null if it belongs to none
    /// @param from null if it comes from no session
    record Learning(
            String key,
            @Nullable String cycle,
            String title,
            String problem,
            String solution,
            List<String> tags,
            @Nullable Piece from,
            int hoursAgo) {}

    /// @param file which names it, on this line and with these words
    /// @param mapped the item of the registry that is mapped to it; null for none
    record Technology(
            String category,
            String name,
            @Nullable String version,
            String file,
            long line,
            String text,
            @Nullable Mapped mapped) {}

    record Mapped(String kind, String slug) {}

    /// @param file which needs it, on this line and with these words; null for what was set by hand
    record Dependency(
            String name,
            @Nullable String required,
            @Nullable String file,
            @Nullable Long line,
            @Nullable String text,
            @Nullable String path,
            @Nullable String version,
            String status) {}

    /// An item of the registry.
    ///
    /// @param files its resources, called as they are in the folder of its kind
    record Item(String kind, String slug, List<String> files, int hoursAgo) {

        RegistryKind itemKind() {
            return RegistryKind.of(kind).orElseThrow();
        }

        SortedMap<String, byte[]> bytes() {
            var all = new TreeMap<String, byte[]>();
            files.forEach(
                    file -> all.put(file, resource("registry/" + itemKind().folder() + "/" + file)));
            return all;
        }
    }

    /// All learnings, of whatever project.
    List<Learning> learnings() {
        return Stream.concat(projects.stream().flatMap(project -> project.learnings().stream()), everyones.stream())
                .toList();
    }

    static Sample load() {
        try {
            return new ObjectMapper().readValue(resource("sample.json"), Sample.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] resource(String name) {
        try (var in = Sample.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException(name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
