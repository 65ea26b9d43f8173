using System.Globalization;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Reads the Korean grid's five-minute generation from data.go.kr, as JSON or as XML: the services answer errors in XML, with
/// status 200 and whatever format was asked for. Times are Korean, nine hours ahead of UTC all year.
/// </summary>
internal static class KpxGeneration
{
    private const long StepMs = 5 * 60_000;
    private const string Parts = "rows";

    private static readonly TimeSpan KoreanTime = TimeSpan.FromHours(9);

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = 8_000_000,
    };

    /// <summary>Reads a body into the readings.</summary>
    public static GenerationReply Read(ReadOnlyMemory<byte> body, GenerationReadings readings)
    {
        try
        {
            return IsXml(body.Span) ? Read(Load(body), readings) : ReadJson(body, readings);
        }
        // Half of a surrogate pair is JSON and yet no text, which is an invalid operation.
        catch (Exception e) when (e is JsonException or XmlException or InvalidOperationException)
        {
            return new GenerationReply.Failed(
                SourceFailure.Unreadable,
                "data.go.kr answered something that is neither JSON nor XML, or was cut off"
            );
        }
    }

    private static GenerationReply ReadJson(ReadOnlyMemory<byte> body, GenerationReadings readings)
    {
        using JsonDocument document = JsonDocument.Parse(body);
        return Read(Tree("root", document.RootElement, depth: 0), readings);
    }

    // JSON becomes the tree that the XML is: an array is its elements in a row, a null an empty one.
    private static XElement Tree(string name, JsonElement json, int depth)
    {
        XElement element = new(name);
        if (depth > 16)
        {
            return element;
        }

        if (json.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in json.EnumerateObject().Where(IsPlain))
            {
                if (property.Value.ValueKind == JsonValueKind.Array)
                {
                    foreach (JsonElement item in property.Value.EnumerateArray())
                    {
                        element.Add(Tree(property.Name, item, depth + 1));
                    }
                }
                else
                {
                    element.Add(Tree(property.Name, property.Value, depth + 1));
                }
            }
        }
        else if (json.ValueKind is JsonValueKind.String or JsonValueKind.Number)
        {
            element.Value = json.ToString();
        }

        return element;
    }

    // No name of theirs is another, and not all of the others could be an element's.
    private static bool IsPlain(JsonProperty property) =>
        property.Name is { Length: > 0 } name
        && char.IsAsciiLetter(name[0])
        && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_');

    private static XElement Load(ReadOnlyMemory<byte> body)
    {
        // The header may say ISO-8859-1 where the body is UTF-8, so that the text is decoded here.
        using StringReader text = new(
            System
                .Text.Encoding.UTF8.GetString(body.Span)
                .TrimStart('\uFEFF', ' ', '\r', '\n', '\t')
        );
        using XmlReader reader = XmlReader.Create(text, Careful);
        return XElement.Load(reader);
    }

    private static GenerationReply Read(XElement root, GenerationReadings readings)
    {
        string? code = First(root, "returnReasonCode") ?? First(root, "resultCode");
        if (code is null)
        {
            return new GenerationReply.Failed(
                SourceFailure.Unreadable,
                "data.go.kr answered without a result code"
            );
        }

        if (code is not ("00" or "0" or "0000"))
        {
            return Failure(code);
        }

        int rows = 0;
        foreach (XElement item in root.Descendants("item"))
        {
            rows++;
            Row(item, readings);
        }

        int? total = int.TryParse(
            First(root, "totalCount"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out int count
        )
            ? count
            : null;
        return new GenerationReply.Read(rows, total);
    }

    private static void Row(XElement item, GenerationReadings readings)
    {
        if (
            !DateTime.TryParseExact(
                item.Element("baseDatetime")?.Value.Trim(),
                "yyyyMMddHHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out DateTime local
            )
        )
        {
            readings.RemarkOdd(Parts);
            return;
        }

        long start = new DateTimeOffset(local, KoreanTime).ToUnixTimeMilliseconds();
        Interval period = Interval.FromMilliseconds(start, start + StepMs);
        foreach (XElement field in item.Elements().Where(IsFuel))
        {
            string code = field.Name.LocalName;
            string text = field.Value.Trim().Replace(",", "", StringComparison.Ordinal);
            if (text.Length == 0)
            {
                readings.AddUnknown(code);
            }
            else if (
                double.TryParse(
                    text,
                    NumberStyles.Float,
                    CultureInfo.InvariantCulture,
                    out double megawatts
                )
            )
            {
                readings.Add(period, code, megawatts);
            }
            else
            {
                readings.RemarkOdd(Parts);
            }
        }
    }

    // fuelPwr1, fuelPwr2, …; fuelPwrTot is their sum, and the others are estimates of what is outside the market.
    private static bool IsFuel(XElement field) =>
        field.Name.LocalName.StartsWith("fuelPwr", StringComparison.Ordinal)
        && field.Name.LocalName.AsSpan("fuelPwr".Length) is { Length: > 0 } number
        && number.IndexOfAnyExceptInRange('0', '9') < 0;

    private static GenerationReply.Failed Failure(string code)
    {
        SourceFailure failure = code.TrimStart('0') switch
        {
            "3" => SourceFailure.NoData,
            "22" => SourceFailure.RateLimited,
            "20" or "21" or "30" or "31" or "32" or "33" => SourceFailure.Refused,
            "1" or "2" or "4" or "5" or "99" => SourceFailure.Unreachable,
            _ => SourceFailure.Unreadable,
        };
        return new GenerationReply.Failed(
            failure,
            $"data.go.kr answered the error {new string([.. code.Where(char.IsAsciiDigit).Take(4)])}"
        );
    }

    private static string? First(XElement root, string name) =>
        root.DescendantsAndSelf(name).FirstOrDefault()?.Value.Trim();

    private static bool IsXml(ReadOnlySpan<byte> body)
    {
        ReadOnlySpan<byte> text = body.StartsWith("\uFEFF"u8) ? body[3..] : body;
        return text.TrimStart(" \r\n\t"u8).StartsWith("<"u8);
    }
}
