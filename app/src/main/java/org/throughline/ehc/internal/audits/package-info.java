// SPDX-License-Identifier: Apache-2.0
/// Whether plans are good: the framework, audits scored against it, and what follows from them.
@org.jspecify.annotations.NullMarked
package org.throughline.ehc.internal.audits;
