package dev.projectstudio.platform.file;

/// The line by which a script says what runs it. It stands for the right to be run where nobody knows of that: in an
/// archive from Windows, or on a disk without such rights.
public final class Shebang {

    private Shebang() {}

    /// Whether a file's first line is one.
    public static boolean isIn(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == '#' && bytes[1] == '!';
    }
}
