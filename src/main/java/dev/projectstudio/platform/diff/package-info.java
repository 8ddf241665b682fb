/// How two texts differ and how three become one: lines, marks inside them, unified form, merges, and what deceives
/// the eye.
@NullMarked
package dev.projectstudio.platform.diff;

import org.jspecify.annotations.NullMarked;
