/// The entry point. What it starts is put together in `boot`.
@NullMarked
package dev.projectstudio;

import org.jspecify.annotations.NullMarked;
