package dev.projectstudio.core.image;

/// What came of looking for an image.
public sealed interface ImageFound {

    record There(ImageFile file) implements ImageFound {}

    record NotShown(ImageTrouble trouble) implements ImageFound {}
}
