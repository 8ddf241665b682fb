package dev.projectstudio.core.registry;

/// A place in a text, both from 1; 0 where it is the whole of it.
public record TextPlace(int line, int column) {

    static final TextPlace WHOLE = new TextPlace(0, 0);
}
