/// Work away from the front thread.
@NullMarked
package dev.projectstudio.platform.task;

import org.jspecify.annotations.NullMarked;
