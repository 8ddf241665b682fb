package dev.projectstudio.platform.process;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;

/// The pipe that this process prints into.
///
/// Only writing tells Java that nobody reads any more, and a process that waits may have nothing to write for hours.
/// The system's `poll` tells it at once.
public final class StandardOutput {

    private static final int DESCRIPTOR = 1;
    private static final int ERROR_OR_HANGUP = 0x08 | 0x10;
    private static final FunctionDescriptor POLL = FunctionDescriptor.of(
            ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT);
    private static final int SIZE = 8; // of a struct pollfd: an int and two shorts
    private static final int RETURNED = 6;

    private StandardOutput() {}

    /// False as well where the system cannot tell, as on Windows.
    public static boolean isReaderGone() {
        var poll = Linker.nativeLinker().defaultLookup().find("poll");
        return poll.isPresent() && (returned(new NativeCall(poll.get(), POLL)) & ERROR_OR_HANGUP) != 0;
    }

    private static int returned(NativeCall poll) {
        try (var arena = Arena.ofConfined()) {
            var asked = arena.allocate(SIZE, Integer.BYTES);
            asked.set(ValueLayout.JAVA_INT, 0, DESCRIPTOR);
            poll.invoke(asked, 1L, 0);
            return asked.get(ValueLayout.JAVA_SHORT, RETURNED);
        }
    }
}
