// SPDX-License-Identifier: Apache-2.0
/// Sections of a report that are counted from the plan until the report is published.
@org.jspecify.annotations.NullMarked
package org.throughline.governance.internal.live;
