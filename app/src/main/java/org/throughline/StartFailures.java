// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import org.springframework.boot.SpringBootExceptionReporter;

/// Keeps the framework's report of a failed start away where one sentence says it all.
final class StartFailures implements SpringBootExceptionReporter {

  @Override
  public boolean reportException(Throwable failure) {
    return Serving.reason(failure).isPresent();
  }
}
