package dev.projectstudio.core.image;

/// An image as it is to be decoded: what its bytes are, and how large it becomes, were looked at before.
///
/// @param bytes of one picture: of those that move, the first
/// @param width in pixels
/// @param height in pixels
public record ImageFile(byte[] bytes, int width, int height) {

    long pixels() {
        return (long) width * height;
    }
}
