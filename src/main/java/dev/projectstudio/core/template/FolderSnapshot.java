package dev.projectstudio.core.template;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a folder that a template can be made of.
///
/// @param name of the folder
/// @param files by their paths in it, `/` between names
/// @param programs the paths of those that their owner may run
/// @param left what is not taken, in the order of the paths
public record FolderSnapshot(String name, SortedMap<String, byte[]> files, Set<String> programs, List<Left> left) {

    public FolderSnapshot {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        programs = Set.copyOf(programs);
        left = List.copyOf(left);
    }

    /// What is not taken.
    ///
    /// @param path of a file or a whole folder
    /// @param reason a stable word, one of `cli.reason`
    public record Left(String path, String reason) {}
}
