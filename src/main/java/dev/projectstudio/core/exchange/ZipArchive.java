package dev.projectstudio.core.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Writes a zip archive whose programs are programs again where it is unpacked.
final class ZipArchive {

    /// The first day that a zip archive knows: the same items give the same bytes whenever they are written.
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    /// Unix modes of a file, read by all and written by its owner.
    private static final int FILE = 0100644;

    private static final int PROGRAM = 0100755;

    private ZipArchive() {}

    static byte[] of(OutsideItem.Files files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files.files().entrySet()) {
                var entry = new ZipEntry(file.getKey());
                entry.setTimeLocal(NO_TIME);
                zip.putNextEntry(entry);
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return withModes(bytes.toByteArray(), files);
    }

    /// `java.util.zip` writes no modes: they are put into the central directory, where [ZipDirectory] reads them. It
    /// has the entries in the order in which they were written.
    private static byte[] withModes(byte[] zip, OutsideItem.Files files) {
        var all = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int at = all.getInt(zip.length - ZipDirectory.END_SIZE + ZipDirectory.END_OFFSET);
        for (var path : files.files().keySet()) {
            int mode = files.programs().contains(path) ? PROGRAM : FILE;
            all.put(at + ZipDirectory.ENTRY_SYSTEM, (byte) ZipDirectory.UNIX);
            all.putInt(at + ZipDirectory.ENTRY_ATTRIBUTES, mode << 16);
            at += ZipDirectory.length(all, at);
        }
        return zip;
    }
}
