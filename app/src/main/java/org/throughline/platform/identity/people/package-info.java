// SPDX-License-Identifier: Apache-2.0
/// Who has an account and what each may do, kept by administrators.
@org.jspecify.annotations.NullMarked
package org.throughline.platform.identity.people;
