package dev.projectstudio.platform.watch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/// How editors, tools and agents replace a file's text.
public enum WayOfSaving {
    /// VS Code, nano, `>`: truncate and write.
    IN_PLACE {
        @Override
        public void save(Path file, String text) throws IOException {
            Files.writeString(file, text);
        }
    },
    IN_CHUNKS {
        @Override
        public void save(Path file, String text) throws IOException {
            Files.writeString(file, "");
            for (int at = 0; at < text.length(); at += 700) {
                var chunk = text.substring(at, Math.min(text.length(), at + 700));
                Files.writeString(file, chunk, StandardOpenOption.APPEND);
            }
        }
    },
    /// Agents and most tools: a temporary file, then an atomic rename.
    TEMPORARY_AND_RENAME {
        @Override
        public void save(Path file, String text) throws IOException {
            var temporary = Files.writeString(file.resolveSibling(".CLAUDE.md.tmp"), text);
            Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE);
        }
    },
    /// vim with backupcopy=no: the old file is renamed aside, a new one created, the old one deleted.
    RENAME_ASIDE {
        @Override
        public void save(Path file, String text) throws IOException {
            var backup = file.resolveSibling("CLAUDE.md~");
            Files.move(file, backup);
            Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            Files.delete(backup);
        }
    },
    /// vim with backupcopy=yes: a copy is made, the file written in place, the copy deleted.
    COPY_AND_OVERWRITE {
        @Override
        public void save(Path file, String text) throws IOException {
            var backup = file.resolveSibling("CLAUDE.md~");
            Files.copy(file, backup);
            Files.writeString(file, text);
            Files.delete(backup);
        }
    },
    /// vim with backupcopy=auto tries whether it may create a file here, then renames aside.
    PROBE_AND_RENAME_ASIDE {
        @Override
        public void save(Path file, String text) throws IOException, InterruptedException {
            Files.delete(Files.createFile(file.resolveSibling("4913")));
            RENAME_ASIDE.save(file, text);
        }
    },
    /// JetBrains' safe write: a temporary file, the old one aside, rename, delete.
    SAFE_WRITE {
        @Override
        public void save(Path file, String text) throws IOException {
            var temporary = Files.writeString(file.resolveSibling("CLAUDE.md___jb_tmp___"), text);
            var old = file.resolveSibling("CLAUDE.md___jb_old___");
            Files.move(file, old);
            Files.move(temporary, file);
            Files.delete(old);
        }
    },
    DELETE_AND_CREATE {
        @Override
        public void save(Path file, String text) throws IOException {
            Files.delete(file);
            Files.writeString(file, text);
        }
    },
    VIM_NO("/usr/bin/vim") {
        @Override
        public void prepare(Path file, String before, String after) throws IOException {
            changeOneWord(file, after);
        }

        @Override
        public void save(Path file, String text) throws IOException, InterruptedException {
            vim(file, "no");
        }
    },
    VIM_YES("/usr/bin/vim") {
        @Override
        public void prepare(Path file, String before, String after) throws IOException {
            changeOneWord(file, after);
        }

        @Override
        public void save(Path file, String text) throws IOException, InterruptedException {
            vim(file, "yes");
        }
    },
    VIM_AUTO("/usr/bin/vim") {
        @Override
        public void prepare(Path file, String before, String after) throws IOException {
            changeOneWord(file, after);
        }

        @Override
        public void save(Path file, String text) throws IOException, InterruptedException {
            vim(file, "auto");
        }
    },
    SED_IN_PLACE("/usr/bin/sed", "/bin/sed") {
        @Override
        public void prepare(Path file, String before, String after) throws IOException {
            changeOneWord(file, after);
        }

        @Override
        public void save(Path file, String text) throws IOException, InterruptedException {
            run(file, "sed", "-i", "s/before/after/", file.toString());
        }
    },
    GIT_CHECKOUT("/usr/bin/git", "/usr/local/bin/git") {
        @Override
        public void prepare(Path file, String before, String after) throws IOException, InterruptedException {
            run(file, "git", "init", "-q", "-b", "main", ".");
            commit(file, before);
            run(file, "git", "checkout", "-q", "-b", "other");
            commit(file, after);
            run(file, "git", "checkout", "-q", "main");
        }

        @Override
        public void save(Path file, String text) throws IOException, InterruptedException {
            run(file, "git", "checkout", "-q", "other");
        }

        private void commit(Path file, String text) throws IOException, InterruptedException {
            Files.writeString(file, text);
            run(file, "git", "add", "CLAUDE.md");
            run(file, "git", "-c", "user.name=T", "-c", "user.email=t@example.com", "commit", "-q", "-m", "text");
        }
    };

    private final List<Path> tools;

    WayOfSaving(String... tools) {
        this.tools = List.of(tools).stream().map(Path::of).toList();
    }

    public boolean isPossibleHere() {
        return tools.isEmpty() || tools.stream().anyMatch(Files::isExecutable);
    }

    public void prepare(Path file, String before, String after) throws IOException, InterruptedException {
        Files.writeString(file, before);
    }

    public abstract void save(Path file, String text) throws IOException, InterruptedException;

    /// For tools that are told to put it back.
    private static void changeOneWord(Path file, String after) throws IOException {
        Files.writeString(file, after.replace("after", "before"));
    }

    /// The real one, with a swap file and with what its option `backupcopy` makes of saving.
    private static void vim(Path file, String backupCopy) throws IOException, InterruptedException {
        var substitute = "%s/before/after/";
        run(
                file,
                "vim",
                "-u",
                "NONE",
                "-es",
                "-c",
                "set backupcopy=" + backupCopy,
                "-c",
                substitute,
                "-c",
                "wq",
                file.toString());
    }

    private static void run(Path file, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(Objects.requireNonNull(file.getParent()).toFile())
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
    }
}
