package dev.projectstudio.platform.file;

import java.util.regex.Pattern;

/// Which names of files every file system takes.
public final class PortableName {

    private static final Pattern REFUSED = Pattern.compile("[:*?\"<>|\\\\\\p{Cntrl}]|[. ]\\z");

    /// What Windows takes for a device, with any ending.
    private static final Pattern RESERVED = Pattern.compile("(?is)(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³]) *(?:\\..*)?");

    private PortableName() {}

    /// Whether a name can stand on any disk.
    public static boolean is(String name) {
        return !REFUSED.matcher(name).find() && !RESERVED.matcher(name).matches();
    }

    /// The nearest name that can.
    public static String near(String name) {
        var spelled = REFUSED.matcher(name).replaceAll("-");
        return RESERVED.matcher(spelled).matches() ? "_" + spelled : spelled;
    }
}
