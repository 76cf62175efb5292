package io.camshaft.demo;

import io.camshaft.organisation.OrganisationAdmin;
import io.camshaft.organisation.Person;
import io.camshaft.organisation.Role;
import io.camshaft.organisation.RoleAt;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Headquarters, 3 regions, 12 dealers and people for every role. No real person. */
@Component
@Profile("demo")
class DemoOrganisation {

    static final String HEADQUARTERS = "HQ";

    private static final List<Unit> UNITS = List.of(
            new Unit(HEADQUARTERS, UnitKind.HEADQUARTERS, "总部 Headquarters", null, "Beijing", true),
            new Unit("NORTH", UnitKind.REGION, "北区 North", HEADQUARTERS, "Tianjin", true),
            new Unit("EAST", UnitKind.REGION, "东区 East", HEADQUARTERS, "Shanghai", true),
            new Unit("SOUTH", UnitKind.REGION, "南区 South", HEADQUARTERS, "Guangzhou", true),
            dealer("D1001", "天津滨海店 Tianjin Binhai", "NORTH", "Tianjin"),
            dealer("D1002", "北京朝阳店 Beijing Chaoyang", "NORTH", "Beijing"),
            dealer("D1003", "石家庄店 Shijiazhuang", "NORTH", "Shijiazhuang"),
            dealer("D1004", "济南店 Jinan", "NORTH", "Jinan"),
            dealer("D1005", "上海浦东店 Shanghai Pudong", "EAST", "Shanghai"),
            dealer("D1006", "杭州西湖店 Hangzhou Xihu", "EAST", "Hangzhou"),
            dealer("D1007", "南京店 Nanjing", "EAST", "Nanjing"),
            dealer("D1008", "苏州店 Suzhou", "EAST", "Suzhou"),
            dealer("D1009", "广州天河店 Guangzhou Tianhe", "SOUTH", "Guangzhou"),
            dealer("D1010", "深圳南山店 Shenzhen Nanshan", "SOUTH", "Shenzhen"),
            dealer("D1011", "福州店 Fuzhou", "SOUTH", "Fuzhou"),
            dealer("D1012", "长沙店 Changsha", "SOUTH", "Changsha"));

    private static final String[][] DEALERS_PEOPLE = {
        {"D1001", "wang.fang", "王芳 Wang Fang", "liu.yang", "刘洋 Liu Yang"},
        {"D1002", "zhang.min", "张敏 Zhang Min", "xu.jing", "徐静 Xu Jing"},
        {"D1003", "yang.jie", "杨洁 Yang Jie", "gao.yuan", "高远 Gao Yuan"},
        {"D1004", "ma.chao", "马超 Ma Chao", "luo.xia", "罗霞 Luo Xia"},
        {"D1005", "huang.lei", "黄磊 Huang Lei", "song.yan", "宋燕 Song Yan"},
        {"D1006", "hu.ting", "胡婷 Hu Ting", "tang.bo", "唐波 Tang Bo"},
        {"D1007", "guo.ping", "郭平 Guo Ping", "deng.li", "邓丽 Deng Li"},
        {"D1008", "cao.yu", "曹宇 Cao Yu", "peng.fei", "彭飞 Peng Fei"},
        {"D1009", "zeng.qi", "曾琪 Zeng Qi", "xiao.han", "肖涵 Xiao Han"},
        {"D1010", "tian.wen", "田文 Tian Wen", "dong.mei", "董梅 Dong Mei"},
        {"D1011", "pan.yue", "潘悦 Pan Yue", "yuan.kai", "袁凯 Yuan Kai"},
        {"D1012", "jiang.xin", "蒋欣 Jiang Xin", "cai.hua", "蔡华 Cai Hua"}
    };

    private final OrganisationAdmin admin;

    DemoOrganisation(OrganisationAdmin admin) {
        this.admin = admin;
    }

    private static Unit dealer(String code, String name, String region, String city) {
        return new Unit(code, UnitKind.DEALER, name, region, city, true);
    }

    @Transactional
    public void create() {
        admin.addUnits(UNITS);
        Map<Person, Set<RoleAt>> people = new LinkedHashMap<>();
        headquarters(people);
        add(people, "bai.xue", "白雪 Bai Xue", "D1001", Role.DEALER_SALES);
        add(people, "fan.hui", "范辉 Fan Hui", "D1001", Role.DEALER_SERVICE);
        add(people, "shi.lei", "石磊 Shi Lei", "D1002", Role.DEALER_SALES);
        add(people, "qin.lan", "秦岚 Qin Lan", "D1002", Role.DEALER_SERVICE);
        add(people, "li.qiang", "李强 Li Qiang", "NORTH", Role.REGION_MANAGER);
        add(people, "zhao.lei", "赵雷 Zhao Lei", "EAST", Role.REGION_MANAGER);
        add(people, "chen.hong", "陈红 Chen Hong", "SOUTH", Role.REGION_MANAGER);
        for (String[] row : DEALERS_PEOPLE) {
            add(people, row[1], row[2], row[0], Role.DEALER_MARKETING);
            add(people, row[3], row[4], row[0], Role.DEALER_MANAGER);
        }
        admin.addPeople(people);
        people.keySet().forEach(person -> admin.setPassword(person.id(), DemoData.PASSWORD));
    }

    private static void headquarters(Map<Person, Set<RoleAt>> people) {
        add(people, "sun.li", "孙丽 Sun Li", HEADQUARTERS, Role.HQ_MARKETING);
        add(people, "wu.na", "吴娜 Wu Na", HEADQUARTERS, Role.HQ_MARKETING);
        add(people, "qian.wei", "钱伟 Qian Wei", HEADQUARTERS, Role.HQ_APPROVER);
        add(people, "zhou.min", "周敏 Zhou Min", HEADQUARTERS, Role.HQ_DIRECTOR);
        add(people, "lin.tao", "林涛 Lin Tao", HEADQUARTERS, Role.PROCESS_DESIGNER);
        add(people, "feng.yu", "冯雨 Feng Yu", HEADQUARTERS, Role.CALL_AGENT);
        add(people, "han.mei", "韩梅 Han Mei", HEADQUARTERS, Role.CALL_AGENT);
        add(people, "shen.bin", "沈斌 Shen Bin", HEADQUARTERS, Role.CALL_SUPERVISOR);
        add(people, "gao.feng", "高峰 Gao Feng", HEADQUARTERS, Role.HQ_SERVICE);
        add(people, "jin.bo", "金波 Jin Bo", HEADQUARTERS, Role.HQ_QUALITY);
        add(people, "luo.ying", "罗英 Luo Ying", HEADQUARTERS, Role.HQ_PUBLIC_RELATIONS);
        add(people, "ye.qing", "叶青 Ye Qing", HEADQUARTERS, Role.HQ_PRIVACY);
        add(people, "he.jun", "何军 He Jun", HEADQUARTERS, Role.ADMINISTRATOR);
    }

    /** Who the sign-in page offers: one person for each role first, then the other dealers. */
    List<String> offered() {
        List<String> ids = new ArrayList<>(List.of(
                "wang.fang",
                "liu.yang",
                "bai.xue",
                "fan.hui",
                "li.qiang",
                "sun.li",
                "qian.wei",
                "zhou.min",
                "feng.yu",
                "shen.bin",
                "gao.feng",
                "jin.bo",
                "luo.ying",
                "ye.qing",
                "lin.tao",
                "he.jun",
                "zhang.min",
                "zhao.lei",
                "chen.hong"));
        return ids;
    }

    private static void add(Map<Person, Set<RoleAt>> people, String id, String name, String unit, Role role) {
        people.put(
                new Person(id, name, id + "@camshaft.example", null, unit, null, true), Set.of(new RoleAt(role, unit)));
    }
}
