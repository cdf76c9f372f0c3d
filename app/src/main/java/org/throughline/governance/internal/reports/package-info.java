// SPDX-License-Identifier: Apache-2.0
/// Reports from the first word to publication.
@org.jspecify.annotations.NullMarked
package org.throughline.governance.internal.reports;
