package io.camshaft.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WordSplitTest {

    @Test
    void chineseIsSplitIntoWordsAndFoldedWithItsTraditionalCharacters() {
        assertThat(WordSplit.of("发动机漏油，4S店态度差")).contains("发动机", "漏油", "态度");
        assertThat(WordSplit.of("發動機漏油")).contains("发动机", "漏油");
    }

    @Test
    void aWordIsFoundHoweverTheTextAroundItWasSplit() {
        assertThat(WordSplit.indexed("停车位上漏油了，刹车也抖动"))
                .containsAll(WordSplit.of("漏油"))
                .containsAll(WordSplit.of("刹车抖动"));
    }

    @Test
    void latinWordsAreFoldedAndNothingGivesNothing() {
        assertThat(WordSplit.of("Engine LEAKS oil")).contains("engine", "leaks", "oil");
        assertThat(WordSplit.of(null)).isEmpty();
        assertThat(WordSplit.of(" ?! ")).isEmpty();
    }
}
