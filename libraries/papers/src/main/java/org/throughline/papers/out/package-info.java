// SPDX-License-Identifier: Apache-2.0
/// A paper as neutral blocks, and the three writers that give the same words as a page, in Word
/// and as PDF.
@org.jspecify.annotations.NullMarked
package org.throughline.papers.out;
