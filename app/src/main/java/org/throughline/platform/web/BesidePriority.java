// SPDX-License-Identifier: Apache-2.0
package org.throughline.platform.web;

/// Another public page about a priority, which the public's front page names beside it. A module
/// that has such pages offers one of these as a bean; the front page need not know the module.
public interface BesidePriority {

  /// What the reader finds there, such as `What the numbers say`.
  String label();

  /// Where it is.
  ///
  /// @param strategy the code of the strategy, such as `E`
  /// @param number of the priority within it
  String path(String strategy, int number);

  /// A link to such a page.
  record Link(String label, String path) {}
}
