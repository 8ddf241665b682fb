package dev.projectstudio.core.exchange;

import dev.projectstudio.core.exchange.ExportPlan.Line;
import dev.projectstudio.core.exchange.ExportPlan.State;
import dev.projectstudio.core.registry.OpenItem;
import dev.projectstudio.platform.error.InvalidInput;
import dev.projectstudio.platform.error.StorageFailure;
import dev.projectstudio.platform.file.FileChange;
import dev.projectstudio.platform.file.FileChange.Running;
import dev.projectstudio.platform.file.FileRoot;
import dev.projectstudio.platform.file.FileState;
import dev.projectstudio.platform.file.FileStore;
import dev.projectstudio.platform.file.Filing;
import dev.projectstudio.platform.file.Hashes;
import java.io.IOException;
import java.nio.file.CopyOption;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes items of the registry for others, to a folder or an archive. What is there and differs is replaced only where
/// that is asked for; the registry stays as it is.
public final class ExportService {

    private static final Logger LOG = LoggerFactory.getLogger(ExportService.class);

    private static final String SUBJECT = "export";

    private final Filing filing;
    private final FileStore store;
    private final Path home;

    /// @param home its real path
    public ExportService(Filing filing, FileStore store, Path home) {
        this.filing = filing;
        this.store = store;
        this.home = home;
    }

    /// The secrets in what would be written of an item, for the user to hear of before it is.
    ///
    /// @param form null for that of the registry itself
    /// @throws InvalidInput `form-not-fitting`
    public List<Danger> secrets(OpenItem item, @Nullable OutsideForm form) {
        return Dangers.secretsIn(ExportFiles.of(List.of(item), form).files());
    }

    /// The variables in what would be written that only VS Code asks its user for: all others take them as they stand.
    ///
    /// @param form null for that of the registry itself
    /// @throws InvalidInput `form-not-fitting`
    public List<String> literal(Collection<OpenItem> items, @Nullable OutsideForm form) {
        return form != OutsideForm.MCP_SERVERS
                ? List.of()
                : items.stream()
                        .flatMap(item -> ServerForm.variables(item, form).stream())
                        .distinct()
                        .toList();
    }

    /// What would be written, and what is there.
    ///
    /// @param folder need not be there
    /// @throws InvalidInput `form-not-fitting`, `entry-twice`, `target-in-home`
    public ExportPlan plan(Collection<OpenItem> items, @Nullable OutsideForm form, Path folder) {
        var root = Files.exists(folder) ? root(folder) : null;
        var files = ExportFiles.of(items, form);
        var lines = files.files().entrySet().stream()
                .map(file -> line(
                        root, file.getKey(), file.getValue(), files.programs().contains(file.getKey())))
                .toList();
        return new ExportPlan(folder, lines);
    }

    /// Writes the files of a plan, all of them or none; those that differ only if that is asked for.
    public void write(ExportPlan plan, boolean replaces) {
        write(plan, replaces, () -> false);
    }

    /// The same, for what somebody may stop half-way.
    ///
    /// @param isStopped asked before each file, and before the first is in its place
    /// @throws CancellationException once it is stopped: nothing is written then, and no folder made
    public void write(ExportPlan plan, boolean replaces, BooleanSupplier isStopped) {
        var wanted =
                plan.lines().stream().filter(line -> isWritten(line, replaces)).toList();
        if (wanted.isEmpty()) {
            return;
        }
        var made = missing(plan.folder());
        try {
            Files.createDirectories(plan.folder());
            write(plan, wanted, isStopped);
        } catch (IOException e) {
            throw new StorageFailure("file-not-written", e, plan.folder());
        } catch (RuntimeException e) {
            removeEmpty(made);
            throw e;
        }
    }

    private void write(ExportPlan plan, List<Line> wanted, BooleanSupplier isStopped) {
        var root = root(plan.folder());
        var changes = wanted.stream().map(line -> change(root, line)).toList();
        filing.applyUnless(isStopped, changes, (tx, _) -> tx);
    }

    /// What is there byte for byte is only given the right to be run, if it lacks that.
    private static boolean isWritten(Line line, boolean replaces) {
        return switch (line.state()) {
            case NEW -> true;
            case DIFFERS -> replaces;
            case IDENTICAL -> line.isProgram();
            case BLOCKED -> false;
        };
    }

    private static FileChange change(FileRoot root, Line line) {
        var running = Running.of(line.isProgram(), line.replaced() != null);
        return new FileChange(root, line.path(), line.replaced(), line.bytes(), SUBJECT, line.path()).running(running);
    }

    /// The folders that have to be made, the innermost first.
    private static List<Path> missing(Path folder) {
        return Stream.iterate(folder.toAbsolutePath(), Objects::nonNull, Path::getParent)
                .takeWhile(each -> Files.notExists(each, LinkOption.NOFOLLOW_LINKS))
                .toList();
    }

    /// What somebody has put into them meanwhile stays.
    private static void removeEmpty(List<Path> folders) {
        try {
            for (var folder : folders) {
                Files.deleteIfExists(folder);
            }
        } catch (IOException e) {
            LOG.info("A folder that was made for an export stays: {}", e.getMessage());
        }
    }

    /// The items as an archive.
    ///
    /// @throws InvalidInput `form-not-fitting`, `entry-twice`
    public byte[] zip(Collection<OpenItem> items, @Nullable OutsideForm form) {
        return ZipArchive.of(ExportFiles.of(items, form));
    }

    /// What is there where an archive would be written. Only a regular file is ever opened.
    ///
    /// @throws InvalidInput `target-in-home`
    public State state(byte[] zip, Path file) {
        try {
            requireOutside(folder(file).toRealPath(), file);
            if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS)) {
                return State.NEW;
            }
            if (!Files.isRegularFile(file)) {
                return State.BLOCKED;
            }
            boolean isSame = Files.size(file) == zip.length && Arrays.equals(zip, Files.readAllBytes(file));
            return isSame ? State.IDENTICAL : State.DIFFERS;
        } catch (IOException e) {
            throw new StorageFailure("file-not-written", e, file);
        }
    }

    /// Writes an archive. A file that comes between is left as one that was there.
    ///
    /// @return false if something else is there and was left
    /// @throws InvalidInput `target-in-home`
    public boolean write(byte[] zip, Path file, boolean replaces) {
        return switch (state(zip, file)) {
            case NEW -> put(zip, file);
            case IDENTICAL -> true;
            case DIFFERS -> replaces && put(zip, file, StandardCopyOption.REPLACE_EXISTING);
            case BLOCKED -> false;
        };
    }

    private static boolean put(byte[] zip, Path file, CopyOption... options) {
        try {
            var draft = Files.createTempFile(folder(file), ".studio-", ".zip");
            try {
                Files.write(draft, zip);
                Files.move(draft, file, options);
            } finally {
                Files.deleteIfExists(draft);
            }
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new StorageFailure("file-not-written", e, file);
        }
    }

    private static Path folder(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private Line line(@Nullable FileRoot root, String path, byte[] bytes, boolean isProgram) {
        if (root == null) {
            return new Line(path, bytes, isProgram, State.NEW, null, null);
        }
        return switch (store.read(root, path)) {
            case FileState.Absent _ -> new Line(path, bytes, isProgram, State.NEW, null, null);
            case FileState.Unreadable(var reason) -> new Line(path, bytes, isProgram, State.BLOCKED, null, reason);
            case FileState.Present there -> {
                boolean isSame = there.rawHash().equals(Hashes.sha256(bytes));
                var state = isSame ? State.IDENTICAL : State.DIFFERS;
                yield new Line(path, bytes, isProgram, state, there.rawHash(), null);
            }
        };
    }

    private FileRoot root(Path folder) {
        try {
            if (!Files.isDirectory(folder)) {
                throw new InvalidInput("not-a-directory", folder);
            }
            requireOutside(folder.toRealPath(), folder);
            return FileRoot.repo(folder.toRealPath());
        } catch (IOException e) {
            throw new StorageFailure("file-not-read", e, folder);
        }
    }

    /// The home is nobody's to write to but by what is done in it.
    private void requireOutside(Path real, Path given) {
        if (real.startsWith(home)) {
            throw new InvalidInput("target-in-home", given);
        }
    }
}
