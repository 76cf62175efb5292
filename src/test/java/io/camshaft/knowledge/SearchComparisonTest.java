package io.camshaft.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaban.analysis.jieba.JiebaSegmenter;
import com.huaban.analysis.jieba.JiebaSegmenter.SegMode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The measurement behind docs/decisions/0011: the same articles and questions, words split in different ways. */
class SearchComparisonTest {

    private static final Logger LOG = LoggerFactory.getLogger(SearchComparisonTest.class);

    /** What people type, and the article they want. */
    private static final Map<String, String> QUESTIONS = questions();

    private static Map<String, String> questions() {
        Map<String, String> asked = new LinkedHashMap<>();
        asked.put("漏油", "oil-leak_zh");
        asked.put("发动机下面有油", "oil-leak_zh");
        asked.put("4S店", "dealer-service_zh");
        asked.put("去4s店保养要预约吗", "dealer-service_zh");
        asked.put("刹车异响", "brake-noise_zh");
        asked.put("踩刹车有响声", "brake-noise_zh");
        asked.put("保修", "warranty_zh");
        asked.put("保修期多久", "warranty_zh");
        asked.put("brake noise", "brake-noise_en");
        asked.put("brakes squealing", "brake-noise_en");
        asked.put("oil leaking", "oil-leak_en");
        asked.put("电瓶没电了", "battery_zh");
        asked.put("打不着火", "battery_zh");
        asked.put("car not starting", "battery_en");
        asked.put("空调不冷", "air-conditioning_zh");
        asked.put("车机死机重启", "infotainment_zh");
        asked.put("OTA升级失败", "infotainment_zh");
        asked.put("记者打电话来", "media_zh");
        asked.put("自燃", "fire-smoke_zh");
        asked.put("维修费太贵", "high-price_zh");
        asked.put("胎压灯", "tyre-pressure_zh");
        asked.put("tire puncture", "tyre-pressure_en");
        asked.put("掉漆", "paint_zh");
        asked.put("warranty period", "warranty_en");
        return asked;
    }

    @Test
    void wordsAndPairsTogetherFindMoreThanEachAlone() throws IOException {
        Map<String, SplitWords> ways = new LinkedHashMap<>();
        ways.put("smartcn", new SplitWords(Map.of("w", new SmartChineseAnalyzer())));
        ways.put("jieba", new SplitWords(Map.of("w", new Jieba())));
        ways.put("pairs of characters", new SplitWords(Map.of("w", new CJKAnalyzer())));
        ways.put(
                "jieba + pairs",
                new SplitWords(Map.of(SplitWords.WORDS, new Jieba(), SplitWords.PAIRS, new CJKAnalyzer())));
        ways.put("smartcn + pairs", new SplitWords());
        Map<String, Integer> first = new LinkedHashMap<>();
        for (Map.Entry<String, SplitWords> way : ways.entrySet()) {
            Score score = score(way.getValue());
            first.put(way.getKey(), score.first());
            LOG.info(
                    "{}: first {}, among three {} of {}; {} ms a question; missed {}",
                    way.getKey(),
                    score.first(),
                    score.three(),
                    QUESTIONS.size(),
                    Math.round(score.millis() * 100) / 100.0,
                    score.missed());
        }
        assertThat(first.get("smartcn + pairs"))
                .isGreaterThanOrEqualTo(first.get("smartcn"))
                .isGreaterThanOrEqualTo(first.get("pairs of characters"));
        assertThat(score(new SplitWords()).three()).isGreaterThanOrEqualTo(QUESTIONS.size() - 1);
    }

    private record Score(int first, int three, double millis, List<String> missed) {}

    private static Score score(SplitWords split) throws IOException {
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        List<String> parts = List.copyOf(SearchQuestion.PARTS.keySet());
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(split.forFields(parts)))) {
            for (DemoTexts each : DemoTexts.all()) {
                writer.addDocument(document(each, split));
            }
        }
        int first = 0;
        int three = 0;
        List<String> missed = new ArrayList<>();
        long nanos = 0;
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            IndexSearcher searcher = new IndexSearcher(reader);
            for (Map.Entry<String, String> asked : QUESTIONS.entrySet()) {
                long begin = System.nanoTime();
                List<String> found = new ArrayList<>();
                for (ScoreDoc hit :
                        searcher.search(new SearchQuestion(split).of(asked.getKey(), null, false), 3).scoreDocs) {
                    found.add(reader.storedFields().document(hit.doc).get("no"));
                }
                nanos += System.nanoTime() - begin;
                first += !found.isEmpty() && found.get(0).equals(asked.getValue()) ? 1 : 0;
                three += found.contains(asked.getValue()) ? 1 : 0;
                if (!found.contains(asked.getValue())) {
                    missed.add(asked.getKey());
                }
            }
        }
        return new Score(first, three, nanos / 1e6 / QUESTIONS.size(), missed);
    }

    private static Document document(DemoTexts each, SplitWords split) {
        Document document = new Document();
        document.add(new StringField("no", each.name(), Store.YES));
        for (String way : split.ways()) {
            document.add(new TextField("title." + way, each.text().title(), Store.NO));
            document.add(new TextField("keywords." + way, each.text().keywords(), Store.NO));
            document.add(new TextField("body." + way, each.text().body(), Store.NO));
        }
        return document;
    }

    /** Jieba as Lucene wants it, with English stems. */
    private static final class Jieba extends Analyzer {

        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer words = new Tokenizer() {
                private final CharTermAttribute word = addAttribute(CharTermAttribute.class);
                private java.util.Iterator<String> left;

                @Override
                public boolean incrementToken() throws IOException {
                    if (left == null) {
                        StringBuilder text = new StringBuilder();
                        for (int c = input.read(); c >= 0; c = input.read()) {
                            text.append((char) c);
                        }
                        left = new JiebaSegmenter()
                                .process(text.toString().toLowerCase(Locale.ROOT), SegMode.INDEX).stream()
                                        .map(token -> token.word.strip())
                                        .filter(token -> token.matches("(?s).*[\\p{L}\\p{N}].*"))
                                        .iterator();
                    }
                    clearAttributes();
                    if (!left.hasNext()) {
                        return false;
                    }
                    word.append(left.next());
                    return true;
                }

                @Override
                public void reset() throws IOException {
                    super.reset();
                    left = null;
                }
            };
            return new TokenStreamComponents(words, new PorterStemFilter(words));
        }
    }
}
