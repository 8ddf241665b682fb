/// Drift: whether the places in repositories still hold what Studio holds, and what is done where they do not.
@NullMarked
package dev.projectstudio.core.drift;

import org.jspecify.annotations.NullMarked;
