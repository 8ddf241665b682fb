package dev.projectstudio.core.project;

import java.nio.file.Path;
import java.util.Arrays;

/// Looks, as somebody to whom permissions apply, at the directories a test names.
final class DirectoryStateProcess {

    private DirectoryStateProcess() {}

    public static void main(String[] args) {
        Arrays.stream(args).map(Path::of).map(DirectoryState::of).forEach(System.out::println);
    }
}
