package dev.projectstudio.platform.process;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/// A function of the operating system.
final class NativeCall {

    private final MethodHandle handle;

    NativeCall(MemorySegment function, FunctionDescriptor descriptor) {
        this.handle = Linker.nativeLinker().downcallHandle(function, descriptor);
    }

    /// @param args as the descriptor has them; anything else is a fault of the caller
    Object invoke(Object... args) {
        try {
            return handle.invokeWithArguments(args);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) { // what any method handle may throw, and none of these does
            throw new IllegalStateException(e);
        }
    }
}
