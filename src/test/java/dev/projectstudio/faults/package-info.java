/// The catalogue of faults: what is done to the application, which tests show it, and what came of it in this run.
@NullMarked
package dev.projectstudio.faults;

import org.jspecify.annotations.NullMarked;
