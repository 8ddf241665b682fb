package dev.projectstudio.core.context;

import java.nio.ByteBuffer;

/// Which of the bytes that matter to a text are in a file. Every file that is read is looked through for them, so eight
/// bytes are taken at a time.
record ByteKinds(boolean hasNul, boolean isAscii, boolean hasCarriageReturn) {

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGHS = 0x8080808080808080L;
    private static final long CARRIAGE_RETURNS = '\r' * ONES;

    static ByteKinds of(byte[] bytes) {
        var eights = ByteBuffer.wrap(bytes);
        int whole = bytes.length & -Long.BYTES;
        long nuls = 0;
        long returns = 0;
        long all = 0;
        for (int at = 0; at < whole; at += Long.BYTES) {
            long eight = eights.getLong(at);
            nuls |= zeros(eight);
            returns |= zeros(eight ^ CARRIAGE_RETURNS);
            all |= eight;
        }
        for (int at = whole; at < bytes.length; at++) {
            nuls |= bytes[at] == 0 ? HIGHS : 0;
            returns |= bytes[at] == '\r' ? HIGHS : 0;
            all |= bytes[at];
        }
        return new ByteKinds((nuls & HIGHS) != 0, (all & HIGHS) == 0, (returns & HIGHS) != 0);
    }

    /// The highest bit of some byte is set if, and only if, one of the eight is zero: only a zero below it makes
    /// that of another byte wrong.
    private static long zeros(long eight) {
        return eight - ONES & ~eight & HIGHS;
    }
}
