/// Failures that a user can understand and act on, each with a stable code.
@NullMarked
package dev.projectstudio.platform.error;

import org.jspecify.annotations.NullMarked;
