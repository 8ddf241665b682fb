package dev.projectstudio.ui.registry;

import dev.projectstudio.core.registry.ItemFiles;
import dev.projectstudio.core.registry.TemplateSpec;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// The files of an item whose text can be written in the window.
final class EditableFiles {

    /// What is longer is nothing that anybody writes by hand.
    private static final int LONGEST = 512 * 1024;

    private EditableFiles() {}

    /// The paths under the kind's folder: first of the one that says what the item is, then of others that are text.
    static List<String> of(ItemFiles files) {
        return Stream.concat(Stream.of(files.main()), further(files)).toList();
    }

    /// Whether there are others than the one that says what the item is.
    static boolean isAnyFurther(ItemFiles files) {
        return further(files).findAny().isPresent();
    }

    /// Those of the paths that have these letters.
    static List<String> matching(List<String> paths, String typed) {
        var wanted = typed.toLowerCase(Locale.ROOT);
        return paths.stream()
                .filter(path -> shown(path).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
    }

    /// What a file is called in its item.
    static String shown(String path) {
        return path.substring(path.indexOf('/') + 1);
    }

    private static Stream<String> further(ItemFiles files) {
        return files.all().entrySet().stream()
                .filter(file -> !file.getKey().equals(files.main()))
                .filter(file -> file.getValue().bytes().length <= LONGEST)
                .filter(file -> TemplateSpec.text(file.getValue().bytes()).isPresent())
                .map(Map.Entry::getKey);
    }
}
