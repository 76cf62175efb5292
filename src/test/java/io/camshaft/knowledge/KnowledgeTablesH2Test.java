package io.camshaft.knowledge;

class KnowledgeTablesH2Test extends KnowledgeTablesTest {

    @Override
    KnowledgeRows fresh() {
        return KnowledgeRows.onH2();
    }
}
