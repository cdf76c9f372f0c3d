// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

/// A page about a case that another module keeps, such as its plan. A module offers one as a bean;
/// every page of the case shows a link to it.
public interface CaseTab {

  /// Smaller stands further left.
  int order();

  /// Such as `Plan`.
  String label();

  /// Whether this case has such a page.
  boolean isFor(CaseSummary summary);

  /// The page's path.
  String path(CaseSummary summary);
}
