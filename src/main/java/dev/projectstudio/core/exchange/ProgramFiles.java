package dev.projectstudio.core.exchange;

import java.util.HexFormat;
import java.util.List;

/// Knows programs and archives by how they begin.
final class ProgramFiles {

    private static final int LONGEST = 8;

    /// ELF; Windows; Mach-O, four kinds; Java classes and fat Mach-O; zip and jar; 7z; rar; gzip; xz; bzip2;
    /// WebAssembly; zstd.
    private static final List<String> BEGINNINGS = List.of(
            "7f454c46",
            "4d5a90",
            "feedface",
            "feedfacf",
            "cefaedfe",
            "cffaedfe",
            "cafebabe",
            "504b0304",
            "504b0506",
            "377abcaf",
            "52617221",
            "1f8b08",
            "fd377a58",
            "425a68",
            "0061736d",
            "28b52ffd");

    private ProgramFiles() {}

    static boolean isProgram(byte[] bytes) {
        var start = HexFormat.of().formatHex(bytes, 0, Math.min(bytes.length, LONGEST));
        return BEGINNINGS.stream().anyMatch(start::startsWith);
    }
}
