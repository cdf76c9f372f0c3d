// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.Optional;

/// Something about the running system that administrators must know on every page. A module
/// declares its own as a bean; it is asked with every page, so it answers from memory.
public interface AdministratorWarning {

  /// What is wrong and what to do; absent while all is well.
  Optional<String> sentence();
}
