package dev.projectstudio.core.project;

import dev.projectstudio.platform.git.TestRepository;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;

/// The ways in which a repository tries to make whoever looks at it run its program.
enum HostileRepository {
    FSMONITOR(true) {
        @Override
        void arm(TestRepository repository, Path program) {
            repository.config("core.fsmonitor", program.toString());
        }
    },
    HOOK(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            var hooks = Files.createDirectories(repository.file(".git/hooks"));
            Files.copy(program, hooks.resolve("post-index-change"));
            Files.setLastModifiedTime(repository.file("README.md"), FileTime.fromMillis(0));
        }
    },
    SUBMODULE(true) {
        @Override
        void arm(TestRepository repository, Path program) {
            var library = TestRepository.withCommit(repository.directory().resolveSibling("library"));
            repository.git("submodule", "--quiet", "add", library.directory().toString(), "lib");
            repository.commit("Add a library");
            TestRepository.at(repository.file("lib")).config("core.fsmonitor", program.toString());
        }
    },
    BURIED_BARE_REPOSITORY(false) {
        @Override
        void arm(TestRepository repository, Path program) {
            var buried = repository.file("docs/buried");
            repository.git("init", "-q", "--bare", buried.toString());
            TestRepository.at(buried)
                    .config("core.bare", "false")
                    .config("core.worktree", repository.file("docs").toString())
                    .config("core.fsmonitor", program.toString());
        }
    },
    FILTER_CLEAN(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            repository.config("filter.evil.clean", program.toString());
            filterEverything(repository, "evil");
        }
    },
    FILTER_WITH_EQUALS_SIGN(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            repository.config("filter.a=b.clean", program.toString());
            filterEverything(repository, "a=b");
        }
    },
    FILTER_PROCESS(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            repository.config("filter.evil.process", program.toString()).config("filter.evil.required", "true");
            filterEverything(repository, "evil");
        }
    },
    INCLUDE(true) {
        @Override
        void arm(TestRepository repository, Path program) {
            repository.write("shared.cfg", "[core]\n\tfsmonitor = " + program + "\n");
            repository.config("include.path", "../shared.cfg");
        }
    },
    WORKTREE(true) {
        @Override
        void arm(TestRepository repository, Path program) {
            repository.config("extensions.worktreeConfig", "true");
            repository.git(
                    "config",
                    "--worktree",
                    "core.worktree",
                    repository.directory().toString());
            repository.git("config", "--worktree", "core.fsmonitor", program.toString());
        }
    },
    SSH_COMMAND(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            repository
                    .config("remote.origin.url", "ssh://example.invalid/x")
                    .config("remote.origin.promisor", "true")
                    .config("remote.origin.uploadpack", program.toString())
                    .config("protocol.ssh.allow", "always")
                    .config("core.gitProxy", program.toString())
                    .config("core.sshCommand", program.toString());
            loseAContent(repository);
        }
    },
    TRANSPORT(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            repository
                    .config("remote.origin.url", "ext::" + program)
                    .config("remote.origin.promisor", "true")
                    .config("protocol.ext.allow", "always");
            loseAContent(repository);
        }
    },
    ATTRIBUTES(true) {
        @Override
        void arm(TestRepository repository, Path program) throws IOException {
            filterEverything(repository, "evil");
            repository.commit("Attributes");
            Files.move(repository.file(".gitattributes"), repository.file(".git/evil"));
            repository
                    .config("attr.tree", "HEAD")
                    .config("core.attributesFile", repository.file(".git/evil").toString())
                    .config("filter.evil.clean", program.toString())
                    .write("README.md", "HALLO\n");
        }
    },
    GPG(false) {
        @Override
        void arm(TestRepository repository, Path program) {
            repository
                    .config("gpg.program", program.toString())
                    .config("gpg.ssh.program", program.toString())
                    .config("log.showSignature", "true")
                    .config("commit.gpgSign", "true");
        }
    },
    ALIAS(false) {
        @Override
        void arm(TestRepository repository, Path program) {
            repository
                    .config("alias.status", "!" + program)
                    .config("alias.config", "!" + program)
                    .config("core.pager", program.toString())
                    .config("pager.status", program.toString())
                    .config("core.editor", program.toString())
                    .config("diff.external", program.toString())
                    .config("credential.helper", "!" + program);
        }
    };

    /// Whether a plain `git status` falls for it on this git.
    final boolean worksOnGit;

    HostileRepository(boolean worksOnGit) {
        this.worksOnGit = worksOnGit;
    }

    abstract void arm(TestRepository repository, Path program) throws IOException;

    TestRepository create(Path directory, Path marker) {
        var repository = TestRepository.withCommit(directory);
        var program = directory.resolveSibling("program");
        try {
            Files.writeString(program, "#!/bin/sh\ntouch '" + marker + "'\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
            arm(repository, program);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository;
    }

    private static void filterEverything(TestRepository repository, String filter) throws IOException {
        repository.write(".gitattributes", "*.md filter=" + filter + "\n");
        touch(repository);
    }

    /// Of the same size and another time, so that git has to read it.
    private static void touch(TestRepository repository) throws IOException {
        repository.write("README.md", "HELLO\n");
        Files.setLastModifiedTime(repository.file("README.md"), FileTime.fromMillis(0));
    }

    /// A staged rename of a file whose content is not here: git asks the remote for it to compare.
    private static void loseAContent(TestRepository repository) throws IOException {
        repository.write("long.txt", "line\n".repeat(100)).commit("Long");
        var hash = repository.git("rev-parse", "HEAD:long.txt").strip();
        repository.git("rm", "-q", "--cached", "long.txt");
        repository.write("longer.txt", "line\n".repeat(101));
        repository.git("add", "longer.txt");
        Files.delete(repository.file(".git/objects/" + hash.substring(0, 2) + "/" + hash.substring(2)));
    }
}
