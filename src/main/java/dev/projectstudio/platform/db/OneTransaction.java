package dev.projectstudio.platform.db;

import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLFeatureNotSupportedException;
import java.util.Set;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/// Hands out one connection again and again, and leaves its running transaction to whoever began it: what a library
/// does in several transactions of its own becomes part of that one.
final class OneTransaction implements DataSource {

    private static final Set<String> LEFT_OUT = Set.of("commit", "rollback", "close", "setAutoCommit");

    private final Connection shown;

    OneTransaction(Connection connection) {
        this.shown = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(),
                new Class<?>[] {Connection.class},
                (_, method, args) -> LEFT_OUT.contains(method.getName()) ? null : call(connection, method, args));
    }

    @Override
    public Connection getConnection() {
        return shown;
    }

    @Override
    public Connection getConnection(String user, String password) {
        return shown;
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) {
        // nothing is logged here
    }

    @Override
    public void setLoginTimeout(int seconds) {
        // the connection is open
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException(type.getName());
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }

    private static @Nullable Object call(Connection connection, Method method, Object @Nullable [] args)
            throws Throwable {
        try {
            return method.invoke(connection, args);
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }
}
