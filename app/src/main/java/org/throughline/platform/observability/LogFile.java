// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

/// Writes the log into the data folder, from the moment on that the folder is known to be ours:
/// a new file a day and every 20 MB, 30 days and 300 MB at most. When the disk is full the
/// application goes on without it.
public final class LogFile implements AutoCloseable {

  private static final int DAYS = 30;

  private final RollingFileAppender<ILoggingEvent> appender;
  private final Path path;

  LogFile(Path data) {
    path = data.resolve("logs").resolve("throughline.json");
    appender = appender((LoggerContext) LoggerFactory.getILoggerFactory(), path);
    root().addAppender(appender);
  }

  /// Writes until the application that starts in `context` is closed; of a start that fails, until
  /// the program ends, so that what it failed of is written too.
  public static void begin(Path data, ConfigurableApplicationContext context) {
    LogFile file = new LogFile(data);
    context.addApplicationListener(
        (ApplicationListener<ContextClosedEvent>) closed -> file.close());
  }

  Path path() {
    return path;
  }

  @Override
  public void close() {
    root().detachAppender(appender);
    appender.stop();
  }

  private static ch.qos.logback.classic.Logger root() {
    return (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private static RollingFileAppender<ILoggingEvent> appender(LoggerContext context, Path path) {
    RollingFileAppender<ILoggingEvent> appender = new RollingFileAppender<>();
    appender.setContext(context);
    appender.setName("file " + path);
    appender.setFile(path.toString());
    appender.setEncoder(encoder(context));
    SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
    rolling.setContext(context);
    rolling.setParent(appender);
    rolling.setFileNamePattern(path.resolveSibling("throughline.%d.%i.json.gz").toString());
    rolling.setMaxFileSize(FileSize.valueOf("20MB"));
    rolling.setMaxHistory(DAYS);
    rolling.setTotalSizeCap(FileSize.valueOf("300MB"));
    rolling.start();
    appender.setRollingPolicy(rolling);
    appender.start();
    return appender;
  }

  private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
    LayoutBase<ILoggingEvent> layout = new Lines();
    layout.setContext(context);
    layout.start();
    LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
    encoder.setContext(context);
    encoder.setCharset(StandardCharsets.UTF_8);
    encoder.setLayout(layout);
    encoder.start();
    return encoder;
  }

  private static final class Lines extends LayoutBase<ILoggingEvent> {
    @Override
    public String doLayout(ILoggingEvent event) {
      return LogLine.of(event);
    }
  }
}
