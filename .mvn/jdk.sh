# Read by mvnw. Finds the JDK 25 that the build needs, and runs Maven itself on it, since the formatter needs it too.
# Where none is found, one line says so; a ~/.m2/toolchains.xml may know more, so it is left to Maven then.

jdk_is_25() {
    [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
    while IFS='=' read -r jdk_key jdk_value; do
        case $jdk_key=$jdk_value in
            'JAVA_VERSION="25"'* | 'JAVA_VERSION="25.'*) return 0 ;;
        esac
    done <"$1/release"
    return 1
}

jdk_find() {
    jdk_of_path=$(command -v javac || command -v java || true)
    jdk_of_path=$(readlink -f -- "$jdk_of_path" 2>/dev/null || echo "$jdk_of_path")
    for jdk in "${STUDIO_JAVA_HOME-}" "${JAVA_HOME-}" "${JDK25_HOME-}" "${JAVA25_HOME-}" "${JAVA_HOME_25_X64-}" \
        "${jdk_of_path%/bin/*}" /usr/lib/jvm/* /usr/java/* /usr/local/java/* /usr/local/jdk* /opt/* /opt/java/* /opt/jdk/* \
        "$HOME"/.jdks/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.asdf/installs/java/* \
        "$HOME"/.local/share/mise/installs/java/* "$HOME"/.gradle/jdks/* "$HOME"/.jbang/cache/jdks/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /home/linuxbrew/.linuxbrew/opt/openjdk*; do
        if jdk_is_25 "$jdk"; then
            JAVA_HOME=$jdk
            export JAVA_HOME
            return 0
        fi
    done
    return 1
}

set +f
if ! jdk_find && [ ! -e "$HOME/.m2/toolchains.xml" ]; then
    echo "No JDK 25 was found: install one, for example Temurin 25 from https://adoptium.net, or set JAVA_HOME to it." >&2
    exit 1
fi
set -f
