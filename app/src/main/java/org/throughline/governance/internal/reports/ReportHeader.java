// SPDX-License-Identifier: Apache-2.0
package org.throughline.governance.internal.reports;

import java.time.LocalDate;
import org.throughline.platform.identity.AccountId;

/// The block at the head of a report.
///
/// @param body the body it is put before
/// @param meetsOn the day of the meeting
/// @param strategy the code of the strategy that live sections are counted for; empty for all
public record ReportHeader(
    String title,
    long body,
    String bodyName,
    LocalDate meetsOn,
    String leadDirector,
    String wards,
    AccountId author,
    String contact,
    String strategy) {}
