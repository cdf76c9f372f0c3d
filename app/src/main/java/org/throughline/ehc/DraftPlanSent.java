// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.LocalDate;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;

/// A draft was served on the family. Published in the transaction that notes it.
public record DraftPlanSent(
    PlanId plan, int version, CaseId in, ChildId child, LocalDate on, LocalDate remarksUntil) {}
