package dev.projectstudio.core.stack;

import dev.projectstudio.platform.text.Utf8;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The text that bytes stand for, whoever wrote them: UTF-8, UTF-16 with its mark, or what older editors leave.
final class ManifestText {

    private ManifestText() {}

    /// With LF between lines; empty for what is no text.
    static Optional<String> of(byte[] bytes) {
        var text = decoded(bytes);
        return text.indexOf('\0') >= 0
                ? Optional.empty()
                : Optional.of(text.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private static String decoded(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return text(bytes, 3, StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFF, 0xFE)) {
            return text(bytes, 2, StandardCharsets.UTF_16LE);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return text(bytes, 2, StandardCharsets.UTF_16BE);
        }
        return Utf8.decoded(bytes).orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    private static String text(byte[] bytes, int from, Charset charset) {
        return new String(bytes, from, bytes.length - from, charset);
    }

    private static boolean begins(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
