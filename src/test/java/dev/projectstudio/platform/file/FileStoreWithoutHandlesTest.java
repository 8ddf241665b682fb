package dev.projectstudio.platform.file;

/// Reading with folders looked up by their paths.
class FileStoreWithoutHandlesTest extends ReadingRules {

    FileStoreWithoutHandlesTest() {
        super(false);
    }
}
