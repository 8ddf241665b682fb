package dev.projectstudio.platform.file;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Which names of files every file system takes.
public final class PortableName {

    private static final Pattern REFUSED = Pattern.compile("[:*?\"<>|\\\\\\p{Cntrl}]|[. ]\\z");

    /// What Windows takes for a device, with any ending.
    private static final Pattern RESERVED = Pattern.compile("(?is)(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\\..*)?");

    /// In UTF-8, as most file systems bound it.
    private static final int MOST_BYTES = 255;

    private PortableName() {}

    /// Whether a name can stand on any disk.
    public static boolean is(String name) {
        return fits(name)
                && !REFUSED.matcher(name).find()
                && !RESERVED.matcher(name).matches();
    }

    /// The nearest name that can.
    public static String near(String name) {
        var spelled = REFUSED.matcher(name).replaceAll("-");
        var near = RESERVED.matcher(spelled).matches() ? "_" + spelled : spelled;
        while (!fits(near)) {
            near = REFUSED.matcher(near.substring(0, near.offsetByCodePoints(near.length(), -1)))
                    .replaceAll("-");
        }
        return near;
    }

    private static boolean fits(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= MOST_BYTES;
    }
}
