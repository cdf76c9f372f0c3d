// SPDX-License-Identifier: Apache-2.0
package org.throughline.statute.law;

import java.util.List;
import org.throughline.statute.Pathway;
import org.throughline.statute.PathwayBook;

/// The pathways of English law that come with the library.
public final class EnglishLaw implements PathwayBook {

  @Override
  public List<Pathway> pathways() {
    return List.of(EhcNeedsAssessment.PATHWAY);
  }
}
