package dev.projectstudio.core.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes zip archives that no honest program would write.
final class RawZip {

    private static final int FILE = 0x81A4;

    private final List<byte[]> locals = new ArrayList<>();
    private final List<byte[]> directory = new ArrayList<>();
    private int offset;
    private int damage;

    RawZip with(String name, String text) {
        return with(name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), FILE, -1, 0);
    }

    /// @param mode as Unix has it
    RawZip with(String name, String text, int mode) {
        return with(name.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8), mode, -1, 0);
    }

    /// One whose bytes no longer have the sum that they were packed with.
    RawZip withDamaged(String name, String text) {
        damage = 1;
        with(name, text);
        damage = 0;
        return this;
    }

    /// The last one once more in the directory, under another name; its bytes are there once.
    RawZip withSame(String name) {
        var last = directory.getLast();
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var entry = ByteBuffer.allocate(46 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        entry.put(last, 0, 46).put(bytes).putShort(28, (short) bytes.length);
        directory.add(entry.array());
        return this;
    }

    /// The last one reaches further in the directory than in its local header.
    RawZip reaching(int further) {
        var last = ByteBuffer.wrap(directory.getLast()).order(ByteOrder.LITTLE_ENDIAN);
        last.putInt(20, last.getInt(20) + further);
        return this;
    }

    /// The last one is called otherwise where its bytes are.
    ///
    /// @param name as long as the one in the directory, or shorter
    RawZip calledInside(String name) {
        var bytes = name.getBytes(StandardCharsets.UTF_8);
        var last = ByteBuffer.wrap(locals.getLast()).order(ByteOrder.LITTLE_ENDIAN);
        last.putShort(28, (short) (last.getShort(26) - bytes.length)).putShort(26, (short) bytes.length);
        last.put(30, bytes);
        return this;
    }

    /// @param declared size unpacked; -1 for the true one
    /// @param flags 1 for an encrypted one
    RawZip with(byte[] name, byte[] content, int mode, long declared, int flags) {
        var crc = new CRC32();
        crc.update(content);
        int sum = (int) crc.getValue() ^ damage;
        var packed = deflated(content);
        int size = declared < 0 ? content.length : (int) declared;
        var local = ByteBuffer.allocate(30 + name.length + packed.length).order(ByteOrder.LITTLE_ENDIAN);
        local.putInt(0x04034b50)
                .putShort((short) 20)
                .putShort((short) (0x800 | flags))
                .putShort((short) 8);
        local.putInt(0).putInt(sum).putInt(packed.length).putInt(size);
        local.putShort((short) name.length).putShort((short) 0).put(name).put(packed);
        var entry = ByteBuffer.allocate(46 + name.length).order(ByteOrder.LITTLE_ENDIAN);
        entry.putInt(0x02014b50).putShort((short) 0x314).putShort((short) 20).putShort((short) (0x800 | flags));
        entry.putShort((short) 8).putInt(0).putInt(sum).putInt(packed.length).putInt(size);
        entry.putShort((short) name.length)
                .putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0);
        entry.putShort((short) 0).putInt(mode << 16).putInt(offset).put(name);
        locals.add(local.array());
        directory.add(entry.array());
        offset += local.capacity();
        return this;
    }

    byte[] bytes() {
        int size = directory.stream().mapToInt(entry -> entry.length).sum();
        var zip = ByteBuffer.allocate(offset + size + 22).order(ByteOrder.LITTLE_ENDIAN);
        locals.forEach(zip::put);
        directory.forEach(zip::put);
        zip.putInt(0x06054b50).putInt(0).putShort((short) directory.size()).putShort((short) directory.size());
        zip.putInt(size).putInt(offset).putShort((short) 0);
        return zip.array();
    }

    Path in(Path file) {
        try {
            return Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] deflated(byte[] content) {
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        deflater.setInput(content);
        deflater.finish();
        var packed = new byte[content.length + 64];
        int length = deflater.deflate(packed);
        deflater.end();
        return Arrays.copyOf(packed, length);
    }
}
