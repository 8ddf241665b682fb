/// Context files: the canonical texts kept in Studio, the places in repositories that should hold them, and their
/// history.
@NullMarked
package dev.projectstudio.core.context;

import org.jspecify.annotations.NullMarked;
