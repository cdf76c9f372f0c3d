// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    ApplicationModules.of(ThroughlineApplication.class).verify();
  }
}
