package io.camshaft.demo;

import io.camshaft.complaint.ComplaintCases;
import io.camshaft.complaint.ComplaintChannel;
import io.camshaft.complaint.ComplaintKind;
import io.camshaft.complaint.Complaints;
import io.camshaft.complaint.Danger;
import io.camshaft.complaint.NewComplaint;
import io.camshaft.organisation.Organisation;
import io.camshaft.organisation.Unit;
import io.camshaft.organisation.UnitKind;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Complaints in every state, made in the background through the services and forms that people use. No real person. */
@Component
@Profile("demo")
class DemoComplaints {

    static final int ALL = 200;

    private static final Logger LOG = LoggerFactory.getLogger(DemoComplaints.class);
    private static final List<String> PROBLEMS =
            List.of("OIL_LEAK", "BRAKE", "BATTERY", "NOISE", "REPAIR_WAIT", "PARTS_WAIT", "STAFF", "CONTRACT");
    private static final List<String> SAYINGS = List.of(
            "发动机下面漏油，停车位上一滩油。",
            "刹车时方向盘抖动，去过两次都没修好。",
            "冬天续航只有一半，和宣传的不一样。",
            "过减速带底盘异响，孩子都被吵醒。",
            "保养等了五个小时，没人说一声。",
            "配件等了三周，车一直开不了。",
            "服务顾问态度很差，电话也不回。",
            "定金说好可退，现在又不退了。");
    private static final List<ComplaintKind> KINDS = List.of(
            ComplaintKind.AFTER_SALES,
            ComplaintKind.AFTER_SALES,
            ComplaintKind.AFTER_SALES,
            ComplaintKind.PRE_SALES,
            ComplaintKind.ON_SITE,
            ComplaintKind.MEDIA_WARNING,
            ComplaintKind.DANGEROUS_CUSTOMER);

    private final Complaints complaints;
    private final ComplaintCases cases;
    private final DemoComplaintWork work;
    private final Organisation organisation;

    DemoComplaints(Complaints complaints, ComplaintCases cases, DemoComplaintWork work, Organisation organisation) {
        this.complaints = complaints;
        this.cases = cases;
        this.work = work;
        this.organisation = organisation;
    }

    /** After {@link DemoData} has made the people. */
    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (cases.isEmpty()) {
            Thread maker = new Thread(this::make, "demo-complaints");
            maker.setDaemon(true);
            maker.start();
        }
    }

    private void make() {
        List<Unit> dealers = organisation.units(UnitKind.DEALER);
        for (int i = 0; i < ALL; i++) {
            String no = complaints
                    .take(complaint(i, dealers.get(i % dealers.size()).code()), "feng.yu")
                    .complaintNo();
            goOn(no, i);
        }
        LOG.info("{} complaints are ready", ALL);
    }

    /** Whoever looks around meanwhile may take a task first; then this case is theirs, and the others go on. */
    private void goOn(String no, int index) {
        try {
            work.goOn(no, index);
        } catch (RuntimeException e) {
            LOG.warn("{} stays where it is, somebody was quicker: {}", no, e.getMessage());
        }
    }

    private static NewComplaint complaint(int index, String dealer) {
        DemoNames names = new DemoNames(new Random(index));
        boolean question = index % 10 == 9;
        int problem = index % PROBLEMS.size();
        return new NewComplaint(
                question ? ComplaintKind.ENQUIRY : KINDS.get(index % KINDS.size()),
                index % 3 == 0 ? ComplaintChannel.WEB : ComplaintChannel.PHONE,
                question ? "OPENING_HOURS" : PROBLEMS.get(problem),
                null,
                new NewComplaint.Contact(
                        names.person(), names.phone(90_000 + index), "complaint" + index + "@customer.example"),
                names.vin(index, 2024),
                dealer,
                "天津",
                null,
                question ? "请问周日营业吗？" : SAYINGS.get(problem),
                Map.of(),
                index % 25 == 7 ? Set.of(Danger.LEGAL) : Set.of(),
                "demo-" + index);
    }
}
