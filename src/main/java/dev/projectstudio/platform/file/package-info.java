/// Files: the home's layout, what a path may name, reading without being tricked or blocked, and changing a file
/// together with its rows. Start with [FileStore] to read and with [Filing] to write.
@NullMarked
package dev.projectstudio.platform.file;

import org.jspecify.annotations.NullMarked;
