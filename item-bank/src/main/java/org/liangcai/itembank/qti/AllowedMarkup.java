package org.liangcai.itembank.qti;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.liangcai.itembank.qti.model.Content.Vocabulary;

/**
 * The elements and attributes of XHTML, MathML and SVG that content may use (QTI 3.0 ASI, 4.2, less everything that can run, fetch or
 * submit). What is not on the list is not kept; what could harm is told apart from what is merely not supported.
 */
final class AllowedMarkup {

    private static final Set<String> XHTML = words("""
            a abbr acronym address article aside audio b bdi bdo big blockquote br caption cite code col colgroup dd del details dfn div
            dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd label li main mark nav object ol p picture pre q
            rb rbc rp rt rtc ruby s samp section small source span strong sub summary sup table tbody td tfoot th thead time tr track tt
            u ul var video wbr""");

    private static final Set<String> MATHML = words("""
            abs and annotation apply approx arccos arcsin arctan bvar ci cn cos csymbol divide eq exp factorial geq gt interval leq ln log
            logbase lt maction maligngroup malignmark math matrix matrixrow menclose merror mfenced mfrac mi minus mlabeledtr mmultiscripts
            mn mo mover mpadded mphantom mprescripts mroot mrow ms mscarries mscarry msgroup msline mspace msqrt msrow mstack mlongdiv
            mstyle msub msubsup msup mtable mtd mtext mtr munder munderover neq none not or otherwise pi piece piecewise plus power
            quotient rem root semantics sep sin sum tan tendsto times vector""");

    private static final Set<String> SVG = words("""
            circle clipPath defs desc ellipse g line linearGradient marker mask path polygon polyline radialGradient rect stop svg
            text title tspan""");

    private static final Set<String> DANGEROUS = words("""
            animate animatemotion animatetransform applet audio-worklet base button discard dialog embed foreignobject form frame frameset
            handler html body head iframe image input link listener meta noscript option param portal script select set slot style symbol
            template textarea use annotation-xml""");

    private static final Set<String> EVERYWHERE =
            words("id class xml:lang lang dir title role tabindex hidden style xml:space translate");

    private static final Map<String, Set<String>> XHTML_ATTRIBUTES = new HashMap<>();

    static {
        allow("a", "href hreflang type rel");
        allow("img", "src alt width height longdesc");
        allow("object", "data type width height name");
        allow("audio", "src controls loop muted preload");
        allow("video", "src controls loop muted preload width height poster");
        allow("source", "src type media");
        allow("track", "src kind srclang label default");
        allow("ol", "start type reversed");
        allow("ul", "type");
        allow("li", "value");
        allow("table", "summary width border cellpadding cellspacing frame rules align");
        allow("td", "colspan rowspan headers scope abbr axis align valign width height char charoff");
        allow("th", "colspan rowspan headers scope abbr axis align valign width height char charoff");
        allow("tr", "align valign char charoff");
        allow("thead", "align valign");
        allow("tbody", "align valign");
        allow("tfoot", "align valign");
        allow("col", "span width align valign");
        allow("colgroup", "span width align valign");
        allow("blockquote", "cite");
        allow("q", "cite");
        allow("del", "cite datetime");
        allow("ins", "cite datetime");
        allow("time", "datetime");
        allow("details", "open");
        allow("label", "for");
        allow("rt", "rbspan");
        allow("p", "align");
        allow("div", "align");
    }

    private static final Set<String> MATHML_ATTRIBUTES = words("""
            accent accentunder align alttext bevelled close columnalign columnlines columnspacing columnspan crossout decimalpoint denomalign
            depth display displaystyle encoding fence form frame framespacing height indentalign largeop length linethickness location
            lquote lspace mathbackground mathcolor mathsize mathvariant maxsize minlabelspacing minsize movablelimits notation numalign
            open overflow position rowalign rowlines rowspacing rowspan rquote rspace scriptlevel scriptminsize scriptsizemultiplier
            selection separator separators shift side stackalign stretchy subscriptshift superscriptshift symmetric type voffset width
            equalrows equalcolumns base closure nargs occurrence order""");

    private static final Set<String> SVG_ATTRIBUTES = words("""
            viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform fill fill-opacity fill-rule stroke stroke-width
            stroke-linecap stroke-linejoin stroke-dasharray stroke-dashoffset stroke-miterlimit stroke-opacity opacity font-family font-size
            font-weight font-style text-anchor dominant-baseline alignment-baseline dx dy rotate textLength lengthAdjust letter-spacing
            preserveAspectRatio gradientUnits gradientTransform spreadMethod fx fy offset stop-color stop-opacity clip-path clip-rule mask
            maskUnits maskContentUnits clipPathUnits markerWidth markerHeight markerUnits refX refY orient marker-start marker-mid marker-end
            color visibility display version focusable pathLength vector-effect shape-rendering text-rendering baseProfile""");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "data", "poster", "cite", "longdesc");

    private static final Pattern UNSAFE_STYLE = Pattern.compile(
            "url|expression|@|\\\\|javascript|behavior|-moz-binding|<|/\\*|image-set", Pattern.CASE_INSENSITIVE);

    private AllowedMarkup() {}

    static boolean isXhtml(String name) {
        return XHTML.contains(name);
    }

    static boolean isDangerous(String name) {
        return DANGEROUS.contains(name.toLowerCase(Locale.ROOT));
    }

    static boolean isElement(Vocabulary vocabulary, String name) {
        return switch (vocabulary) {
            case XHTML -> XHTML.contains(name);
            case MATHML -> MATHML.contains(name);
            case SVG -> SVG.contains(name);
        };
    }

    static boolean isAttribute(Vocabulary vocabulary, String element, String name) {
        if (isCommon(name)) {
            return true;
        }
        return switch (vocabulary) {
            case XHTML -> XHTML_ATTRIBUTES.getOrDefault(element, Set.of()).contains(name);
            case MATHML -> MATHML_ATTRIBUTES.contains(name);
            case SVG -> SVG_ATTRIBUTES.contains(name);
        };
    }

    /** Whether an attribute may stand on any element, of QTI too. */
    static boolean isCommon(String name) {
        return EVERYWHERE.contains(name) || name.startsWith("data-") || name.startsWith("aria-");
    }

    static boolean isEventHandler(String name) {
        return name.toLowerCase(Locale.ROOT).matches("on[a-z]+");
    }

    static boolean isAddress(String name) {
        return ADDRESSES.contains(name);
    }

    static boolean isUnsafeStyle(String value) {
        return UNSAFE_STYLE.matcher(value).find();
    }

    /** A presentation attribute of SVG may refer to a part of its own drawing and to nothing else. */
    static boolean isUnsafeSvgValue(String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        return lower.contains("javascript:")
                || lower.replaceAll("url\\(\\s*['\"]?#", "").contains("url(");
    }

    private static void allow(String element, String attributes) {
        XHTML_ATTRIBUTES.put(element, words(attributes));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
    }
}
