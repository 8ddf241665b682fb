package dev.projectstudio.platform.file;

import java.util.UUID;
import java.util.regex.Pattern;

/// The names of the temporary files that stand beside a file for the moment it takes to replace it.
public final class TempNames {

    private static final Pattern TEMP = Pattern.compile("\\.studio-[0-9a-f]{32}\\.tmp");

    private TempNames() {}

    static String next() {
        return ".studio-" + UUID.randomUUID().toString().replace("-", "") + ".tmp";
    }

    /// True for a name that only Studio gives, for a watcher or a check to pass over.
    public static boolean isTemp(String name) {
        return TEMP.matcher(name).matches();
    }
}
