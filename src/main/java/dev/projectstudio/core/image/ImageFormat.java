package dev.projectstudio.core.image;

import java.util.Arrays;
import java.util.Optional;

/// Tells by its first bytes whether a file is a PNG, a JPEG or a GIF, and how large it becomes: what it is called does
/// not count, and nothing is decoded for it.
final class ImageFormat {

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte[] PNG_HEADER = {'I', 'H', 'D', 'R'};
    private static final int PNG_LEAST = 24;
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};
    private static final int JPEG_FRAME = 9;
    private static final byte[] GIF = {'G', 'I', 'F', '8'};

    private ImageFormat() {}

    /// Empty for anything else, and where the beginning is broken.
    static Optional<ImageFile> read(byte[] bytes) {
        try {
            if (startsWith(bytes, 0, PNG)) {
                return png(bytes);
            }
            return startsWith(bytes, 0, JPEG) ? jpeg(bytes) : gif(bytes);
        } catch (ArrayIndexOutOfBoundsException cutOff) {
            return Optional.empty();
        }
    }

    private static Optional<ImageFile> png(byte[] bytes) {
        return bytes.length >= PNG_LEAST && startsWith(bytes, 12, PNG_HEADER)
                ? sized(bytes, bigEndian(bytes, 16, 4), bigEndian(bytes, 20, 4))
                : Optional.empty();
    }

    /// Goes from segment to segment as far as the one that tells the size.
    private static Optional<ImageFile> jpeg(byte[] bytes) {
        int at = 2;
        while (at + JPEG_FRAME <= bytes.length && at(bytes, at) == 0xFF) {
            int mark = at(bytes, at + 1);
            if (mark == 0xFF) {
                at++;
            } else if (isFrame(mark)) {
                return sized(bytes, bigEndian(bytes, at + 7, 2), bigEndian(bytes, at + 5, 2));
            } else if (mark == 0xDA || mark == 0xD9) {
                return Optional.empty();
            } else {
                boolean isAlone = mark == 0x01 || (mark >= 0xD0 && mark <= 0xD8);
                at += 2 + (isAlone ? 0 : bigEndian(bytes, at + 2, 2));
            }
        }
        return Optional.empty();
    }

    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }

    /// Ends after the first picture, so that nothing moves and nothing that follows takes room.
    private static Optional<ImageFile> gif(byte[] bytes) {
        if (!startsWith(bytes, 0, GIF)) {
            return Optional.empty();
        }
        int width = littleEndian(bytes, 6);
        int height = littleEndian(bytes, 8);
        int at = 13 + colours(at(bytes, 10));
        while (at(bytes, at) == 0x21) {
            at = afterBlocks(bytes, at + 2);
        }
        if (at(bytes, at) != 0x2C) {
            return Optional.empty();
        }
        boolean isInside = littleEndian(bytes, at + 1) + littleEndian(bytes, at + 5) <= width
                && littleEndian(bytes, at + 3) + littleEndian(bytes, at + 7) <= height;
        int end = afterBlocks(bytes, at + 11 + colours(at(bytes, at + 9)));
        var first = Arrays.copyOf(bytes, end + 1);
        first[end] = 0x3B;
        return isInside ? sized(first, width, height) : Optional.empty();
    }

    private static int colours(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 << ((flags & 7) + 1);
    }

    private static int afterBlocks(byte[] bytes, int start) {
        int at = start;
        while (at(bytes, at) != 0) {
            at += 1 + at(bytes, at);
        }
        return at + 1;
    }

    private static Optional<ImageFile> sized(byte[] bytes, int width, int height) {
        return width > 0 && height > 0 ? Optional.of(new ImageFile(bytes, width, height)) : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int from, byte[] beginning) {
        int end = from + beginning.length;
        return bytes.length >= end && Arrays.equals(bytes, from, end, beginning, 0, beginning.length);
    }

    private static int bigEndian(byte[] bytes, int from, int count) {
        int value = 0;
        for (int i = 0; i < count; i++) {
            value = (value << 8) | at(bytes, from + i);
        }
        return value;
    }

    private static int littleEndian(byte[] bytes, int from) {
        return at(bytes, from) | (at(bytes, from + 1) << 8);
    }

    private static int at(byte[] bytes, int index) {
        return bytes[index] & 0xFF;
    }
}
