// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.access;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.throughline.platform.identity.Role;

/// The matrix as a page of `docs/`.
final class AccessMatrixPage {

  private static final String HEAD =
      """
      # Who may reach which route

      Made from the code; a test sends a request for every cell. A route without a rule is refused
      to everybody and fails the build. `if` means: as long as the relation in the last column
      holds between the person and the record that the address names.

      `/manage/health` answers anybody in one word; every other address below `/manage` is for
      administrators.

      """;

  private AccessMatrixPage() {}

  static String of(List<Routes.Route> routes) {
    String roles = Arrays.stream(Role.values()).map(Role::label).collect(Collectors.joining(" | "));
    String rule = "| --- | --- |" + " --- |".repeat(Role.values().length + 2) + "\n";
    return HEAD
        + ("| Method | Address | Public | " + roles + " | Relation |\n")
        + rule
        + routes.stream().map(AccessMatrixPage::line).collect(Collectors.joining());
  }

  private static String line(Routes.Route route) {
    String cells =
        Arrays.stream(Role.values())
            .map(role -> cell(route.rule(), role))
            .collect(Collectors.joining(" | "));
    boolean open = route.rule() instanceof Rule.Open;
    String relation = route.rule() instanceof Rule.Roles roles ? roles.relation() : "";
    return "| %s | `%s` | %s | %s | %s |%n"
        .formatted(route.method(), route.pattern(), open ? "yes" : "–", cells, relation)
        .replace("\r\n", "\n");
  }

  private static String cell(Rule rule, Role role) {
    return switch (rule) {
      case Rule.Open(), Rule.AnyAccount() -> "yes";
      case Rule.Roles roles -> {
        if (roles.always().contains(role)) {
          yield "yes";
        }
        yield roles.related().contains(role) ? "if" : "–";
      }
    };
  }
}
