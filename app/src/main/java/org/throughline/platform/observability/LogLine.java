// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.observability;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slf4j.event.KeyValuePair;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// One event of the log as a line of JSON that holds no personal data, whatever happened.
///
/// Of an exception the kinds and the places are written, never the messages: they repeat what
/// people typed. Of a library's event the sentence is written as the library's authors wrote it,
/// without the values that it puts in; of our own the whole, since ours hold only numbers and
/// codes.
final class LogLine {

  private static final String OURS = "org.throughline.";
  private static final int PLACES = 40;
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private LogLine() {}

  /// The event as a line with its end.
  static String of(ILoggingEvent event) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("time", event.getInstant().toString());
    line.put("level", event.getLevel().toString());
    line.put("logger", event.getLoggerName());
    line.put("message", message(event));
    String request = event.getMDCPropertyMap().get(RequestLog.REQUEST);
    if (request != null) {
      line.put("request", request);
    }
    if (isOurs(event) && event.getKeyValuePairs() != null) {
      for (KeyValuePair pair : event.getKeyValuePairs()) {
        line.put(pair.key, pair.value);
      }
    }
    if (event.getThrowableProxy() != null) {
      line.put("exceptions", exceptions(event.getThrowableProxy()));
      line.put("places", places(event.getThrowableProxy()));
    }
    return JSON.writeValueAsString(line) + "\n";
  }

  /// The sentence of an event, safe to show.
  static String message(ILoggingEvent event) {
    String message = isOurs(event) ? event.getFormattedMessage() : event.getMessage();
    return message == null ? "" : message;
  }

  private static boolean isOurs(ILoggingEvent event) {
    return event.getLoggerName().startsWith(OURS);
  }

  /// The kinds of exception, from the outermost to the first cause.
  private static List<String> exceptions(IThrowableProxy outermost) {
    List<String> kinds = new ArrayList<>();
    IThrowableProxy next = outermost;
    while (next != null && kinds.size() < 20) {
      kinds.add(next.getClassName());
      next = next.getCause();
    }
    return kinds;
  }

  /// Where the first cause happened.
  private static List<String> places(IThrowableProxy outermost) {
    IThrowableProxy cause = outermost;
    for (int depth = 0; cause.getCause() != null && depth < 20; depth++) {
      cause = cause.getCause();
    }
    return Arrays.stream(cause.getStackTraceElementProxyArray())
        .limit(PLACES)
        .map(StackTraceElementProxy::getStackTraceElement)
        .map(StackTraceElement::toString)
        .toList();
  }
}
