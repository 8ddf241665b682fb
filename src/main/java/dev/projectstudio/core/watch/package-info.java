/// Drift as it happens: which files of which projects are watched, what is checked when, and the stream of what
/// came of it.
@NullMarked
package dev.projectstudio.core.watch;

import org.jspecify.annotations.NullMarked;
