package dev.projectstudio.core.image;

/// Why an image that a text names is not shown.
public enum ImageTrouble {
    /// It is an address, or a path out of the project: it is never looked for.
    ELSEWHERE,
    MISSING,
    /// Something is there that may not, or cannot, be read.
    UNREADABLE,
    /// In bytes or in pixels.
    TOO_LARGE,
    /// What is there is no PNG, JPEG or GIF, or a broken one.
    NO_IMAGE
}
