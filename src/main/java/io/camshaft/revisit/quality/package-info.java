/**
 * Quality of records and of calls: what the call centre verifies, what counts against a dealer and when, and calls that are looked
 * at once more. Terms: verification 核实, correction 更正, check of a call 回访抽检, second call 复访.
 */
package io.camshaft.revisit.quality;
