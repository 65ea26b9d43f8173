using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Tonsure.Grid;
using Tonsure.Grid.Sources;
using Tonsure.Quantities;

namespace Tonsure.Adapters.Grids.Sources;

/// <summary>
/// Reads ENTSO-E's actual generation by production type (A75): <c>GL_MarketDocument</c>, or the acknowledgement that stands for
/// an error. A series into the zone is generation, one out of it is what pumps and batteries took. In curve A03 a position that
/// is missing repeats the one before; in A01 it is unknown.
/// </summary>
internal static class EntsoeGeneration
{
    private const string Parts = "series";
    private const long MostCharacters = 64_000_000;

    private static readonly XmlReaderSettings Careful = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    /// <summary>Reads a body into the readings; series of other areas are left out.</summary>
    public static GenerationReply Read(
        ReadOnlyMemory<byte> body,
        string area,
        GenerationReadings readings
    )
    {
        XElement root;
        try
        {
            using MemoryStream stream = new(body.ToArray(), writable: false);
            using XmlReader reader = XmlReader.Create(stream, Careful);
            root = XElement.Load(reader);
        }
        catch (XmlException)
        {
            return new GenerationReply.Failed(
                SourceFailure.Unreadable,
                "ENTSO-E answered something that is no XML, was cut off, or is too large"
            );
        }

        if (root.Name.LocalName == "Acknowledgement_MarketDocument")
        {
            return Acknowledgement(root);
        }

        if (root.Name.LocalName != "GL_MarketDocument")
        {
            return new GenerationReply.Failed(
                SourceFailure.Unreadable,
                $"ENTSO-E answered a document that is no generation: {Cut(root.Name.LocalName)}"
            );
        }

        int series = 0;
        foreach (XElement timeSeries in Children(root, "TimeSeries"))
        {
            series++;
            Series(timeSeries, area, readings);
        }

        return new GenerationReply.Read(series, Total: null);
    }

    private static void Series(XElement series, string area, GenerationReadings readings)
    {
        string? into = Text(series, "inBiddingZone_Domain.mRID");
        string? outOf = Text(series, "outBiddingZone_Domain.mRID");
        string? type = Child(series, "MktPSRType") is { } resource
            ? Text(resource, "psrType")
            : null;
        string? curve = Text(series, "curveType");
        if (
            type is null
            || (into ?? outOf) != area
            || Text(series, "quantity_Measure_Unit.name") is not (null or "MAW")
            || curve is not (null or "A01" or "A03")
        )
        {
            readings.RemarkOdd(Parts);
            return;
        }

        foreach (XElement period in Children(series, "Period"))
        {
            Period(period, type, taken: into is null, repeats: curve == "A03", readings);
        }
    }

    private static void Period(
        XElement period,
        string type,
        bool taken,
        bool repeats,
        GenerationReadings readings
    )
    {
        if (
            Child(period, "timeInterval") is not { } span
            || Instant(span, "start") is not { } start
            || Instant(span, "end") is not { } end
            || Step(Text(period, "resolution")) is not { } step
            || end <= start
            || (end - start) % step != 0
            || end - start > 400 * 24 * HourIndex.Milliseconds
        )
        {
            readings.RemarkOdd(Parts);
            return;
        }

        double?[] values = Values(period, (int)((end - start) / step), repeats, readings);
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } megawatts)
            {
                readings.AddUnknown(type);
                continue;
            }

            Interval interval = Interval.FromMilliseconds(
                start + (i * step),
                start + ((i + 1) * step)
            );
            if (taken)
            {
                readings.AddTaken(interval, type, megawatts);
            }
            else
            {
                readings.Add(interval, type, megawatts);
            }
        }
    }

    private static double?[] Values(
        XElement period,
        int count,
        bool repeats,
        GenerationReadings readings
    )
    {
        double?[] values = new double?[count];
        bool[] stated = new bool[count];
        foreach (XElement point in Children(period, "Point"))
        {
            if (
                !int.TryParse(
                    Text(point, "position"),
                    NumberStyles.None,
                    CultureInfo.InvariantCulture,
                    out int position
                )
                || position < 1
                || position > count
                || stated[position - 1]
            )
            {
                readings.Remark("points left out, at no position or at a taken one");
                continue;
            }

            // A point with a broken quantity is unknown, and what repeats it is unknown too.
            stated[position - 1] = true;
            values[position - 1] = Number(Text(point, "quantity"));
        }

        for (int i = 1; repeats && i < count; i++)
        {
            values[i] = stated[i] ? values[i] : values[i - 1];
        }

        return values;
    }

    private static GenerationReply.Failed Acknowledgement(XElement root)
    {
        string reason = string.Join(
            "; ",
            root.DescendantsAndSelf()
                .Where(element => element.Name.LocalName == "text")
                .Select(element => element.Value.Trim())
        );
        SourceFailure failure =
            Says("No matching data") ? SourceFailure.NoData
            : Says("token") || Says("Unauthorized") ? SourceFailure.Refused
            : Says("requests per minute") ? SourceFailure.RateLimited
            : SourceFailure.Unreadable;
        return new GenerationReply.Failed(failure, $"ENTSO-E answered: {Cut(reason)}");

        bool Says(string words) => reason.Contains(words, StringComparison.OrdinalIgnoreCase);
    }

    private static long? Step(string? resolution) =>
        resolution switch
        {
            "PT15M" => 15 * 60_000,
            "PT30M" => 30 * 60_000,
            "PT60M" or "PT1H" => 60 * 60_000,
            _ => null,
        };

    private static long? Instant(XElement parent, string name) =>
        DateTimeOffset.TryParseExact(
            Text(parent, name),
            ["yyyy-MM-dd'T'HH:mm'Z'", "yyyy-MM-dd'T'HH:mm:ss'Z'"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset instant
        )
            ? instant.ToUnixTimeMilliseconds()
            : null;

    private static double? Number(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double number)
        && double.IsFinite(number)
            ? number
            : null;

    private static string? Text(XElement parent, string name) => Child(parent, name)?.Value.Trim();

    private static XElement? Child(XElement parent, string name) =>
        Children(parent, name).FirstOrDefault();

    // The namespace changes with each version of the schema; the names do not.
    private static IEnumerable<XElement> Children(XElement parent, string name) =>
        parent.Elements().Where(element => element.Name.LocalName == name);

    private static string Cut(string text) => text.Length <= 200 ? text : text[..200] + "…";
}
