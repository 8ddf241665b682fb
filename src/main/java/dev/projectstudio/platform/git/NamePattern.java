package dev.projectstudio.platform.git;

/// A pattern for one name: `*` stands for any letters, `?` for one, `[a-z]` for one of these and `[!a-z]` for one of
/// the others; a backslash takes its meaning from what follows it.
record NamePattern(String pattern) {

    /// Goes back to the last `*` only: what an earlier one could take, that one can as well.
    boolean matches(String name) {
        int at = 0;
        int in = 0;
        int star = -1;
        int taken = 0;
        while (in < name.length()) {
            if (at < pattern.length() && pattern.charAt(at) == '*') {
                star = at++;
                taken = in;
            } else if (at < pattern.length() && isOne(at, name.charAt(in))) {
                at = after(at);
                in++;
            } else if (star >= 0) {
                at = star + 1;
                in = ++taken;
            } else {
                return false;
            }
        }
        while (at < pattern.length() && pattern.charAt(at) == '*') {
            at++;
        }
        return at == pattern.length();
    }

    private boolean isOne(int at, char letter) {
        return switch (pattern.charAt(at)) {
            case '?' -> true;
            case '\\' -> at + 1 < pattern.length() && pattern.charAt(at + 1) == letter;
            case '[' -> end(at) < 0 ? letter == '[' : isInClass(at, end(at), letter);
            default -> pattern.charAt(at) == letter;
        };
    }

    private int after(int at) {
        return switch (pattern.charAt(at)) {
            case '\\' -> at + 2;
            case '[' -> Math.max(at, end(at)) + 1;
            default -> at + 1;
        };
    }

    /// Where the class ends that begins there; less than 0 if it does not. Right at its start, `]` is a letter of it.
    private int end(int at) {
        int first = at + (isNegated(at) ? 2 : 1);
        return pattern.indexOf(']', first + 1);
    }

    private boolean isNegated(int at) {
        return at + 1 < pattern.length() && (pattern.charAt(at + 1) == '!' || pattern.charAt(at + 1) == '^');
    }

    private boolean isInClass(int at, int end, char letter) {
        boolean isNegated = isNegated(at);
        boolean isFound = false;
        for (int i = at + (isNegated ? 2 : 1); i < end; i++) {
            if (pattern.charAt(i) == '\\' && i + 1 < end) {
                i++;
            }
            char from = pattern.charAt(i);
            boolean isRange = i + 2 < end && pattern.charAt(i + 1) == '-';
            char to = isRange ? pattern.charAt(i + 2) : from;
            isFound |= from <= letter && letter <= to;
            i += isRange ? 2 : 0;
        }
        return isFound != isNegated;
    }
}
