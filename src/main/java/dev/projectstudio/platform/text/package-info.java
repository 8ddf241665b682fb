/// The words the user reads.
@NullMarked
package dev.projectstudio.platform.text;

import org.jspecify.annotations.NullMarked;
