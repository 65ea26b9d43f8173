using System.Globalization;
using System.Security;
using System.Text;

namespace Tonsure.Disclosing.Documents;

/// <summary>A page in HTML that prints on A4: no script, nothing from another host, every chart with its table.</summary>
public sealed class HtmlPage : IDisclosureDocument
{
    private const string Style = """
        :root{color-scheme:light dark;--ink:#1b1f24;--soft:#5b636e;--line:#d5d9de;--bar:#9dbcd9;--bound:#1b1f24;--paper:#fff;--tint:#f3f5f7}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e8eb;--soft:#a2a9b3;--line:#3a4048;--bar:#41658a;--bound:#e6e8eb;--paper:#14171a;--tint:#1e2227}}
        *{box-sizing:border-box}
        body{font:15px/1.55 system-ui,'Apple SD Gothic Neo','Noto Sans KR','Noto Sans CJK KR',sans-serif;color:var(--ink);background:var(--paper);max-width:52rem;margin:2rem auto;padding:0 1rem;word-break:keep-all;overflow-wrap:break-word}
        h1{font-size:1.6rem;line-height:1.25;margin:0 0 .4rem}
        h2{font-size:1.1rem;margin:2rem 0 .5rem;padding-top:.6rem;border-top:1px solid var(--line)}
        .head{color:var(--soft);font-size:.85rem;margin:0;padding:0;list-style:none}
        .head li{overflow-wrap:anywhere}
        .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(10rem,1fr));gap:.6rem;margin:1.2rem 0 0}
        .tile{background:var(--tint);padding:.7rem .9rem;border-radius:4px}
        .tile b{display:block;font-size:1.35rem;line-height:1.3;font-variant-numeric:tabular-nums}
        .tile span{color:var(--soft);font-size:.8rem;display:block}
        table{border-collapse:collapse;width:100%;margin:.6rem 0;font-size:.87rem;font-variant-numeric:tabular-nums}
        th,td{text-align:left;padding:.3rem .5rem;border-bottom:1px solid var(--line);vertical-align:top}
        thead th{color:var(--soft);font-weight:600}
        .n{text-align:right}
        tbody th{font-weight:500}
        td.n{white-space:nowrap}
        figure{margin:.6rem 0}
        figcaption{color:var(--soft);font-size:.82rem}
        svg{display:block;width:100%;height:auto;font:12px system-ui,'Apple SD Gothic Neo','Noto Sans KR','Noto Sans CJK KR',sans-serif}
        svg text{fill:var(--ink)}svg .bar{fill:var(--bar)}svg .bound{stroke:var(--bound);stroke-width:1.5}
        .wide{overflow-x:auto}
        @page{size:A4;margin:16mm 14mm}
        @media print{:root{color-scheme:light;--ink:#000;--soft:#444;--line:#bbb;--bar:#9dbcd9;--bound:#000;--paper:#fff;--tint:#fff}body{font-size:10pt;margin:0;max-width:none;padding:0}.tile{border:1px solid #bbb;padding:.5rem .6rem}.tile b{font-size:1.05rem;white-space:nowrap}tr,figure,.tile{break-inside:avoid}h2{break-after:avoid}thead{display:table-header-group}table{font-size:8.5pt}.wide{overflow:visible}}
        """;

    private const int Width = 760;
    private const int Left = 190;
    private const int Right = 130;
    private const int RowHeight = 26;

    /// <inheritdoc/>
    public string Name => "html";

    /// <inheritdoc/>
    public DocumentOutcome Write(DocumentRequest request)
    {
        PageContent content = new(request);
        StringBuilder page = new();
        page.Append("<!doctype html>\n<html lang=\"")
            .Append(request.Words.Language)
            .Append("\">\n<head>\n<meta charset=\"utf-8\">\n")
            .Append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
            .Append("<title>")
            .Append(E(content.Title))
            .Append("</title>\n<style>\n")
            .Append(Style.ReplaceLineEndings("\n"))
            .Append("\n</style>\n</head>\n<body>\n<main>\n<h1>")
            .Append(E(content.Title))
            .Append("</h1>\n<ul class=\"head\">\n");
        foreach (string line in content.Head)
        {
            page.Append("<li>").Append(E(line)).Append("</li>\n");
        }

        page.Append("</ul>\n");
        Tiles(page, content, request.Words);
        foreach (PageSection section in content.Sections)
        {
            Append(page, section);
        }

        return new DocumentOutcome.Written(page.Append("</main>\n</body>\n</html>\n").ToString());
    }

    private static void Tiles(StringBuilder page, PageContent content, IDisclosureWords words)
    {
        page.Append("<div class=\"tiles\">\n");
        foreach (NamedFigure figure in content.Figures.Where(f => f.Name != FigureName.ItEnergy))
        {
            page.Append("<div class=\"tile\"><span>")
                .Append(E(words.Of(figure.Name)))
                .Append("</span><b>")
                .Append(
                    E(
                        figure.Amount is { } amount
                            ? words.Amount(figure.Name, amount)
                            : words.Of(DisclosureWord.Unknown)
                    )
                )
                .Append("</b><span>")
                .Append(
                    figure.Amount is { } bounds
                        ? E(words.Bounds(figure.Name, bounds) + Grade(figure.Name, content, words))
                        : ""
                )
                .Append("</span></div>\n");
        }

        page.Append("</div>\n");
    }

    /// <summary>The grade that most of the energy is known by; that of other figures is their factors' too, and not one word.</summary>
    private static string Grade(FigureName figure, PageContent content, IDisclosureWords words) =>
        figure == FigureName.FacilityEnergy ? $" · {words.Of(content.MainGrade)}" : "";

    private static void Append(StringBuilder page, PageSection section)
    {
        page.Append("<section>\n<h2>").Append(E(section.Heading)).Append("</h2>\n");
        foreach (string sentence in section.Sentences)
        {
            page.Append("<p>").Append(E(sentence)).Append("</p>\n");
        }

        if (!section.Chart.IsEmpty)
        {
            Append(page, section.Chart, section.ChartTitle);
        }

        foreach (PageTable table in section.Tables)
        {
            Append(page, table);
        }

        page.Append("</section>\n");
    }

    private static void Append(StringBuilder page, PageTable table)
    {
        page.Append("<div class=\"wide\"><table>\n<thead><tr>");
        foreach (PageColumn column in table.Columns)
        {
            page.Append(column.IsNumber ? "<th class=\"n\" scope=\"col\">" : "<th scope=\"col\">")
                .Append(E(column.Heading))
                .Append("</th>");
        }

        page.Append("</tr></thead>\n<tbody>\n");
        foreach (IReadOnlyList<string> row in table.Rows)
        {
            page.Append("<tr><th scope=\"row\">").Append(E(row[0])).Append("</th>");
            for (int i = 1; i < row.Count; i++)
            {
                page.Append(table.Columns[i].IsNumber ? "<td class=\"n\">" : "<td>")
                    .Append(E(row[i]))
                    .Append("</td>");
            }

            page.Append("</tr>\n");
        }

        page.Append("</tbody>\n</table></div>\n");
    }

    private static void Append(StringBuilder page, IReadOnlyList<PageBar> bars, string title)
    {
        double most = bars.Max(bar => bar.Upper);
        int height = (bars.Count * RowHeight) + 4;
        page.Append(
            Invariant(
                $"<figure>\n<svg viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"{E(title)}\">\n"
            )
        );
        int y = 2;
        foreach (PageBar bar in bars)
        {
            double scale = most > 0 ? (Width - Left - Right) / most : 0;
            string label = bar.Label.Length > 30 ? bar.Label[..29] + "…" : bar.Label;
            page.Append(
                Invariant(
                    $"<text x=\"{Left - 10}\" y=\"{y + 16}\" text-anchor=\"end\">{E(label)}</text><rect class=\"bar\" x=\"{Left}\" y=\"{y + 4}\" width=\"{bar.Value * scale:0.##}\" height=\"16\"><title>{E(bar.Label)}: {E(bar.Text)}</title></rect>"
                )
            );
            if (bar.Upper > bar.Lower)
            {
                page.Append(
                    Invariant(
                        $"<path class=\"bound\" fill=\"none\" d=\"M{Left + (bar.Lower * scale):0.##} {y + 8}v8m0 -4H{Left + (bar.Upper * scale):0.##}m0 -4v8\"/>"
                    )
                );
            }

            page.Append(
                Invariant(
                    $"<text x=\"{Left + (bar.Upper * scale) + 8:0.##}\" y=\"{y + 16}\">{E(bar.Text)}</text>\n"
                )
            );
            y += RowHeight;
        }

        page.Append("</svg>\n<figcaption>").Append(E(title)).Append("</figcaption>\n</figure>\n");
    }

    private static string E(string text) =>
        SecurityElement.Escape(new string([.. text.Where(c => !char.IsControl(c))]));

    private static string Invariant(FormattableString text) =>
        text.ToString(CultureInfo.InvariantCulture);
}
