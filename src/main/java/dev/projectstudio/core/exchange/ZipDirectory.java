package dev.projectstudio.core.exchange;

import dev.projectstudio.platform.error.InvalidInput;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Reads the central directory of a zip archive, as APPNOTE.TXT 6.3.10 of PKWARE lays it out in 4.3.12 and 4.3.16, for
/// what `java.util.zip` does not tell: whether an entry is a link or a program, and how many entries there are before
/// any is looked at. Archives beyond the old limits (zip64) are larger than what is taken anyway.
final class ZipDirectory {

    private static final int END_SIGNATURE = 0x06054b50;
    static final int END_SIZE = 22;
    /// Where in the record at the end it says where the directory begins.
    static final int END_OFFSET = 16;
    private static final int LONGEST_COMMENT = 0xFFFF;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    /// What stands before the bytes of each entry, as 4.3.7 has it.
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int LOCAL_SIZE = 30;
    private static final int LARGEST = 16 * 1024 * 1024;
    private static final int FILE_TYPE = 0xF000;
    /// Of a Unix mode: the owner may run the file.
    private static final int OWNER_RUNS = 0100;
    /// The systems that write Unix modes, by their numbers in APPNOTE.TXT 4.4.2.2.
    static final int UNIX = 3;
    private static final int MACOS = 19;

    /// Where in an entry it says which system wrote it, and what rights the file has there.
    static final int ENTRY_SYSTEM = 5;

    static final int ENTRY_ATTRIBUTES = 38;

    private final Path file;
    private final SeekableByteChannel archive;

    private ZipDirectory(Path file, SeekableByteChannel archive) {
        this.file = file;
        this.archive = archive;
    }

    /// An entry as the directory has it.
    ///
    /// @param size as it says; whether that is true only the reading tells
    /// @param sum the CRC-32 of what it holds
    /// @param type of the file, as Unix has it in the highest four bits of the mode; 0 if the archive does not say
    /// @param isProgram whether its owner may run it; false if the archive does not say
    /// @param offset where in the archive its local header begins
    record Entry(
            String name,
            long size,
            long compressed,
            int sum,
            int method,
            boolean isEncrypted,
            int type,
            boolean isProgram,
            long offset) {

        boolean isFolder() {
            return name.endsWith("/");
        }

        /// What is neither a file nor a folder: a link, a device, a pipe.
        boolean isSpecial() {
            return type != 0 && type != 0x8000 && type != 0x4000;
        }
    }

    /// @throws InvalidInput `archive-refused` if it is no archive, one that is too large, or one whose entries are
    ///     called otherwise where their bytes are, or share these
    static List<Entry> read(Path file, SeekableByteChannel archive) throws IOException {
        return new ZipDirectory(file, archive).entries();
    }

    private List<Entry> entries() throws IOException {
        var end = end();
        int count = Short.toUnsignedInt(end.record().getShort(10));
        long size = Integer.toUnsignedLong(end.record().getInt(12));
        long offset = Integer.toUnsignedLong(end.record().getInt(END_OFFSET));
        if (count > ZipLimits.ENTRIES) {
            throw ZipLimits.refusal(file, "entries", ZipLimits.ENTRIES);
        }
        if (size > LARGEST || offset + size != end.at()) {
            throw ZipLimits.refusal(file, "broken");
        }
        var directory = bytes(offset, (int) size);
        var entries = new ArrayList<Entry>(count);
        for (int i = 0; i < count; i++) {
            entries.add(entry(directory));
        }
        if (directory.hasRemaining()) {
            throw ZipLimits.refusal(file, "broken");
        }
        checkLocals(entries, offset);
        return entries;
    }

    /// Each entry has its bytes for itself, before the directory, under the name that the directory has: of others a
    /// small archive unpacks to a large one, and programs do not agree on what it holds.
    private void checkLocals(List<Entry> entries, long directory) throws IOException {
        var inOrder =
                entries.stream().sorted(Comparator.comparingLong(Entry::offset)).toList();
        long free = 0;
        for (var entry : inOrder) {
            if (entry.offset() < free) {
                throw ZipLimits.refusal(file, "overlap", entry.name());
            }
            free = entry.offset() + localSize(entry) + entry.compressed();
            if (free > directory) {
                throw ZipLimits.refusal(file, "overlap", entry.name());
            }
        }
    }

    private long localSize(Entry entry) throws IOException {
        var name = entry.name().getBytes(StandardCharsets.UTF_8);
        var local = bytes(entry.offset(), LOCAL_SIZE + name.length);
        if (local.getInt(0) != LOCAL_SIGNATURE) {
            throw ZipLimits.refusal(file, "broken");
        }
        boolean isSame = Short.toUnsignedInt(local.getShort(26)) == name.length
                && local.slice(LOCAL_SIZE, name.length).equals(ByteBuffer.wrap(name));
        if (!isSame) {
            throw ZipLimits.refusal(file, "local", entry.name());
        }
        return LOCAL_SIZE + name.length + Short.toUnsignedInt(local.getShort(28));
    }

    /// The record at the end, and where it begins: right behind the directory, as `ZipFile` takes it to be.
    private record End(long at, ByteBuffer record) {}

    /// Found by going backwards over the comment behind it.
    private End end() throws IOException {
        int length = (int) Math.min(archive.size(), END_SIZE + LONGEST_COMMENT);
        var tail = bytes(archive.size() - length, length);
        for (int at = length - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE
                    && at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == length) {
                return new End(
                        archive.size() - length + at, tail.slice(at, END_SIZE).order(ByteOrder.LITTLE_ENDIAN));
            }
        }
        throw ZipLimits.refusal(file, "broken");
    }

    private Entry entry(ByteBuffer directory) {
        int start = directory.position();
        if (directory.remaining() < ENTRY_SIZE || directory.getInt(start) != ENTRY_SIGNATURE) {
            throw ZipLimits.refusal(file, "broken");
        }
        int name = Short.toUnsignedInt(directory.getShort(start + 28));
        int length = length(directory, start);
        if (directory.remaining() < length) {
            throw ZipLimits.refusal(file, "broken");
        }
        int system = Byte.toUnsignedInt(directory.get(start + ENTRY_SYSTEM));
        int mode = directory.getInt(start + ENTRY_ATTRIBUTES) >>> 16;
        var entry = new Entry(
                text(directory.slice(start + ENTRY_SIZE, name)),
                Integer.toUnsignedLong(directory.getInt(start + 24)),
                Integer.toUnsignedLong(directory.getInt(start + 20)),
                directory.getInt(start + 16),
                directory.getShort(start + 10),
                (directory.getShort(start + 8) & 1) != 0,
                mode & FILE_TYPE,
                (system == UNIX || system == MACOS) && (mode & OWNER_RUNS) != 0,
                Integer.toUnsignedLong(directory.getInt(start + 42)));
        directory.position(start + length);
        return entry;
    }

    /// How long the entry is that begins there: the name, the extra field and the comment are behind it.
    static int length(ByteBuffer directory, int start) {
        return ENTRY_SIZE
                + Short.toUnsignedInt(directory.getShort(start + 28))
                + Short.toUnsignedInt(directory.getShort(start + 30))
                + Short.toUnsignedInt(directory.getShort(start + 32));
    }

    private String text(ByteBuffer name) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
        } catch (CharacterCodingException e) {
            throw ZipLimits.refusal(file, "name", new String(bytes(name), StandardCharsets.ISO_8859_1));
        }
    }

    private static byte[] bytes(ByteBuffer buffer) {
        var bytes = new byte[buffer.limit()];
        buffer.get(0, bytes);
        return bytes;
    }

    private ByteBuffer bytes(long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        archive.position(from);
        while (bytes.hasRemaining() && archive.read(bytes) >= 0) {}
        if (bytes.hasRemaining()) {
            throw ZipLimits.refusal(file, "broken");
        }
        return bytes.flip();
    }
}
