package dev.projectstudio.core.sample;

import dev.projectstudio.core.sample.Sample.SampleProject;
import java.time.Instant;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a project of the sample, by path.
final class SampleFiles {

    static final String FIRST_COMMIT = "First steps";

    private SampleFiles() {}

    /// In the repository when both sides agreed.
    static SortedMap<String, byte[]> agreed(SampleProject project) {
        var files = new TreeMap<String, byte[]>();
        project.others().forEach(other -> files.put(other.path(), project.bytes(other.text())));
        for (var file : project.files()) {
            if (file.agreed() != null) {
                var bytes = project.bytes(file.agreed());
                file.paths().forEach(path -> files.put(path, bytes));
            }
        }
        return files;
    }

    /// In the repository after what people and agents did to it since.
    static SortedMap<String, byte[]> drifted(SampleProject project) {
        var files = agreed(project);
        for (var file : project.files()) {
            for (var path : file.paths()) {
                if (file.isDeleted() || file.folder() != null) {
                    files.remove(path);
                }
                if (file.folder() != null) {
                    files.put(
                            path + "/" + file.folder().path(),
                            project.bytes(file.folder().text()));
                }
                if (file.repo() != null) {
                    files.put(path, project.bytes(file.repo()));
                }
            }
        }
        return files;
    }

    /// Git's own, the commit made at that moment.
    static SortedMap<String, byte[]> git(SampleProject project, Instant at) {
        return NewRepository.git(project.branch(), agreed(project), FIRST_COMMIT, at);
    }

    /// In Studio, by the name of the context file.
    static SortedMap<String, byte[]> inStudio(SampleProject project) {
        var files = new TreeMap<String, byte[]>();
        for (var file : project.files()) {
            var text = file.studio() == null ? file.agreed() : file.studio();
            if (text != null) {
                files.put(file.name(), project.bytes(text));
            }
        }
        return files;
    }
}
