// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.throughline.platform.web.Once;

/// Casework is written only through [Once], whose own test sends one key again and again: a form
/// that carries no key, or a handler that passes it by, is found here.
class EveryWriteOnceTest {

  private static final Pattern FORM =
      Pattern.compile("<form\\b[^>]*method=\"post\".*?</form>", Pattern.DOTALL);

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(
              "org.throughline.cases", "org.throughline.ehc", "org.throughline.platform.web");

  @Test
  void everyHandlerOfAFormCarriesItOutOnce() {
    List<JavaMethod> handlers =
        CLASSES.stream()
            .filter(type -> !type.getPackageName().startsWith("org.throughline.platform"))
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.isAnnotatedWith(PostMapping.class))
            .toList();

    assertThat(handlers).hasSizeGreaterThan(50);
    assertThat(handlers).filteredOn(handler -> !reachesOnce(handler)).isEmpty();
  }

  /// What this test is worth: a page that is only read is told apart.
  @Test
  void whatOnlyReadsIsNotTakenForAWrite() {
    JavaMethod tray =
        CLASSES.get("org.throughline.cases.web.TrayPages").getMethods().stream()
            .filter(method -> method.isAnnotatedWith(GetMapping.class))
            .findFirst()
            .orElseThrow();

    assertThat(reachesOnce(tray)).isFalse();
  }

  @Test
  void everyFormCarriesAKey() throws IOException {
    List<String> forms = new ArrayList<>();
    for (String folder : List.of("cases", "ehc", "platform/form.jte")) {
      try (Stream<Path> templates = Files.walk(Path.of("src/main/jte", folder))) {
        for (Path template : templates.filter(Files::isRegularFile).toList()) {
          FORM.matcher(Files.readString(template))
              .results()
              .map(MatchResult::group)
              .forEach(forms::add);
        }
      }
    }

    assertThat(forms)
        .hasSizeGreaterThan(20)
        .allSatisfy(form -> assertThat(form).contains("@template.components.once("));
  }

  private static boolean reachesOnce(JavaMethod handler) {
    Set<JavaCodeUnit> seen = new HashSet<>();
    Deque<JavaCodeUnit> next = new ArrayDeque<>(List.of(handler));
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.poll();
      if (unit.getOwner().isEquivalentTo(Once.class) && unit.getName().equals("carryOut")) {
        return true;
      }
      if (seen.add(unit)) {
        unit.getCallsFromSelf().stream()
            .map(JavaAccess::getTarget)
            .flatMap(target -> target.resolveMember().stream())
            .filter(JavaCodeUnit.class::isInstance)
            .map(JavaCodeUnit.class::cast)
            .forEach(next::add);
      }
    }
    return false;
  }
}
