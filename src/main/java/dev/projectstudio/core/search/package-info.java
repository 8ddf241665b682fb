/// One search over everything that was done, decided, learned and agreed.
@NullMarked
package dev.projectstudio.core.search;

import org.jspecify.annotations.NullMarked;
