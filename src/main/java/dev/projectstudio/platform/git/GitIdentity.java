package dev.projectstudio.platform.git;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Objects;

/// Which `.git` it is: where it lies, what the disk calls it, and when it was made.
///
/// The number that a disk gives a directory goes to the next one when it is deleted; hence the time as well. Where the
/// file system keeps no such time, the number alone decides.
public record GitIdentity(String text) {

    private static final String BETWEEN = "|";

    static GitIdentity of(GitDirectory repository) {
        var own = repository.gitDirectory();
        var common = repository.commonDirectory();
        return new GitIdentity(own.equals(common) ? of(own) : of(own) + BETWEEN + of(common));
    }

    /// Whether a text kept earlier means this one.
    public boolean isSameAs(String earlier) {
        var mine = List.of(text.split("\\|", -1));
        var theirs = List.of(earlier.split("\\|", -1));
        if (mine.size() != theirs.size()) {
            return false;
        }
        for (int i = 0; i < mine.size(); i++) {
            if (!isSame(mine.get(i), theirs.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(String one, String other) {
        boolean isTime = one.startsWith("@") && other.startsWith("@");
        boolean isUnknown = one.equals("@") || other.equals("@");
        return one.equals(other) || (isTime && isUnknown);
    }

    private static String of(Path directory) {
        try {
            var attributes = Files.readAttributes(directory, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            var created = attributes.creationTime();
            // Java answers with the time of the last change where there is no time of birth
            var born = created.compareTo(attributes.lastModifiedTime()) < 0 ? created.toString() : "";
            var place = directory.toRealPath().toString().replace(BETWEEN, "/");
            return String.join(BETWEEN, place, Objects.toString(attributes.fileKey(), ""), "@" + born);
        } catch (IOException e) {
            return "unreadable";
        }
    }
}
