// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Pages that belong together, such as those of one case: each of them shows the way to the others
/// above its contents.
///
/// @param name what they belong to, such as `This case`
/// @param tabs each by its path; the pages below that path belong to it
public record PageTabs(String name, List<Option> tabs) {

  private static final String KEY = PageTabs.class.getName();

  public PageTabs {
    tabs = List.copyOf(tabs);
  }

  /// Has the page that answers a request show them.
  public void showOn(HttpServletRequest request) {
    request.setAttribute(KEY, this);
  }

  static Optional<PageTabs> shownOn(HttpServletRequest request) {
    return Optional.ofNullable((PageTabs) request.getAttribute(KEY));
  }

  /// To which of them the page of a path belongs; absent when to none.
  public Optional<Option> current(String path) {
    return tabs.stream()
        .filter(tab -> path.equals(tab.value()) || path.startsWith(tab.value() + "/"))
        .max(Comparator.comparingInt(tab -> tab.value().length()));
  }
}
