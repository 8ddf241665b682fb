package dev.projectstudio.core.context;

import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.Hashes;
import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The content of a file, told apart into its text and its form.
///
/// The canonical text has LF, no BOM and one final newline; of a file with nothing but line breaks it is empty. Reading
/// a canonical text again gives the same text. What is not valid UTF-8, or holds a NUL, is no text: it is kept, hashed
/// and written as it is.
public final class ContextText {

    private final byte[] raw;
    private final byte[] canonical;
    private final boolean text;
    private final TextForm form;
    private final String hash;
    private final boolean program;
    private final List<String> definitions;

    private ContextText(byte[] raw, byte[] canonical, boolean text, TextForm form) {
        this(raw, canonical, text, form, Hashes.sha256(canonical), false, List.of());
    }

    private ContextText(
            byte[] raw,
            byte[] canonical,
            boolean text,
            TextForm form,
            String hash,
            boolean program,
            List<String> definitions) {
        this.raw = raw;
        this.canonical = canonical;
        this.text = text;
        this.form = form;
        this.hash = hash;
        this.program = program;
        this.definitions = List.copyOf(definitions);
    }

    /// What a file holds, and whether its owner may run it.
    public static ContextText of(FileState.Present file) {
        return of(file.bytes(), file.rawHash()).asProgram(file.isProgram());
    }

    public static ContextText of(byte[] raw) {
        return isUtf8(raw, ByteKinds.of(raw)) ? normalise(raw) : new ContextText(raw, raw, false, TextForm.CANONICAL);
    }

    /// The same, of bytes whose hash is known: most files are canonical, and need not be hashed again.
    public static ContextText of(byte[] raw, String rawHash) {
        var kinds = ByteKinds.of(raw);
        if (!isUtf8(raw, kinds)) {
            return new ContextText(raw, raw, false, TextForm.CANONICAL, rawHash, false, List.of());
        }
        return isCanonical(raw, kinds)
                ? new ContextText(raw, raw, true, TextForm.CANONICAL, rawHash, false, List.of())
                : normalise(raw);
    }

    /// A text as a person typed or pasted it.
    public static ContextText of(String typed) {
        return of(typed.getBytes(StandardCharsets.UTF_8));
    }

    /// The hash alone: nothing is copied where the bytes are canonical already.
    public static String hash(byte[] raw) {
        return isCanonical(raw, ByteKinds.of(raw)) ? Hashes.sha256(raw) : of(raw).hash();
    }

    /// SHA-256 of the canonical text, or of the bytes where there is no text.
    public String hash() {
        return hash;
    }

    /// SHA-256 of the bytes as they were read.
    public String contentHash() {
        return Arrays.equals(raw, canonical) ? hash : Hashes.sha256(raw);
    }

    /// The same text in the form that Studio keeps.
    public ContextText canonical() {
        return new ContextText(canonical, canonical, text, TextForm.CANONICAL, hash, program, definitions);
    }

    /// Whether the file is one that its owner may run. That is no part of what it says: two that hold the same are the
    /// same.
    public boolean isProgram() {
        return program;
    }

    /// The same text in a file that its owner may run, or may not.
    public ContextText asProgram(boolean isProgram) {
        return isProgram == program ? this : new ContextText(raw, canonical, text, form, hash, isProgram, definitions);
    }

    /// What an entry brings along for the file that it is put into, each the JSON of one of [InputVariables]. That is
    /// no part of what it says either.
    public List<String> definitions() {
        return definitions;
    }

    /// The same text with these definitions.
    public ContextText defining(List<String> all) {
        return new ContextText(raw, canonical, text, form, hash, program, all);
    }

    /// Whether it can be shown, compared by lines and merged.
    public boolean isText() {
        return text;
    }

    public boolean isBlank() {
        return canonical.length == 0;
    }

    /// The canonical text; empty for what is no text.
    public Optional<String> text() {
        return text ? Optional.of(new String(canonical, StandardCharsets.UTF_8)) : Optional.empty();
    }

    public TextForm form() {
        return form;
    }

    /// As they were read.
    public byte[] bytes() {
        return raw.clone();
    }

    /// What Studio keeps: the canonical text, or the bytes where there is no text.
    public byte[] canonicalBytes() {
        return canonical.clone();
    }

    /// What a target of this form is to hold.
    public byte[] bytesIn(TextForm target) {
        return text ? target.render(canonical) : raw.clone();
    }

    private static boolean isCanonical(byte[] raw, ByteKinds kinds) {
        int last = raw.length - 1;
        return last >= 1
                && raw[last] == '\n'
                && raw[last - 1] != '\n'
                && raw[0] != (byte) 0xEF
                && !kinds.hasCarriageReturn();
    }

    private static boolean isUtf8(byte[] raw, ByteKinds kinds) {
        if (kinds.hasNul() || kinds.isAscii()) {
            return !kinds.hasNul();
        }
        return Utf8.decoded(raw).isPresent();
    }

    /// Carriage returns before a line break belong to it, however many; a lone one inside the text stays.
    private static ContextText normalise(byte[] raw) {
        int start = 0;
        while (startsWithBom(raw, start)) {
            start += 3;
        }
        int end = raw.length;
        while (end > start && (raw[end - 1] == '\n' || raw[end - 1] == '\r')) {
            end--;
        }
        var out = new byte[end - start + 1];
        int length = 0;
        for (int at = start; at < end; at++) {
            while (raw[at] == '\n' && length > 0 && out[length - 1] == '\r') {
                length--;
            }
            out[length++] = raw[at];
        }
        if (length > 0) {
            out[length++] = '\n';
        }
        return new ContextText(raw, Arrays.copyOf(out, length), true, formOf(raw, start, end));
    }

    /// @param end where the line breaks at the end of the file begin
    private static TextForm formOf(byte[] raw, int start, int end) {
        int lines = 0;
        int crlf = 0;
        int finalNewlines = 0;
        for (int at = start; at < raw.length; at++) {
            if (raw[at] == '\n') {
                lines++;
                crlf += at > start && raw[at - 1] == '\r' ? 1 : 0;
                finalNewlines += at >= end ? 1 : 0;
            }
        }
        return new TextForm(crlf * 2 > lines ? LineEnding.CRLF : LineEnding.LF, start > 0, finalNewlines);
    }

    private static boolean startsWithBom(byte[] raw, int at) {
        return raw.length >= at + 3
                && raw[at] == (byte) 0xEF
                && raw[at + 1] == (byte) 0xBB
                && raw[at + 2] == (byte) 0xBF;
    }
}
