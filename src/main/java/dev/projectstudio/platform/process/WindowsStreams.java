package dev.projectstudio.platform.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.IntPredicate;

/// What the standard streams of this process end at, on Windows. Java tells only whether input and output both end at
/// a console, and the launcher there cannot look as a shell can.
public final class WindowsStreams {

    static final int INPUT = -10;
    static final int OUTPUT = -11;
    static final int ERROR = -12;
    private static final int PIPE = 3; // what GetFileType says of one

    private static final FunctionDescriptor GET_STD_HANDLE = FunctionDescriptor.of(ADDRESS, JAVA_INT);
    private static final FunctionDescriptor GET_CONSOLE_MODE = FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS);
    private static final FunctionDescriptor GET_FILE_TYPE = FunctionDescriptor.of(JAVA_INT, ADDRESS);

    private WindowsStreams() {}

    /// `i`, `o`, `e` for each stream that ends at a console, `p` if the output is a pipe; empty on another system, and
    /// where the system does not answer: no command fails because of that.
    public static Optional<String> ends() {
        if (!System.getProperty("os.name").startsWith("Windows")) {
            return Optional.empty();
        }
        try {
            return Optional.of(ends(WindowsStreams::isConsole, WindowsStreams::isPipe));
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    static String ends(IntPredicate isConsole, IntPredicate isPipe) {
        return (isConsole.test(INPUT) ? "i" : "")
                + (isConsole.test(OUTPUT) ? "o" : "")
                + (isConsole.test(ERROR) ? "e" : "")
                + (isPipe.test(OUTPUT) ? "p" : "");
    }

    private static boolean isConsole(int stream) {
        try (var arena = Arena.ofConfined()) {
            var mode = arena.allocate(JAVA_INT);
            return (int) function("GetConsoleMode", GET_CONSOLE_MODE).invoke(handle(stream), mode) != 0;
        }
    }

    private static boolean isPipe(int stream) {
        return (int) function("GetFileType", GET_FILE_TYPE).invoke(handle(stream)) == PIPE;
    }

    private static MemorySegment handle(int stream) {
        return (MemorySegment) function("GetStdHandle", GET_STD_HANDLE).invoke(stream);
    }

    /// Of the library that every Windows program has loaded, by the name that Windows finds it by.
    private static NativeCall function(String name, FunctionDescriptor descriptor) {
        var kernel = SymbolLookup.libraryLookup("kernel32", Arena.global());
        return new NativeCall(kernel.findOrThrow(name), descriptor);
    }
}
