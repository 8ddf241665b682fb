package dev.projectstudio.core.home;

import dev.projectstudio.core.registry.RegistryHealth;
import dev.projectstudio.platform.error.Conflict;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// Something that is wrong with a home.
///
/// @param code a stable word
/// @param path where: a file, a folder or a project's name
/// @param detail what exactly, or empty; both fill the messages
/// @param fixable whether it can be mended without a choice of the user's
/// @param fixed whether it has been
public record Problem(String code, String path, String detail, boolean fixable, boolean fixed) {

    private static final String SEPARATOR = ", ";
    private static final int LONG = 160;

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
            case "database-newer" ->
                Optional.of(of(
                        refused.code(),
                        refused.args().getFirst(),
                        refused.args().get(1).toString()));
            case "database-foreign" ->
                Optional.of(of(refused.code(), refused.args().getFirst(), all(refused)));
            default -> Optional.empty();
        };
    }

    /// What does not fit in the registry.
    static Problem of(RegistryHealth.Finding finding) {
        var id = finding.item();
        var item = id == null ? "" : id.text();
        var reason = Objects.requireNonNullElse(finding.reason(), "");
        return switch (finding.kind()) {
            case MISSING -> of("registry-file-missing", finding.file(), item);
            case UNREADABLE -> of("registry-file-unreadable", finding.file(), reason);
            case UNKNOWN ->
                of("registry-file-without-row", finding.file(), item).asFixable();
            case REFUSED -> of("registry-file-refused", finding.file(), reason);
        };
    }

    private static String all(Conflict refused) {
        return refused.args().getLast() instanceof List<?> differences
                ? differences.stream().map(String::valueOf).collect(Collectors.joining(SEPARATOR))
                : "";
    }

    /// As much of the detail as a sentence takes: of a long list its beginning.
    public String brief() {
        int end = detail.length() <= LONG ? -1 : detail.lastIndexOf(SEPARATOR, LONG);
        return end < 0 ? detail : detail.substring(0, end) + SEPARATOR + "…";
    }

    /// The message that says what is wrong; takes the path and the detail, in brief.
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
