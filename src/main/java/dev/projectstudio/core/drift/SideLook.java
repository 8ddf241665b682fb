package dev.projectstudio.core.drift;

import dev.projectstudio.core.context.ContextText;
import dev.projectstudio.platform.file.FileStamp;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// One side of a target as it was just found.
///
/// @param stamp what a stat said at that moment; null where there was nothing to stat
/// @param content null unless the file was read, rather than known by its stat to be what it was
record SideLook(
        Side side, @Nullable FileStamp stamp, @Nullable Content content) {

    /// @param text null where the file lacks the entry that is looked for
    /// @param whole all that the file holds: the text itself, unless the target is an entry, whose text is what is
    ///     compared
    /// @param rawHash of the very bytes: what must still be there when they are replaced
    /// @param file where a link led to
    record Content(@Nullable ContextText text, ContextText whole, String rawHash, Path file) {}

    static SideLook known(String hash, FileStamp stamp) {
        return new SideLook(new Side.Text(hash), stamp, null);
    }

    /// What will be found of a text once `whole` has been written to its file.
    ///
    /// @param text null if the file will not hold it
    static SideLook written(@Nullable ContextText text, ContextText whole, Path file) {
        var side = text == null ? new Side.Absent() : new Side.Text(text.hash());
        return new SideLook(side, null, new Content(text, whole, whole.contentHash(), file));
    }

    static SideLook of(Side side) {
        return new SideLook(side, null, null);
    }

    @Nullable
    String hash() {
        return side instanceof Side.Text(var hash) ? hash : null;
    }

    /// Of all that the file holds: what its row says of it.
    @Nullable
    String wholeHash() {
        return content == null ? hash() : content.whole().hash();
    }

    @Nullable
    ContextText whole() {
        return content == null ? null : content.whole();
    }

    @Nullable
    ContextText text() {
        return content == null ? null : content.text();
    }

    @Nullable
    String rawHash() {
        return content == null ? null : content.rawHash();
    }

    boolean wasRead() {
        return content != null || !(side instanceof Side.Text);
    }

    /// No file, or one without a text: what an editor leaves for a moment while it saves.
    boolean isBare() {
        var text = text();
        return side instanceof Side.Absent || (text != null && text.isBlank());
    }

    /// The side without its text, where only the hash is wanted any more.
    SideLook slim() {
        return content == null ? this : new SideLook(side, stamp, null);
    }
}
