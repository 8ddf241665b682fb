package dev.projectstudio.core.home;

import dev.projectstudio.platform.error.Conflict;
import java.nio.file.Path;
import java.util.Optional;

/// Something that is wrong with a home.
///
/// @param code a stable word
/// @param path where: a file, a folder or a project's name
/// @param detail what exactly, or empty; both fill the messages
/// @param fixable whether it can be mended without a choice of the user's
/// @param fixed whether it has been
public record Problem(String code, String path, String detail, boolean fixable, boolean fixed) {

    static Problem of(String code, Object path) {
        return of(code, path, "");
    }

    static Problem of(String code, Object path, String detail) {
        return new Problem(code, path.toString(), detail, false, false);
    }

    /// What is wrong with a home that does not open.
    public static Problem of(Opening.Damaged damaged) {
        var code =
                switch (damaged.damage()) {
                    case MISSING -> "database-missing";
                    case EMPTY -> "database-empty";
                    case BROKEN -> "database-broken";
                };
        return of(code, damaged.home().database(), damaged.detail());
    }

    /// What is wrong with a home whose database was refused and left untouched; empty for any other refusal.
    public static Optional<Problem> of(Conflict refused) {
        return switch (refused.code()) {
            case "database-newer", "database-foreign" ->
                Optional.of(of(
                        refused.code(),
                        refused.args().getFirst(),
                        refused.args().get(1).toString()));
            default -> Optional.empty();
        };
    }

    /// The message that says what is wrong; takes the path and the detail.
    public String messageKey() {
        return "doctor." + code;
    }

    /// The message that says what to do; takes the same.
    public String hintKey() {
        return messageKey() + ".hint";
    }

    /// Whether it is in the folder of another, or that folder's own.
    boolean isIn(Problem folder) {
        return Path.of(path).startsWith(Path.of(folder.path));
    }

    boolean isSame(Problem other) {
        return code.equals(other.code) && path.equals(other.path);
    }

    Problem asFixable() {
        return new Problem(code, path, detail, true, fixed);
    }

    Problem asFixed() {
        return new Problem(code, path, detail, true, true);
    }
}
