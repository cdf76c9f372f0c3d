// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.throughline.platform.identity.Account;
import org.throughline.platform.identity.Role;

/// What surrounds every page.
///
/// @param council whose system this is
/// @param account who is signed in; absent for the public
/// @param isSeat whether the account is an invented person's, through whom an administrator looks
/// @param navigation only what the person may use
/// @param path the page's own address without its query, to mark the current part
/// @param tabs the pages that this one belongs with; absent for most
/// @param csrf the hidden field that every form must carry
/// @param notice what was just done, shown once; absent most of the time
/// @param isRefused whether what was sent was refused, so that the page shows what is wrong with it
/// @param warnings what administrators must know about the running system; empty for everybody else
/// @param styles the address of the style sheet
/// @param script the address of the script
public record Shell(
    Council council,
    Optional<Account> account,
    boolean isSeat,
    List<NavigationItem> navigation,
    String path,
    Optional<PageTabs> tabs,
    Csrf csrf,
    Optional<String> notice,
    boolean isRefused,
    List<String> warnings,
    String styles,
    String script) {

  /// The token that proves a form came from our own page; made only for a page that has a form.
  public record Csrf(String name, Supplier<String> token) {
    public String value() {
      return token.get();
    }
  }

  public Shell {
    navigation = List.copyOf(navigation);
    warnings = List.copyOf(warnings);
  }

  /// Who is seen through, such as `A. Person (Responsible officer)`.
  public String seat() {
    return account
        .map(
            seat ->
                seat.name()
                    + seat.roles().stream()
                        .sorted()
                        .map(Role::label)
                        .collect(Collectors.joining(", ", " (", ")")))
        .orElse("");
  }

  /// How a tab is marked: the page shown, the part that it belongs to, or neither.
  public @Nullable String mark(Option tab) {
    return tabs.flatMap(all -> all.current(path))
        .filter(tab::equals)
        .map(current -> current.value().equals(path) ? "page" : "true")
        .orElse(null);
  }

  /// Whether `item` is the part of the product that this page belongs to.
  public boolean isCurrent(NavigationItem item) {
    return path.equals(item.path()) || path.startsWith(item.path() + "/");
  }
}
