package dev.projectstudio.platform.file;

/// Reading with folders held open.
class FileStoreTest extends ReadingRules {

    FileStoreTest() {
        super(true);
    }
}
