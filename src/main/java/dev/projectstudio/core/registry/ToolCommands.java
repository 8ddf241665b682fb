package dev.projectstudio.core.registry;

import org.jspecify.annotations.Nullable;

/// The command lines that a tool's file names. None of them is ever run for being there.
///
/// @param command how the tool is called; null where the file does not say
/// @param install how it is installed, to be copied by a person; null likewise
/// @param versionCheck how it is asked for its version; null likewise
public record ToolCommands(
        String slug,
        String name,
        @Nullable String command,
        @Nullable String install,
        @Nullable String versionCheck) {

    /// All null for a file that is no JSON.
    public static ToolCommands of(OpenItem open) {
        var value = JsonText.read(open.files().text()).value();
        var item = open.item();
        return new ToolCommands(
                item.slug(),
                item.name(),
                text(value, "command"),
                text(value, "install_command"),
                text(value, "version_check"));
    }

    private static @Nullable String text(@Nullable JsonValue root, String field) {
        var value = root == null ? null : root.fields().get(field);
        var text = value == null ? null : value.string();
        return text == null || text.isBlank() ? null : text.strip();
    }
}
