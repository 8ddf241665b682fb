package dev.projectstudio.platform.file;

/// The stable words for why a file cannot be read.
public final class Reason {

    public static final String NO_PERMISSION = "no-permission";
    /// A folder, a pipe, a device, a socket.
    public static final String NOT_A_FILE = "not-a-file";
    public static final String TOO_LARGE = "too-large";
    /// A path, or what it leads to, that Studio may not touch.
    public static final String OUTSIDE_REPO = "outside-repo";
    /// A link to what belongs to git.
    public static final String IN_GIT = "in-git";
    /// What belongs to the home, where that lies in a repository.
    public static final String IN_HOME = "in-home";
    /// A link out of the home, or out of the folder that it stands in there.
    public static final String OUTSIDE_HOME = "outside-home";
    /// A link to nothing.
    public static final String BROKEN_LINK = "broken-link";
    public static final String LINK_LOOP = "link-loop";
    public static final String REPO_MISSING = "repo-missing";
    /// Somebody writes to it without a pause.
    public static final String CHANGING = "changing";
    public static final String IO_ERROR = "io-error";

    private Reason() {}
}
