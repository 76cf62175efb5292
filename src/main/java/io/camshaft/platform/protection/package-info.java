/**
 * Personal values at rest: sealed field by field, found again through keyed blind indexes. Terms: sealed value 密文, token
 * 盲索引, generation 密钥代次.
 */
package io.camshaft.platform.protection;
