// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import ch.qos.logback.classic.spi.ILoggingEvent;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import org.springframework.boot.logging.structured.StructuredLogFormatter;

/// One event as a line for the person who started the program; the rest is in the log file.
public final class ConsoleLine implements StructuredLogFormatter<ILoggingEvent> {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.of("Europe/London"));

  @Override
  public String format(ILoggingEvent event) {
    String kind =
        event.getThrowableProxy() == null
            ? ""
            : " (" + event.getThrowableProxy().getClassName() + ", see the log file)";
    return TIME.format(event.getInstant())
        + " "
        + event.getLevel()
        + " "
        + LogLine.message(event)
        + kind
        + "\n";
  }
}
