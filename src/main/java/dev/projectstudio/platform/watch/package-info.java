/// Which files on disk were touched: told by the operating system, found by looking where it does not tell.
@NullMarked
package dev.projectstudio.platform.watch;

import org.jspecify.annotations.NullMarked;
