// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.util.Map;
import org.throughline.children.ChildId;

/// A child about whom something is kept in every table that hangs on a child or a case.
///
/// @param path of its page
/// @param caseId the number of its case, and `caseAddress` what names it in an address
/// @param marker a word that stands in every text that was planted, and nowhere else
/// @param words by table, what was planted there and nowhere else
public record PlantedChild(
    ChildId id,
    String path,
    long caseId,
    String caseAddress,
    String marker,
    Map<String, String> words) {}
