// SPDX-License-Identifier: Apache-2.0
package org.throughline.cases;

import java.time.LocalDate;
import org.throughline.children.ChildId;

/// An event was recorded in a case, in the transaction that is open.
public record EventRecorded(
    CaseId id, ChildId child, String pathway, int number, String type, LocalDate happenedOn) {}
