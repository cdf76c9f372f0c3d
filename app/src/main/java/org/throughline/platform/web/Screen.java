// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import org.springframework.web.servlet.ModelAndView;

/// A page to show: a template and the one record that it reads.
///
/// The template takes `@param org.throughline.platform.web.Shell shell` and `@param … page`.
public final class Screen extends ModelAndView {

  static final String PAGE = "page";

  private Screen(String template, Object page) {
    super(template, PAGE, page);
  }

  /// @param template the file below `src/main/jte` without its ending, such as `delivery/plan`
  /// @param page what the template reads as `page`
  public static Screen of(String template, Object page) {
    return new Screen(template, page);
  }
}
