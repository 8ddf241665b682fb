/// The sessions: the list by day, the reader of one, and the form that captures and edits.
@NullMarked
package dev.projectstudio.ui.session;

import org.jspecify.annotations.NullMarked;
