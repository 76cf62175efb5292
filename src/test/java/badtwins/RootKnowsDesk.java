package badtwins;

import badtwins.web.OpenController;

/** Breaks "the root of a module knows neither its process nor its web package". */
class RootKnowsDesk {

    OpenController desk() {
        return new OpenController();
    }
}
