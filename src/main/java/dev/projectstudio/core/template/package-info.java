/// Applies templates of the registry to projects and directories, and makes them from folders.
@NullMarked
package dev.projectstudio.core.template;

import org.jspecify.annotations.NullMarked;
