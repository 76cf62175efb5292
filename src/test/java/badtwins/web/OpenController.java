package badtwins.web;

import org.springframework.stereotype.Controller;

/** Breaks "controllers are not public"; outside of every component scan. */
@Controller
public class OpenController {}
