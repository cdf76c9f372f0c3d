// SPDX-License-Identifier: Apache-2.0
package org.throughline.delivery.web;

import java.util.regex.Pattern;

/// Where a person came from, as a form sent it: only our own pages of the plan, never another
/// site.
final class Back {

  private static final Pattern OURS =
      Pattern.compile("/(plan|my-plan|actions)(/[a-z0-9/-]*)?(\\?[\\w=&%+.*-]*)?");

  private Back() {}

  /// The address when it is ours; otherwise `otherwise`.
  static String to(String address, String otherwise) {
    return address.length() <= 2000 && OURS.matcher(address).matches() ? address : otherwise;
  }
}
