// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.util.Optional;

/// The words for codes that another module writes into the details of events. A module offers them
/// as a bean; the history of a case shows them.
public interface DetailWords {

  /// @param name of the detail, such as `of`
  /// @param value as it is kept, such as `social-care`
  /// @return empty where the value is no code of this module
  Optional<String> words(String name, String value);
}
