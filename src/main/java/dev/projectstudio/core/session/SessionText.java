package dev.projectstudio.core.session;

import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;

/// The bytes of a session's file, and the text in them. What is not UTF-8 can be read, with marks in the place of what
/// cannot, but not edited.
public final class SessionText {

    private static final String BOM = "\uFEFF";
    /// What stands in the place of bytes that are not UTF-8.
    private static final char UNREADABLE = '\uFFFD';

    private final byte[] bytes;
    private final String hash;
    private final String text;
    private final boolean isUtf8;

    private SessionText(byte[] bytes) {
        this.bytes = bytes.clone();
        this.hash = Hashes.sha256(bytes);
        this.text = new String(bytes, StandardCharsets.UTF_8);
        // the mark may stand in the file itself
        this.isUtf8 = text.indexOf(UNREADABLE) < 0 || Utf8.decoded(bytes).isPresent();
    }

    public static SessionText of(byte[] bytes) {
        return new SessionText(bytes);
    }

    public static SessionText of(String text) {
        return new SessionText(text.getBytes(StandardCharsets.UTF_8));
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /// SHA-256 of the bytes.
    public String hash() {
        return hash;
    }

    public int size() {
        return bytes.length;
    }

    public boolean isUtf8() {
        return isUtf8;
    }

    /// Without the mark that some editors begin a file with.
    public String text() {
        return text.startsWith(BOM) ? text.substring(BOM.length()) : text;
    }

    /// @param zone the zone of a date that names none
    public SessionContent content(ZoneId zone) {
        return SessionFormat.read(text(), zone);
    }

    /// The same with what differs between the two put in; all else stays, byte for byte.
    ///
    /// @param before what this says
    public SessionText edited(SessionContent before, SessionContent after) {
        if (!isUtf8) {
            throw new InvalidInput("session-not-utf8");
        }
        return with(SessionFormat.edit(text(), before, after));
    }

    /// Another text in the same file, which keeps that mark.
    SessionText with(String next) {
        return of(text.startsWith(BOM) ? BOM + next : next);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SessionText that && hash.equals(that.hash);
    }

    @Override
    public int hashCode() {
        return hash.hashCode();
    }
}
