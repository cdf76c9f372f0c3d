// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.throughline.testing.WrittenDocs;

class ArchitectureTest {

  private static final ApplicationModules MODULES =
      ApplicationModules.of(ThroughlineApplication.class);

  @Test
  void modulesUseOnlyWhatTheyDeclare() {
    MODULES.verify();
  }

  @Test
  void theDiagramOfModulesIsUpToDate() {
    String arrows =
        MODULES.stream()
            .flatMap(
                module ->
                    module
                        .getDirectDependencies(MODULES)
                        .uniqueModules()
                        .map(used -> "  " + name(module) + " --> " + name(used)))
            .distinct()
            .sorted()
            .collect(Collectors.joining("\n"));
    String names =
        MODULES.stream()
            .map(module -> "  " + name(module))
            .sorted()
            .collect(Collectors.joining("\n"));
    WrittenDocs.isUpToDate(
        "architecture/modules.md",
        """
        # The modules of the application

        Made from the code. An arrow goes from a module to one that it uses; there are no others.

        ```mermaid
        graph BT
        %s
        %s
        ```
        """
            .formatted(names, arrows));
  }

  private static String name(ApplicationModule module) {
    return module.getIdentifier().toString();
  }
}
