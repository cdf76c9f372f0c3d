// SPDX-License-Identifier: Apache-2.0
package org.throughline.settings;

import org.throughline.platform.web.Option;

/// One of a closed set of answers, with the words that people read.
public interface Choice {

  /// As it stands in the database.
  String name();

  String label();

  default Option option() {
    return new Option(name(), label());
  }
}
