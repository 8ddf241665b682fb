/// Learnings: problems and how they were solved, for everyone who meets them again.
@NullMarked
package dev.projectstudio.core.learning;

import org.jspecify.annotations.NullMarked;
