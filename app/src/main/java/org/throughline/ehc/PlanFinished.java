// SPDX-License-Identifier: Apache-2.0
package org.throughline.ehc;

import java.time.LocalDate;
import org.throughline.cases.CaseId;
import org.throughline.children.ChildId;

/// A version of a plan became final and never changes again. Published in the transaction that
/// makes it so.
public record PlanFinished(PlanId plan, int version, CaseId in, ChildId child, LocalDate on) {}
