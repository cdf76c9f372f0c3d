// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

/// A job could not do its work. The message is kept and shown to administrators, so it never
/// holds personal data; of other exceptions only the kind is kept.
public final class JobFailure extends RuntimeException {

  public JobFailure(String message) {
    super(message);
  }

  public JobFailure(String message, Throwable cause) {
    super(message, cause);
  }
}
