/// Builds the object graph by hand, in plain constructors, and starts and stops it.
@NullMarked
package dev.projectstudio.boot;

import org.jspecify.annotations.NullMarked;
