/// Repositories that others wrote: read as text until they are trusted, then asked through `git` with everything
/// disarmed that could run a program. Start with [Git], [GitDirectory] and [Head].
@NullMarked
package dev.projectstudio.platform.git;

import org.jspecify.annotations.NullMarked;
