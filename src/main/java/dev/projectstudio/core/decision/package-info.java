/// Decisions, why they were made, and what else was considered.
@NullMarked
package dev.projectstudio.core.decision;

import org.jspecify.annotations.NullMarked;
