package dev.projectstudio.core.context;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// The habits of one file on disk that are no part of its text: kept per target and given back on writing.
///
/// @param finalNewlines how many line breaks end the file
public record TextForm(LineEnding lineEnding, boolean hasBom, int finalNewlines) {

    /// Of a file that does not exist yet, and of every canonical file.
    public static final TextForm CANONICAL = new TextForm(LineEnding.LF, false, 1);

    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] CRLF = {'\r', '\n'};

    /// The bytes of a text in this form. `canonical` has LF, no BOM and one final newline; an empty one has none.
    public byte[] render(String canonical) {
        return render(canonical.getBytes(StandardCharsets.UTF_8));
    }

    byte[] render(byte[] canonical) {
        int length = canonical.length;
        while (length > 0 && canonical[length - 1] == '\n') {
            length--;
        }
        var out = new ByteArrayOutputStream(canonical.length + BOM.length + finalNewlines);
        if (hasBom) {
            out.writeBytes(BOM);
        }
        for (int at = 0; at < length; at++) {
            writeByte(out, canonical[at]);
        }
        for (int newline = 0; newline < finalNewlines; newline++) {
            writeByte(out, (byte) '\n');
        }
        return out.toByteArray();
    }

    /// What to remember after the file was seen to hold `seen`. An empty file and one that is no text show no habits.
    public TextForm learning(ContextText seen) {
        return seen.isText() && !seen.isBlank() ? seen.form() : this;
    }

    private void writeByte(ByteArrayOutputStream out, byte value) {
        if (value == '\n' && lineEnding == LineEnding.CRLF) {
            out.writeBytes(CRLF);
        } else {
            out.write(value);
        }
    }
}
