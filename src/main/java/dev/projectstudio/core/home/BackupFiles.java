package dev.projectstudio.core.home;

import dev.projectstudio.platform.error.StorageFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The files of the home that go with one backup: what was deleted together with the rows it holds.
record BackupFiles(Path folder) {

    static BackupFiles of(Path backup) {
        return new BackupFiles(
                backup.resolveSibling(backup.getFileName().toString().replaceFirst("\\.db$", "") + "-files"));
    }

    /// Copies a folder of the home, under its place in it.
    void keep(Path home, Path kept) {
        for (var file : HomeFolders.files(kept)) {
            copy(file, folder.resolve(home.relativize(file)));
        }
    }

    /// Puts back what is not there.
    void putBack(Path home) {
        for (var file : HomeFolders.files(folder)) {
            var place = home.resolve(folder.relativize(file));
            if (Files.notExists(place)) {
                copy(file, place);
            }
        }
    }

    private static void copy(Path from, Path to) {
        try {
            HomeFolders.create(to.toAbsolutePath().resolveSibling(".").normalize());
            Files.copy(from, to);
        } catch (IOException e) {
            throw new StorageFailure("home-not-writable", e, to);
        }
    }
}
