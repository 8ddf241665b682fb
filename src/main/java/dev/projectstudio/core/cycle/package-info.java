/// Cycles, the pieces of work that go through phases, and their tasks.
@NullMarked
package dev.projectstudio.core.cycle;

import org.jspecify.annotations.NullMarked;
