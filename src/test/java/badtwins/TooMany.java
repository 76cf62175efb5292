package badtwins;

/** Breaks "at most five collaborators". */
class TooMany {

    TooMany(Runnable one, Runnable two, Runnable three, Runnable four, Runnable five, Runnable six) {
        one.run();
        two.run();
        three.run();
        four.run();
        five.run();
        six.run();
    }
}
