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

    /// @param rawHash of the very bytes: what must still be there when they are replaced
    /// @param file where a link led to
    record Content(ContextText text, String rawHash, Path file) {}

    static SideLook known(String hash, FileStamp stamp) {
        return new SideLook(new Side.Text(hash), stamp, null);
    }

    /// What will be found once `text` has been written over a side.
    static SideLook written(ContextText text, Path file) {
        return new SideLook(new Side.Text(text.hash()), null, new Content(text, text.contentHash(), file));
    }

    static SideLook of(Side side) {
        return new SideLook(side, null, null);
    }

    @Nullable
    String hash() {
        return side instanceof Side.Text(var hash) ? hash : null;
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
        return side instanceof Side.Absent || (content != null && content.text().isBlank());
    }

    /// The side without its text, where only the hash is wanted any more.
    SideLook slim() {
        return content == null ? this : new SideLook(side, stamp, null);
    }
}
