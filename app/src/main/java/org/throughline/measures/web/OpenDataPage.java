// SPDX-License-Identifier: Apache-2.0
package org.throughline.measures.web;

import java.util.List;

/// The downloads that anybody may take.
public record OpenDataPage(String sentence, List<Download> downloads, String rule) {

  public OpenDataPage {
    downloads = List.copyOf(downloads);
  }

  /// One measure as a table, with the table that explains it.
  public record Download(String code, String name, String path, String explained, String source) {}
}
