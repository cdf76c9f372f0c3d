// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.jobs;

/// A job that says what it is for.
interface Described {

  /// The job's name in kebab case.
  String getName();

  /// What it does and why, in a sentence for an administrator.
  String purpose();
}
