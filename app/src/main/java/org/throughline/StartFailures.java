// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import org.springframework.boot.SpringBootExceptionReporter;

/// Keeps the framework's report of a failed start away where one sentence says it all, and where a
/// start failed only because the program was told to end.
final class StartFailures implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    return Serving.reason(failure).isPresent() || isEnding();
  }

  /// Java takes no more shutdown hooks once it shuts down.
  static boolean isEnding() {
    Thread probe = new Thread(() -> {});
    try {
      Runtime.getRuntime().addShutdownHook(probe);
      Runtime.getRuntime().removeShutdownHook(probe);
      return false;
    } catch (IllegalStateException ending) {
      return true;
    }
  }
}
