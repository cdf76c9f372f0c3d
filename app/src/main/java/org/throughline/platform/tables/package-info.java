// SPDX-License-Identifier: Apache-2.0
/// Tables out and in as CSV: safe to open in a spreadsheet, the same again when they come back.
@org.jspecify.annotations.NullMarked
@org.springframework.modulith.NamedInterface("tables")
package org.throughline.platform.tables;
