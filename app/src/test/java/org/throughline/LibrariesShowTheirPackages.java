// SPDX-License-Identifier: Apache-2.0
package org.throughline;

import java.util.stream.Stream;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDetectionStrategy;
import org.springframework.modulith.core.ApplicationModuleInformation;
import org.springframework.modulith.core.JavaPackage;
import org.springframework.modulith.core.NamedInterfaces;

/// Finds the modules as usual. The plain libraries know nothing of modules: each of their packages
/// that is not internal may be used by those who declare it, by its name.
public final class LibrariesShowTheirPackages implements ApplicationModuleDetectionStrategy {

  @Override
  public Stream<JavaPackage> getModuleBasePackages(JavaPackage root) {
    return ApplicationModuleDetectionStrategy.directSubPackage().getModuleBasePackages(root);
  }

  @Override
  public NamedInterfaces detectNamedInterfaces(
      JavaPackage base, ApplicationModuleInformation information) {
    boolean isLibrary = base.getAnnotation(ApplicationModule.class).isEmpty();
    return isLibrary
        ? NamedInterfaces.builder(base)
            .recursive()
            .including(each -> !each.getName().contains(".internal"))
            .build()
        : NamedInterfaces.of(base, information);
  }
}
