package dev.projectstudio.cli;

import dev.projectstudio.platform.process.StandardOutput;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where a command's data goes, in UTF-8. It remembers why something could not be written, which a [PrintStream] does
/// not.
public final class Output extends PrintStream {

    private static final Pattern READER_GONE = Pattern.compile("(?i)pipe|connection reset");

    private final Remembering target;
    private final boolean isPipe;

    /// @param isPipe whether it is known to be this process's, and a pipe: the system's words for a reader that is gone
    /// are in the user's language
    public Output(OutputStream to, boolean isPipe) {
        this(new Remembering(to), isPipe);
    }

    private Output(Remembering target, boolean isPipe) {
        super(target, false, StandardCharsets.UTF_8);
        this.target = target;
        this.isPipe = isPipe;
    }

    /// Whether nobody can read any more what will be written.
    boolean isAbandoned() {
        return isPipe && StandardOutput.isReaderGone();
    }

    /// Why not all of it was written. A reader that has seen enough is no reason.
    Optional<IOException> failure() {
        return Optional.ofNullable(target.failure).filter(failure -> !isReaderGone(failure));
    }

    private boolean isReaderGone(IOException failure) {
        return isPipe
                || READER_GONE.matcher(String.valueOf(failure.getMessage())).find();
    }

    private static final class Remembering extends FilterOutputStream {

        private @Nullable IOException failure;

        Remembering(OutputStream to) {
            super(to);
        }

        @Override
        public void write(int each) throws IOException {
            attempt(() -> out.write(each));
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            attempt(() -> out.write(bytes, from, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }

        private void attempt(Attempt attempt) throws IOException {
            try {
                attempt.run();
            } catch (IOException e) {
                failure = e;
                throw e;
            }
        }
    }

    private interface Attempt {

        void run() throws IOException;
    }
}
