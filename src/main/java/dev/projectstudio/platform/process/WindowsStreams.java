package dev.projectstudio.platform.process;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
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

    /// `i`, `o`, `e` for each stream that ends at a console, `p` if the output is a pipe; empty on another system.
    public static Optional<String> ends() {
        return System.getProperty("os.name").startsWith("Windows")
                ? Optional.of(ends(WindowsStreams::isConsole, WindowsStreams::isPipe))
                : Optional.empty();
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
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPipe(int stream) {
        try {
            return (int) function("GetFileType", GET_FILE_TYPE).invoke(handle(stream)) == PIPE;
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MemorySegment handle(int stream) throws Throwable {
        return (MemorySegment) function("GetStdHandle", GET_STD_HANDLE).invoke(stream);
    }

    private static MethodHandle function(String name, FunctionDescriptor descriptor) {
        var kernel = SymbolLookup.libraryLookup("kernel32", Arena.global());
        return Linker.nativeLinker().downcallHandle(kernel.findOrThrow(name), descriptor);
    }
}
