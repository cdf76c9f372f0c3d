// SPDX-License-Identifier: Apache-2.0
/// Internal: a read paper as JSON or as a tree for a person at a terminal.
@org.jspecify.annotations.NullMarked
package org.throughline.papers.internal.print;
