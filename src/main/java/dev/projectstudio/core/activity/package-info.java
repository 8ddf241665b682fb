/// The activity log: what was done, in the words of the feed. Every feature writes to it in its own transaction.
@NullMarked
package dev.projectstudio.core.activity;

import org.jspecify.annotations.NullMarked;
