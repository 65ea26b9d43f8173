using System.Globalization;
using System.Net;
using System.Text;

namespace Tonsure.Web.Charts;

/// <summary>
/// A picture being drawn. Whatever is written into it is escaped, and it has no style of its own: classes say what a thing is and the
/// style sheet how it looks.
/// </summary>
internal sealed class Svg
{
    private readonly StringBuilder _body = new();
    private readonly ChartText _text;

    /// <summary>A picture.</summary>
    /// <param name="text">What is read out in its place.</param>
    public Svg(ChartText text) => _text = text;

    /// <summary>A part with attributes and no content.</summary>
    public Svg Part(string element, params (string Name, object Value)[] attributes) =>
        Part(element, content: null, attributes);

    /// <summary>A part whose content is a title, shown where the pointer rests; null for none.</summary>
    public Svg Titled(
        string element,
        string? title,
        params (string Name, object Value)[] attributes
    ) => Part(element, title is null ? null : $"<title>{Escape(title)}</title>", attributes);

    /// <summary>A rectangle of a class.</summary>
    public Svg Rectangle(
        string name,
        double x,
        double y,
        double width,
        double height,
        string? title = null
    ) =>
        Titled(
            "rect",
            title,
            ("class", name),
            ("x", x),
            ("y", y),
            ("width", width),
            ("height", height)
        );

    /// <summary>A line of a class.</summary>
    public Svg Line(string name, double x1, double y1, double x2, double y2) =>
        Part("line", ("class", name), ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    /// <summary>Words of a class.</summary>
    /// <param name="name">The class.</param>
    /// <param name="x">Where they are held.</param>
    /// <param name="y">Their base line.</param>
    /// <param name="words">The words.</param>
    /// <param name="anchor">Where in the words: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public Svg Words(string name, double x, double y, string words, string anchor = "start") =>
        Part("text", Escape(words), ("class", name), ("x", x), ("y", y), ("text-anchor", anchor));

    /// <summary>The whole picture.</summary>
    public string Draw(double width, double height)
    {
        string title = _text.Id + "-title";
        string description = _text.Id + "-desc";
        return $"""
            <svg class="chart" viewBox="0 0 {Number(width)} {Number(
                height
            )}" role="img" aria-labelledby="{title} {description}"><title id="{title}">{Escape(
                _text.Title
            )}</title><desc id="{description}">{Escape(_text.Description)}</desc>{_body}</svg>
            """;
    }

    /// <summary>A number as attributes have it: to a tenth of a unit.</summary>
    public static string Number(double number) =>
        number.ToString("0.#", CultureInfo.InvariantCulture);

    private Svg Part(
        string element,
        string? content,
        params (string Name, object Value)[] attributes
    )
    {
        _body.Append('<').Append(element);
        foreach ((string name, object value) in attributes)
        {
            string text = value switch
            {
                double number => Number(number),
                int number => number.ToString(CultureInfo.InvariantCulture),
                _ => Escape(value.ToString() ?? ""),
            };
            _body.Append(' ').Append(name).Append("=\"").Append(text).Append('"');
        }

        _ = content is null
            ? _body.Append("/>")
            : _body.Append('>').Append(content).Append("</").Append(element).Append('>');
        return this;
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);
}
