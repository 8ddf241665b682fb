package dev.projectstudio.ui.drift;

/// What one edit did to the lines of a text.
///
/// @param from the first line that is not as before, counted from 0
/// @param to the line after the last one of those that were there before
/// @param longer how many lines more there are now
record LineChange(int from, int to, int longer) {

    static LineChange between(String before, String after) {
        var old = before.split("\n", -1);
        var now = after.split("\n", -1);
        int most = Math.min(old.length, now.length);
        int first = 0;
        while (first < most && old[first].equals(now[first])) {
            first++;
        }
        int last = 0;
        while (last < most - first && old[old.length - 1 - last].equals(now[now.length - 1 - last])) {
            last++;
        }
        return new LineChange(first, old.length - last, now.length - old.length);
    }

    /// Where a line begins, in `char`s; the end of the text for those behind it.
    static int offset(String text, int line) {
        int at = 0;
        for (int i = 0; i < line; i++) {
            int feed = text.indexOf('\n', at);
            if (feed < 0) {
                return text.length();
            }
            at = feed + 1;
        }
        return at;
    }
}
