// SPDX-License-Identifier: Apache-2.0
/// The work tray: open cases by what comes next.
@org.jspecify.annotations.NullMarked
package org.throughline.cases.internal.tray;
