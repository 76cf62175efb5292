package io.camshaft.knowledge;

class KnowledgeTablesPostgresTest extends KnowledgeTablesTest {

    @Override
    KnowledgeRows fresh() {
        return KnowledgeRows.onPostgres();
    }
}
