// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A sentence about what was just done, shown once at the top of the next page.
public final class Notice {

  static final String KEY = "notice";

  private Notice() {}

  /// Goes to `path`, which then begins with `sentence`.
  public static String redirect(RedirectAttributes attributes, String sentence, String path) {
    attributes.addFlashAttribute(KEY, sentence);
    return "redirect:" + path;
  }
}
