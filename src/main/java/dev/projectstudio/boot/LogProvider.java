package dev.projectstudio.boot;

import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Has what is logged written to the log of the home, and none of it to the terminal.
///
/// A logging library of the usual size takes a command a tenth of its time to set up, most of it to find out what to
/// do; what is written here is a line now and then.
public final class LogProvider implements SLF4JServiceProvider {

    private static final String API = "2.0.99";

    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();

    @Override
    public void initialize() {
        // nothing has to be found out
    }

    @Override
    public ILoggerFactory getLoggerFactory() {
        return HomeLogger::new;
    }

    @Override
    public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override
    public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override
    public String getRequestedApiVersion() {
        return API;
    }
}
