/// What a project is built with: found in its files, each with its reason, or set by hand.
@NullMarked
package dev.projectstudio.core.stack;

import org.jspecify.annotations.NullMarked;
